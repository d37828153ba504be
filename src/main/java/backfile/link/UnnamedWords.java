package backfile.link;

import backfile.letters.Bundled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By what words of one language an unnamed source is known: unnamed.txt beside this class.
 *
 * @param kinds the nouns, each with its kind
 */
record UnnamedWords(
    Map<String, String> kinds,
    Set<String> indefinite,
    Set<String> definite,
    Set<String> describing,
    Set<String> adverbs,
    Set<String> verbs,
    Set<String> behind,
    Set<String> according,
    Set<String> knowing,
    Set<String> joining,
    Set<String> naming) {
  private static final Map<String, UnnamedWords> ALL = read();

  /** The words of a language; nothing for one that has no list. */
  static Optional<UnnamedWords> of(String language) {
    return Optional.ofNullable(ALL.get(language.replaceFirst("-.*", "")));
  }

  private static Map<String, UnnamedWords> read() {
    Map<String, Map<String, List<String>>> languages = new HashMap<>();
    Bundled.sections(UnnamedWords.class, "unnamed.txt")
        .forEach(
            (section, lines) -> {
              String[] name = section.split(" ");
              languages.computeIfAbsent(name[0], l -> new HashMap<>()).put(name[1], lines);
            });
    Map<String, UnnamedWords> words = new HashMap<>();
    languages.forEach(
        (language, sections) ->
            words.put(
                language,
                new UnnamedWords(
                    kinds(sections.getOrDefault("kinds", List.of())),
                    set(sections, "indefinite"),
                    set(sections, "definite"),
                    set(sections, "describing"),
                    set(sections, "adverbs"),
                    set(sections, "verbs"),
                    set(sections, "behind"),
                    set(sections, "according"),
                    set(sections, "knowing"),
                    set(sections, "joining"),
                    set(sections, "naming"))));
    return words;
  }

  private static Map<String, String> kinds(List<String> lines) {
    Map<String, String> kinds = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split(": ");
      for (String noun : parts[1].split(" ")) {
        kinds.put(noun.replace('_', ' '), parts[0]);
      }
    }
    return kinds;
  }

  private static Set<String> set(Map<String, List<String>> sections, String name) {
    Set<String> words = new HashSet<>();
    for (String line : sections.getOrDefault(name, List.of())) {
      for (String word : line.split(" ")) {
        words.add(word.replace('_', ' '));
      }
    }
    return words;
  }
}
