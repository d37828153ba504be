package backfile.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * All words of an archive with their articles, in bounded memory: what is gathered is put aside in
 * sorted runs whenever it grows large, and the runs are merged at the end (Knuth, The Art of
 * Computer Programming 3, section 5.4).
 */
final class WordRuns {
  /** So much is gathered before it is put aside, in bytes as they are estimated. */
  private static final long MOST = 96L << 20;

  /** What a word costs beside its articles: the map's entry, the text, the objects. */
  private static final int A_WORD = 130;

  /** A run is kept in pieces of about so many bytes, and one piece of each is held in the merge. */
  private static final int A_PIECE = 1 << 18;

  private final Runs runs;
  private final long most;
  private final List<List<Long>> aside = new ArrayList<>();
  private Map<String, Postings> gathered = new HashMap<>();
  private long size;
  private long postings;
  private long words;

  WordRuns(Runs runs) {
    this(runs, MOST);
  }

  /** The same with so many bytes gathered at once. */
  WordRuns(Runs runs, long most) {
    this.runs = runs;
    this.most = most;
  }

  void add(int article, Map<String, int[]> where) throws IOException {
    for (Map.Entry<String, int[]> word : where.entrySet()) {
      Postings list = gathered.get(word.getKey());
      if (list == null) {
        list = new Postings();
        gathered.put(word.getKey(), list);
        size += A_WORD;
        words++;
      }
      int before = list.size();
      list.add(article, word.getValue()[0]);
      size += list.size() - before;
      postings += list.size() - before;
    }
    if (size > most) {
      putAside();
    }
  }

  /** The bytes of all lists of articles so far. */
  long postings() {
    return postings;
  }

  /** How many words there are; one of several runs counts for each. */
  long words() {
    return words;
  }

  private List<Map.Entry<String, Postings>> sorted() {
    List<Map.Entry<String, Postings>> sorted = new ArrayList<>(gathered.entrySet());
    sorted.sort(Map.Entry.comparingByKey());
    return sorted;
  }

  private void putAside() throws IOException {
    List<Long> places = new ArrayList<>();
    Piece piece = new Piece();
    for (Map.Entry<String, Postings> word : sorted()) {
      if (piece.add(word.getKey(), word.getValue())) {
        places.add(runs.add(piece.taken()));
      }
    }
    places.add(runs.add(piece.taken()));
    aside.add(places);
    gathered = new HashMap<>();
    size = 0;
  }

  /** A stretch of a run on its way out. */
  private static final class Piece {
    private ByteBuffer bytes = ByteBuffer.allocate(A_PIECE);

    /** Adds a word and says whether the piece is full. */
    boolean add(String word, Postings list) {
      byte[] text = word.getBytes(StandardCharsets.UTF_8);
      int needed = 12 + text.length + list.size();
      if (bytes.remaining() < needed) {
        bytes = ByteBuffer.allocate(bytes.position() + needed).put(bytes.flip());
      }
      bytes.putInt(text.length).put(text).putInt(list.articles()).putInt(list.size());
      bytes.put(list.bytes());
      return bytes.position() >= A_PIECE;
    }

    byte[] taken() {
      byte[] taken = new byte[bytes.flip().remaining()];
      bytes.get(taken);
      bytes = ByteBuffer.allocate(A_PIECE);
      return taken;
    }
  }

  /** What takes the words, in the order of UTF-16. */
  interface Each {
    /** Takes a word; its lists of articles go on one behind the other. */
    void take(String word, int articles, List<byte[]> lists) throws IOException;
  }

  /** Gives each word once, and keeps nothing. */
  void each(Each each) throws IOException {
    if (aside.isEmpty()) {
      for (Map.Entry<String, Postings> word : sorted()) {
        Postings list = word.getValue();
        each.take(word.getKey(), list.articles(), List.of(list.bytes()));
      }
      gathered = new HashMap<>();
      return;
    }
    putAside();
    // Of one word the run that was put aside first comes first, for its articles do.
    PriorityQueue<Run> heads =
        new PriorityQueue<>(Comparator.comparing(Run::word).thenComparingInt(Run::number));
    for (int i = 0; i < aside.size(); i++) {
      Run run = new Run(i, aside.get(i));
      if (run.next()) {
        heads.add(run);
      }
    }
    while (!heads.isEmpty()) {
      String word = heads.element().word();
      int articles = 0;
      List<byte[]> lists = new ArrayList<>();
      while (!heads.isEmpty() && heads.element().word().equals(word)) {
        Run run = heads.remove();
        articles += run.articles;
        lists.add(run.list);
        if (run.next()) {
          heads.add(run);
        }
      }
      each.take(word, articles, lists);
    }
  }

  /** A run that is read back word by word. */
  private final class Run {
    private final int number;
    private final List<Long> places;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private int nextPlace;
    private String word = "";
    private int articles;
    private byte[] list = {};

    Run(int number, List<Long> places) {
      this.number = number;
      this.places = places;
    }

    int number() {
      return number;
    }

    String word() {
      return word;
    }

    boolean next() throws IOException {
      while (!piece.hasRemaining()) {
        if (nextPlace == places.size()) {
          return false;
        }
        piece = ByteBuffer.wrap(runs.at(places.get(nextPlace++)));
      }
      byte[] text = new byte[piece.getInt()];
      piece.get(text);
      word = new String(text, StandardCharsets.UTF_8);
      articles = piece.getInt();
      list = new byte[piece.getInt()];
      piece.get(list);
      return true;
    }
  }
}
