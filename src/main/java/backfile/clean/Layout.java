package backfile.clean;

import backfile.model.Refused;
import java.util.List;

/** How a library lays out the articles that one saves from it as a text file. */
interface Layout {
  /** The library's name in lower case, as rules and origins begin with it. */
  String name();

  /** The library's name for people. */
  String title();

  /**
   * Whether a file is an export of this library. Says so only where the library's own labels stand
   * in the library's own order; no article has those.
   *
   * @param start the first lines of the file
   */
  boolean isAt(List<String> start);

  /** Whether an article begins with the line. */
  default boolean opens(String line) {
    return false;
  }

  /** Whether an article ends with the line. */
  default boolean closes(String line) {
    return false;
  }

  /** Whether these lines, at the end of a file, are what the library writes below all articles. */
  default boolean isBelowAll(List<String> lines) {
    return false;
  }

  /**
   * Says of each line of an article what it is.
   *
   * @param last whether nothing follows it in the file
   * @throws Refused with the line of the part, where the article does not follow the layout or is
   *     cut off; the words go on where "its article 17" ends
   */
  void read(LibraryPart part, boolean last) throws Refused;
}
