package backfile.analyse;

import backfile.analyse.ProseGrammar.Article;
import backfile.analyse.ProseGrammar.Option;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes news that nobody reported, with every name labelled, for the recogniser to learn from: of
 * many kinds and countries, by the grammar and the lists in {@code names/}, which are our own. The
 * same seed gives the same text; a document depends on the seed and its number alone.
 */
final class TrainingProse {
  private static final List<String> FILES =
      List.of(
          "people.txt",
          "countries.txt",
          "countries2.txt",
          "countries3.txt",
          "kinds.txt",
          "words.txt",
          "common.txt",
          "plain.txt",
          "politics.txt",
          "courts.txt",
          "sport.txt",
          "business.txt",
          "disaster.txt",
          "conflict.txt",
          "culture.txt",
          "society.txt");

  /** The article whose sections any other borrows from. */
  static final String ANY = "any";

  /** What stands between names. */
  static final String PLAIN = "plain";

  /** The parts that articles may have. */
  static final Set<String> SECTIONS =
      Set.of(
          "headline",
          "byline",
          "caption",
          "dateline",
          "lead",
          "heading",
          "body",
          "end",
          "opening",
          "tail",
          "tailplace",
          "tailtime",
          "sentence");

  /** Kinds of articles whose sentences are short. */
  private static final Set<String> SHORT = Set.of("biography", "briefs", "interview", "opinion");

  private static final ProseGrammar GRAMMAR = new ProseGrammar(FILES);
  private static final List<Option> KINDS =
      GRAMMAR.articles.values().stream()
          .filter(a -> !a.name().equals(ANY) && !a.name().equals(PLAIN))
          .map(a -> new Option(List.of(new ProseGrammar.Text(a.name())), a.weight()))
          .toList();

  private TrainingProse() {}

  static ProseGrammar grammar() {
    return GRAMMAR;
  }

  /** Some documents. */
  static List<Labelled> documents(long seed, int documents) {
    List<Labelled> made = new ArrayList<>(documents);
    for (int i = 0; i < documents; i++) {
      made.add(document(seed, i));
    }
    return made;
  }

  /** One document. */
  static Labelled document(long seed, int number) {
    return new Draft(new SplittableRandom(seed * 1_000_003 + number)).write(seed + "-" + number);
  }

  /** A document that is being written. */
  private static final class Draft {
    private final SplittableRandom random;
    private final Typesetter page;
    private final ProseWriter writer;
    private final Article any;
    private final Article article;
    private final Article plain;
    private final Set<Option> used = new HashSet<>();

    /** How many of a hundred sentences name nobody and nothing, and how many go on at length. */
    private final int nameless;

    private final int tails;

    Draft(SplittableRandom random) {
      this.random = random;
      this.page = new Typesetter(random.nextBoolean(), "-–—".charAt(random.nextInt(3)));
      this.writer = new ProseWriter(GRAMMAR, random, page);
      this.any = article(ANY);
      this.plain = article(PLAIN);
      ProseGrammar.Text name = (ProseGrammar.Text) writer.choose(KINDS).parts().get(0);
      this.article = article(name.text());
      boolean terse = SHORT.contains(name.text());
      this.nameless = random.nextInt(terse ? 25 : 62);
      this.tails = terse ? 5 : 30 + random.nextInt(60);
    }

    private static Article article(String name) {
      return Objects.requireNonNull(GRAMMAR.articles.get(name), name);
    }

    Labelled write(String id) {
      head();
      body(6 + random.nextInt(21));
      if (writer.chance(15)) {
        line(any.section("end"), false);
      }
      return new Labelled(id, page.toString().strip(), page.names());
    }

    private void head() {
      if (writer.chance(88)) {
        int from = page.length();
        line(article.section("headline"), true);
        if (writer.chance(35)) {
          page.capitals(from, writer.chance(20));
        }
      }
      if (writer.chance(30)) {
        line(any.section("byline"), false);
      }
      if (writer.chance(14)) {
        line(any.section("caption"), true);
      }
      page.paragraph("\n\n");
      if (writer.chance(40)) {
        writer.write(pick(any.section("dateline")));
        page.sentence();
      }
      sentence(pick(article.section("lead")), 0, tails);
    }

    /** A sentence, now and then with more words before or behind, as newspapers have it. */
    private void sentence(Option option, int openings, int tails) {
      if (writer.chance(openings) && ProseWriter.mayBeOpened(option)) {
        writer.write(writer.choose(plain.section("opening")));
        page.put(" ");
      }
      String tail = tail(option, tails);
      if (!tail.isEmpty()) {
        writer.write(option, writer.choose(plain.section(tail)));
      } else {
        writer.write(option);
      }
    }

    /**
     * What a sentence may end with: nothing, a place or a time if it has none, or what fits all.
     */
    private String tail(Option option, int tails) {
      if (!writer.chance(tails) || !ProseWriter.mayGoOn(option)) {
        return "";
      }
      return switch (random.nextInt(6)) {
        case 0 -> writer.names(option, "PLACE") ? "" : "tailplace";
        case 1 -> writer.tellsTime(option) ? "" : "tailtime";
        default -> "tail";
      };
    }

    private void line(List<Option> section, boolean headline) {
      page.paragraph("\n\n");
      writer.headline(headline);
      writer.write(pick(section));
      writer.headline(false);
    }

    private void body(int sentences) {
      int paragraph = 1;
      for (int i = 0; i < sentences; i++) {
        boolean plainOne = writer.chance(nameless);
        boolean borrowed = writer.chance(i < 3 ? 12 : 32);
        Option option =
            pick(plainOne ? plain.section("sentence") : (borrowed ? any : article).section("body"));
        boolean line = ProseWriter.isLine(option);
        if (paragraph <= 0 || line) {
          between();
          page.paragraph("\n\n");
          paragraph = 1 + random.nextInt(3);
        } else {
          page.sentence();
        }
        sentence(option, plainOne ? 0 : 13, plainOne ? 0 : tails);
        paragraph = line ? 0 : paragraph - 1;
      }
    }

    /** What may stand between two paragraphs. */
    private void between() {
      if (writer.chance(3)) {
        int from = page.length();
        line(any.section("heading"), true);
        if (writer.chance(40)) {
          page.capitals(from, writer.chance(40));
        }
      }
      if (writer.chance(2)) {
        line(any.section("caption"), true);
      }
    }

    /** One that was not used yet, if there is one. */
    private Option pick(List<Option> section) {
      Option option = writer.choose(section);
      for (int i = 0; i < 20 && !used.add(option); i++) {
        option = writer.choose(section);
      }
      return option;
    }
  }

  /**
   * Prints documents in the corpora's format, with offsets in code points.
   *
   * @param args the seed and how many
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int documents = Integer.parseInt(args[1]);
    for (int i = 0; i < documents; i++) {
      out.println(json(document(Long.parseLong(args[0]), i)));
    }
    out.flush();
  }

  private static String json(Labelled document) {
    String text = document.text();
    List<String> entities = new ArrayList<>();
    for (Labelled.Span name : document.names()) {
      entities.add(
          "["
              + text.codePointCount(0, name.start())
              + ","
              + text.codePointCount(0, name.end())
              + ",\""
              + name.type()
              + "\","
              + quoted(document.surface(name))
              + ",null]");
    }
    return "{\"id\":"
        + quoted(document.id())
        + ",\"text\":"
        + quoted(text)
        + ",\"entities\":["
        + String.join(",", entities)
        + "]}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
