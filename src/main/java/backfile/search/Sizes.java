package backfile.search;

/**
 * How large the files of an archive's index are. Files are made larger rather than more of them
 * than one for twenty articles. Words and headlines take what they need; what names need gets the
 * rest, more of it what is looked up more often, for a file is sent whole.
 *
 * @param limits of any archive
 * @param articles how many this one has
 * @param written how many files of words and headlines there are already
 */
record Sizes(Limits limits, int articles, int written) {
  /** The limits of all archives that are not invented for a test. */
  static final Limits USUAL = new Limits(27_000, 3_000, 200);

  static final double OF_MENTIONS = 0.33;
  static final double OF_NAMES = 0.29;
  static final double OF_SPELLINGS = 0.19;
  static final double OF_SOUNDS = 0.19;

  private static final int ARTICLES_A_FILE = 20;

  /** More of all files are not those of words, unless these would be too large. */
  private static final double OF_WORDS = 0.57;

  /** So many headlines are three to four kilobytes as they are sent; twice as many fit a file. */
  private static final int HEADLINES = 100;

  /** Large archives have more of them in a file, so that these are not more. */
  private static final int FILES_OF_HEADLINES = 800;

  /** The first file, and those of what is too long for it. */
  private static final int FURTHER = 4;

  /** The least that names need: one file of each kind, two of what an answer shows. */
  private static final int OF_FEW_NAMES = 5;

  /** So much larger is a file that the last word of all needs no further one. */
  private static final double SPARE = 1.03;

  /**
   * How large files are.
   *
   * @param largest in bytes; none of the usual takes more than 20 KB to send
   * @param smallest that more files than needed are made for
   * @param list how many files a list names before it is split
   */
  record Limits(int largest, int smallest, int list) {}

  /** How many bytes a file of words has, about, when all take so many. */
  int ofWords(long bytes) {
    return size(bytes, OF_WORDS * articles / ARTICLES_A_FILE);
  }

  /**
   * How many headlines stand in a file, where only words are written: up to twice as many as usual
   * if this keeps the files few.
   */
  int headlines() {
    int files = Math.max(1, articles / ARTICLES_A_FILE - written - 1 - OF_FEW_NAMES);
    int fitting = (articles + files - 1) / files;
    int usual = Math.max(HEADLINES, articles / FILES_OF_HEADLINES);
    return fitting <= 2 * HEADLINES ? Math.max(usual, fitting) : usual;
  }

  /** How many bytes a file of something else has, about, when all take this share of the rest. */
  int of(long bytes, double share) {
    return size(bytes, share * (articles / ARTICLES_A_FILE - written - FURTHER));
  }

  private int size(long bytes, double files) {
    long size = (long) (bytes * SPARE) / Math.max(1, Math.round(files));
    return (int) Math.max(limits.smallest(), Math.min(limits.largest(), size));
  }
}
