package backfile.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes front matter: texts in double quotes, keys in the order of the calls, lines end in LF. */
final class YamlWriter {
  private final StringBuilder out = new StringBuilder("---\n");

  /** A text; an absent one is left out. */
  YamlWriter text(String key, java.util.Optional<String> value) {
    value.ifPresent(v -> out.append(key).append(": ").append(quoted(v)).append('\n'));
    return this;
  }

  /** A text; an empty one is left out. */
  YamlWriter text(String key, String value) {
    return text(key, value.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(value));
  }

  /** A text, or {@code null} where it is unknown. */
  YamlWriter textOrNull(String key, java.util.Optional<String> value) {
    out.append(key).append(": ").append(value.map(YamlWriter::quoted).orElse("null")).append('\n');
    return this;
  }

  /** A number, a truth value or null, as it is. */
  YamlWriter bare(String key, Object value) {
    out.append(key).append(": ").append(value).append('\n');
    return this;
  }

  /** A list of texts in one line; an empty one is left out. */
  YamlWriter texts(String key, List<String> values) {
    if (!values.isEmpty()) {
      out.append(key).append(": [");
      for (int i = 0; i < values.size(); i++) {
        out.append(i == 0 ? "" : ", ").append(quoted(values.get(i)));
      }
      out.append("]\n");
    }
    return this;
  }

  /** Keys with values in one line; texts are quoted, numbers are not; none are left out whole. */
  YamlWriter pairs(String key, Map<String, ?> values) {
    if (!values.isEmpty()) {
      out.append(key).append(": ").append(flow(values)).append('\n');
    }
    return this;
  }

  /** A list of such, one a line. */
  YamlWriter pairsList(String key, List<? extends Map<String, ?>> list) {
    if (!list.isEmpty()) {
      out.append(key).append(":\n");
      list.forEach(values -> out.append("  - ").append(flow(values)).append('\n'));
    }
    return this;
  }

  /** What was written, without the closing line. */
  String unclosed() {
    return out.toString();
  }

  private static String flow(Map<String, ?> values) {
    StringBuilder flow = new StringBuilder("{");
    values.forEach(
        (key, value) -> {
          flow.append(flow.length() == 1 ? "" : ", ").append(key).append(": ");
          flow.append(value instanceof Number ? String.valueOf(value) : quoted(value.toString()));
        });
    return flow.append('}').toString();
  }

  /**
   * A double-quoted scalar; what does not show on a screen, or turns its order round, is escaped.
   */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c == '\t') {
        quoted.append("\\t");
      } else if (isHidden(c)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isHidden(char c) {
    return c < 0x20
        || c >= 0x7f && c < 0xa1
        || c == 0x2028
        || c == 0x2029
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069
        || c == 0xfeff
        || c >= 0xfffe;
  }
}
