package backfile.serve;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a request asks for, and lets nothing through that could lead out of the site. */
final class Asked {
  private Asked() {}

  /**
   * The folders and the file that an address names below the site's root; the last is empty when it
   * ends in {@code /}. Nothing for an address that names another host, or in which a part is
   * hidden, steps up, is empty, or holds what a file system could take for something else: {@code
   * /} and {@code \} however they are written, and characters that are no letters.
   */
  static Optional<List<String>> path(URI address) {
    String raw = address.getRawPath();
    boolean own = !address.isAbsolute() && address.getRawAuthority() == null;
    if (!own || raw == null || !raw.startsWith("/")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    String[] written = raw.substring(1).split("/", -1);
    for (int i = 0; i < written.length; i++) {
      Optional<String> part = decoded(written[i]);
      boolean last = i == written.length - 1;
      if (part.isEmpty() || part.get().isEmpty() && !last || !isPlain(part.get())) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parts);
  }

  private static boolean isPlain(String part) {
    return !part.startsWith(".")
        && part.codePoints().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }

  /** Decoded once, strictly: what is no UTF-8 names no file of a site. */
  private static Optional<String> decoded(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      // A URI is not made when two digits do not follow.
      bytes.write(HexFormat.fromHexDigits(part, i + 1, i + 3));
      i += 2;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /**
   * Whether a request was meant for this server. A page of another site can have its own host name
   * lead to this machine, and would then read the preview as if it were its own; but the browser
   * still says that name here.
   *
   * @param hosts what the request's {@code Host} lines say
   */
  static boolean isMeantFor(int port, List<String> hosts) {
    String end = port == 80 ? "" : ":" + port;
    return hosts.size() == 1
        && List.of("127.0.0.1" + end, "localhost" + end, "[::1]" + end)
            .contains(hosts.get(0).strip().toLowerCase(Locale.ROOT));
  }
}
