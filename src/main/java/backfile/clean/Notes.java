package backfile.clean;

import java.util.regex.Pattern;

/** What the editors say of the text below or above it. */
final class Notes {
  /** How a note begins is known from this many characters. */
  private static final int BEGINNING = 160;

  private static final Pattern NOTE = WordLists.INSTANCE.pattern(WordLists.NOTE);

  private static final Pattern CUT = WordLists.INSTANCE.pattern(WordLists.CUT);

  private Notes() {}

  /**
   * Whether a line is a note of the editors on the text: a correction, a clarification, what was
   * changed when. Such a note is part of the article wherever it stands and however short it is.
   */
  static boolean isNote(Line line) {
    String text = line.text();
    return NOTE.matcher(Label.bare(text.substring(0, Math.min(text.length(), BEGINNING))))
        .lookingAt();
  }

  /** Whether a line that the paywall rule took says that the text above it is not whole. */
  static boolean saysCut(Line line) {
    return CUT.matcher(Label.bare(line.text())).matches();
  }
}
