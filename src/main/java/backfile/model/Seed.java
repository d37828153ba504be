package backfile.model;

import java.util.List;

/**
 * One article as it came in, before anything was done to it.
 *
 * @param file the input file, relative to seeds/, with {@code /} between folders
 * @param part which article of the file this is, counted from 1
 * @param sha256 of the bytes of this part, in hex
 * @param encoding what the bytes were read as, e.g. {@code UTF-8}
 * @param lines the decoded lines without their ends; line 1 is the first of the list
 * @param repaired what had to be done to the lines to make them text at all
 * @param form what the sender calls the form of the lines, echoed and not looked at; empty when
 *     none was given
 * @param given what the input format itself says of the article, each value with its origin
 */
public record Seed(
    String file,
    int part,
    String sha256,
    String encoding,
    List<String> lines,
    List<Ledger.Repaired> repaired,
    String form,
    List<Given> given) {

  /** Copies the lists. */
  public Seed {
    lines = List.copyOf(lines);
    repaired = List.copyOf(repaired);
    given = List.copyOf(given);
  }

  /** A value that the format states outside the text: {@code title}, {@code published} … */
  public record Given(String key, String value, String origin) {}

  /** Name of the seed for people: the file, and the part where there are several. */
  public String name() {
    return part == 1 ? file : file + " (part " + part + ")";
  }
}
