package backfile.letters;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Text in UTF-8 that somebody once read as windows-1252 ({@code cafÃ©}), read again.
 *
 * <p>A piece is read again only where that is sure. Its characters, as bytes of windows-1252 (those
 * that it leaves empty stand for themselves), are UTF-8 by the letter and give letters, marks or
 * signs that texts have. That alone proves little: {@code AMANHÃ…} and {@code CAFÉ»} pass, and an
 * article on encodings shows {@code Ã©} on purpose. So it needs proof: two pieces of a text inside
 * words, not in quotation marks, made of what no language sets side by side. Then the lines go in
 * which everything beyond ASCII can be read again and something proves it; and where proofs are
 * more than the other characters beyond ASCII, every piece. A line that speaks of encodings stays.
 *
 * @param text the text with all its other characters as they were
 * @param pieces how many pieces were read again in which line, counted from 1; in the order of
 *     lines
 */
public record Mojibake(String text, SortedMap<Integer, Integer> pieces) {
  private static final int PROOFS = 2;

  /** Text that went wrong more often is beyond saying what it was. */
  private static final int ROUNDS = 3;

  /** A piece of so many letters is a word by itself. */
  private static final int LONG = 3;

  private static final Map<Character, Integer> BYTES = bytes();

  /** What stands behind a letter in sound text. */
  private static final String BEHIND_LETTERS = "\u00a0«»“”‘’„‚‹›…–—•ªº°®™";

  private static final String QUOTES = "\"'“”‘’„‚«»‹›`";

  private static final List<String> OF_ENCODINGS =
      List.of("mojibake", "utf-8", "utf8", "latin-1", "iso-8859", "windows-1252", "unicode");

  /** Copies the map. */
  public Mojibake {
    pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
  }

  private static Map<Character, Integer> bytes() {
    Map<Character, Integer> bytes = new HashMap<>();
    for (int b = 0x80; b < 0x100; b++) {
      bytes.put((char) b, b);
    }
    for (int b = 0x80; b < 0xa0; b++) {
      char c = new String(new byte[] {(byte) b}, Encodings.WINDOWS_1252).charAt(0);
      if (c != '\ufffd') {
        bytes.put(c, b);
      }
    }
    return bytes;
  }

  /** Reads again what is sure, also what went wrong twice. A text without such stays the same. */
  public static Mojibake of(String text) {
    SortedMap<Integer, Integer> pieces = new TreeMap<>();
    String now = text;
    for (int round = 0; round < ROUNDS; round++) {
      String next = new Round(now).read(round == 0 ? pieces : new TreeMap<>());
      if (next.equals(now)) {
        break;
      }
      now = next;
    }
    return new Mojibake(now, pieces);
  }

  /** What a ledger says of so many pieces. */
  public static String account(int pieces) {
    return (pieces == 1 ? "1 piece" : pieces + " pieces")
        + " of UTF-8 that had been read as windows-1252, read again";
  }

  /** A piece that can be read again. */
  private record Piece(int start, int end, String meant, boolean proof, UnicodeScript script) {
    /** Two words together, as in scripts without spaces, are two proofs. */
    int proofs() {
      return !proof ? 0 : meant.length() < 2 * LONG ? 1 : 2;
    }

    /** A word of one letter, such as Russian has; the words around it must show the script. */
    boolean isLone() {
      return script != UnicodeScript.COMMON && meant.codePointCount(0, meant.length()) == 1;
    }
  }

  /** A line with what in it is beyond ASCII. */
  private record Line(int number, List<Piece> pieces, int others, boolean ofEncodings) {
    boolean isProved() {
      return others == 0 && pieces.stream().anyMatch(Piece::proof);
    }
  }

  /** One time through a text. */
  private static final class Round {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int proofs;
    private int others;

    Round(String text) {
      this.text = text;
    }

    String read(Map<Integer, Integer> count) {
      int number = 1;
      for (int at = 0; at < text.length(); number++) {
        int end = lineEnd(at);
        line(number, at, end);
        boolean two = text.startsWith("\r\n", end);
        at = end + (two ? 2 : 1);
      }
      if (proofs < PROOFS) {
        return text;
      }
      StringBuilder meant = new StringBuilder(text.length());
      int done = 0;
      Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
      for (Line line : lines) {
        line.pieces().stream().filter(Piece::proof).forEach(p -> scripts.add(p.script()));
      }
      for (Line line : lines) {
        boolean goes = !line.ofEncodings() && (proofs > others || line.isProved());
        for (Piece piece : goes ? line.pieces() : List.<Piece>of()) {
          if (piece.isLone() && !scripts.contains(piece.script())) {
            continue;
          }
          meant.append(text, done, piece.start()).append(piece.meant());
          done = piece.end();
          count.merge(line.number(), 1, Integer::sum);
        }
      }
      return meant.append(text, done, text.length()).toString();
    }

    private int lineEnd(int from) {
      int end = from;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      return end;
    }

