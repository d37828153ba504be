package backfile.analyse;

import backfile.letters.Bundled;
import backfile.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The word lists of the recogniser: names of countries, regions, cities and bodies with their other
 * forms, what their people are called, given names, and the words that tell what a name is. Read
 * once from the resources beside this class.
 */
final class Lexicon {
  /** The lists as they are shipped. */
  static final Lexicon INSTANCE = new Lexicon();

  /** What a list knows of a name. */
  record Known(String name, EntityType type, boolean city) {
    /** Whether it is a country or a region. */
    boolean isLand() {
      return type == EntityType.PLACE && !city;
    }
  }

  private static final Set<String> SMALL = Set.of("of", "and", "the", "es", "de", "du");

  private final Trie<Known> names = new Trie<>();
  private final Map<String, Long> cues = new HashMap<>();
  private final Set<String> givenNames;

  private Lexicon() {
    for (String line : Bundled.lines(Lexicon.class, "cities.txt")) {
      add(line, new Known(line, EntityType.PLACE, true));
    }
    // Later lists go before earlier ones: "Georgia" is the country.
    table("regions.tsv", EntityType.PLACE);
    table("organisations.tsv", EntityType.ORGANISATION);
    table("countries.tsv", EntityType.PLACE);
    exonyms();
    givenNames = Set.copyOf(Bundled.lines(Lexicon.class, "given-names.txt"));
    Bundled.words(Lexicon.class, "cues.txt")
        .forEach((section, words) -> words.forEach(word -> add(word, Cue.of(section))));
  }

  private void table(String file, EntityType type) {
    for (String line : Bundled.lines(Lexicon.class, file)) {
      String[] columns = line.split("\t", -1);
      Known known = new Known(columns[0], type, false);
      add(columns[0], known);
      if (columns.length > 1 && !columns[1].isEmpty()) {
        for (String alias : columns[1].split("\\|")) {
          add(alias, known);
        }
      }
      if (columns.length > 2 && !columns[2].isEmpty()) {
        for (String demonym : columns[2].split("\\|")) {
          add(demonym, Cue.DEMONYM);
        }
      }
    }
  }

  /** Other languages' forms of names that are listed already. */
  private void exonyms() {
    for (String line : Bundled.lines(Lexicon.class, "exonyms.tsv")) {
      String[] columns = line.split("\t", -1);
      Known known =
          names
              .get(keys(columns[0]))
              .orElseThrow(() -> new IllegalStateException(columns[0] + " is in no list"));
      for (String form : columns[1].split("\\|")) {
        add(form, known);
      }
    }
  }

  private void add(String form, Known known) {
    names.put(keys(form), known);
  }

  /** The keys of the words of a name, as a text's tokens have them. */
  static List<String> keys(String name) {
    List<String> keys = new ArrayList<>();
    for (Token token : Token.of(name)) {
      keys.add(token.key());
    }
    return keys;
  }

  private void add(String word, Cue cue) {
    cues.merge(word, cue.bit, (some, other) -> some | other);
  }

  /** The longest name of the lists that begins at this token. */
  Optional<Trie.Hit<Known>> longest(List<Token> tokens, int from) {
    return names.longest(tokens, from);
  }

  /** The listed name that is written in capitals: "PORT OF SPAIN". */
  Optional<Known> shouted(String capitals) {
    StringBuilder name = new StringBuilder();
    for (String word : capitals.toLowerCase(Locale.ROOT).split(" ")) {
      boolean small = SMALL.contains(word) || word.isEmpty();
      String first = small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT);
      name.append(name.isEmpty() ? "" : " ").append(first).append(small ? "" : word.substring(1));
    }
    return names.get(keys(name.toString()));
  }

  /** Whether a listed name may begin with the word. */
  boolean opens(String word) {
    return names.opens(word);
  }

  /** Whether a cue is the word, exactly as it is written. */
  boolean is(Cue cue, String word) {
    return cue == Cue.GIVEN_NAME ? isGivenName(word) : (cues.getOrDefault(word, 0L) & cue.bit) != 0;
  }

  /** The cues that a word is, a bit each. */
  long cues(String word) {
    return cues.getOrDefault(word, 0L) | (isGivenName(word) ? Cue.GIVEN_NAME.bit : 0);
  }

  private boolean isGivenName(String word) {
    return givenNames.contains(word)
        || word.length() > 3
            && word.equals(word.toUpperCase(Locale.ROOT))
            && givenNames.contains(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
  }
}
