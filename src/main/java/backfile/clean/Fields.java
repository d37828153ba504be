package backfile.clean;

import backfile.model.Ledger;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields beside a text, such as front matter or the keys of a JSON object, and what they give.
 * Knows the names that fields usually have. Where several name the same thing, the name that stands
 * first here is taken; a field that is not is a line of the ledger all the same.
 */
final class Fields {
  /** What is given, and the usual names of fields that hold it, the most telling first. */
  private static final Map<String, List<String>> NAMES = names();

  private static final Pattern SPACED_OFFSET =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?) +(?:(UTC|GMT|Z)|([+-]\\d\\d:?\\d\\d))");
  private static final Pattern DAY_IN_FIGURES = Pattern.compile("([12]\\d{3})([01]\\d)([0-3]\\d)");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_ -]");
  private static final Set<String> MANY = Set.of("author", "topic");

  private static Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("title", words("title headline hl"));
    names.put("kicker", words("kicker eyebrow overline"));
    names.put(
        "standfirst",
        words(
            "standfirst subtitle subheadline subhead deck dek description summary abstract excerpt"
                + " teaser"));
    names.put(
        "author",
        words(
            "author authors byline by creator creators writer author.name authors.name creator.name"
                + " params.author params.authors extra.author"));
    names.put(
        "published",
        words(
            "published publishdate datepublished publisheddate publicationdate pubdate publishedat"
                + " published_time firstpublished issued date created datecreated createdat"));
    names.put(
        "modified",
        words("modified lastmod updated datemodified lastmodified lastmodifiedat updatedat"));
    names.put(
        "topic",
        words(
            "topic topics tag tags category categories keyword keywords section subjects"
                + " taxonomies.tags taxonomies.categories"));
    names.put(
        "address",
        words(
            "url link canonicalurl canonical address weburl sourceurl originalurl source.url"
                + " source"));
    names.put(
        "site",
        words(
            "site publication sitename publisher outlet newspaper source.name publisher.name"
                + " publication.name source"));
    names.put("captured", words("captured retrieved accessed scrapedat crawledat source.captured"));
    names.put("rights", words("rights license licence copyright"));
    names.put("language", words("language lang locale inlanguage"));
    names.put("publish", words("publish draft published"));
    return names;
  }

  private static List<String> words(String words) {
    return List.of(words.replace("_", "").split(" "));
  }

  /** A field with its name as it stands, and as {@link #plain} has it: it is asked for often. */
  private record Field(String name, String plain, List<String> values, int line) {}

  private final String origin;
  private final List<Field> fields = new ArrayList<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();

  /**
   * @param origin where the values come from, as the front matter of the article will say
   */
  Fields(String origin) {
    this.origin = origin;
  }

  /** What is given under such a name, if such a name is usual. */
  static boolean isKey(String key) {
    return NAMES.containsKey(key);
  }

  /** All that fields can give. */
  static Set<String> keys() {
    return NAMES.keySet();
  }

  /** From now on fields of this name hold what is given under the key. */
  void rename(String name, String key) {
    renamed.put(name, key);
  }

  /**
   * Adds a field.
   *
   * @param line the index of its first line
   */
  void add(String name, List<String> values, int line) {
    fields.add(new Field(name, plain(name), values, line));
  }

  /** What the fields come to. Sets aside nothing: see {@link #tell}. */
  List<Seed.Given> given() {
    List<Seed.Given> given = new ArrayList<>();
    for (String key : NAMES.keySet()) {
      for (Field field : of(key)) {
        values(key, field).forEach(v -> given.add(new Seed.Given(key, v, origin)));
      }
    }
    return given;
  }

  /**
   * Says of the lines from the first to the last field what they are.
   *
   * @param to behind the last line that belongs to fields
   * @param rule what the ledger says of a line that gives nothing
   */
  void tell(List<Seed.Told> told, int to, String rule) {
    Map<Integer, String> uses = new HashMap<>();
    for (String key : NAMES.keySet()) {
      for (Field field : of(key)) {
        uses.putIfAbsent(field.line(), key);
      }
    }
    Set<Integer> starts = new HashSet<>();
    fields.forEach(f -> starts.add(f.line()));
    String key = "";
    for (int i = told.size(); i < to; i++) {
      key = starts.contains(i) ? uses.getOrDefault(i, "") : key;
      told.add(
          key.isEmpty()
              ? new Seed.Told(Seed.Kind.OUTSIDE, rule, List.of())
              : new Seed.Told(Seed.Kind.GIVEN, key, List.of()));
    }
  }

  /** The fields that give a key: of the name that tells most, or of all names for topics. */
  private List<Field> of(String key) {
    for (Map.Entry<String, String> name : renamed.entrySet()) {
      if (name.getValue().equals(key)) {
        return fields.stream().filter(f -> f.name().equals(name.getKey())).toList();
      }
    }
    List<Field> found = new ArrayList<>();
    for (String name : NAMES.getOrDefault(key, List.of())) {
      for (Field field : fields) {
        boolean usable = field.plain().equals(name) && !values(key, field).isEmpty();
        if (usable && !renamed.containsKey(field.name())) {
          found.add(field);
        }
      }
      if (!found.isEmpty() && !key.equals("topic")) {
        return found;
      }
    }
    return found;
  }

  /** The name of a field without what differs from file to file. */
  static String plain(String name) {
    return BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The values of a field as the key wants them; none that it cannot use. */
  private static List<String> values(String key, Field field) {
    List<String> values = new ArrayList<>();
    for (String value : field.values()) {
      String text = value.strip().replaceAll("\\s+", " ");
      switch (key) {
        case "published", "modified", "captured" -> date(text).ifPresent(values::add);
        case "address" -> {
          if (text.matches("(?i)https?://.*")) {
            values.add(text);
          }
        }
        case "site" -> {
          if (!text.matches("(?i)https?://.*")) {
            values.add(text);
          }
        }
        case "publish" -> publish(field.plain(), text).ifPresent(values::add);
        case "language" -> {
          if (text.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")) {
            values.add(text.replace('_', '-'));
          }
        }
        case "topic" -> values.addAll(topics(field.plain(), text));
        default -> values.add(text);
      }
    }
    values.removeIf(Ledger::isBlank);
    return MANY.contains(key) || values.size() < 2 ? values : values.subList(0, 1);
  }

  /** A date in the form that the cleaner reads; seconds or milliseconds since 1970 too. */
  static Optional<String> date(String text) {
    if (text.matches("true|false")) {
      return Optional.empty();
    }
    if (text.matches("\\d{9,10}|\\d{12,13}")) {
      long number = Long.parseLong(text);
      long seconds = text.length() > 10 ? number / 1000 : number;
      return Optional.of(java.time.Instant.ofEpochSecond(seconds).toString());
    }
    Matcher figures = DAY_IN_FIGURES.matcher(text);
    if (figures.matches()) {
      return Optional.of(figures.group(1) + "-" + figures.group(2) + "-" + figures.group(3));
    }
    Matcher spaced = SPACED_OFFSET.matcher(text);
    if (spaced.matches()) {
      String offset = spaced.group(3) != null ? "Z" : spaced.group(4);
      return Optional.of(spaced.group(1) + "T" + spaced.group(2) + offset);
    }
    return Optional.of(text);
  }

  /** A draft is not published, nor is what says so itself; {@code published: false} is Jekyll's. */
  private static Optional<String> publish(String name, String text) {
    return switch (name + "=" + text) {
      case "draft=true", "published=false", "publish=false", "publish=no" -> Optional.of("no");
      case "publish=record" -> Optional.of("record");
      default -> Optional.empty();
    };
  }

  /** Several keywords may stand in one text, parted by commas or semicolons. */
  private static List<String> topics(String name, String text) {
    List<String> topics = new ArrayList<>();
    boolean one = name.equals("section") || name.equals("category");
    for (String part : one ? new String[] {text} : text.split("[,;]")) {
      String topic = part.strip().replaceFirst("^#+", "");
      if (!topic.isEmpty()) {
        topics.add(topic);
      }
    }
    return topics;
  }
}
