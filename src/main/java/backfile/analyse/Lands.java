package backfile.analyse;

import backfile.letters.Bundled;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Countries by what they and their people are called: "Moroccan" is of Morocco. */
final class Lands {
  /** The list as it is shipped. */
  static final Lands INSTANCE = new Lands();

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}.'’-]+");

  /** The longest name of a country that is looked for. */
  private static final int WORDS = 3;

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
    List<String> words = List.of(GAP.split(text));
    for (int i = 0; i < words.size(); i++) {
      boolean name = !words.get(i).isEmpty() && Character.isUpperCase(words.get(i).codePointAt(0));
      for (int n = 1; name && n <= WORDS && i + n <= words.size(); n++) {
        String several = bare(String.join(" ", words.subList(i, i + n)));
        (n == 1 ? of(several).or(() -> named(several)) : named(several)).ifPresent(lands::add);
      }
    }
    return lands;
  }

  /** Without the ending of a possessive. */
  static String bare(String words) {
    int end = words.endsWith("s") ? words.length() - 1 : words.length();
    boolean possessive = end > 0 && "'’".indexOf(words.charAt(end - 1)) >= 0;
    return possessive ? words.substring(0, end - 1) : words;
  }
}
