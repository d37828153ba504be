package backfile.model;

import java.util.List;
import java.util.Optional;

/**
 * One article as it came in, before anything was done to it.
 *
 * @param file the input file, relative to seeds/, with {@code /} between folders
 * @param part which article of the file this is, counted from 1
 * @param sha256 of the bytes of this part, in hex
 * @param encoding what the bytes were read as, e.g. {@code UTF-8}
 * @param lines the decoded lines without their ends; line 1 is the first of the list
 * @param repaired what had to be done to the lines to make them text at all
 * @param told what the input format says of each line; empty where it says nothing of any
 * @param given what the input format itself says of the article, each value with its origin
 * @param authored whether the text stands here as its author wrote it, with no page around it: no
 *     line is page furniture then, and what markup says of a line is so
 */
public record Seed(
    String file,
    int part,
    String sha256,
    String encoding,
    List<String> lines,
    List<Ledger.Repaired> repaired,
    List<Told> told,
    List<Given> given,
    boolean authored) {

  /** A seed of a text that may stand among page furniture. */
  public Seed(
      String file,
      int part,
      String sha256,
      String encoding,
      List<String> lines,
      List<Ledger.Repaired> repaired,
      List<Told> told,
      List<Given> given) {
    this(file, part, sha256, encoding, lines, repaired, told, given, false);
  }

  /** Copies the lists. */
  public Seed {
    lines = List.copyOf(lines);
    repaired = List.copyOf(repaired);
    told = List.copyOf(told);
    if (!told.isEmpty() && told.size() != lines.size()) {
      throw new IllegalArgumentException("of " + told.size() + " told, " + lines.size() + " there");
    }
    given = List.copyOf(given);
  }

  /** What a line is, as far as its input format knows. */
  public enum Kind {
    /** Running text, or nothing known. */
    TEXT,
    HEADING,
    ITEM,
    NUMBERED_ITEM,
    QUOTATION,
    /**
     * A line that ends where its author ended it; {@code detail} is the same in all of a stanza.
     */
    VERSE,
    /** A cell of a table that begins a row; the first row holds the headings of the columns. */
    FIRST_CELL,
    /** The next cell of the row. */
    CELL,
    /** A footnote, or a further paragraph of one. */
    NOTE,
    CAPTION,
    /** A field beside the text; {@code detail} names the key of what it {@link Given gives}. */
    GIVEN,
    /** Not part of the article. */
    OUTSIDE
  }

  /**
   * What an input format knows of a line.
   *
   * @param detail the level of a heading ({@code 2} to {@code 6}), the column of a cell, counted
   *     from 0, where empty cells stand before it, with {@code /} and any text where two tables
   *     follow each other, the label of a note, which list or quotation an item or a line belongs
   *     to (any text; another one begins another list), the credit that ends a caption, why a line
   *     is outside (the rule that the ledger names); else empty
   * @param marks emphasis, links and calls of notes in the line. They count if the line is {@link
   *     Seed#lines given} as it will stand: no white space at its ends, single spaces in it, no
   *     character that cannot be shown
   */
  public record Told(Kind kind, String detail, List<Mark> marks) {
    /** Running text, of which nothing is known. */
    public static final Told TEXT = of(Kind.TEXT);

    /** Copies the marks. */
    public Told {
      marks = List.copyOf(marks);
    }

    /** A kind and nothing else. */
    public static Told of(Kind kind) {
      return new Told(kind, "", List.of());
    }
  }

  /** What the format says of a line, counted from 0. */
  public Told told(int index) {
    return told.isEmpty() ? Told.TEXT : told.get(index);
  }

  /**
   * A value that the format states outside the text, under {@code title}, {@code kicker}, {@code
   * standfirst}, {@code author} (once for each), {@code published}, {@code modified}, {@code site},
   * {@code address}, {@code captured}, {@code topic} (once for each), {@code rights}, {@code
   * publish} ({@code record} or {@code no}) or {@code language}. An article of our own says {@code
   * settled} as well, and {@code contributor} with {@code contributor-note} for each of them.
   */
  public record Given(String key, String value, String origin) {}

  /** What the format states under a key, where it does. */
  public Optional<String> given(String key) {
    return given.stream().filter(g -> g.key().equals(key)).map(Given::value).findFirst();
  }

  /** Name of the seed for people: the file, and the part where there are several. */
  public String name() {
    return part == 1 ? file : file + " (part " + part + ")";
  }
}
