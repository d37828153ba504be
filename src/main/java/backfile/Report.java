package backfile;

import backfile.json.Json;
import backfile.model.Copies;
import backfile.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a build did: every file below seeds/ and content/ with its outcome, and what went wrong.
 * Kept by one thread. The order of entries and problems is that of the files' names.
 */
final class Report {
  /** The limit that docs.github.com gives for a published site, 1 GB. */
  private static final long MOST_ON_GITHUB = 1_000_000_000;

  /** What became of an input. */
  enum Outcome {
    PAGE,
    RECORD,
    ASIDE,
    DUPLICATE,
    WITHDRAWN
  }

  /**
   * A file, or a part of one.
   *
   * @param article the slug of the article that it is or became, or empty
   */
  record Input(String file, int part, String sha256, Outcome outcome, String article) {}

  private final List<Input> inputs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Copies copies = Copies.NONE;
  private final Set<Path> touched = new HashSet<>();
  private int names;
  private int doubts;
  private int articles;
  private long pages;
  private long files;
  private long bytes;
  private double seconds;

  void add(Input input) {
    inputs.add(input);
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /** A file that could not be used. */
  void aside(String file, String sha256, Problem problem) {
    aside(file, 1, sha256, problem);
  }

  /** A part of a file that could not be used. */
  void aside(String file, int part, String sha256, Problem problem) {
    add(new Input(file, part, sha256, Outcome.ASIDE, ""));
    add(problem);
  }

  /** A hidden file, which is nobody's mistake. */
  void passedOver(String file) {
    aside(file, "", Problem.note(file, 0, "is a hidden file and was passed over", ""));
  }

  /** A file of content/ that the build itself wrote or deleted. */
  void touched(Path file) {
    touched.add(file);
  }

  /** What the build changed in content/, so that who watches it can tell that from people's. */
  Set<Path> touched() {
    return touched;
  }

  /** Which articles are much the same text. */
  void copies(Copies found) {
    copies = found;
  }

  void published(int articleCount, int nameCount, long pageCount) {
    articles = articleCount;
    names = nameCount;
    pages = pageCount;
  }

  /** How much is in doubt about names. */
  void doubts(int count) {
    doubts = count;
  }

  /** What a person may look at next; empty where nothing is in doubt. */
  String advice() {
    return doubts == 0
        ? ""
        : "→ " + doubts + (doubts == 1 ? " doubt" : " doubts") + " about names: backfile names";
  }

  void written(long fileCount, long byteCount) {
    files = fileCount;
    bytes = byteCount;
  }

  void took(double wallSeconds) {
    seconds = wallSeconds;
  }

  /** Gives each seed the outcome of its article. */
  void settle() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Input input : inputs) {
      if (input.file().startsWith("content/articles/") && !input.article().isEmpty()) {
        outcomes.put(input.article(), input.outcome());
      }
    }
    inputs.replaceAll(
        input -> {
          boolean seed = input.file().startsWith("seeds/") && input.outcome() == Outcome.PAGE;
          Outcome outcome = outcomes.getOrDefault(input.article(), Outcome.ASIDE);
          return seed
              ? new Input(input.file(), input.part(), input.sha256(), outcome, input.article())
              : input;
        });
  }

  /** What was published, in a line. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "%d article%s, %d name%s, %d pages, %.1f MB in %.1f s",
        articles,
        articles == 1 ? "" : "s",
        names,
        names == 1 ? "" : "s",
        pages,
        bytes / 1e6,
        seconds);
  }

  /** What is to be said of a site of so many bytes, when GitHub Pages may soon not take it. */
  static Optional<Problem> tooLarge(long bytes) {
    if (bytes < MOST_ON_GITHUB * 4 / 5) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.note(
            "site",
            0,
            "has %d MB, and GitHub Pages takes 1,000 MB at most".formatted(bytes / 1_000_000),
            "write downloads: \"none\" and pages-from: 2 into content/index.md, or choose another host"));
  }

  /** All problems in the order of the files. */
  List<Problem> problems() {
    return problems.stream().sorted().toList();
  }

  /** Whether anything was set aside. */
  boolean hasAside() {
    return problems.stream().anyMatch(p -> p.weight() == Problem.Weight.ASIDE);
  }

  /** The report as JSON, for {@code --report}. */
  String json(String version) {
    Map<String, List<Map<String, Object>>> byFile = new LinkedHashMap<>();
    for (Problem problem : problems()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("line", problem.line());
      entry.put("what", problem.what());
      entry.put("hint", problem.hint());
      byFile.computeIfAbsent(problem.file(), f -> new ArrayList<>()).add(entry);
    }
    List<Map<String, Object>> list = new ArrayList<>();
    inputs.sort(Comparator.comparing(Input::file).thenComparingInt(Input::part));
    for (Input input : inputs) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("file", input.file());
      entry.put("part", input.part());
      entry.put("sha256", input.sha256());
      entry.put("outcome", input.outcome().name().toLowerCase(Locale.ROOT));
      entry.put("article", input.article());
      List<Map<String, Object>> own = byFile.remove(input.file());
      entry.put("problems", own == null ? List.of() : own);
      list.add(entry);
    }
    List<Map<String, Object>> others = new ArrayList<>();
    byFile.forEach(
        (file, own) -> {
          for (Map<String, Object> problem : own) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("file", file);
            entry.putAll(problem);
            others.add(entry);
          }
        });
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("version", version);
    report.put("inputs", list);
    report.put("problems", others);
    report.put("articles", articles);
    Map<String, String> leaders = new LinkedHashMap<>();
    copies.leaders().forEach((copy, leader) -> leaders.put(copy.value(), leader.value()));
    report.put("copies", leaders);
    report.put("names", names);
    report.put("doubts", doubts);
    report.put("pages", pages);
    report.put("files", files);
    report.put("bytes", bytes);
    report.put("seconds", seconds);
    return Json.pretty(report);
  }
}
