package backfile.analyse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of what is known of words from the lists of nlp4j-english (see NOTICE): how
 * often a word is part of which names, its cluster, its parts of speech, and the names of places
 * and bodies. The same bytes from the same lists.
 */
final class NameLists {
  private static final String NAMES = "en-named-entity-gazetteers-simplified";
  private static final String CLUSTERS = "en-brown-clusters-simplified-lowercase";
  private static final String SPEECH = "en-ambiguity-classes-simplified";

  private static final int PERSON = 14;
  private static final int PLACE = 11;
  private static final int BODY = 13;
  private static final int COMPANY = 0;
  private static final int EVENT = 9;

  /** Places in addresses, and short forms of states. */
  private static final Set<Integer> PLACES = Set.of(PLACE, 6, 7);

  /** Given names and surnames that stand alone. */
  private static final int NAME_ALONE = 4;

  /** Bytes that the table has for a word. */
  private static final int WIDTH = 5;

  private static final int WAYS = 5;
  private static final int LONGEST = 6;
  private static final int LONGEST_WORD = 24;

  /**
   * How often a word is the first, the last of people's names, part of places', first, last of
   * bodies'.
   */
  private final Map<String, double[]> counts = new HashMap<>();

  private final Map<Integer, Integer> phrases = new TreeMap<>();

  private NameLists() {}

  /**
   * Reads and writes.
   *
   * @param args the folder of the unpacked lists, and the folder to write into
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    NameLists lists = new NameLists();
    Object tree = object(from.resolve(NAMES));
    lists.names(tree.getClass().getMethod("getRoot").invoke(tree), "");
    lists.writeWords(
        to, texts(object(from.resolve(CLUSTERS))), texts(object(from.resolve(SPEECH))));
    lists.writePhrases(to);
  }

  private static Object object(Path file) throws IOException, ClassNotFoundException {
    try (InputStream in = Files.newInputStream(file);
        ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(in))) {
      return objects.readObject();
    }
  }

  private static Map<String, List<String>> texts(Object object) {
    Map<String, List<String>> texts = new TreeMap<>();
    ((Map<?, ?>) object)
        .forEach(
            (key, values) ->
                texts.put(
                    key.toString(),
                    ((Collection<?>) values).stream().map(Object::toString).sorted().toList()));
    return texts;
  }

  /** Walks the tree of names; a node is a map from the next word to the next node. */
  private void names(Object node, String name) throws ReflectiveOperationException {
    Object lists = node.getClass().getMethod("getValue").invoke(node);
    if (lists != null) {
      Set<Integer> numbers = new TreeSet<>();
      ((Collection<?>) lists).forEach(n -> numbers.add(Integer.valueOf(n.toString())));
      name(name, numbers);
    }
    for (Map.Entry<?, ?> next : ((Map<?, ?>) node).entrySet()) {
      names(
          next.getValue(), name.isEmpty() ? next.getKey().toString() : name + " " + next.getKey());
    }
  }

  private void name(String spaced, Set<Integer> lists) {
    String name = spaced.replace(" - ", "-").replace(" '", "'");
    List<Token> tokens = Token.of(name);
    if (tokens.isEmpty()
        || !tokens.get(0).isCapital()
        || !tokens.get(tokens.size() - 1).isCapital()) {
      return;
    }
    List<String> words =
        tokens.stream().map(token -> token.text().toLowerCase(Locale.ROOT)).toList();
    int last = words.size() - 1;
    if (lists.contains(NAME_ALONE)) {
      count(words.get(last), 1, 3);
    }
    if (lists.equals(Set.of(PERSON)) && last > 0 && last < 4) {
      count(words.get(0), 0, 1);
      count(words.get(last), 1, 1);
      for (int i = 1; i < last; i++) {
        if (tokens.get(i).isCapital()) {
          count(words.get(i), 0, 0.5);
        }
      }
    }
    if (lists.contains(PLACE)) {
      int end = Token.of(name.split(" ,", 2)[0]).size() - 1;
      count(words.get(0), 2, end <= 0 ? 1 : 0.5);
      if (end > 0) {
        count(words.get(end), 2, 0.5);
      }
    }
    if (lists.contains(BODY) || lists.contains(COMPANY)) {
      if (last > 0) {
        count(words.get(0), 3, 1);
      }
      count(words.get(last), 4, 1);
    }
    int kinds = lists.stream().anyMatch(PLACES::contains) ? 1 : 0;
    kinds |= lists.contains(BODY) || lists.contains(COMPANY) ? 2 : 0;
    kinds |= lists.contains(EVENT) ? 4 : 0;
    if (kinds != 0 && words.size() <= LONGEST) {
      int hash = 0;
      for (String word : words) {
        hash = HashedTable.phrase(hash, HashedTable.hash(word));
      }
      phrases.merge(hash, kinds, (a, b) -> a | b);
    }
  }

