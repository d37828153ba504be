package backfile.search;

import backfile.json.Json;
import backfile.letters.Slugs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names: in some files as an answer shows them, in others the words of which all their
 * spellings consist, each with the numbers of those names: how far from the one before, twice, and
 * one more where the word alone is a spelling. A spelling in another script counts in Latin as
 * well.
 */
final class NameFiles {
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
    Stretches.Sorted sorted = stretches.new Sorted(SearchIndex.LARGEST);
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
    Map<String, Boolean> words = new TreeMap<>();
    Set<String> spellings = new LinkedHashSet<>(name.spellings());
    spellings.add(name.name());
    for (String spelling : List.copyOf(spellings)) {
      spellings.add(Slugs.ascii(spelling));
    }
    for (String spelling : spellings) {
      List<String> of = SearchWords.of(spelling);
      of.forEach(word -> words.merge(word, of.size() == 1, Boolean::logicalOr));
    }
    words.forEach(
        (word, alone) -> {
          if (counts.merge(word, 1, Integer::sum) > MOST_OF_A_WORD) {
            return;
          }
          int step = number - last.getOrDefault(word, 0);
          last.put(word, number);
          Figures64.number(
              step * 2 + (alone ? 1 : 0), spelled.computeIfAbsent(word, w -> new StringBuilder()));
        });
  }
}
