package backfile.markdown;

import backfile.letters.Visible;
import backfile.model.Block;
import backfile.model.Prose;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the body of a content/ file: CommonMark with tables, footnotes and strike-through, and
 * Backfile's own form of a figure. HTML is text like any other.
 *
 * <p>Most bodies hold nothing but paragraphs, sub-headings and figures; those are read directly.
 * Where a single part needs a parser, Flexmark reads the whole. A body that Flexmark must not or
 * can't read in a sensible number of steps is shown as plain paragraphs.
 */
public final class MarkdownReader {
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (\\S(?:.*\\S)?)");

  /** A body, and why it had to be flattened to plain paragraphs; empty when it had not. */
  public record Body(List<Block> blocks, String flattened) {
    /** Copies the blocks. */
    public Body {
      blocks = List.copyOf(blocks);
    }
  }

  private MarkdownReader() {}

  /** A picture in a text from elsewhere: the words in its stead, and its title. */
  public record Picture(String words, String title) {}

  /** What stands in a text from elsewhere for a picture (Unicode: object replacement character). */
  public static final char PICTURE = '\ufffc';

  /**
   * A text from elsewhere.
   *
   * @param pictures all pictures in the order of the text, where each is a {@link #PICTURE}
   * @param flattened why all is shown as plain paragraphs; empty where it is not
   */
  public record Foreign(List<Block> blocks, List<Picture> pictures, String flattened) {
    /** Copies the lists. */
    public Foreign {
      blocks = List.copyOf(blocks);
      pictures = List.copyOf(pictures);
    }
  }

  /** Reads the body of a Markdown file from elsewhere, whose pictures the archive does not hold. */
  public static Foreign foreign(String markdown) {
    String text = tidy(markdown).replace(PICTURE, '\ufffd');
    List<Picture> pictures = new ArrayList<>();
    Body body =
        parsed(
            text,
            Optional.of(
                (words, title) -> {
                  pictures.add(new Picture(words, title));
                  return String.valueOf(PICTURE);
                }));
    return new Foreign(
        body.blocks(), body.flattened().isEmpty() ? pictures : List.of(), body.flattened());
  }

  /** Reads a body. Line ends may be of any system; control characters are read as U+FFFD. */
  public static Body read(String markdown) {
    String text = tidy(markdown);
    List<Block> blocks = new ArrayList<>();
    for (String chunk : chunks(text)) {
      Optional<Block> block = direct(chunk);
      if (block.isEmpty()) {
        return parsed(text, Optional.empty());
      }
      blocks.add(block.get());
    }
    return new Body(blocks, "");
  }

  private static Body parsed(String text, Optional<FlexmarkReader.Pictures> pictures) {
    Optional<String> refusal = Guard.refusal(text);
    if (refusal.isPresent()) {
      return new Body(plain(text), refusal.get());
    }
    try {
      return new Body(FlexmarkReader.read(Figures.takenOut(text), pictures), "");
    } catch (Budget.Spent spent) {
      return new Body(plain(text), String.valueOf(spent.getMessage()));
    }
  }

  /** What stands between blank lines. */
  private static List<String> chunks(String text) {
    List<String> chunks = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (!text.substring(at, end).isBlank()) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        chunks.add(text.substring(start, at - 1));
        start = -1;
      }
      at = end + 1;
    }
    if (start >= 0) {
      chunks.add(
          text.endsWith("\n") ? text.substring(start, text.length() - 1) : text.substring(start));
    }
    return chunks;
  }

  /** The block that a chunk is beyond doubt; nothing when only a parser can tell. */
  private static Optional<Block> direct(String chunk) {
    if (chunk.startsWith("<figure ")) {
      return Figures.of(chunk);
    }
    Matcher heading = HEADING.matcher(chunk);
    if (heading.matches() && !chunk.endsWith("#")) {
      int level = Math.max(2, heading.group(1).length());
      return inert(heading.group(2)).map(p -> new Block.Heading(level, p));
    }
    String[] lines = chunk.split("\n", -1);
    for (String line : lines) {
      boolean breaks = line.endsWith(" ") || line.endsWith("\t") || line.endsWith("\\");
      if (Inert.mayStartBlock(line) || breaks) {
        return Optional.empty();
      }
    }
    return inert(String.join(" ", lines)).map(Block.Paragraph::new);
  }

  /** The prose of a line in which nothing is markup but backslashes before punctuation. */
  private static Optional<Prose> inert(String line) {
    BitSet escaped = new BitSet();
    String text = unescaped(line, escaped);
    boolean plain = Inert.active(text, escaped).isEmpty();
    return plain ? Optional.of(Prose.plain(text)) : Optional.empty();
  }

  /**
   * A line without the backslashes before punctuation.
   *
   * @param escaped takes the places in the text that is given where punctuation had one
   */
  private static String unescaped(String line, BitSet escaped) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < line.length() && Inert.isPunctuation(line.charAt(i + 1));
      if (escape) {
        escaped.set(text.length());
        i++;
      }
      text.append(line.charAt(i));
    }
    return text.toString();
  }

  /** Every chunk as a paragraph of what a reader would see, backslashes before marks aside. */
  private static List<Block> plain(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String chunk : chunks(text)) {
      String line = unescaped(chunk.replace('\n', ' ').strip(), new BitSet());
      blocks.add(new Block.Paragraph(Prose.plain(line)));
    }
    return blocks;
  }

  private static String tidy(String markdown) {
    return Visible.text(markdown.replace("\r\n", "\n").replace('\r', '\n'));
  }
}
