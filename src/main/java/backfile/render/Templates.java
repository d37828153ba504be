package backfile.render;

import backfile.json.Json;
import backfile.letters.Words;
import backfile.model.Problem;
import backfile.theme.Contrast;
import backfile.theme.StyleSheets;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The templates and their parts: those that come with Backfile, each replaced by a person's of the
 * same name. A person's file that fails is reported once, and a page that it fails on is made with
 * the file that came with Backfile in its place, so that nothing is lost; what a page looks like
 * does not depend on those made before it. May be used by several threads.
 *
 * <p>A template is trusted code, an article never is; see {@link Engine}.
 */
public final class Templates {
  /** The name of that picture's file, among the templates and in the site. */
  public static final String CARD = Addresses.CARD;

  /** What a person writes there is added to the program's own, and does not replace it. */
  private static final String SCRIPT = "backfile.js";

  private static final String SEARCH = "search.js";

  /** Lines of the script that are comments, and the beginnings of its lines: nobody runs those. */
  private static final Pattern ASIDE = Pattern.compile("(?m)^\\s*/\\*[^*]*\\*/\\n|^\\s+");

  private static final String THEME = "theme.css";

  private static final String FOLDER = "/backfile/templates";

  private final Map<String, String> own;
  private final Map<Set<String>, Engine> engines = new ConcurrentHashMap<>();
  private final Set<String> unread = new TreeSet<>();
  private final Map<String, Problem> problems = new ConcurrentHashMap<>();
  private final OwnWords ownWords;
  private final Words words;
  private final Map<String, Words> byLanguage = new ConcurrentHashMap<>();

  /**
   * Takes a person's templates and checks that each can be read.
   *
   * @param own name, as {@code article.ftlh} or {@code parts/footer.ftlh}, to text
   * @param language what the site speaks
   */
  public Templates(Map<String, String> own, String language) {
    this.own = new TreeMap<>(own);
    this.ownWords = new OwnWords(own);
    this.words = Words.of(language, ownWords.byFile());
    Engine all = new Engine(FOLDER, own);
    for (String name : this.own.keySet()) {
      if (isTemplate(name)) {
        try {
          all.read(name);
        } catch (IOException e) {
          unread.add(name);
          report(name, e);
        }
      }
    }
  }

  /** What the site says around its texts. */
  public Words words() {
    return words;
  }

  /**
   * What is said amid a text in a language: in that language, where there are words for it, so that
   * a voice that reads it need not change in the middle of a sentence; else as around it.
   */
  public Words within(String language) {
    String primary = Words.primary(language);
    boolean spoken =
        Words.LANGUAGES.contains(primary) || ownWords.byFile().containsKey(Words.file(primary));
    return primary.equals(Words.primary(words.language())) || !spoken
        ? words
        : byLanguage.computeIfAbsent(primary, p -> Words.of(p, ownWords.byFile()));
  }

  /** A page as a file of the site. */
  public SiteFile render(Page page) {
    Set<String> without = unread;
    while (true) {
      try {
        String text = engines.computeIfAbsent(without, this::without).write(page, words);
        return new SiteFile(page.path(), text);
      } catch (IOException | TemplateException e) {
        without = more(without, page, e);
      } catch (StackOverflowError e) {
        without = more(without, page, new IOException("it includes itself without end", e));
      }
    }
  }

  private Engine without(Set<String> names) {
    Map<String, String> rest = new TreeMap<>(own);
    rest.keySet().removeAll(names);
    return new Engine(FOLDER, rest);
  }

