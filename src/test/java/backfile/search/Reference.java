package backfile.search;

import static java.util.Objects.requireNonNull;

import backfile.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to a query by an index's files, as the script of the search page gives it: the second
 * of the two implementations that tests hold against each other.
 */
public final class Reference {
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");
  private static final Pattern TYPING = Pattern.compile("[\\p{L}\\p{M}\\p{N}]$");
  private static final int FAR = 8;
  private static final int[] SLACK = {8, 11, 16, 24};

  /**
   * The answer: the numbers of names and of articles, best first; whether no article has all words.
   */
  public record Answer(
      List<Integer> names, List<Integer> articles, boolean some, List<String> meant) {}

  private static final class Entry {
    final int all;
    final int[] articles;
    final int[] places;

    Entry(int all, int here) {
      this.all = all;
      this.articles = new int[here];
      this.places = new int[here];
    }
  }

  private record Spelled(int name, boolean alone) {}

  private record Form(String word, Entry entry, int eighths) {}

  private static final class Clause {
    List<String> words;
    final boolean phrase;
    boolean typing;
    boolean everywhere;
    List<Map<String, Entry>> files = List.of();
    List<Form> forms = List.of();
    String meant = "";

    Clause(List<String> words, boolean phrase, boolean typing) {
      this.words = words;
      this.phrase = phrase;
      this.typing = typing;
    }
  }

  private final Function<String, String> files;
  private final Map<String, Object> root;
  private final Map<String, Map<String, Entry>> read = new HashMap<>();
  private final Map<String, Map<String, List<Spelled>>> spelled = new HashMap<>();
  private final Set<String> everywhere;
  private final int count;
  private final String lengths;

  /**
   * Reads an index.
   *
   * @param first the address of the first file
   * @param files the text of each by its address
   */
  public Reference(String first, Function<String, String> files) {
    this.files = files;
    this.root = object(value(first));
    this.count = ((Long) requireNonNull(root.get("count"))).intValue();
    this.everywhere = Set.of(((String) requireNonNull(root.get("everywhere"))).split(" "));
    this.lengths = (String) requireNonNull(root.get("lengths"));
  }

  private static Map<String, Object> object(String text) {
    try {
      Map<String, Object> object = new HashMap<>();
      Json.object(text).forEach((key, value) -> object.put(key, requireNonNull(value)));
      return object;
    } catch (Json.Malformed e) {
      throw new AssertionError(e);
    }
  }

  private String value(String address) {
    String script = files.apply(address);
    return script.substring("shard=".length(), script.length() - 2);
  }

  // ---- files

  static final class Reader {
    final String text;
    int at;
    int figure;
    int left;

    Reader(String text) {
      this.text = text;
    }

    static int figure(char c) {
      return c - '#' - (c > '\\' ? 1 : 0);
    }

    int number() {
      int lead = 0;
      while (figure(text.charAt(at)) > 63) {
        lead = lead * 27 + figure(text.charAt(at++)) - 63;
      }
      return lead * 64 + figure(text.charAt(at++));
    }

    int bit() {
      if (left == 0) {
        figure = figure(text.charAt(at++));
        left = 6;
      }
      return figure >> --left & 1;
    }

    int bits(int n) {
      int value = 0;
      for (int i = 0; i < n; i++) {
        value = value * 2 + bit();
      }
      return value;
    }
  }

  private static <T> Map<String, T> sorted(Reader in, Function<Reader, T> take) {
    Map<String, T> found = new LinkedHashMap<>();
    String word = "";
    while (in.at < in.text.length() && in.text.charAt(in.at) != '!') {
      int end = in.text.indexOf(' ', in.at);
      word =
          word.substring(0, Reader.figure(in.text.charAt(in.at)))
              + in.text.substring(in.at + 1, end);
      in.at = end + 1;
      found.put(word, take.apply(in));
    }
    in.at++;
    return found;
  }

  private Reader reader(String name) {
    String value = value("search/" + name + ".js");
    return new Reader(value.substring(1, value.length() - 1));
  }

