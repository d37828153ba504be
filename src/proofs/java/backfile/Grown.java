package backfile;

import backfile.letters.Slugs;
import backfile.model.EntityType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an archive that nobody wrote: names, and articles of sentences that mention them, a few
 * names often and most of them seldom. The same seed gives the same text on every machine. Nothing
 * in it is about anybody.
 */
final class Grown {
  private static final Pattern GAP = Pattern.compile("\\{(.)}");
  private static final int FIRST_YEAR = 1990;
  private static final int YEARS = 35;

  /** So many of the towns have a place on the map. */
  private static final int ON_THE_MAP = 60;

  /** A name of the register, with the gap of sentences that it fills. */
  record Named(String name, char gap, String type) {
    String slug() {
      return Slugs.of(name).orElseThrow().value();
    }
  }

  private final Phrases phrases;
  private final Random random;
  private final Map<Character, List<Named>> names = new TreeMap<>();
  private final Map<Character, List<Named>> chosen = new HashMap<>();
  private final Map<Character, Deque<Named>> due = new HashMap<>();

  Grown(Phrases phrases, long seed) {
    this.phrases = phrases;
    this.random = new Random(seed);
    List<String> towns = new ArrayList<>();
    for (String end : phrases.all("end")) {
      for (String start : phrases.all("start")) {
        boolean whole = phrases.language().equals("en");
        towns.add(start + (whole ? "" : " ") + end);
      }
    }
    List<String> people = new ArrayList<>();
    for (String family : phrases.all("family")) {
      phrases.all("given").forEach(given -> people.add(given + " " + family));
    }
    names.put('p', named(people, 'p', "person"));
    names.put('l', named(towns, 'l', "place"));
    names.put('o', named(patterned("org", towns, 30), 'o', "organisation"));
    names.put('e', named(patterned("event", towns, 12), 'e', "event"));
    names.put('a', named(patterned("agreement", towns, 10), 'a', "agreement"));
  }

  private static List<Named> named(List<String> forms, char gap, String type) {
    return forms.stream().map(form -> new Named(form, gap, type)).toList();
  }

  private List<String> patterned(String list, List<String> towns, int most) {
    List<String> forms = new ArrayList<>();
    for (String town : towns.subList(0, Math.min(most, towns.size()))) {
      phrases.all(list).forEach(pattern -> forms.add(pattern.replace("{l}", town)));
    }
    return forms;
  }

  /** So many names, each type with its share of them. */
  List<Named> names(int number) {
    List<Named> some = new ArrayList<>();
    take('l', number * 20 / 100, some);
    take('o', number * 18 / 100, some);
    take('e', number * 8 / 100, some);
    take('a', number * 6 / 100, some);
    take('p', number - some.size(), some);
    return some;
  }

  private void take(char gap, int number, List<Named> some) {
    List<Named> all = all(gap);
    some.addAll(all.subList(0, Math.min(all.size(), number)));
  }

  /** All that sentences may mention. */
  List<Named> names() {
    return names.values().stream().flatMap(List::stream).toList();
  }

  private List<Named> all(char gap) {
    return names.getOrDefault(gap, List.of());
  }

  /** From now on these are mentioned and no others: each once, then some more often than others. */
  Grown mentioning(List<Named> wanted) {
    due.clear();
    chosen.clear();
    for (Named name : wanted) {
      due.computeIfAbsent(name.gap(), gap -> new ArrayDeque<>()).add(name);
      chosen.computeIfAbsent(name.gap(), gap -> new ArrayList<>()).add(name);
    }
    return this;
  }

  private String name(char gap) {
    Deque<Named> waiting = due.getOrDefault(gap, new ArrayDeque<>());
    if (!waiting.isEmpty()) {
      return waiting.remove().name();
    }
    List<Named> some = chosen.getOrDefault(gap, all(gap));
    return some.get((int) (some.size() * Math.pow(random.nextDouble(), 3))).name();
  }

