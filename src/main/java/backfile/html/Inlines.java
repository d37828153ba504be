package backfile.html;

import backfile.model.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The text of one stretch while it is gathered: white space made even, and the marks in it. What is
 * open when a stretch ends goes on in the next.
 */
final class Inlines {
  /** An element that is open: of which kind, with what target, and where its text began. */
  private static final class Open {
    final Optional<Mark.Kind> kind;
    final String target;
    final boolean link;
    final boolean away;
    int start = -1;

    Open(Optional<Mark.Kind> kind, String target, boolean link, boolean away) {
      this.kind = kind;
      this.target = target;
      this.link = link;
      this.away = away;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private boolean space;
  private int links;
  private int linksAway;
  private int linked;
  private int away;

  /** Whether it shows nothing and parts words: also a space at which no line is broken. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  void text(String more) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (space && text.length() > 0) {
        text.append(' ');
      }
      space = false;
      for (Open one : open) {
        if (one.start >= 0) {
          break;
        }
        one.start = text.length();
      }
      text.append(c);
      linked += links > 0 ? 1 : 0;
      away += linksAway > 0 ? 1 : 0;
    }
  }

  void space() {
    space = true;
  }

  /** Opens a link; without a target it counts as one, and leaves no mark. */
  void openLink(Optional<String> target, boolean leadsAway) {
    boolean inside = links > 0;
    links++;
    linksAway += leadsAway ? 1 : 0;
    Optional<Mark.Kind> kind =
        target.isPresent() && !inside ? Optional.of(Mark.Kind.LINK) : Optional.empty();
    open.push(new Open(kind, target.orElse(""), true, leadsAway));
  }

  void open(Mark.Kind kind) {
    boolean inside = open.stream().anyMatch(o -> o.kind.filter(kind::equals).isPresent());
    open.push(new Open(inside ? Optional.empty() : Optional.of(kind), "", false, false));
  }

  /** Closes what was opened last. */
  void close() {
    Open last = open.pop();
    mark(last);
    links -= last.link ? 1 : 0;
    linksAway -= last.away ? 1 : 0;
  }

  /** A call of a footnote, its label as it is shown. */
  void call(String label) {
    int start = text.length();
    text.append(label);
    marks.add(new Mark(start, text.length(), Mark.Kind.NOTE_CALL, label));
  }

  private void mark(Open one) {
    if (one.start >= 0 && one.start < text.length() && one.kind.isPresent()) {
      marks.add(new Mark(one.start, text.length(), one.kind.get(), one.target));
    }
  }

  /** What was gathered: the text, its marks, and the letters in links. */
  record Gathered(String text, List<Mark> marks, int linked, int away) {}

  /** Hands over what was gathered and begins anew. */
  Gathered end() {
    for (Open one : open) {
      mark(one);
      one.start = -1;
    }
    String line = text.toString();
    Gathered all = new Gathered(line, Emphasis.thatCanBeWritten(line, marks), linked, away);
    text.setLength(0);
    marks.clear();
    space = false;
    linked = 0;
    away = 0;
    return all;
  }
}
