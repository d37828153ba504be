package backfile.analyse;

import backfile.letters.Bundled;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everyday words that are also names: "Will", "Reading", "Turkey". Such a word alone is a name only
 * in an article that shows it: by its capital inside a sentence, a possessive, or a fuller form
 * beside it. The name of a month never is, unless a title stands before it. What a person wrote
 * into the register is left alone.
 */
public final class Evident {
  private static final Map<String, Set<String>> WORDS =
      Bundled.words(Evident.class, "common-names.txt");
  private static final Set<String> EVERYDAY = WORDS.getOrDefault("everyday", Set.of());
  private static final Set<String> CALENDAR = WORDS.getOrDefault("calendar", Set.of());

  private Evident() {}

  /** The names of an article without the words that nothing shows to be one. */
  public static Names in(List<Passage> passages, Names found) {
    List<Name> names =
        found.names().stream().filter(name -> isShown(name, passages, found)).toList();
    return names.size() == found.names().size() ? found : new Names(names);
  }

  private static boolean isShown(Name name, List<Passage> passages, Names found) {
    String word = name.name();
    boolean month = CALENDAR.contains(word);
    if (name.how().equals("alias") || !month && !EVERYDAY.contains(word)) {
      return true;
    }
    if (month) {
      return name.how().equals("title");
    }
    return name.mentions().stream().anyMatch(at -> isShown(passages.get(at.passage()).text(), at))
        || found.names().stream().anyMatch(other -> isFuller(other.name(), word));
  }

  private static boolean isFuller(String name, String word) {
    return name.length() > word.length() && List.of(name.split(" ")).contains(word);
  }

  /** Whether the capital of a word is its own, and not that of the sentence. */
  private static boolean isShown(String text, Mention at) {
    boolean possessive = text.startsWith("'s", at.end()) || text.startsWith("’s", at.end());
    int before = at.start() - 1;
    while (before >= 0 && " \n\"'“”‘’«»([–—-".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    boolean opens = before < 0 || ".?!:;…".indexOf(text.charAt(before)) >= 0;
    return possessive || !opens;
  }
}
