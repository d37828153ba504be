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
 * @param kinds what the input format says that each line is; empty where it says nothing of any
 * @param given what the input format itself says of the article, each value with its origin
 */
public record Seed(
    String file,
    int part,
    String sha256,
    String encoding,
    List<String> lines,
    List<Ledger.Repaired> repaired,
    List<Kind> kinds,
    List<Given> given) {

  /** Copies the lists. */
  public Seed {
    lines = List.copyOf(lines);
    repaired = List.copyOf(repaired);
    kinds = List.copyOf(kinds);
    if (!kinds.isEmpty() && kinds.size() != lines.size()) {
      throw new IllegalArgumentException(kinds.size() + " kinds for " + lines.size() + " lines");
    }
    given = List.copyOf(given);
  }

  /** What an input format may know of a line. */
  public enum Kind {
    /** Running text, or nothing known. */
    TEXT,
    HEADING,
    ITEM,
    NUMBERED_ITEM,
    QUOTATION,
    CAPTION,
    /** Not part of the article. */
    OUTSIDE
  }

  /** What the format says of a line, counted from 0. */
  public Kind kind(int index) {
    return kinds.isEmpty() ? Kind.TEXT : kinds.get(index);
  }

  /**
   * A value that the format states outside the text, under {@code title}, {@code standfirst},
   * {@code author} (once for each), {@code published}, {@code modified}, {@code site}, {@code
   * address} or {@code language}.
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
