package backfile.search;

import static java.util.Objects.requireNonNull;

import backfile.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query by an index's files, as the script of the search page gives it: the second
 * of the two implementations that tests hold against each other.
 */
public final class Reference {
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");
  private static final Pattern TYPING = Pattern.compile("[\\p{L}\\p{M}\\p{N}]$");
  private static final int[] SLACK = {8, 11, 16, 24};

  /**
   * The answer: the numbers of names and of articles, best first; those names that are spelled out
   * and whose articles these are; whether no article has all words.
   */
  public record Answer(
      List<Integer> names,
      List<Integer> spelled,
      List<Integer> articles,
      boolean some,
      List<String> meant) {}

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

  private record Spelled(int name, int kinds) {}

  private record Form(String word, Entry entry, int eighths) {}

  private static final class Clause {
    List<String> words;
    final boolean phrase;
    boolean typing;
    boolean everywhere;
    boolean common;
    boolean byNames;
    List<Spelled> bearers = List.of();
    List<Map<String, Entry>> files = List.of();
    Optional<List<Form>> forms = Optional.empty();
    String meant = "";

    Clause(List<String> words, boolean phrase, boolean typing) {
      this.words = words;
      this.phrase = phrase;
      this.typing = typing;
    }
  }

  private final Function<String, String> files;
  private final Map<String, Object> root;
  private final Map<String, List<List<?>>> lists = new HashMap<>();
  private final Map<String, Map<String, Entry>> read = new HashMap<>();
  private final Map<String, Map<String, List<Spelled>>> spelled = new HashMap<>();
  private final Set<String> everywhere;
  private final int count;
  private final String lengths;
  private final String last;

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
    this.lengths = whole(requireNonNull(root.get("lengths")));
    this.last = (String) requireNonNull(root.get("last"));
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

