package backfile.search;

import backfile.letters.Slugs;
import java.io.IOException;
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
  private final Stretches stretches;
  private final Map<String, StringBuilder> spelled = new TreeMap<>();
  private final Map<String, Integer> last = new TreeMap<>();

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
      SearchIndex.Name name = names.get(i);
      file.add(shown(name));
      types.append(name.type());
      size += name.definition().length() + name.name().length() + name.address().length() + 10;
      size += name.spellings().stream().mapToInt(s -> s.length() + 3).sum();
      spell(i, name);
      if (size > perFile || i == names.size() - 1) {
        files.add(List.of(i + 1 - file.size(), stretches.values(file)));
        file.clear();
        size = 0;
      }
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
    shown.add(name.definition());
    shown.addAll(name.spellings());
    return shown;
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
          int step = number - last.getOrDefault(word, 0);
          last.put(word, number);
          Figures64.number(
              step * 2 + (alone ? 1 : 0), spelled.computeIfAbsent(word, w -> new StringBuilder()));
        });
  }
}
