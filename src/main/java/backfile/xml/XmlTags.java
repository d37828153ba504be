package backfile.xml;

import backfile.model.Refused;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an XML text one after the other, without any check that they fit together. Knows
 * comments, CDATA and instructions well enough to find no tags in them; refuses a document type.
 */
final class XmlTags {
  /** A tag; one that closes itself both opens and closes. */
  record Tag(String name, boolean opens, boolean closes, String raw, int line) {}

  private final Reader in;
  private final int largest;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int filled;
  private int line = 1;

  /**
   * @param largest how many characters may be gathered before a tag; further ones are read and
   *     forgotten
   */
  XmlTags(Reader in, int largest) {
    this.in = in;
    this.largest = largest;
  }

  /** Reads to the end of the next tag, adding all that is read to the text; null at the end. */
  @Nullable Tag next(StringBuilder text) throws IOException, Refused {
    for (int c = read(text); c >= 0; c = read(text)) {
      if (c == '<') {
        Tag tag = afterAngle(text);
        if (tag != null) {
          return tag;
        }
      }
    }
    return null;
  }

  private @Nullable Tag afterAngle(StringBuilder text) throws IOException, Refused {
    int c = peek();
    if (c == '?') {
      skipTo("?>", text);
      return null;
    }
    if (c == '!') {
      read(text);
      if (peek() == '-') {
        read(text);
        read(text);
        skipTo("-->", text);
      } else if (peek() == '[') {
        skipTo("]]>", text);
      } else {
        throw XmlTree.entities(line);
      }
      return null;
    }
    return c == '/' || Character.isLetter(c) || c == '_' ? tag(text) : null;
  }

  private Tag tag(StringBuilder text) throws IOException {
    int begun = line;
    StringBuilder raw = new StringBuilder("<");
    int quote = 0;
    // A tag that is never closed ends where another begins: < is not allowed in one.
    while (peek() >= 0 && peek() != '<') {
      int c = read(text);
      if (raw.length() < largest) {
        raw.append((char) c);
      }
      if (quote == 0 && c == '>') {
        break;
      }
      quote = quote == c ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
    }
    boolean closing = raw.length() > 1 && raw.charAt(1) == '/';
    boolean alone = raw.length() > 2 && raw.charAt(raw.length() - 2) == '/';
    int start = closing ? 2 : 1;
    int end = start;
    while (end < raw.length() && " \t\r\n/>".indexOf(raw.charAt(end)) < 0) {
      end++;
    }
    return new Tag(raw.substring(start, end), !closing, closing || alone, raw.toString(), begun);
  }

  private void skipTo(String end, StringBuilder text) throws IOException {
    int matched = 0;
    for (int c = read(text); c >= 0; c = read(text)) {
      if (c == end.charAt(matched)) {
        matched++;
        if (matched == end.length()) {
          return;
        }
      } else if (!(matched == 2 && c == end.charAt(1) && end.charAt(0) == end.charAt(1))) {
        matched = c == end.charAt(0) ? 1 : 0;
      }
    }
  }

  private int peek() throws IOException {
    if (at == filled) {
      filled = in.read(buffer);
      at = 0;
    }
    return filled < 0 ? -1 : buffer[at];
  }

  private int read(StringBuilder text) throws IOException {
    int c = peek();
    if (c >= 0) {
      at++;
      line += c == '\n' ? 1 : 0;
      if (text.length() < largest) {
        text.append(isLetter(c) ? (char) c : c > 0x20 ? '\ufffd' : '\u200b');
      }
    }
    return c;
  }

  /** Whether XML may hold the character; halves of characters are looked at by nobody here. */
  private static boolean isLetter(int c) {
    return c >= 0x20 && c < 0xfffe || c == '\t' || c == '\n' || c == '\r';
  }
}