  private void count(String word, int way, double n) {
    counts.computeIfAbsent(word, w -> new double[WAYS])[way] += n;
  }

  private void writeWords(
      Path to, Map<String, List<String>> clusters, Map<String, List<String>> speech)
      throws IOException {
    Set<String> words = new TreeSet<>();
    counts.forEach(
        (word, ways) -> {
          if (Arrays.stream(ways).anyMatch(n -> n >= 2)) {
            words.add(word);
          }
        });
    for (String word : clusters.keySet()) {
      if (speech.containsKey(word)) {
        words.add(word);
      }
    }
    words.removeIf(word -> word.length() > LONGEST_WORD);
    Map<String, String> pathOf = new HashMap<>();
    clusters.forEach(
        (word, prefixes) -> {
          if (words.contains(word)) {
            pathOf.put(word, path(prefixes));
          }
        });
    List<String> paths = List.copyOf(new TreeSet<>(pathOf.values()));
    Map<String, Integer> ids = new HashMap<>();
    paths.forEach(path -> ids.put(path, ids.size() + 1));
    Map<Integer, Long> entries = new TreeMap<>();
    for (String word : words) {
      long cluster = ids.getOrDefault(pathOf.getOrDefault(word, ""), 0);
      List<String> tags = speech.getOrDefault(word, List.of());
      long parts = tags.isEmpty() ? 0 : 1 + parts(tags);
      entries.put(HashedTable.hash(word), cluster << 24 | parts << 16 | levels(counts.get(word)));
    }
    write(to.resolve("words.table"), entries, WIDTH);
    Files.writeString(
        to.resolve("clusters.txt"),
        "# The paths of the clusters in their tree, in the order of their numbers in words.table. Made by NameLists; see NOTICE.\n"
            + String.join("\n", paths)
            + "\n");
    System.out.println(words.size() + " words, " + paths.size() + " clusters");
  }

  private static String path(List<String> prefixes) {
    return prefixes.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  /** Nouns, adjectives, verbs, names, all others: a bit each. */
  private static int parts(List<String> tags) {
    int parts = 0;
    for (String tag : tags) {
      parts |=
          tag.startsWith("NNP")
              ? 8
              : tag.startsWith("NN")
                  ? 1
                  : tag.startsWith("JJ") ? 2 : tag.startsWith("VB") ? 4 : tag.equals("FW") ? 0 : 16;
    }
    return parts;
  }

  private static long levels(double @Nullable [] ways) {
    long levels = 0;
    for (int way = 0; ways != null && way < WAYS; way++) {
      double n = ways[way];
      long level = n < 1 ? 0 : n < 3 ? 1 : n < 10 ? 2 : n < 50 ? 3 : 4;
      levels |= level << 3 * way;
    }
    return levels;
  }

  private void writePhrases(Path to) throws IOException {
    Map<Integer, Long> entries = new TreeMap<>();
    phrases.forEach((hash, kinds) -> entries.put(hash, (long) kinds));
    write(to.resolve("phrases.table"), entries, 1);
    System.out.println(entries.size() + " names");
  }

  private static void write(Path file, Map<Integer, Long> entries, int width) throws IOException {
    List<Integer> hashes = new ArrayList<>(entries.keySet());
    Files.write(
        file,
        HashedTable.file(
            hashes.stream().mapToInt(Integer::intValue).toArray(),
            hashes.stream().mapToLong(entries::get).toArray(),
            width));
  }
}
