package backfile.analyse;

import java.util.List;

/**
 * A text and the names that stand in it, in their order, none within another.
 *
 * @param text paragraphs, parted by an empty line
 */
record Labelled(String id, String text, List<Span> names) {
  Labelled {
    names = List.copyOf(names);
  }

  /**
   * A name.
   *
   * @param start its first UTF-16 unit
   * @param end the unit after its last
   * @param type PERSON, PLACE, ORGANISATION, EVENT, AGREEMENT, WORK or DEMONYM
   */
  record Span(int start, int end, String type) {}

  String surface(Span span) {
    return text.substring(span.start(), span.end());
  }
}
