package backfile.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A menu or a row of buttons that became one line: "Home | World | Sport", "Share Save Print",
 * "ShareTweetPin", "[ E-mail this ] [ Print this ]".
 */
final class LabelRow {
  private static final Pattern BETWEEN = Pattern.compile(" *[|·•/»›] *| *\\] *\\[ *");

  /** One of these is in whatever {@link #BETWEEN} finds. */
  private static final String STROKES = "|·•/»›]";

  private static final Pattern BRACKETS =
      Pattern.compile("\\[ *[^\\[\\]]+\\](?: *\\[ *[^\\[\\]]+\\])*");

  /** Between a small letter and a capital no page leaves out a space but in a row of buttons. */
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final int LONGEST_LABEL = 4;
  private static final int MOST_WORDS = 14;

  private LabelRow() {}

  /** Whether a line is such a row. A line of two sections alone is not: it may be a kicker. */
  static boolean is(String text) {
    if (text.length() > 160) {
      return false;
    }
    if (text.startsWith("[") && BRACKETS.matcher(text).matches()) {
      String inside = text.substring(1, text.length() - 1);
      return BETWEEN.splitAsStream(inside).allMatch(part -> CleaningRules.isLabel(part.strip()));
    }
    List<String> parts =
        text.chars().anyMatch(c -> STROKES.indexOf(c) >= 0)
            ? BETWEEN.splitAsStream(text).map(String::strip).toList()
            : List.of(text);
    if (parts.size() > 1) {
      return isRow(parts);
    }
    List<String> words = List.of(text.split(" "));
    if (words.size() > 1 && words.size() <= MOST_WORDS && areLabels(words)) {
      return true;
    }
    List<String> buttons = isGlued(text) ? GLUED.splitAsStream(text).toList() : List.of();
    return buttons.size() > 1 && buttons.stream().allMatch(CleaningRules::isLabel);
  }

  private static boolean isGlued(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRow(List<String> parts) {
    int known = 0;
    int labels = 0;
    for (String part : parts) {
      if (part.isEmpty()
          || part.split(" ").length > LONGEST_LABEL
          || ".!?".indexOf(part.charAt(part.length() - 1)) >= 0) {
        return false;
      }
      boolean label = CleaningRules.isLabel(part);
      labels += label ? 1 : 0;
      known += label || isSection(part) ? 1 : 0;
    }
    return parts.size() > 2 ? known * 2 > parts.size() : known == 2 && labels > 0;
  }

  /** Whether words, some of them taken together, are labels and sections through and through. */
  private static boolean areLabels(List<String> words) {
    int at = 0;
    int labels = 0;
    int sections = 0;
    while (at < words.size()) {
      boolean section = false;
      boolean label = false;
      int end = Math.min(words.size(), at + LONGEST_LABEL);
      while (end > at && !label) {
        String part = String.join(" ", words.subList(at, end));
        section = isSection(part);
        label = section || CleaningRules.isLabel(part);
        end -= label ? 0 : 1;
      }
      if (end == at && !words.get(at).equals("&")) {
        return false;
      }
      labels += end > at && !section ? 1 : 0;
      sections += section ? end - at : 0;
      at = Math.max(end, at + 1);
    }
    return labels > 1 && sections == 0 || labels + sections > 3;
  }

  private static boolean isSection(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
      if (!WordLists.INSTANCE.isSectionWord(word) && !word.equals("&") && !word.equals("and")) {
        return false;
      }
    }
    return true;
  }
}
