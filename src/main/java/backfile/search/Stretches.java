package backfile.search;

import backfile.json.Json;
import backfile.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of an index as they are named and written: each goes by the hash of what it holds. */
final class Stretches {
  static final String FOLDER = "search/";

  /** Thirty-two bits; two files of one archive that share them are told apart by the whole hash. */
  private static final int SHORT = 8;

  /** Longer texts about all articles or names do not stand in the first file. */
  private static final int SHORT_TEXT = 8_000;

  /** They have files of so many characters, which none of 64 values takes 20 KB to send. */
  private static final int A_TEXT = 24_000;

  private static final int TEN_MILLION = 10_000_000;

  private final IndexFiles files;
  private final int most;
  private final Map<String, String> hashes = new HashMap<>();

  /**
   * @param most how many files a list names before it is split
   */
  Stretches(IndexFiles files, int most) {
    this.files = files;
    this.most = most;
  }

  /** The number of an article or a name, in as many digits as any: so they stand in their order. */
  static String digits(int number) {
    return String.valueOf(TEN_MILLION + number).substring(1);
  }

  /** A file of a stretch and the text from which on things stand in it. */
  record Stretch(String start, String file) {}

  /** How many files there are so far. */
  int written() {
    return hashes.size();
  }

  /**
   * Files in the order of what they hold, as the first file names them: each as its start and its
   * name, or, when there are many, lists of them, each with a third value.
   */
  List<List<Object>> listed(List<Stretch> all) throws IOException {
    List<List<Object>> list = new ArrayList<>();
    all.forEach(stretch -> list.add(List.of(stretch.start(), stretch.file())));
    if (list.size() <= most) {
      return list;
    }
    List<List<Object>> lists = new ArrayList<>();
    for (int i = 0; i < list.size(); i += most) {
      List<List<Object>> part = list.subList(i, Math.min(i + most, list.size()));
      lists.add(List.of(all.get(i).start(), values(part), 1));
    }
    return lists;
  }

  /** A text that may be long, as the first file has it: itself, or the names of its files. */
  Object textOf(CharSequence text) throws IOException {
    if (text.length() <= SHORT_TEXT) {
      return text.toString();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < text.length(); i += A_TEXT) {
      parts.add(text(text.subSequence(i, Math.min(i + A_TEXT, text.length()))));
    }
    return parts;
  }

  /** Writes a file with a text that holds neither quotation marks nor backslashes. */
  String text(CharSequence text) throws IOException {
    return write("\"" + text + "\"");
  }

  String values(@Nullable Object values) throws IOException {
    return write(Json.line(values));
  }

  /** Writes a file of lines that are JSON each. */
  String lines(List<String> lines) throws IOException {
    return write("[" + String.join(",", lines) + "]");
  }

  /** Gives the name under which a value is found. */
  private String write(String value) throws IOException {
    String script = "shard=" + value + ";\n";
    String hash = Sha256.hex(script);
    String name = hash.substring(0, SHORT);
    String other = hashes.putIfAbsent(name, hash);
    if (other != null && !other.equals(hash)) {
      name = hash;
    }
    files.write(FOLDER + name + ".js", script);
    return name;
  }

  /**
   * Sorted words in files of a given size: each word says how much of the one before it begins with
   * (keys have fewer than 64 characters), then goes on to a blank, behind which stands what the
   * index has on it.
   */
  final class Sorted {
    private final int target;
    private final List<Stretch> list = new ArrayList<>();
    private final StringBuilder file = new StringBuilder();
    private String before = "";
    private String first = "";
    private final Bits bits = new Bits();
    private int bytes;

    /**
     * @param target how many bytes a file has, about
     */
    Sorted(int target) {
      this.target = target;
    }

    /** What stands in the file behind its last word; what belongs to a word is added after it. */
    Bits bits() {
      return bits;
    }

    /** How many bits a word may have at once. */
    int mostBits() {
      return Bits.A_CHARACTER * target;
    }

    /**
     * Adds a word; one that comes twice goes on with more of the same in a further file.
     *
     * @param more how many bits will be added for it
     */
    void add(String word, CharSequence rest, int more) throws IOException {
      int all = bytes + rest.length() + bits.length() + more / Bits.A_CHARACTER + 1;
      if (file.length() > 0 && (all > target || word.equals(before))) {
        close();
      }
      if (file.length() == 0) {
        first = start(word);
      }
      int shared = file.length() == 0 ? 0 : shared(before, word);
      String own = word.substring(shared);
      int start = file.length();
      file.append(Figures64.end(shared)).append(own).append(' ').append(rest);
      bytes += file.length() - start - own.length() + own.getBytes(StandardCharsets.UTF_8).length;
      before = word;
    }

    /**
     * The shortest text that parts this file from the one before; "=" and the word where none does.
     */
    private String start(String word) {
      if (list.isEmpty()) {
        return "";
      }
      if (word.equals(before)) {
        return "=" + word;
      }
      int end = shared(before, word) + 1;
      boolean split = end < word.length() && Character.isHighSurrogate(word.charAt(end - 1));
      return word.substring(0, split ? end + 1 : end);
    }

    private static int shared(String one, String other) {
      int most = Math.min(one.length(), other.length());
      int shared = 0;
      while (shared < most && one.charAt(shared) == other.charAt(shared)) {
        shared++;
      }
      boolean split = shared > 0 && Character.isHighSurrogate(one.charAt(shared - 1));
      return split ? shared - 1 : shared;
    }

    private void close() throws IOException {
      if (bits.length() > 0) {
        file.append('!').append(bits.taken());
      }
      list.add(new Stretch(first, text(file)));
      file.setLength(0);
      bytes = 0;
    }

    /** The last word so far, or nothing. */
    String last() {
      return before;
    }

    /** The files in their order, as the first file names them. */
    List<List<Object>> finish() throws IOException {
      if (file.length() > 0) {
        close();
      }
      return listed(list);
    }
  }
}
