package backfile.search;

import java.util.Arrays;

/**
 * The articles that hold a word or mention a name, as bytes: for each the distance from the one
 * before and where in the article it stands. Seven bits a byte, the high one set where more follow;
 * of the place the bits of the body come first, and their 64 is set where another field follows.
 */
final class Postings {
  private static final int MORE = 0x80;
  private static final int FIELDS = 1 << ArticleWords.PLACES;

  private byte[] bytes = new byte[6];
  private int length;
  private int last = -1;
  private int articles;

  /** Adds an article; they come in the order of their numbers. */
  void add(int article, int where) {
    if (bytes.length - length < 7) {
      bytes = Arrays.copyOf(bytes, bytes.length + Math.max(8, bytes.length / 2));
    }
    int rest = article - last;
    while (rest >= MORE) {
      bytes[length++] = (byte) (rest | MORE);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    int fields = where / FIELDS;
    bytes[length++] = (byte) (where % FIELDS | (fields > 0 ? FIELDS : 0));
    if (fields > 0) {
      bytes[length++] = (byte) fields;
    }
    last = article;
    articles++;
  }

  int articles() {
    return articles;
  }

  int size() {
    return length;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** What goes through the articles of a word. */
  interface Each {
    /**
     * Takes one article.
     *
     * @param step from the article before; the first of a list is one further than its number
     */
    void take(int step, int where);
  }

  /** Gives the articles of a list. */
  static void read(byte[] bytes, Each each) {
    for (int i = 0; i < bytes.length; ) {
      int step = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[i++];
        step |= (b & MORE - 1) << shift;
        if (b >= 0) {
          break;
        }
      }
      int where = bytes[i++];
      if (where >= FIELDS) {
        where = where - FIELDS + bytes[i++] * FIELDS;
      }
      each.take(step, where);
    }
  }
}
