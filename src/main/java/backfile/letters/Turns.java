package backfile.letters;

import java.util.ArrayDeque;
import java.util.Deque;

/** The signs of Unicode that turn the direction of letters (UAX 9, section 2). */
public final class Turns {
  private static final char POP = '\u202c';
  private static final char POP_ISOLATE = '\u2069';

  private Turns() {}

  /**
   * The signs that end the turns which a text begins and does not end; mostly none. Behind them a
   * text leaves what stands in the same line as it was.
   */
  public static String ends(String text) {
    Deque<Character> open = new ArrayDeque<>();
    int isolates = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u202a' && c <= '\u202e' && c != POP) {
        open.push(POP);
      } else if (c >= '\u2066' && c <= '\u2068') {
        open.push(POP_ISOLATE);
        isolates++;
      } else if (c == POP && !open.isEmpty() && open.peek() == POP) {
        open.pop();
      } else if (c == POP_ISOLATE && isolates > 0) {
        isolates--;
        // What was turned inside an isolate ends with it.
        boolean within = true;
        while (within) {
          within = open.pop() != POP_ISOLATE;
        }
      }
    }
    StringBuilder ends = new StringBuilder(open.size());
    open.forEach(ends::append);
    return ends.toString();
  }
}
