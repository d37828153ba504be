package backfile.clean;

import backfile.model.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a large file as bytes, one after the other. Not for UTF-16, which it refuses. */
final class RawLines {
  private final InputStream in;
  private int number;
  private boolean tooLong;

  /** Begins with a file; passes over a byte order mark. */
  static RawLines of(InputStream in) throws IOException, Refused {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(4);
    byte[] mark = buffered.readNBytes(3);
    int two = mark.length < 2 ? 0 : (mark[0] & 0xff) << 8 | mark[1] & 0xff;
    if (two == 0xfffe || two == 0xfeff) {
      throw new Refused(0, "is UTF-16, which no file of many articles may be", "save it in UTF-8");
    }
    boolean utf8 = two == 0xefbb && mark.length == 3 && (mark[2] & 0xff) == 0xbf;
    if (!utf8) {
      buffered.reset();
    }
    return new RawLines(buffered);
  }

  private RawLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; nothing behind the last. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    tooLong = false;
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    number++;
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.size() < SeedFormat.LARGEST) {
        line.write(c);
      } else {
        tooLong = true;
      }
    }
    byte[] bytes = line.toByteArray();
    boolean returned = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return Optional.of(returned ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes);
  }

  /** Which line the last one was, counted from 1. */
  int number() {
    return number;
  }

  /** Whether the last line was longer than any article and was cut. */
  boolean isTooLong() {
    return tooLong;
  }
}
