package backfile.render;

import backfile.letters.Words;
import backfile.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A person's phrases, from {@code words.LANGUAGE.properties} among the templates; each that cannot
 * be used is reported and left out. Immutable.
 */
final class OwnWords {
  private static final Pattern FILE = Pattern.compile("words\\.[a-z]{2,3}\\.properties");

  private final Map<String, Map<String, String>> byFile = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Takes what is there of such files among some texts by name. */
  OwnWords(Map<String, String> files) {
    new TreeMap<>(files)
        .forEach(
            (file, text) -> {
              if (FILE.matcher(file).matches()) {
                byFile.put(file, read(file, text));
              }
            });
  }

  /** Phrases by key, by the file they stand in. */
  Map<String, Map<String, String>> byFile() {
    return byFile;
  }

  /** What cannot be used, and why. */
  List<Problem> problems() {
    return problems;
  }

  private Map<String, String> read(String file, String text) {
    Map<String, String> known = Words.builtIn("en");
    Map<String, String> good = new HashMap<>();
    try {
      Words.read(text)
          .forEach(
              (key, phrase) -> {
                String usual = known.get(key);
                if (usual == null && !key.startsWith("own.")) {
                  fail(
                      file,
                      "\"" + key + "\" is no key that Backfile knows",
                      "begin keys for your own templates with own.");
                } else if (usual != null && !hasArguments(phrase, usual)) {
                  fail(
                      file,
                      "\"" + key + "\" does not say " + Words.arguments(usual),
                      "write as in the phrase: " + usual);
                } else {
                  good.put(key, phrase);
                }
              });
    } catch (IllegalArgumentException e) {
      fail(file, "cannot be read: " + e.getMessage(), "write key=phrase, one a line");
    }
    return good;
  }

  private static boolean hasArguments(String phrase, String usual) {
    try {
      return Words.arguments(phrase).equals(Words.arguments(usual));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private void fail(String file, String what, String hint) {
    problems.add(Problem.aside("templates/" + file, 0, what, hint));
  }
}
