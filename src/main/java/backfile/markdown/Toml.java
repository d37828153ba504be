package backfile.markdown;

import backfile.letters.Visible;
import backfile.model.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the part of TOML 1.0 that front matter is written in: keys with texts, numbers, booleans,
 * dates, lists and inline tables, below tables or not. Every value is taken as text; what is none
 * of these is refused with its line.
 */
final class Toml {
  private static final int DEEPEST = 12;

  private final String text;
  private final List<FrontMatter.Entry> entries = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private int at;
  private int line;

  private Toml(String text, int firstLine) {
    this.text = text;
    this.line = firstLine;
  }

  /** The values in order; keys below a table are written {@code table.key}. */
  static List<FrontMatter.Entry> read(List<String> lines, int firstLine) throws Refused {
    Toml toml = new Toml(String.join("\n", lines) + "\n", firstLine);
    toml.document();
    return toml.entries;
  }

  private void document() throws Refused {
    String table = "";
    while (gap(true)) {
      if (here() == '[') {
        int brackets = text.startsWith("[[", at) ? 2 : 1;
        at += brackets;
        table = key() + ".";
        entries.add(new FrontMatter.Entry(table, List.of(), line));
        expect("]".repeat(brackets));
      } else {
        pair(table, line, 0);
      }
      gap(false);
      if (here() != '\n') {
        throw wrong("what stands behind the value is no part of it", "put it on a line of its own");
      }
    }
  }

  /** One {@code key = value}. */
  private void pair(String before, int keyLine, int depth) throws Refused {
    String key = before + key();
    expect("=");
    gap(false);
    List<String> values = new ArrayList<>();
    int place = entries.size();
    value(key, values, keyLine, depth);
    if (!keys.add(key) && before.isEmpty()) {
      throw wrong("the key \"" + key + "\" stands twice", "keep one of the two");
    }
    entries.add(place, new FrontMatter.Entry(key, values, keyLine));
  }

  private String key() throws Refused {
    StringBuilder key = new StringBuilder();
    while (true) {
      gap(false);
      if (here() == '"' || here() == '\'') {
        key.append(quoted());
      } else {
        int start = at;
        while (Character.isLetterOrDigit(here()) || here() == '_' || here() == '-') {
          at++;
        }
        if (at == start) {
          throw wrong("a key is missing", "write key = \"value\"");
        }
        key.append(text, start, at);
      }
      gap(false);
      if (here() != '.') {
        return key.toString();
      }
      key.append('.');
      at++;
    }
  }

  private void value(String key, List<String> values, int keyLine, int depth) throws Refused {
    if (depth > DEEPEST) {
      throw wrong("the front matter nests deeper than " + DEEPEST + " levels", "write it flatter");
    }
    switch (here()) {
      case '"', '\'' -> add(values, quoted());
      case '[' -> {
        at++;
        while (gap(true) && here() != ']') {
          value(key, values, keyLine, depth + 1);
          separator(']');
        }
        expect("]");
      }
      case '{' -> {
        at++;
        while (gap(true) && here() != '}') {
          pair(key + ".", keyLine, depth + 1);
          separator('}');
        }
        expect("}");
      }
      default -> add(values, bare(key));
    }
  }

  private void separator(char end) throws Refused {
    gap(true);
    if (here() == ',') {
      at++;
    } else if (here() != end) {
      throw wrong("a list is not closed", "part its values by commas and end it with " + end);
    }
  }

  private static void add(List<String> values, String value) {
    if (!value.isBlank()) {
      values.add(Visible.text(value));
    }
  }

  /** A number, a boolean or a date. */
  private String bare(String key) throws Refused {
    int start = at;
    while (",]}#\n".indexOf(here()) < 0) {
      at++;
    }
    String value = text.substring(start, at).strip();
    boolean known = value.matches("true|false|[+-]?(?:inf|nan|[0-9][0-9A-Za-z_.:+ -]{0,60})");
    if (!known) {
      throw wrong(
          "\"" + key + "\" is no value that TOML has",
          "put text into double quotes, \"like this\"");
    }
    return value;
  }

  private String quoted() throws Refused {
    char quote = here();
    String three = String.valueOf(quote).repeat(3);
    boolean many = text.startsWith(three, at);
    at += many ? 3 : 1;
    if (many && here() == '\n') {
      line++;
      at++;
    }
    StringBuilder value = new StringBuilder();
    while (many ? !text.startsWith(three, at) : here() != quote) {
      if (at >= text.length() - 1 || here() == '\n' && !many) {
        throw wrong("a text is not closed", "end it with a quote, and put \\ before a quote in it");
      }
      if (here() == '\\' && quote == '"') {
        at++;
        escaped(value);
      } else {
        line += here() == '\n' ? 1 : 0;
        value.append(here());
        at++;
      }
    }
    at += many ? 3 : 1;
    return value.toString();
  }

  private void escaped(StringBuilder value) throws Refused {
    char c = here();
    at++;
    switch (c) {
      case 'b', 'f', 'r' -> value.append(' ');
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case '"', '\\' -> value.append(c);
      case 'u', 'U' -> {
        int end = Math.min(text.length(), at + (c == 'u' ? 4 : 8));
        String digits = text.substring(at, end);
        if (!digits.matches("[0-9A-Fa-f]{4}|00[0-9A-Fa-f]{6}")
            || !Character.isValidCodePoint(Integer.parseInt(digits, 16))) {
          throw wrong("\"\\" + c + digits + "\" is no character", "write the character itself");
        }
        value.appendCodePoint(Integer.parseInt(digits, 16));
        at = end;
      }
      case '\n' -> {
        line++;
        gap(true);
      }
      default -> throw wrong("\"\\" + c + "\" stands for nothing", "write \\\\ for a backslash");
    }
  }

  private void expect(String wanted) throws Refused {
    gap(false);
    if (!text.startsWith(wanted, at)) {
      throw wrong("\"" + wanted + "\" is missing", "write key = \"value\", one a line");
    }
    at += wanted.length();
  }

  /** Skips space and comments, and line ends too where they mean nothing; tells if more follows. */
  private boolean gap(boolean lines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = text.indexOf('\n', at);
      } else if (c == '\n' && lines) {
        line++;
        at++;
      } else if (c == ' ' || c == '\t') {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private char here() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private Refused wrong(String what, String hint) {
    return new Refused(line, "the front matter is not TOML: " + what, hint);
  }
}
