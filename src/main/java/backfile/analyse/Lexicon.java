package backfile.analyse;

import backfile.model.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** What a list knows of a name. */
  record Known(String name, EntityType type, boolean city) {}

  private final Trie<Known> names = new Trie<>();
  private final Set<String> demonyms = new HashSet<>();
  private final Set<String> givenNames;
  private final Map<String, Set<String>> cues = new HashMap<>();

  private Lexicon() {
    for (String line : lines("cities.txt")) {
      add(line, new Known(line, EntityType.PLACE, true));
    }
    // Later lists go before earlier ones: "Georgia" is the country.
    table("regions.tsv", EntityType.PLACE);
    table("organisations.tsv", EntityType.ORGANISATION);
    table("countries.tsv", EntityType.PLACE);
    exonyms();
    givenNames = Set.copyOf(lines("given-names.txt"));
    readCues();
  }

  private void table(String file, EntityType type) {
    for (String line : lines(file)) {
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
    for (String line : lines("exonyms.tsv")) {
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
    for (String line : lines("cues.txt")) {
      if (line.startsWith("[")) {
        section = new HashSet<>();
        cues.put(line.substring(1, line.indexOf(']')), section);
      } else {
        section.addAll(List.of(line.strip().split("\\s+")));
      }
    }
  }

  private static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the list " + file + " is missing from the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The longest name of the lists that begins at this token. */
  Optional<Trie.Hit<Known>> longest(List<Token> tokens, int from) {
    return names.longest(tokens, from);
  }

  /** Whether a section of the cues has the word, exactly as it is written. */
  boolean has(String section, String word) {
    return cues.getOrDefault(section, Set.of()).contains(word);
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
