package backfile.analyse;

import backfile.letters.Bundled;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by what they and their people are called: "Moroccan" is of Morocco. */
final class Lands {
  /** The list as it is shipped. */
  static final Lands INSTANCE = new Lands();

  private final Map<String, String> byWord = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();

  private Lands() {
    for (String line : Bundled.lines(Lands.class, "countries.tsv")) {
      String[] columns = line.split("\t", -1);
      String land = columns[0];
      names.put(land, land);
      if (columns.length > 1) {
        List.of(columns[1].split("\\|")).forEach(alias -> names.putIfAbsent(alias, land));
      }
      if (columns.length > 2 && !columns[2].isEmpty()) {
        List<String> people = List.of(columns[2].split("\\|"));
        adjectives.put(land, people.get(0));
        people.forEach(word -> byWord.putIfAbsent(word, land));
      }
    }
    adjectives.put("United States", "U.S.");
    byWord.put("U.S.", "United States");
    byWord.put("US", "United States");
    byWord.put("UK", "United Kingdom");
    byWord.put("U.K.", "United Kingdom");
  }

  /** The country that a name is of: "Morocco", "Britain". */
  Optional<String> named(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** The country whose people or things a word speaks of: "Moroccan", "U.S.". */
  Optional<String> of(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** What is put before the name of a thing of a country: "Moroccan"; its name where none is. */
  String adjective(String land) {
    return adjectives.getOrDefault(land, land);
  }

  /** The countries that a short text speaks of, by their names, possessives and adjectives. */
  Set<String> in(String text) {
    Set<String> lands = new LinkedHashSet<>();
    List<String> words = List.of(text.split("[^\\p{L}\\p{M}.'’-]+"));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).replaceFirst("['’]s?$", "");
      of(word).or(() -> named(word)).ifPresent(lands::add);
      for (int n = 2; n <= 3 && i + n <= words.size(); n++) {
        String several = String.join(" ", words.subList(i, i + n)).replaceFirst("['’]s?$", "");
        named(several).ifPresent(lands::add);
      }
    }
    return lands;
  }
}