  /**
   * The files to leave out when a page is tried again: the one that failed, or where that is not a
   * person's, the page's own template, which asked it for what it cannot do, or else all.
   */
  private Set<String> more(Set<String> without, Page page, Exception e) {
    Set<String> left = new TreeSet<>(own.keySet());
    left.removeAll(without);
    if (left.isEmpty()) {
      throw new IllegalStateException("the built-in template of " + page.path(), e);
    }
    String failed =
        e instanceof TemplateException t
            ? Optional.ofNullable(t.getTemplateSourceName()).orElse(page.template())
            : page.template();
    Set<String> more = new TreeSet<>(without);
    if (left.contains(failed)) {
      report(failed, e);
      more.add(failed);
    } else {
      IOException elsewhere = new IOException("with it " + failed + " fails: " + said(e), e);
      List<String> blamed =
          left.contains(page.template()) ? List.of(page.template()) : List.copyOf(left);
      blamed.stream().filter(Templates::isTemplate).forEach(name -> report(name, elsewhere));
      more.addAll(blamed);
    }
    return more;
  }

  private static boolean isTemplate(String name) {
    return name.endsWith(".ftlh") || name.endsWith(".ftlx");
  }

  private static String said(Exception e) {
    String what = String.valueOf(e.getMessage());
    if (e instanceof ParseException parse) {
      what = parse.getEditorMessage();
    } else if (e instanceof TemplateException failed) {
      what = failed.getMessageWithoutStackTop();
      String first = what.lines().findFirst().orElse("");
      String blamed = failed.getBlamedExpressionString();
      what = first.endsWith(":") && blamed != null ? first + " " + blamed : what;
    }
    return what.lines().findFirst().orElse("it cannot be read");
  }

  private void report(String name, Exception e) {
    int line = 0;
    if (e instanceof ParseException parse) {
      line = parse.getLineNumber();
    } else if (e instanceof TemplateException failed) {
      line = Optional.ofNullable(failed.getLineNumber()).orElse(0);
    }
    Problem problem =
        Problem.aside(
            "templates/" + name,
            line,
            "fails: " + said(e),
            "mend it, or delete it to use the one that comes with Backfile, as this build did");
    // The first in their order, not in time, so that threads make no difference.
    problems.merge(name, problem, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /** What went wrong with a person's templates so far, and what of their colours is hard to see. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(ownWords.problems());
    all.addAll(problems.values());
    all.addAll(Contrast.problems(sheets()));
    return all.stream().sorted().toList();
  }

  /** The style sheets that make one, in their order; a person's tokens are read after all else. */
  private Map<String, String> sheets() {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("the theme.css of Backfile", resourceText(THEME));
    sheets.put("templates/style.css", asset("style.css"));
    if (own.containsKey(THEME)) {
      sheets.put("templates/" + THEME, asset(THEME));
    }
    return sheets;
  }

  /** Style sheet and script of the site. */
  public List<SiteFile> assets() {
    List<SiteFile> assets = new ArrayList<>();
    String usual = StyleSheets.packed(resourceText(THEME) + asset("style.css"));
    String tokens = own.getOrDefault(THEME, "");
    boolean unchanged = tokens.equals(resourceText(THEME));
    assets.add(new SiteFile("style.css", unchanged ? usual : usual + tokens));
    assets.add(new SiteFile(SCRIPT, scriptWords() + script(SCRIPT)));
    assets.add(new SiteFile(SEARCH, script(SEARCH)));
    return assets;
  }

  private String script(String name) {
    return ASIDE.matcher(asset(name)).replaceAll("");
  }

  /** What the script says, as a line before it: there is one script for a site of one language. */
  private String scriptWords() {
    Map<String, Object> said = new LinkedHashMap<>();
    for (String key : List.of("open", "close", "copied", "copyByHand", "lost")) {
      said.put(key, words.text("script." + key));
    }
    said.put("digits", words.digits("0123456789"));
    said.put("shown", words.text("script.shown", Map.of("n", "#")));
    return "const words = " + Json.forScript(said) + ";\n";
  }

  /** The picture that comes with Backfile and stands for a site where a page of it is shared. */
  public static byte[] card() {
    return resource(CARD);
  }

  private String asset(String name) {
    String mine = own.get(name);
    return mine != null ? mine : resourceText(name);
  }

  private static String resourceText(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
