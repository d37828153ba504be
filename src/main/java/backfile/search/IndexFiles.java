package backfile.search;

import java.io.IOException;

/** Where the files of an index go. */
@FunctionalInterface
public interface IndexFiles {
  /** Takes a file: its address from the site's root, and its text. */
  void write(String path, String text) throws IOException;
}
