package backfile.search;

import backfile.json.Json;
import backfile.letters.Slugs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names: in some files as an answer shows them, in others the words of which all their
 * spellings consist, each with those names: how far the number of one is from that of the one
 * before, and what kinds of spellings the word stands in. A spelling in another script counts in
 * Latin as well.
 */
final class NameFiles {
  /** The word alone is the name; the word alone is another spelling. */
  private static final int NAME = 1;

  private static final int ALONE = 2;

  /** A spelling has the word and one more; the bits above it: two more, three or more. */
  private static final int TWO = 4;

  private static final int MOST_WORDS = 4;

  /** Longer definitions are cut to half of it. */
  private static final int LONGEST = 400;

  /** More names by one word are not found by it alone: "al" in an archive of the Arab world. */
  private static final int MOST_OF_A_WORD = 2000;

  private final Stretches stretches;
  private final Map<String, StringBuilder> spelled = new TreeMap<>();
  private final Map<String, Integer> last = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  NameFiles(Stretches stretches) {
    this.stretches = stretches;
  }

  /**
   * @param names those first that are to be found first
   * @param perFile how many bytes a file has, about
   */
  void write(List<SearchIndex.Name> names, int perFile, Map<String, Object> root)
      throws IOException {
    List<List<Object>> files = new ArrayList<>();
    List<List<Object>> file = new ArrayList<>();
    StringBuilder types = new StringBuilder();
    int size = 0;
    for (int i = 0; i < names.size(); i++) {
      List<Object> name = shown(names.get(i));
      int bytes = Json.line(name).getBytes(StandardCharsets.UTF_8).length;
      if (size + bytes > perFile && !file.isEmpty()) {
        files.add(List.of(i - file.size(), stretches.values(file)));
        file.clear();
        size = 0;
      }
      file.add(name);
      size += bytes;
      types.append(names.get(i).type());
      spell(i, names.get(i));
    }
    if (!file.isEmpty()) {
      files.add(List.of(names.size() - file.size(), stretches.values(file)));
    }
    Stretches.Sorted sorted = stretches.new Sorted(perFile);
    for (Map.Entry<String, StringBuilder> word : spelled.entrySet()) {
      StringBuilder entry = new StringBuilder();
      Figures64.number(word.getValue().length(), entry);
      sorted.add(word.getKey(), entry.append(word.getValue()), 0);
    }
    root.put("names", files);
    root.put("types", types.toString());
    root.put("spellings", sorted.finish());
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
      of.forEach(word -> words.merge(word, kind, (a, b) -> a | b));
    }
  }
}
