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
  private static final Pattern BRACKETS =
      Pattern.compile("\\[ *[^\\[\\]]+\\](?: *\\[ *[^\\[\\]]+\\])*");

  /** Between a small letter and a capital no page leaves out a space but in a row of buttons. */
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final int LONGEST_LABEL = 4;

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
    List<String> parts = BETWEEN.splitAsStream(text).map(String::strip).toList();
    if (parts.size() > 1) {
      return isRow(parts);
    }
    List<String> words = List.of(text.split(" "));
    List<String> buttons = GLUED.splitAsStream(text).toList();
    return words.size() > 1 && words.size() <= 14 && areLabels(words)
        || buttons.size() > 1 && buttons.stream().allMatch(CleaningRules::isLabel);
  }

  private static boolean isRow(List<String> parts) {
    int known = 0;
    int labels = 0;
    for (String part : parts) {
      if (part.isEmpty() || part.split(" ").length > LONGEST_LABEL || part.matches(".*[.!?]")) {
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
      int end = Math.min(words.size(), at + LONGEST_LABEL);
      while (end > at && !isLabelOrSection(String.join(" ", words.subList(at, end)))) {
        end--;
      }
      if (end == at && !words.get(at).equals("&")) {
        return false;
      }
      boolean section = end > at && isSection(String.join(" ", words.subList(at, end)));
      labels += end > at && !section ? 1 : 0;
      sections += section ? end - at : 0;
      at = Math.max(end, at + 1);
    }
    return labels > 1 && sections == 0 || labels + sections > 3;
  }

  private static boolean isLabelOrSection(String text) {
    return isSection(text) || CleaningRules.isLabel(text);
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