  private String whole(Object text) {
    StringBuilder all = new StringBuilder();
    if (text instanceof List<?> parts) {
      parts.forEach(part -> all.append(reader((String) part).text));
      return all.toString();
    }
    return (String) text;
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
                    number += r.number();
                    names.add(new Spelled(number, Reader.figure(r.text.charAt(r.at++))));
                  }
                  return names;
                }));
  }

  private List<String> filesOf(String list, String word, boolean longer) {
    List<String> starts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (List<?> file : lists.computeIfAbsent(list, l -> listed(root.get(l)))) {
      starts.add((String) file.get(0));
      names.add((String) file.get(1));
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

  /** All files that a list names itself or by further lists. */
  private List<List<?>> listed(@Nullable Object list) {
    List<List<?>> files = new ArrayList<>();
    for (Object entry : (List<?>) requireNonNull(list)) {
      List<?> file = (List<?>) entry;
      if (file.size() > 2) {
        files.addAll(listed(json(value("search/" + file.get(1) + ".js"))));
      } else {
        files.add(file);
      }
    }
    return files;
  }

  private static @Nullable Object json(String text) {
    try {
      return Json.value(text);
    } catch (Json.Malformed e) {
      throw new AssertionError(e);
    }
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

  private boolean isEverywhere(String word, boolean typing) {
    return everywhere.contains(word) || typing && word.length() < 2 && word.charAt(0) < '\u0e00';
  }

  private List<Form> forms(Clause clause) {
    String word = clause.words.get(0);
    boolean open = clause.typing || word.length() > 3;
    clause.files = List.of();
    if (clause.everywhere || !clause.common && word.compareTo(last) > 0) {
      return List.of();
    }
    clause.files =
        (clause.common
                ? filesOf("common", word, clause.typing && !everywhere.contains(word))
                : filesOf("words", word, word.length() > 3))
            .stream().map(this::words).toList();
    if (clause.typing
        && !clause.common
        && word.length() < 4
        && clause.files.stream()
            .noneMatch(file -> file.keySet().stream().anyMatch(w -> w.startsWith(word)))) {
      clause.files = filesOf("words", word, true).stream().map(this::words).toList();
    }
    String one =
        word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : "";
    if (!one.isEmpty() && !clause.common) {
      Set<Map<String, Entry>> both = new LinkedHashSet<>(clause.files);
      filesOf("words", one, false).forEach(file -> both.add(words(file)));
      clause.files = List.copyOf(both);
    }
    List<Form> forms = new ArrayList<>();
    List<Form> longer = new ArrayList<>();
    for (Map<String, Entry> file : clause.files) {
      Entry entry = file.get(word);
      if (entry != null) {
        forms.add(new Form(word, entry, 8));
      }
    }
    if (open) {
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
    for (Map<String, Entry> file : clause.files) {
      if (file.containsKey(one)) {
        forms.add(new Form(one, file.get(one), 4));
      }
    }
    clause.everywhere =
        clause.typing
            && !clause.common
            && forms.isEmpty()
            && everywhere.stream().anyMatch(other -> other.startsWith(word));
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

  /** The places of a word that stands so many further on, as those of the first. */
  private static int back(int place, int by) {
    int body = place & 15;
    for (int i = 0; i < by; i++) {
      body = body >> 1 | (body & 1) << 3;
    }
    return place & 112 | body;
  }

  private Scored phrase(Clause clause) {
    Optional<Scored> sum = Optional.empty();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < clause.words.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing((Integer i) -> everywhere.contains(clause.words.get(i)))
            .thenComparing(i -> -clause.words.get(i).length()));
    int left = 0;
    int lists = 0;
    double before = Double.POSITIVE_INFINITY;
    for (int at : order) {
      String word = clause.words.get(at);
      boolean common = everywhere.contains(word);
      lists += common ? 1 : 0;
      if (sum.isPresent() && left <= (common ? 8 : 4)
          || lists > 4
          || common && 4 * left > 3 * before) {
        break;
      }
      List<String> files =
          common
              ? filesOf("common", word, false)
              : word.compareTo(last) > 0 ? List.of() : filesOf("words", word, false);
      List<Form> forms = new ArrayList<>();
      for (String file : files) {
        Optional.ofNullable(words(file).get(word)).ifPresent(e -> forms.add(new Form(word, e, 8)));
      }
      Scored next = scored(forms);
      before = common && sum.isPresent() ? left : Double.POSITIVE_INFINITY;
      left = 0;
      for (int i = 0; i < count; i++) {
        int places = back(next.places[i], at) & 63 & (sum.isEmpty() ? 63 : sum.get().places[i]);
        boolean both = next.scores[i] > 0 && places > 0;
        next.scores[i] = both ? next.scores[i] + (sum.isEmpty() ? 0 : sum.get().scores[i]) : 0;
        next.places[i] = both ? places : 0;
        left += both ? 1 : 0;
      }
      sum = Optional.of(next);
    }
    return sum.orElseGet(() -> new Scored(0));
  }

  /** Answers a query. */
  public Answer ask(String query) {
    return ask(query, false);
  }

  /** Answers a query, by its words alone if that is wanted. */
  public Answer ask(String query, boolean byWords) {
    List<Clause> clauses = parse(query);
    for (Clause clause : clauses) {
      clause.everywhere = !clause.phrase && isEverywhere(clause.words.get(0), clause.typing);
    }
    Names names = names(clauses);
    List<String> meant = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!clause.meant.isEmpty()) {
        meant.add(clause.meant);
        clause.words = List.of(clause.meant);
        clause.typing = false;
        clause.forms = Optional.empty();
      }
    }
    if (!byWords
        && !names.spelled().isEmpty()
        && names.spelled().size() <= 8
        && clauses.stream().noneMatch(clause -> clause.phrase)) {
      List<Integer> articles = mentioning(names.spelled());
      if (!articles.isEmpty()) {
        return new Answer(names.all(), names.spelled(), articles, false, meant);
      }
    }
    if (clauses.stream().anyMatch(c -> !c.meant.isEmpty() && !c.bearers.isEmpty())) {
      for (Clause clause : clauses) {
        if (!clause.phrase && !clause.everywhere && clause.bearers.size() <= 4) {
          List<Form> forms = mentions(clause.bearers.stream().map(Spelled::name).toList());
          if (!forms.isEmpty()) {
            clause.byNames = true;
            clause.forms = Optional.of(forms);
          }
        }
      }
    }
    if (clauses.stream().allMatch(clause -> clause.everywhere)) {
      for (Clause clause : clauses) {
        if (clause.words.get(0).length() > 1) {
          clause.common = true;
          clause.everywhere = false;
          clause.forms = Optional.empty();
        }
      }
    }
    return byWords(clauses, names.all(), meant);
  }

  private List<Integer> mentioning(List<Integer> names) {
    return best(scored(mentions(names)).scores, i -> true);
  }

  private List<Form> mentions(List<Integer> names) {
    List<Form> forms = new ArrayList<>();
    for (int name : names) {
      String number = String.format(java.util.Locale.ROOT, "%07d", name);
      for (String file : filesOf("mentions", number, false)) {
        Optional.ofNullable(words(file).get(number))
            .ifPresent(entry -> forms.add(new Form(number, entry, 8)));
      }
    }
    return forms;
  }

  /** The articles that have a score, best first. */
  private static List<Integer> best(int[] scores, java.util.function.IntPredicate which) {
    List<Integer> articles = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && which.test(i)) {
        articles.add(i);
      }
    }
    articles.sort(Comparator.comparingInt((Integer i) -> -scores[i]).thenComparing(i -> i));
    return articles;
  }

  private Answer byWords(List<Clause> clauses, List<Integer> names, List<String> meant) {
    int[] total = new int[count];
    int[] hits = new int[count];
    int[] near = new int[count];
    Arrays.fill(near, 31);
    int needed = 0;
    int at = 0;
    for (Clause clause : clauses) {
      Scored found =
          clause.phrase ? phrase(clause) : scored(clause.forms.orElseGet(() -> forms(clause)));
      int by = at;
      at += clause.words.size();
      if (clause.everywhere) {
        continue;
      }
      needed++;
      for (int i = 0; i < count; i++) {
        if (found.scores[i] > 0) {
          total[i] += found.scores[i];
          hits[i]++;
          near[i] &= clause.byNames ? 0 : back(found.places[i], by);
        }
      }
    }
    int most = Arrays.stream(hits).max().orElse(0);
    for (int i = 0; i < count; i++) {
      total[i] += most > 1 && near[i] > 0 ? total[i] >> 2 : 0;
    }
    List<Integer> articles = best(total, i -> hits[i] == most);
    return new Answer(names, List.of(), articles, most < needed, meant);
  }

  // ---- names

  private static final class Found {
    final int name;
    int words;
    int quality;
    int fits;
    int twice;
    boolean alone;

    Found(int name) {
      this.name = name;
    }
  }

  private record Names(List<Integer> all, List<Integer> spelled) {}

  private record Quality(int quality, int kinds) {
    Quality or(Quality other) {
      return new Quality(Math.max(quality, other.quality), kinds | other.kinds);
    }
  }

  private static int fitting(int kinds, int asked) {
    if (asked > 1) {
      return kinds >> Math.min(asked, 4) & 1;
    }
    return (kinds & 1) > 0 ? 2 : kinds >> 1 & 1;
  }

  private static final class Ask {
    final String word;
    final Clause clause;
    final Map<Integer, Quality> names = new TreeMap<>();
    boolean known = true;

    Ask(String word, Clause clause) {
      this.word = word;
      this.clause = clause;
    }

    void add(List<Spelled> list, int quality, boolean whole, int asked) {
      for (Spelled name : list) {
        Quality one =
            new Quality(
                quality + fitting(name.kinds(), asked), whole ? name.kinds() : name.kinds() & 32);
        names.merge(name.name(), one, Quality::or);
      }
    }
  }

  private Names names(List<Clause> clauses) {
    List<Ask> asked = new ArrayList<>();
    clauses.forEach(clause -> clause.words.forEach(word -> asked.add(new Ask(word, clause))));
    asked.forEach(ask -> look(ask, asked.size()));
    Map<Integer, Found> found = new TreeMap<>();
    Set<String> before = new HashSet<>();
    asked.removeIf(
        ask -> {
          if (before.add(ask.word)) {
            return false;
          }
          ask.names.values().removeIf(quality -> (quality.kinds() & 32) == 0);
          return ask.names.isEmpty();
        });
    for (Ask ask : asked) {
      ask.names.forEach(
          (name, quality) -> {
            Found sum = found.computeIfAbsent(name, Found::new);
            sum.words++;
            sum.quality += quality.quality();
            sum.fits += fitting(quality.kinds(), asked.size()) > 0 ? 1 : 0;
            sum.alone |= (quality.kinds() & 3) > 0 && quality.quality() > 11;
            sum.twice += quality.kinds() >> 5;
          });
    }
    found.values().stream().filter(f -> f.twice > 1).forEach(f -> f.quality += f.twice);
    for (Ask ask : asked) {
      if (ask.known) {
        continue;
      }
      Set<Integer> seen = new LinkedHashSet<>();
      for (String file : soundingLike(skeletons(ask.word))) {
        spellings(file)
            .forEach(
                (key, list) -> {
                  if (skeletons(ask.word).contains(key.substring(0, key.indexOf('\'')))) {
                    list.forEach(name -> seen.add(name.name()));
                  }
                });
      }
      seen.forEach(name -> Optional.ofNullable(found.get(name)).ifPresent(sum -> sum.words++));
    }
    long telling =
        asked.stream()
            .filter(ask -> ask.known && !ask.clause.everywhere && ask.word.length() > 1)
            .count();
    long all = telling > 0 ? telling : asked.size();
    List<Found> best = found.values().stream().filter(f -> f.words >= all).toList();
    if (best.isEmpty()) {
      best = found.values().stream().filter(f -> f.alone || f.words > 1).toList();
    }
    best =
        best.stream()
            .sorted(
                Comparator.comparingInt((Found f) -> -f.words)
                    .thenComparing(f -> -f.quality)
                    .thenComparing(f -> f.name))
            .toList();
    return new Names(
        best.stream().map(f -> f.name).toList(),
        best.stream().filter(f -> f.fits == asked.size()).map(f -> f.name).toList());
  }

  /** Finds the names that a word may be of. */
  private void look(Ask ask, int asked) {
    String word = ask.word;
    Clause clause = ask.clause;
    List<Map<String, List<Spelled>>> in =
        filesOf("spellings", word, true).stream().map(this::spellings).toList();
    for (Map<String, List<Spelled>> file : in) {
      if (file.containsKey(word)) {
        clause.bearers = file.getOrDefault(word, List.of());
        ask.add(clause.bearers, 12, true, asked);
      }
      if (clause.typing || word.length() > 3) {
        file.forEach(
            (other, list) -> {
              if (other.length() > word.length() && other.startsWith(word)) {
                ask.add(list, 8, clause.typing && asked > 1, asked);
              }
            });
      }
    }
    if (!ask.names.isEmpty() || clause.everywhere || clause.phrase) {
      return;
    }
    clause.forms = Optional.of(forms(clause));
    ask.known = clause.everywhere || !clause.forms.get().isEmpty();
    if (ask.known || word.length() < 3 && Sounds.latin(word).equals(word)) {
      return;
    }
    List<Near> near = nearest(word, in, clause);
    near.forEach(meant -> ask.add(meant.names(), 8 - meant.far(), true, asked));
    ask.known = !near.isEmpty();
    near.stream()
        .min(Comparator.comparingInt(Near::order))
        .ifPresent(
            meant -> {
              clause.meant = meant.word();
              clause.bearers = meant.names();
            });
  }

  private record Near(String word, List<Spelled> names, int far, int order) {
    static Near of(String word, String other, List<Spelled> names, int far, int rank) {
      int elsewhere = word.charAt(0) == other.charAt(0) ? 0 : 1;
      return new Near(other, names, far, (far * 2 + elsewhere) * 10_000_000 + rank);
    }
  }

  private List<Near> nearest(String word, List<Map<String, List<Spelled>>> in, Clause clause) {
    String mine = Sounds.latin(word);
    int most = mine.length() > 7 ? 2 : mine.length() > 2 ? 1 : 0;
    List<String> skeletons = skeletons(word);
    String bones = skeletons.get(0);
    boolean foreign = !mine.equals(word);
    boolean enough = bones.length() > 2 || bones.length() > 1 && foreign;
    Map<String, Near> found = new TreeMap<>();
    Set<Map<String, List<Spelled>>> beside = new LinkedHashSet<>(in);
    filesOf("spellings", mine, false).forEach(file -> beside.add(spellings(file)));
    for (Map<String, List<Spelled>> file : beside) {
      file.forEach(
          (other, names) -> {
            int far = distance(mine, other, most);
            if (far <= most) {
              int off = far + (foreign ? 2 : 0);
              found.put(other, Near.of(word, other, names, off, names.get(0).name()));
            }
          });
    }
    List<String> sounds = new ArrayList<>(skeletons);
    if (bones.length() > 1) {
      sounds.add(bones.substring(1));
      sounds.add(bones.substring(1, 2) + bones.charAt(0) + bones.substring(2));
    }
    for (String file : soundingLike(sounds)) {
      spellings(file)
          .forEach(
              (key, names) -> {
                int end = key.indexOf('\'');
                String other = key.substring(end + 1);
                boolean alike = enough && skeletons.contains(key.substring(0, end));
                int far = distance(mine, other, 5);
                if (far > most && alike && (bones.length() > 3 || far < 6)) {
                  far = Math.min(7, far + (foreign ? 0 : 2));
                } else if (far > most) {
                  return;
                } else if (foreign && !alike) {
                  far += 2;
                }
                found.put(other, Near.of(word, other, names, far, names.get(0).name()));
              });
    }
    List<Near> near = new ArrayList<>(found.values());
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

  private Set<String> soundingLike(List<String> skeletons) {
    Set<String> files = new LinkedHashSet<>();
    skeletons.forEach(bones -> files.addAll(filesOf("sounds", bones + "'", true)));
    return files;
  }

  private static List<String> skeletons(String word) {
    return List.of(
        Sounds.skeleton(word),
        Sounds.skeleton(word.replace('ו', 'v').replace('ц', 'c').replace('й', 'j')));
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
