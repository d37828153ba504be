package backfile.letters;

import backfile.model.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file in UTF-8 with lines of something else in it, as when texts were pasted together. */
final class MixedLines {
  private MixedLines() {}

  /**
   * The text, line by line: in UTF-8, or in windows-1252 where a line holds no character of UTF-8
   * beyond ASCII. A line that holds both is UTF-8 with characters that cannot be read. Nothing,
   * unless the file has more characters of UTF-8 beyond ASCII than bytes that are none.
   */
  static Optional<Decoded> of(byte[] bytes) {
    Count all = Count.of(bytes, 0, bytes.length);
    if (all.sound <= all.broken) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(bytes.length);
    List<Ledger.Repaired> repaired = new ArrayList<>();
    int broken = 0;
    int number = 1;
    for (int at = 0; at < bytes.length; number++) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      boolean two = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
      int next = Math.min(bytes.length, end + (two ? 2 : 1));
      Count line = Count.of(bytes, at, end);
      boolean other = line.broken > 0 && line.sound == 0 && !line.cutOff;
      byte[] part = Arrays.copyOfRange(bytes, at, next);
      String read = new String(part, other ? Encodings.WINDOWS_1252 : StandardCharsets.UTF_8);
      text.append(read);
      broken += (int) read.chars().filter(c -> c == '\ufffd').count();
      if (other) {
        repaired.add(new Ledger.Repaired(number, "read as windows-1252, the rest as UTF-8"));
      }
      at = next;
    }
    return Optional.of(new Decoded(text.toString(), "UTF-8", broken, repaired));
  }

  /** Characters of UTF-8 beyond ASCII, and bytes that belong to none. */
  private static final class Count {
    private int sound;
    private int broken;
    private boolean cutOff;

    static Count of(byte[] bytes, int from, int to) {
      Count count = new Count();
      for (int i = from; i < to; ) {
        int lead = bytes[i] & 0xff;
        if (lead < 0x80) {
          i++;
          continue;
        }
        int length = Encodings.lengthOf(lead);
        int end = i + 1;
        while (end < Math.min(to, i + length) && (bytes[end] & 0xc0) == 0x80) {
          end++;
        }
        if (length > 0 && end == i + length) {
          count.sound++;
          i = end;
        } else {
          count.broken++;
          count.cutOff |= length > 0 && end == bytes.length;
          i++;
        }
      }
      return count;
    }
  }
}
