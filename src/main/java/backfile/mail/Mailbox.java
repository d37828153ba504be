package backfile.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The letters of a mailbox file one after the other (mbox: each begins with a line {@code From …}
 * behind a blank one). Lines that a mail program put a {@code >} before, because they look like
 * such a line, stand as they were.
 */
public final class Mailbox {
  /** How many bytes a letter may have, with all that is attached to it. */
  public static final int LARGEST = 25 << 20;

  private static final String FROM = "From ";
  private static final int LOOK_AHEAD = 16;

  private final BufferedInputStream in;
  private boolean begun;
  private boolean ended;

  /** Reads from the stream as letters are asked for. */
  public Mailbox(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The bytes of the next letter; of one that is too large only the first. Nothing at the end. */
  public Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    boolean blank = true;
    while (!ended) {
      String start = ahead();
      if (blank && start.startsWith(FROM)) {
        line(new ByteArrayOutputStream());
        if (begun) {
          return Optional.of(letter.toByteArray());
        }
        begun = true;
        continue;
      }
      if (start.startsWith(">") && start.replaceFirst("^>+", "").startsWith(FROM)) {
        in.skipNBytes(1);
      }
      blank = line(letter);
    }
    boolean last = begun;
    begun = false;
    return last ? Optional.of(letter.toByteArray()) : Optional.empty();
  }

  private String ahead() throws IOException {
    in.mark(LOOK_AHEAD);
    String start = new String(in.readNBytes(LOOK_AHEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    return start;
  }

  /** Copies a line with its end; gives whether it is blank. */
  private boolean line(ByteArrayOutputStream to) throws IOException {
    boolean blank = true;
    int c = in.read();
    while (c >= 0) {
      if (to.size() <= LARGEST) {
        to.write(c);
      }
      if (c == '\n') {
        return blank;
      }
      blank &= c == '\r';
      c = in.read();
    }
    ended = true;
    return blank;
  }
}
