package backfile.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Words, or the numbers of names, with their articles. Behind each word of a file stands twice the
 * number of its articles; behind the last, as {@link Bits}, what each has on them: how many
 * articles are skipped before the next, by Rice's code with the divisor that fits the number, and
 * where the word stands in it. One bit of the body alone is 0 and its number in two bits; all else
 * is 1, four bits of the body, and 0 or 1 and three bits for the other fields. A word whose list is
 * long has one more than twice its articles and then how many of them this file holds.
 */
final class WordFiles {
  private static final int FIELDS = 3;

  private final Stretches.Sorted files;
  private final int articles;
  private final StringBuilder entry = new StringBuilder();
  private int[] steps = new int[64];
  private int[] places = new int[64];
  private int read;

  /**
   * @param articles how many there are in all
   */
  WordFiles(Stretches.Sorted files, int articles) {
    this.files = files;
    this.articles = articles;
  }

  /** The power of two by which the steps of a list are divided. */
  static int divisor(int with, int all) {
    int mean = (int) (11L * all / (16L * with));
    return mean < 1 ? 0 : 31 - Integer.numberOfLeadingZeros(mean);
  }

  /** Adds a word or a name's number, and the lists of its articles, one behind the other. */
  void add(String word, int with, List<byte[]> lists) throws IOException {
    read = 0;
    lists.forEach(this::read);
    int divisor = divisor(with, articles);
    int bits = 0;
    int from = 0;
    for (int i = 0; i < read; i++) {
      int more = bits(i, from, divisor);
      if (i > from && bits + more > files.mostBits()) {
        write(word, with, from, i, bits);
        from = i;
        bits = 0;
        more = bits(i, from, divisor);
      }
      bits += more;
    }
    write(word, with, from, read, bits);
  }

  private void read(byte[] list) {
    int[] last = {-1};
    Postings.read(
        list,
        (step, where) -> {
          if (read == steps.length) {
            steps = Arrays.copyOf(steps, read * 2);
            places = Arrays.copyOf(places, read * 2);
          }
          last[0] += step;
          steps[read] = last[0];
          places[read++] = where;
        });
  }

  private void write(String word, int with, int from, int to, int bits) throws IOException {
    int divisor = divisor(with, articles);
    entry.setLength(0);
    boolean whole = to - from == read;
    Figures64.number(2 * with + (whole ? 0 : 1), entry);
    if (!whole) {
      Figures64.number(to - from, entry);
    }
    files.add(word, entry, bits);
    for (int i = from; i < to; i++) {
      files.bits().rice(skipped(i, from), divisor);
      place(places[i], files.bits());
    }
  }

  private int bits(int i, int from, int divisor) {
    int place = isPlain(places[i]) ? 3 : places[i] < ArticleWords.HEADLINE ? 6 : 9;
    return (skipped(i, from) >>> divisor) + 1 + divisor + place;
  }

  private int skipped(int i, int from) {
    return i == from ? steps[i] : steps[i] - steps[i - 1] - 1;
  }

  private static boolean isPlain(int where) {
    return where < ArticleWords.HEADLINE && Integer.bitCount(where) == 1;
  }

  private static void place(int where, Bits bits) {
    if (isPlain(where)) {
      bits.add(0, 1);
      bits.add(Integer.numberOfTrailingZeros(where), 2);
      return;
    }
    int fields = where >>> ArticleWords.PLACES;
    bits.add(1, 1);
    bits.add(where, ArticleWords.PLACES);
    bits.add(fields > 0 ? 1 : 0, 1);
    if (fields > 0) {
      bits.add(fields, FIELDS);
    }
  }
}