  /** A phrase of a list with its gaps filled. */
  String say(String list) {
    List<String> all = phrases.all(list);
    Matcher gap = GAP.matcher(all.get(random.nextInt(all.size())));
    StringBuilder said = new StringBuilder();
    while (gap.find()) {
      char what = gap.group(1).charAt(0);
      String filling =
          switch (what) {
            case 't' -> say("thing");
            case 'r' -> say("role");
            case 'n' -> String.valueOf(2 + random.nextInt(98));
            default -> name(what);
          };
      gap.appendReplacement(said, Matcher.quoteReplacement(filling));
    }
    gap.appendTail(said);
    return said.toString();
  }

  String paragraph() {
    StringBuilder text = new StringBuilder();
    for (int n = 3 + random.nextInt(3); n > 0; n--) {
      text.append(text.length() == 0 ? "" : " ");
      text.append(say(random.nextInt(12) == 0 ? "quote" : "sentence"));
    }
    return text.toString();
  }

  /** Paragraphs of at least so many words, under sub-headings where they are many. */
  String text(int words) {
    StringBuilder text = new StringBuilder();
    int parts = 0;
    int there = 0;
    while (there < words) {
      if (parts++ % 9 == 8) {
        text.append("## ").append(say("subhead")).append("\n\n");
      }
      String paragraph = paragraph();
      there += paragraph.split(" ").length;
      text.append(paragraph).append("\n\n");
    }
    return text.toString();
  }

  String language() {
    return phrases.language();
  }

  /** A day of the years that the archive covers. */
  String day() {
    return String.format(
        Locale.ROOT,
        "%d-%02d-%02d",
        FIRST_YEAR + random.nextInt(YEARS),
        1 + random.nextInt(12),
        1 + random.nextInt(28));
  }

  /** A text as YAML has it. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  Archive settings(Archive archive) {
    return archive.write(
        "content/index.md",
        "---\ntitle: %s\nlanguage: \"%s\"\ndescription: %s\n---\n\n%s\n"
            .formatted(
                quoted(phrases.all("title").get(0)),
                phrases.language(),
                quoted(phrases.all("description").get(0)),
                paragraph()));
  }

  Archive entries(Archive archive, List<Named> some) {
    int places = 0;
    int n = 0;
    for (Named name : some) {
      // Of the names that are found in articles hardly half are defined there.
      boolean defined = n++ % 5 < 3;
      boolean placed = name.gap() == 'l' && places++ < ON_THE_MAP;
      archive.write(
          "content/glossary/" + name.slug() + ".md",
          "---\nname: %s\ntype: \"%s\"\n%s%s%s---\n"
              .formatted(
                  quoted(name.name()),
                  name.type(),
                  sort(name),
                  defined ? "definition: " + quoted(definition(name)) + "\n" : "",
                  placed
                      ? "coordinates: {lat: %d.%d, lon: %d.%d}\n"
                          .formatted(
                              36 + random.nextInt(20),
                              random.nextInt(10),
                              random.nextInt(25),
                              random.nextInt(10))
                      : ""));
    }
    return archive;
  }

  private String definition(Named name) {
    return say("of-" + EntityType.of(name.type()).orElseThrow().style());
  }

  private static String sort(Named name) {
    String[] words = name.name().split(" ");
    return name.gap() == 'p' && words.length == 2
        ? "sort: " + quoted(words[1] + ", " + words[0]) + "\n"
        : "";
  }

  /** So many articles of the usual kind, the shorter the more they are. */
  Archive articles(Archive archive, int number, int words) {
    for (int n = 0; n < number; n++) {
      String authors =
          n % 3 == 0 ? "" : "authors: [%s]\n".formatted(quoted(all('p').get(n % 40).name()));
      String topics = n % 4 == 0 ? "" : "topics: [%s]\n".formatted(quoted(say("topic")));
      String day = n % 50 == 7 ? "" : "published: \"" + day() + "\"\n";
      archive.write(
          "content/articles/grown-%04d.md".formatted(n),
          "---\ntitle: %s\n%s%s%s---\n\n%s"
              .formatted(quoted(say("headline")), day, authors, topics, text(words)));
    }
    return archive;
  }
}
