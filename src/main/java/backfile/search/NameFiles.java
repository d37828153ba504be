package backfile.search;

import backfile.json.Json;
import backfile.letters.Slugs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names: in some files as an answer shows them, in others the words of which all their
 * spellings consist, each with those names: how far the number of one is from that of the one
 * before, and what kinds of spellings the word stands in. A spelling in another script counts in
 * Latin as well. The same words stand once more in the order of their {@link Sounds#skeleton}, for
 * whoever spells a name otherwise.
 */
final class NameFiles {
  /** The word alone is the name; the word alone is another spelling. */
  private static final int NAME = 1;

  private static final int ALONE = 2;

  /** A spelling has the word and one more; the bits above it: two more, three or more. */
  private static final int TWO = 4;

  private static final int MOST_WORDS = 4;

  /** A spelling has the word twice. */
  private static final int TWICE = 32;

  /** What a word takes beside itself and its names. */
  private static final int A_WORD = 3;

  /** Stands between a skeleton and its word, for it is in neither. */
  private static final char PARTING = '\'';

  /** Longer definitions are cut to half of it. */
  private static final int LONGEST = 400;

  /** More names by one word are not found by it alone: "al" in an archive of the Arab world. */
  private static final int MOST_OF_A_WORD = 2000;

  private final Stretches stretches;
  private final Sizes sizes;
  private final Map<String, StringBuilder> spelled = new TreeMap<>();
  private final Map<String, Integer> last = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  NameFiles(Stretches stretches, Sizes sizes) {
    this.stretches = stretches;
    this.sizes = sizes;
  }

  /**
   * Writes the files and puts down what the first file says of all.
   *
   * @param names those first that are to be found first
   */
  void write(List<SearchIndex.Name> names, Map<String, Object> root) throws IOException {
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      types.append(names.get(i).type());
      spell(i, names.get(i));
    }
    root.put("types", stretches.textOf(types));
    root.put("names", shown(names));
    root.put("spellings", sorted(spelled, Sizes.OF_SPELLINGS));
    Map<String, StringBuilder> sounding = new TreeMap<>();
    spelled.forEach((word, of) -> sounding.put(Sounds.skeleton(word) + PARTING + word, of));
    root.put("sounds", sorted(sounding, Sizes.OF_SOUNDS));
  }

  private List<List<Object>> shown(List<SearchIndex.Name> names) throws IOException {
    List<String> lines = new ArrayList<>();
    long bytes = 0;
    for (SearchIndex.Name name : names) {
      String line = Json.line(shown(name));
      lines.add(line);
      bytes += line.getBytes(StandardCharsets.UTF_8).length;
    }
    int target = sizes.of(bytes, Sizes.OF_NAMES);
    List<Stretches.Stretch> files = new ArrayList<>();
    int size = 0;
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      int more = lines.get(i).getBytes(StandardCharsets.UTF_8).length;
      if (size + more > target && i > from) {
        files.add(file(lines, from, i));
        from = i;
        size = 0;
      }
      size += more;
    }
    if (from < lines.size()) {
      files.add(file(lines, from, lines.size()));
    }
    return stretches.listed(files);
  }

  private Stretches.Stretch file(List<String> lines, int from, int to) throws IOException {
    return new Stretches.Stretch(Stretches.digits(from), stretches.lines(lines.subList(from, to)));
  }

  private List<List<Object>> sorted(Map<String, StringBuilder> words, double share)
      throws IOException {
    long bytes = 0;
    for (Map.Entry<String, StringBuilder> word : words.entrySet()) {
      bytes += word.getKey().length() + word.getValue().length() + A_WORD;
    }
    Stretches.Sorted sorted = stretches.new Sorted(sizes.of(bytes, share));
    for (Map.Entry<String, StringBuilder> word : words.entrySet()) {
      StringBuilder entry = new StringBuilder();
      Figures64.number(word.getValue().length(), entry);
      sorted.add(word.getKey(), entry.append(word.getValue()), 0);
    }
    return sorted.finish();
  }

  private static List<Object> shown(SearchIndex.Name name) {
    String usual = "glossary/" + ArticleFiles.plainSlug(name.name()) + ".html";
    List<Object> shown = new ArrayList<>();
    shown.add(name.name());
    shown.add(name.type());
    shown.add(name.address().equals(usual) ? 0 : name.address());
    shown.add(name.articles());
    shown.add(cut(name.definition()));
    shown.addAll(name.spellings());
    return shown;
  }

  private static String cut(String definition) {
    return definition.length() <= LONGEST
        ? definition
        : definition.substring(0, definition.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  private void spell(int number, SearchIndex.Name name) {
    Map<String, Integer> words = new TreeMap<>();
    spell(name.name(), NAME, words);
    name.spellings().forEach(spelling -> spell(spelling, ALONE, words));
    words.forEach(
        (word, kinds) -> {
          if (counts.merge(word, 1, Integer::sum) > MOST_OF_A_WORD) {
            return;
          }
          StringBuilder entry = spelled.computeIfAbsent(word, w -> new StringBuilder());
          Figures64.number(number - last.getOrDefault(word, 0), entry);
          entry.append(Figures64.end(kinds));
          last.put(word, number);
        });
  }

  private static void spell(String spelling, int alone, Map<String, Integer> words) {
    for (String form : List.of(spelling, Slugs.ascii(spelling))) {
      List<String> of = SearchWords.of(form);
      int kind = of.size() == 1 ? alone : TWO << Math.min(MOST_WORDS, of.size()) - 2;
      Set<String> seen = new HashSet<>();
      of.forEach(word -> words.merge(word, seen.add(word) ? kind : kind | TWICE, (a, b) -> a | b));
    }
  }
}
