package backfile.compare;

import backfile.model.Passage;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of {@value #WORDS} words that stand in a text, each as a number of 64 bits (w-shingles,
 * Broder 1997). A word is what stands between two characters that are neither letter nor digit, in
 * lower case; a character of a script that parts no words is a word of its own. Captions and the
 * standfirst are no part of the text: versions of one story differ in them.
 */
final class Shingles {
  private static final int WORDS = 4;

  private final int words;
  private final long[] hashes;

  /**
   * @param hashes in rising order, each once
   */
  private Shingles(int words, long[] hashes) {
    this.words = words;
    this.hashes = hashes;
  }

  /** How many words the text has. */
  int words() {
    return words;
  }

  /** The lowest that each of some factors makes of a shingle, wrapping around. */
  long[] lowest(long[] factors) {
    long[] lowest = new long[factors.length];
    Arrays.fill(lowest, Long.MAX_VALUE);
    for (long hash : hashes) {
      for (int i = 0; i < factors.length; i++) {
        lowest[i] = Math.min(lowest[i], hash * factors[i]);
      }
    }
    return lowest;
  }

  static Shingles of(List<Passage> passages) {
    Builder builder = new Builder();
    for (Passage passage : passages) {
      if (isText(passage)) {
        builder.words(passage.text());
      }
    }
    return builder.build();
  }

  /** Whether the passage is part of the text that is compared. */
  static boolean isText(Passage passage) {
    return switch (passage.kind()) {
      case PARAGRAPH, HEADING, CELL -> true;
      case STANDFIRST, CAPTION -> false;
    };
  }

  /** The words of a stretch of text as one number: equal where the words are equal. */
  static long words(String text) {
    Builder builder = new Builder();
    builder.words(text);
    return builder.all;
  }

  /** How much of this text stands in the other as well, from 0 to 1. */
  double sharedWith(Shingles other) {
    if (hashes.length == 0) {
      return 0;
    }
    int shared = 0;
    for (long hash : hashes) {
      shared += Arrays.binarySearch(other.hashes, hash) >= 0 ? 1 : 0;
    }
    return shared / (double) hashes.length;
  }

  private static final class Builder {
    private final long[] last = new long[WORDS];
    private long[] found = new long[512];
    private int shingles;
    private int words;
    private long all;

    void words(String text) {
      long word = 0;
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        if (Character.isIdeographic(c) || isUnparted(c)) {
          word(word);
          word(mixed(c));
          word = 0;
        } else if (Character.isLetterOrDigit(c) || isMark(c)) {
          word = mixed(word + Character.toLowerCase(c));
        } else {
          word(word);
          word = 0;
        }
      }
      word(word);
    }

    private static boolean isMark(int c) {
      return switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
        default -> false;
      };
    }

    /** Kana, and the scripts of Thailand, Laos, Burma and Cambodia, write without spaces. */
    private static boolean isUnparted(int c) {
      return c >= 0x3041 && c <= 0x30ff
          || c >= 0x0e00 && c <= 0x0eff
          || c >= 0x1000 && c <= 0x109f
          || c >= 0x1780 && c <= 0x17ff;
    }

    private void word(long word) {
      if (word == 0) {
        return;
      }
      all = mixed(all ^ word);
      last[words % WORDS] = word;
      words++;
      if (words >= WORDS) {
        long shingle = 0;
        for (int k = 0; k < WORDS; k++) {
          shingle = mixed(shingle + last[(words + k) % WORDS]);
        }
        if (shingles == found.length) {
          found = Arrays.copyOf(found, 2 * shingles);
        }
        found[shingles++] = shingle;
      }
    }

    Shingles build() {
      Arrays.sort(found, 0, shingles);
      int distinct = 0;
      for (int i = 0; i < shingles; i++) {
        if (i == 0 || found[i] != found[i - 1]) {
          found[distinct++] = found[i];
        }
      }
      return new Shingles(words, Arrays.copyOf(found, distinct));
    }
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit in changes every bit. */
  static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
