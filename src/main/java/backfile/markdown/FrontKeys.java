package backfile.markdown;

import backfile.letters.Likeness;
import backfile.model.Problem;
import backfile.model.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of front matter that mean something, and those that were probably meant: what is
 * misspelt would otherwise be passed over without a word.
 */
public enum FrontKeys {
  ARTICLE(
      "title kicker standfirst slug former-slugs authors published modified language topics rights"
          + " publish search withdrawn needs written origins dateline source contributors seed"),
  ENTRY(
      "name type slug former-slugs aliases sort definition evidence ids coordinates part-of page link search not"
          + " only-in not-in merged-into withdrawn written"),
  PAGE("title nav"),
  SETTINGS(
      "title language base-url description rights pages-from downloads robots sources cname headers"
          + " redirects time-zone share");

  /** From so many changed letters on it is another word. */
  private static final int FAR = 3;

  private final String written;

  FrontKeys(String keys) {
    written = keys;
  }

  List<String> keys() {
    return List.of(written.split(" "));
  }

  /**
   * Notes on the keys of a file that mean nothing: in the settings each, for nothing else can stand
   * there; in other files, which may hold a person's own, those that look like a known one.
   */
  public List<Problem> unknown(String place, byte[] file) {
    List<Problem> notes = new ArrayList<>();
    List<String> keys = keys();
    try {
      for (Map.Entry<String, Yaml> pair : ContentText.of(file).front().pairs().entrySet()) {
        String key = pair.getKey();
        Optional<String> meant = keys.contains(key) ? Optional.of(key) : nearest(key, keys);
        if (!meant.equals(Optional.of(key)) && (meant.isPresent() || this == SETTINGS)) {
          String hint =
              meant
                  .map(known -> "write " + known)
                  .orElse("the keys are " + String.join(", ", keys));
          notes.add(
              Problem.note(
                  place, pair.getValue().line(), "the key \"" + key + "\" means nothing", hint));
        }
      }
    } catch (Refused alreadyTold) {
      return List.of();
    }
    return notes;
  }

  private static Optional<String> nearest(String key, List<String> keys) {
    String plain = key.toLowerCase(Locale.ROOT).replace('_', '-');
    String best = "";
    int least = Math.min(FAR, (plain.length() + 1) / 2);
    for (String known : keys) {
      int distance = Likeness.distance(plain, known, FAR);
      if (distance < least) {
        least = distance;
        best = known;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }
}