    private void line(int number, int from, int to) {
      List<Piece> pieces = new ArrayList<>();
      int rest = 0;
      for (int i = from; i < to; ) {
        if (text.charAt(i) < 0x80) {
          i++;
          continue;
        }
        StringBuilder meant = new StringBuilder();
        int end = i;
        boolean odd = false;
        for (int length = length(end, to); length > 0; length = length(end, to)) {
          odd |= isOdd(end, length);
          meant.appendCodePoint(codePoint(end, length));
          end += length;
        }
        Optional<UnicodeScript> script = end > i ? script(meant) : Optional.empty();
        if (script.isPresent()) {
          Piece piece = new Piece(i, end, meant.toString(), false, script.get());
          boolean proof = odd && !piece.isLone() && isInWord(piece);
          pieces.add(new Piece(i, end, meant.toString(), proof, script.get()));
          i = end;
        } else {
          rest++;
          i = Math.max(end, i + 1);
        }
      }
      if (!pieces.isEmpty() || rest > 0) {
        boolean speaks = !pieces.isEmpty() && speaksOfEncodings(text.substring(from, to));
        lines.add(new Line(number, pieces, rest, speaks));
        others += rest;
        proofs += speaks ? 0 : pieces.stream().mapToInt(Piece::proofs).sum();
      }
    }

    /** In markup every page does. */
    private static boolean speaksOfEncodings(String line) {
      String lower = line.toLowerCase(Locale.ROOT);
      return line.indexOf('<') < 0 && OF_ENCODINGS.stream().anyMatch(lower::contains);
    }

    private int byteAt(int i) {
      return i < text.length() ? BYTES.getOrDefault(text.charAt(i), 0) : 0;
    }

    /** How long the character of UTF-8 is that begins here; 0 where none does. */
    private int length(int at, int to) {
      int length = Encodings.lengthOf(byteAt(at));
      if (at + length > to) {
        return 0;
      }
      for (int i = at + 1; i < at + length; i++) {
        if (byteAt(i) >> 6 != 2) {
          return 0;
        }
      }
      int point = length == 0 ? 0 : codePoint(at, length);
      boolean sound =
          length == 2
              || length == 3 && point >= 0x800 && (point < 0xd800 || point > 0xdfff)
              || length == 4 && point >= 0x10000 && point <= 0x10ffff;
      return sound ? length : 0;
    }

    private int codePoint(int at, int length) {
      int point = byteAt(at) & (0x7f >> length);
      for (int i = at + 1; i < at + length; i++) {
        point = point << 6 | byteAt(i) & 0x3f;
      }
      return point;
    }

    /** Whether no sound text has these characters side by side. */
    private boolean isOdd(int at, int length) {
      for (int i = at + 1; i < at + length; i++) {
        if (BEHIND_LETTERS.indexOf(text.charAt(i)) < 0) {
          return true;
        }
      }
      return false;
    }

    /** Inside or at the side of a word, or a word in another script; not alone in quotes. */
    private boolean isInWord(Piece piece) {
      int from = piece.start();
      while (from > 0 && isWord(text.charAt(from - 1))) {
        from--;
      }
      int to = piece.end();
      while (to < text.length() && isWord(text.charAt(to))) {
        to++;
      }
      boolean shown = from > 0 && QUOTES.indexOf(text.charAt(from - 1)) >= 0;
      shown &= to < text.length() && QUOTES.indexOf(text.charAt(to)) >= 0;
      boolean foreign = piece.script() != UnicodeScript.COMMON || piece.meant().length() >= LONG;
      return !shown && (to - from > piece.end() - piece.start() || foreign);
    }

    private static boolean isWord(char c) {
      return c < 0x80 ? Character.isLetterOrDigit(c) : BYTES.containsKey(c);
    }
  }

  /**
   * The script of letters that are not Western; {@code COMMON} for Western letters and signs alone;
   * nothing when no text has such letters.
   */
  private static Optional<UnicodeScript> script(CharSequence meant) {
    UnicodeScript found = UnicodeScript.COMMON;
    for (int c : meant.codePoints().toArray()) {
      boolean western = c <= 0x17f || c >= 0x218 && c <= 0x21b;
      boolean of1252 = c < 0x10000 && BYTES.containsKey((char) c);
      boolean sign = c >= 0x2010 && c <= 0x2bff || c >= 0x1f000 && c <= 0x1faff || isHidden(c);
      if (western || of1252 || sign) {
        continue;
      }
      UnicodeScript script = UnicodeScript.of(c);
      if (!Character.isDefined(c) || script == UnicodeScript.LATIN) {
        return Optional.empty();
      }
      found = found == UnicodeScript.COMMON ? script : found;
    }
    return Optional.of(found);
  }

  /** Spaces, joiners and marks of direction. */
  private static boolean isHidden(int c) {
    return c >= 0x2000 && c <= 0x200f || c == 0xfeff || c >= 0xfe00 && c <= 0xfe0f;
  }
}
