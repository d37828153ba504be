package backfile.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses may stand in a link: those with a scheme of the list, and relative ones. Decided
 * by what is allowed, after entities and backslashes are undone; never by what is forbidden.
 */
public final class Addresses {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
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
    boolean fine =
        scheme.matches()
            ? SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))
            : !trimmed.startsWith("//") && !beforeSlash(trimmed).contains(":");
    return fine && !trimmed.isEmpty() ? Optional.of(encoded(trimmed)) : Optional.empty();
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
