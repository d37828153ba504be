package backfile.search;

import java.io.IOException;

/** Where parts of an index wait that are too large to be held. */
public interface Runs {
  /** Keeps some bytes and gives their place. */
  long add(byte[] bytes) throws IOException;

  /** The bytes at a place. */
  byte[] at(long place) throws IOException;
}