  private Map<String, Entry> words(String name) {
    return read.computeIfAbsent(
        name,
        n -> {
          Reader in = reader(n);
          Map<String, Entry> found =
              sorted(
                  in,
                  r -> {
                    int twice = r.number();
                    int here = twice % 2 == 1 ? r.number() : twice / 2;
                    return new Entry(twice / 2, here);
                  });
          for (Entry entry : found.values()) {
            int divisor = WordFiles.divisor(entry.all, count);
            int article = -1;
            for (int i = 0; i < entry.articles.length; i++) {
              int ones = 0;
              while (in.bit() == 1) {
                ones++;
              }
              article += 1 + (ones << divisor) + in.bits(divisor);
              entry.articles[i] = article;
              entry.places[i] =
                  in.bit() == 0
                      ? 1 << in.bits(2)
                      : in.bits(4) + (in.bit() == 1 ? in.bits(3) << 4 : 0);
            }
          }
          return found;
        });
  }

  private Map<String, List<Spelled>> spellings(String name) {
    return spelled.computeIfAbsent(
        name,
        n ->
            sorted(
                reader(n),
                r -> {
                  List<Spelled> names = new ArrayList<>();
                  int length = r.number();
                  int end = r.at + length;
                  int number = 0;
                  while (r.at < end) {
                    int step = r.number();
                    number += step / 2;
                    names.add(new Spelled(number, step % 2 == 1));
                  }
                  return names;
                }));
  }

