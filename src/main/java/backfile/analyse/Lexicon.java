package backfile.analyse;

import backfile.letters.Bundled;
import backfile.model.EntityType;
import java.util.HashMap;
import java.util.HashSet;
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

  /**
   * The sections of the cues that the tagger asks for, by number. The order is part of its model.
   */
  private static final List<String> SECTIONS =
      List.of(
          "title-heads",
          "title-parts",
          "ranks",
          "monarchs",
          "organisation-heads",
          "organisation-openers",
          "agreement-heads",
          "agreement-openers",
          "event-heads",
          "event-openers",
          "place-heads",
          "place-openers",
          "place-nouns",
          "directions",
          "roles",
          "class-nouns",
          "participles",
          "speech",
          "calendar",
          "never-names",
          "common",
          "openers");

  /** The number of a section. */
  static final int TITLE_HEAD = SECTIONS.indexOf("title-heads");

  static final int RANK = SECTIONS.indexOf("ranks");
  static final int MONARCH = SECTIONS.indexOf("monarchs");
  static final int ORGANISATION_HEAD = SECTIONS.indexOf("organisation-heads");
  static final int ORGANISATION_OPENER = SECTIONS.indexOf("organisation-openers");
  static final int SPEECH = SECTIONS.indexOf("speech");
  static final int CALENDAR = SECTIONS.indexOf("calendar");
  static final int DEMONYM = SECTIONS.size();
  static final int GIVEN_NAME = SECTIONS.size() + 1;

  /** How many numbers there are. */
  static final int NUMBERS = SECTIONS.size() + 2;

  /** What a list knows of a name. */
  record Known(String name, EntityType type, boolean city) {}

  private final Trie<Known> names = new Trie<>();
  private final Set<String> demonyms = new HashSet<>();
  private final Set<String> givenNames;
  private final Map<String, Set<String>> cues = new HashMap<>();

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
    readCues();
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
          demonyms.add(demonym);
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
    return Token.of(name).stream().map(Token::key).toList();
  }

  private void readCues() {
    Set<String> section = new HashSet<>();
    for (String line : Bundled.lines(Lexicon.class, "cues.txt")) {
      if (line.startsWith("[")) {
        section = new HashSet<>();
        cues.put(line.substring(1, line.indexOf(']')), section);
      } else {
        section.addAll(List.of(line.strip().split("\\s+")));
      }
    }
  }

  /** The longest name of the lists that begins at this token. */
  Optional<Trie.Hit<Known>> longest(List<Token> tokens, int from) {
    return names.longest(tokens, from);
  }

  /** Whether a section of the cues has the word, exactly as it is written. */
  boolean has(String section, String word) {
    return cues.getOrDefault(section, Set.of()).contains(word);
  }

  /** The sections that have the word, a bit each by their numbers. */
  long cues(String word) {
    long bits = isDemonym(word) ? 1L << DEMONYM : 0;
    bits |= isGivenName(word) ? 1L << GIVEN_NAME : 0;
    for (int i = 0; i < SECTIONS.size(); i++) {
      bits |= has(SECTIONS.get(i), word) ? 1L << i : 0;
    }
    return bits;
  }

  /** Whether the word says where someone or something is from: "Moroccan". */
  boolean isDemonym(String word) {
    return demonyms.contains(word);
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word)
        || word.length() > 3
            && word.equals(word.toUpperCase(Locale.ROOT))
            && givenNames.contains(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
  }
}
