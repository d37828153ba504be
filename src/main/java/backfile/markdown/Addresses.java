package backfile.markdown;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses may stand in a link: http and https with a host, mailto, and relative ones.
 * Decided by what is allowed, after entities and backslashes are undone; never by what is
 * forbidden.
 */
public final class Addresses {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)(https?://)([^/?#:@]+|\\[[0-9a-f:.]+\\])((?::\\d{1,5})?(?:[/?#].*)?)",
          Pattern.DOTALL);
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*\\.?|\\[.*\\]");
  private static final Pattern MEDIA = Pattern.compile("(?:\\.\\./)?media/[A-Za-z0-9._~/@+-]+");

  private Addresses() {}

  /** The address when it may be linked to, percent-encoded where it has to be. */
  public static Optional<String> allowed(String address) {
    String trimmed = address.strip();
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      // Browsers drop control characters inside a scheme: "java\tscript:" would be one.
      if (c < 0x20 || c >= 0x7f && c < 0xa0 || c == '\\') {
        return Optional.empty();
      }
    }
    Matcher scheme = SCHEME.matcher(trimmed);
    String name = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    if (name.startsWith("http")) {
      return web(trimmed);
    }
    boolean fine =
        name.isEmpty()
            ? !trimmed.startsWith("//") && !beforeSlash(trimmed).contains(":")
            : name.equals("mailto");
    return fine && !trimmed.isEmpty() ? Optional.of(encoded(trimmed)) : Optional.empty();
  }

  /** Another site: with a host that can be one, in ASCII (IDNA), and without a user's name. */
  private static Optional<String> web(String address) {
    Matcher parts = WEB.matcher(address);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
      return HOST.matcher(host).matches()
          ? Optional.of(parts.group(1) + host + encoded(parts.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException notAHost) {
      return Optional.empty();
    }
  }

  /** The address when it leads into the archive's own media folder. */
  public static Optional<String> media(String address) {
    boolean inside =
        MEDIA.matcher(address).matches()
            && !address.substring(3).contains("..")
            && !address.contains("//");
    return inside ? Optional.of(address) : Optional.empty();
  }

  private static String beforeSlash(String address) {
    int slash = address.indexOf('/');
    return slash < 0 ? address : address.substring(0, slash);
  }

  private static String encoded(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c <= 0x20 || c >= 0x7f || "\"<>[]`{}|^".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", c));
      } else {
        out.append((char) c);
      }
    }
    return out.toString();
  }
}
