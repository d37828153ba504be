package backfile.markdown;

import backfile.model.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where in a file the keys of its front matter stand, and the items of those that are lists.
 * Offsets are those of the file's text.
 *
 * @param start where the first key can stand
 */
record FrontLayout(String text, int start, List<Part> parts) {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(1 << 20).setParseComments(false).build();

  /** How a value is written. */
  enum Kind {
    /** A list between brackets. */
    FLOW,
    /** A list with a line for each item. */
    BLOCK,
    /** One value, or keys with values. */
    ALONE
  }

  /**
   * A key with its value.
   *
   * @param start where its line begins
   * @param from where the value begins
   * @param to where the value ends
   * @param items of a list its texts, of a text this alone; none of an empty value
   */
  record Part(String key, int start, int from, int to, Kind kind, List<Item> items) {}

  /** A text of a list. */
  record Item(int from, int to, String text) {
    boolean says(String value) {
      return ArticleFile.oneLine(text).equals(ArticleFile.oneLine(value));
    }
  }

  /**
   * Finds the keys of a file that can be read.
   *
   * @throws Refused where keys share a line, so that none can be changed alone
   */
  static FrontLayout of(String file) throws Refused {
    int open = file.indexOf('\n') + 1;
    Matcher fence = ContentText.FENCE.matcher(file).region(open, file.length());
    fence.useAnchoringBounds(true);
    if (open == 0 || !fence.find()) {
      throw new Refused(1, "there is no front matter", "begin the file with two lines of ---");
    }
    String front = file.substring(open, fence.start());
    Reader reader = new Reader(front, open);
    new Parse(SETTINGS).parseString(front).forEach(reader::take);
    if (reader.flow) {
      throw new Refused(2, "the front matter has several keys a line", "write one key a line");
    }
    return new FrontLayout(file, open, List.copyOf(reader.parts));
  }

  Optional<Part> part(String key) {
    return parts.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /** Where the line of a place begins. */
  int lineOf(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** Where the line behind that of a place begins. */
  int lineBehind(int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end + 1;
  }

  /** How the file ends its lines. */
  String lineEnd() {
    return text.startsWith("\r\n", Math.max(0, start - 2)) ? "\r\n" : "\n";
  }

  /** Gathers the keys of the outermost level from the parser's events. */
  private static final class Reader {
    private final String front;
    private final int shift;
    final List<Part> parts = new ArrayList<>();
    boolean flow;

    private final Deque<CollectionStartEvent> open = new ArrayDeque<>();
    private @Nullable String key;
    private int keyStart;
    private int from;
    private int to;
    private Kind kind = Kind.ALONE;
    private List<Item> items = new ArrayList<>();

    Reader(String front, int shift) {
      this.front = front;
      this.shift = shift;
    }

    void take(Event event) {
      if (event instanceof CollectionStartEvent start) {
        if (open.isEmpty()) {
          flow = start.isFlow();
        } else if (open.size() == 1) {
          from = offset(event.getStartMark());
          boolean list = start instanceof SequenceStartEvent;
          kind = !list ? Kind.ALONE : start.isFlow() ? Kind.FLOW : Kind.BLOCK;
        }
        open.push(start);
      } else if (event instanceof CollectionEndEvent) {
        CollectionStartEvent ended = open.pop();
        to = ended.isFlow() ? offset(event.getEndMark()) : to;
        if (open.size() == 1) {
          close();
        }
      } else if (event instanceof ScalarEvent || event instanceof AliasEvent) {
        leaf(event);
      }
    }

    private void leaf(Event event) {
      String said = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
      boolean outermost = open.size() == 1 && open.peek() instanceof MappingStartEvent;
      if (outermost && key == null) {
        key = said;
        keyStart = offset(event.getStartMark());
        keyStart = shift + front.lastIndexOf('\n', keyStart - shift - 1) + 1;
        return;
      }
      int start = offset(event.getStartMark());
      to = trimmed(start, offset(event.getEndMark()));
      boolean listed = open.size() == 2 && open.peek() instanceof SequenceStartEvent;
      if (outermost) {
        from = start;
        kind = Kind.ALONE;
      }
      if ((outermost || listed) && to > start) {
        items.add(new Item(start, to, said));
      }
      if (outermost) {
        close();
      }
    }

    private void close() {
      if (key != null) {
        parts.add(new Part(key, keyStart, from, Math.max(from, to), kind, List.copyOf(items)));
      }
      key = null;
      items = new ArrayList<>();
    }

    /** A text over several lines ends, for the parser, where the next thing begins. */
    private int trimmed(int start, int end) {
      int last = end;
      while (last > start && Character.isWhitespace(front.charAt(last - shift - 1))) {
        last--;
      }
      return last;
    }

    /** The parser counts code points of the front matter. */
    private int offset(Optional<Mark> mark) {
      return shift + front.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }
  }
}