  private List<String> filesOf(String list, String word, boolean longer) {
    List<?> all = (List<?>) requireNonNull(root.get(list));
    List<String> starts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Object entry : all) {
      starts.add((String) ((List<?>) entry).get(0));
      names.add((String) ((List<?>) entry).get(1));
    }
    int last = starts.size() - 1;
    while (last > 0 && starts.get(last).replace("=", "").compareTo(word) > 0) {
      last--;
    }
    int first = last;
    while (first > 0 && starts.get(first).equals("=" + word)) {
      first--;
    }
    if (longer && goesOn(starts, last + 1, word)) {
      last++;
    }
    while (longer && goesOn(starts, last + 1, word) && starts.get(last + 1).startsWith("=")) {
      last++;
    }
    return names.subList(Math.max(0, first), last + 1);
  }

  private static boolean goesOn(List<String> starts, int file, String word) {
    return file < starts.size() && starts.get(file).replace("=", "").startsWith(word);
  }

  // ---- the query

  private static List<Clause> parse(String query) {
    List<Clause> clauses = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    Matcher quoted = QUOTED.matcher(query);
    int from = 0;
    while (quoted.find()) {
      List<String> words = SearchWords.of(quoted.group(1));
      if (words.size() > 1) {
        clauses.add(new Clause(words.subList(0, Math.min(12, words.size())), true, false));
      }
      rest.append(query, from, quoted.start())
          .append(words.size() == 1 ? " " + quoted.group(1) + " " : " ");
      from = quoted.end();
    }
    rest.append(query, from, query.length());
    List<String> words = SearchWords.of(rest.toString());
    boolean typing = TYPING.matcher(query).find();
    for (int i = 0; i < words.size(); i++) {
      clauses.add(new Clause(List.of(words.get(i)), false, typing && i == words.size() - 1));
    }
    return clauses.subList(0, Math.min(12, clauses.size()));
  }

  private List<Form> forms(Clause clause) {
    String word = clause.words.get(0);
    boolean open = clause.typing || word.length() > 3;
    clause.everywhere = everywhere.contains(word);
    if (clause.everywhere) {
      return List.of();
    }
    clause.files = filesOf("words", word, open).stream().map(this::words).toList();
    List<Form> forms = new ArrayList<>();
    List<Form> longer = new ArrayList<>();
    for (Map<String, Entry> file : clause.files) {
      Entry entry = file.get(word);
      if (entry != null) {
        forms.add(new Form(word, entry, 8));
      }
    }
    if (open && !clause.phrase) {
      for (Map<String, Entry> file : clause.files) {
        file.forEach(
            (other, entry) -> {
              int more = other.length() - word.length();
              if (more > 0 && other.startsWith(word) && (clause.typing || more < 4)) {
                longer.add(new Form(other, entry, more > 3 ? 3 : clause.typing ? 5 : 4));
              }
            });
      }
    }
    longer.sort(Comparator.comparingInt((Form f) -> -f.entry().all).thenComparing(Form::word));
    forms.addAll(longer.subList(0, Math.min(40, longer.size())));
    if (word.length() > 4 && word.endsWith("s") && !clause.phrase) {
      String one = word.substring(0, word.length() - 1);
      for (Map<String, Entry> file : clause.files) {
        if (file.containsKey(one)) {
          forms.add(new Form(one, file.get(one), 4));
        }
      }
    }
    return forms;
  }

  private static final class Scored {
    final int[] scores;
    final int[] places;

    Scored(int count) {
      this.scores = new int[count];
      this.places = new int[count];
    }
  }

  private static int weight(int with, int all) {
    long odds = 512L * (all + 1) / (2L * with + 1);
    int octave = 63 - Long.numberOfLeadingZeros(odds);
    return Math.max(1, 16 * (octave - 8) + (int) (odds >> octave - 4 & 15));
  }

  private int level(int article) {
    return Reader.figure(lengths.charAt(article / 3)) >> 4 - article % 3 * 2 & 3;
  }

  private static int share(int place, int level) {
    int often =
        Integer.bitCount(place & 15)
            + ((place & 16) > 0 ? 6 : 0)
            + ((place & 32) > 0 ? 3 : 0)
            + ((place & 64) > 0 ? 2 : 0);
    return 10000 * often / (10 * often + SLACK[level]);
  }

  private Scored scored(List<Form> forms) {
    Scored scored = new Scored(count);
    for (Form form : forms) {
      int weight = weight(form.entry().all, count) * form.eighths();
      for (int i = 0; i < form.entry().articles.length; i++) {
        int article = form.entry().articles[i];
        int score = weight * share(form.entry().places[i], level(article)) >> 3;
        scored.scores[article] = Math.max(scored.scores[article], score);
        scored.places[article] |= form.entry().places[i];
      }
    }
    return scored;
  }

  private Scored phrase(Clause clause) {
    Optional<Scored> sum = Optional.empty();
    for (String word : clause.words) {
      Clause part = new Clause(List.of(word), true, false);
      List<Form> forms = forms(part);
      if (part.everywhere) {
        sum.ifPresent(
            before ->
                Arrays.setAll(before.places, i -> before.places[i] | before.places[i] << 1 & 15));
        continue;
      }
      if (forms.isEmpty()) {
        return new Scored(count);
      }
      Scored next = scored(forms);
      if (sum.isEmpty()) {
        sum = Optional.of(next);
        continue;
      }
      Scored before = sum.get();
      for (int i = 0; i < count; i++) {
        int body = (before.places[i] | before.places[i] << 1) & next.places[i] & 15;
        int field = before.places[i] & next.places[i] & 48;
        boolean both = before.scores[i] > 0 && next.scores[i] > 0 && (body | field) > 0;
        before.scores[i] = both ? before.scores[i] + next.scores[i] : 0;
        before.places[i] = both ? body | field : 0;
      }
    }
    clause.everywhere = sum.isEmpty();
    return sum.orElseGet(() -> new Scored(0));
  }

  /** Answers a query. */
  public Answer ask(String query) {
    List<Clause> clauses = parse(query);
    for (Clause clause : clauses) {
      clause.forms = clause.phrase ? List.of() : forms(clause);
    }
    List<Integer> names = names(clauses);
    List<String> meant = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!clause.meant.isEmpty()) {
        meant.add(clause.meant);
        clause.words = List.of(clause.meant);
        clause.typing = false;
        clause.forms = forms(clause);
      }
    }
    int[] total = new int[count];
    int[] hits = new int[count];
    int[] near = new int[count];
    Arrays.fill(near, 15);
    int needed = 0;
    for (Clause clause : clauses) {
      Scored found = clause.phrase ? phrase(clause) : scored(clause.forms);
      if (clause.everywhere) {
        continue;
      }
      needed++;
      for (int i = 0; i < count; i++) {
        if (found.scores[i] > 0) {
          total[i] += found.scores[i];
          hits[i]++;
          near[i] &= found.places[i];
        }
      }
    }
    int most = Arrays.stream(hits).max().orElse(0);
    List<Integer> articles = new ArrayList<>();
    for (int i = 0; most > 0 && i < count; i++) {
      if (hits[i] == most) {
        total[i] += most > 1 && near[i] > 0 ? total[i] >> 2 : 0;
        articles.add(i);
      }
    }
    articles.sort(Comparator.comparingInt((Integer i) -> -total[i]).thenComparing(i -> i));
    return new Answer(names, articles, most < needed, meant);
  }

  // ---- names

  private static final class Found {
    final int name;
    int words;
    int quality;
    boolean alone;

    Found(int name) {
      this.name = name;
    }
  }

  private record Quality(int quality, boolean alone) {
    Quality or(Quality other) {
      return new Quality(Math.max(quality, other.quality), alone || other.alone);
    }
  }

  private static void add(Map<Integer, Quality> to, List<Spelled> names, int quality) {
    for (Spelled name : names) {
      Quality one = new Quality(quality + (name.alone() ? 1 : 0), quality == 12 && name.alone());
      to.merge(name.name(), one, Quality::or);
    }
  }

  private List<Integer> names(List<Clause> clauses) {
    Map<Integer, Found> found = new TreeMap<>();
    int asked = 0;
    int telling = 0;
    for (Clause clause : clauses) {
      for (String word : clause.words) {
        asked++;
        telling += clause.everywhere || word.length() < 2 ? 0 : 1;
        List<Map<String, List<Spelled>>> in =
            filesOf("spellings", word, true).stream().map(this::spellings).toList();
        Map<Integer, Quality> mine = new TreeMap<>();
        for (Map<String, List<Spelled>> file : in) {
          add(mine, file.getOrDefault(word, List.of()), 12);
          if (clause.typing || word.length() > 3) {
            file.forEach(
                (other, names) -> {
                  if (other.length() > word.length() && other.startsWith(word)) {
                    add(mine, names, 8);
                  }
                });
          }
        }
        if (mine.isEmpty()
            && word.length() > 2
            && !clause.phrase
            && clause.forms.isEmpty()
            && !clause.everywhere) {
          List<Near> near = nearest(word, in, clause);
          near.forEach(meant -> add(mine, meant.names(), 8 - meant.far()));
          near.stream()
              .min(Comparator.comparingInt(Near::order))
              .ifPresent(meant -> clause.meant = meant.word());
        }
        mine.forEach(
            (name, quality) -> {
              Found sum = found.computeIfAbsent(name, Found::new);
              sum.words++;
              sum.quality += quality.quality();
              sum.alone |= quality.alone();
            });
      }
    }
    int all = telling > 0 ? telling : asked;
    List<Found> best = found.values().stream().filter(f -> f.words >= all).toList();
    if (best.isEmpty()) {
      best = found.values().stream().filter(f -> f.alone || f.words > 1).toList();
    }
    return best.stream()
        .sorted(
            Comparator.comparingInt((Found f) -> -f.words)
                .thenComparing(f -> -f.quality)
                .thenComparing(f -> f.name))
        .map(f -> f.name)
        .toList();
  }

  private record Near(String word, List<Spelled> names, int far, int order) {
    static Near of(String word, String other, List<Spelled> names, int far, int rank) {
      int elsewhere = word.charAt(0) == other.charAt(0) ? 0 : 1;
      return new Near(other, names, far, (far * 2 + elsewhere) * 10_000_000 + rank);
    }
  }

  private List<Near> nearest(String word, List<Map<String, List<Spelled>>> in, Clause clause) {
    Set<String> files = new LinkedHashSet<>(filesOf("spellings", word.substring(1), false));
    files.addAll(
        filesOf("spellings", "" + word.charAt(1) + word.charAt(0) + word.substring(2), false));
    List<?> all = (List<?>) requireNonNull(root.get("spellings"));
    if (all.size() < 4) {
      all.forEach(entry -> files.add((String) ((List<?>) entry).get(1)));
    }
    Set<Map<String, List<Spelled>>> seen = new LinkedHashSet<>(in);
    files.forEach(name -> seen.add(spellings(name)));
    List<Near> near = new ArrayList<>();
    for (Map<String, List<Spelled>> file : seen) {
      file.forEach(
          (other, names) -> {
            int far = apart(word, other);
            if (far < FAR) {
              near.add(Near.of(word, other, names, far, names.get(0).name()));
            }
          });
    }
    if (near.isEmpty() && word.length() > 3) {
      for (Map<String, Entry> file : clause.files) {
        file.forEach(
            (other, entry) -> {
              if (distance(word, other, 1) == 1) {
                near.add(Near.of(word, other, List.of(), 1, count - entry.all));
              }
            });
      }
    }
    return near;
  }

  private static int apart(String word, String other) {
    String mine = latin(word);
    int most = mine.length() > 7 ? 2 : 1;
    int letters = distance(mine, other, most);
    if (letters <= most) {
      return letters;
    }
    String bones = skeleton(word);
    boolean enough = bones.length() > 2 || bones.length() > 1 && !mine.equals(word);
    return enough && bones.equals(skeleton(other)) ? 2 + distance(mine, other, 5) : FAR;
  }

  private static final Map<Integer, String> SOUNDS = sounds();

  private static Map<Integer, String> sounds() {
    Map<Integer, String> sounds = new HashMap<>();
    for (String pair :
        ("а:a б:b в:v г:g д:d е:e з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f ы:y і:i ї:i є:e ґ:g"
                + " ж:zh х:h ц:ts ч:ch ш:sh щ:sh э:e ю:iu я:ia ъ: ь:"
                + " α:a β:v γ:g δ:d ε:e ζ:z η:i θ:t ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s τ:t υ:y φ:f χ:h ψ:ps ω:o"
                + " ا:a ب:b ت:t ث:t ج:j ح:h خ:kh د:d ذ:d ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:g ف:f ق:q ك:k ل:l"
                + " م:m ن:n ه:h و:w ي:y ء: گ:g پ:p چ:ch ژ:zh"
                + " א:a ב:b ג:g ד:d ה:h ו:w ז:z ח:h ט:t י:y כ:k ל:l מ:m נ:n ס:s ע:a פ:f צ:ts ק:k ר:r ש:sh ת:t")
            .split(" ")) {
      sounds.put(pair.codePointAt(0), pair.substring(pair.indexOf(':') + 1));
    }
    return sounds;
  }

  private static String latin(String word) {
    StringBuilder latin = new StringBuilder();
    word.codePoints().forEach(c -> latin.append(SOUNDS.getOrDefault(c, Character.toString(c))));
    return latin.toString();
  }

  private static String skeleton(String word) {
    return latin(word)
        .replaceAll("[aeiouwyh']", "")
        .replaceAll("[cqx]", "k")
        .replace('z', 's')
        .replaceAll("[vpf]", "b")
        .replace('j', 'g')
        .replaceAll("(.)\\1+", "$1");
  }

  private static int distance(String a, String b, int most) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int k = 0; k <= b.length(); k++) {
        if (i == 0 || k == 0) {
          d[i][k] = i + k;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1;
        d[i][k] = Math.min(Math.min(d[i - 1][k] + 1, d[i][k - 1] + 1), d[i - 1][k - 1] + change);
        if (i > 1
            && k > 1
            && a.charAt(i - 1) == b.charAt(k - 2)
            && a.charAt(i - 2) == b.charAt(k - 1)) {
          d[i][k] = Math.min(d[i][k], d[i - 2][k - 2] + 1);
        }
      }
    }
    return Math.min(d[a.length()][b.length()], most + 1);
  }
}
