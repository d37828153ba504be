package backfile.markdown;

import java.util.Optional;

/**
 * What keeps Flexmark from hanging or overflowing: limits that no honest article reaches, checked
 * before a text is parsed. Measured on Flexmark 0.64.8: nesting beyond some thousand levels
 * overflows the stack, long runs of one mark and thousands of marks in one paragraph take quadratic
 * time. What gets past the limits and is still slow meets {@link Budget}.
 */
final class Guard {
  private static final int DEEPEST = 50;
  private static final int LONGEST_RUN = 200;
  private static final int LARGE_PARAGRAPH = 8 << 10;
  private static final int MOST_MARKS = 1000;

  private Guard() {}

  /** Why the text must not be parsed; nothing when it may. */
  static Optional<String> refusal(String text) {
    int depth = 0;
    boolean atStart = true;
    int run = 0;
    int paragraph = 0;
    int marks = 0;
    char before = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean active = "\\`*_[]<>&!~|-=+#(){}".indexOf(c) >= 0;
      run = c == before && c != '\n' && c != ' ' ? run + 1 : 1;
      if (c == '\n') {
        atStart = true;
        depth = 0;
        if (before == '\n') {
          paragraph = 0;
          marks = 0;
        }
      } else if (atStart && (c == '>' || isListMark(text, i))) {
        depth++;
      } else if (atStart && !(c == ' ' || c == '\t' || c >= '0' && c <= '9')) {
        atStart = false;
      }
      paragraph++;
      marks += active ? 1 : 0;
      if (depth > DEEPEST) {
        return Optional.of("more than " + DEEPEST + " quotations or lists inside one another");
      }
      if (active && run > LONGEST_RUN) {
        return Optional.of("more than " + LONGEST_RUN + " of the mark \"" + c + "\" in a row");
      }
      if (paragraph > LARGE_PARAGRAPH && marks > MOST_MARKS) {
        return Optional.of("more than " + MOST_MARKS + " marks in one paragraph");
      }
      before = c;
    }
    return Optional.empty();
  }

  private static boolean isListMark(String text, int i) {
    char c = text.charAt(i);
    char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    boolean gap = next == ' ' || next == '\t' || next == '\n';
    boolean numbered = (c == '.' || c == ')') && i > 0 && Character.isDigit(text.charAt(i - 1));
    return gap && (c == '-' || c == '*' || c == '+' || numbered);
  }
}
