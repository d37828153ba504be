package backfile.analyse;

import backfile.analyse.ProseGrammar.Country;
import backfile.analyse.ProseGrammar.Culture;
import backfile.analyse.ProseGrammar.Figure;
import backfile.analyse.ProseGrammar.Kind;
import backfile.analyse.ProseGrammar.Named;
import backfile.analyse.ProseGrammar.OfCountry;
import backfile.analyse.ProseGrammar.Option;
import backfile.analyse.ProseGrammar.Part;
import backfile.analyse.ProseGrammar.Pick;
import backfile.analyse.ProseGrammar.Rule;
import backfile.analyse.ProseGrammar.Slot;
import backfile.analyse.ProseGrammar.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the patterns of one document, whose people, places and bodies are the same throughout:
 * whole names with what the bearers are at first, short ones later. A slot of a pattern may ask for
 * a form:
 *
 * <pre>
 * {x}       as a newspaper would here
 * {x.name}  the name, whole at first, without what its bearer is
 * {x.full}  the whole name        {x.last}  the short one
 * {x.bare}  without an article    {x.raw}   the same, as plain words
 * {x.it}    what it is, without a name: "the party", "the minister"
 * {x.role}  what a person is, as an addition: "the minister of justice"
 * {x.he}, {x.He}, {x.him}, {x.his}, {x.His}  pronouns of persons
 * {x.adj}, {x.people}  "Kenyan", or "U.S.", and "Kenyans" of a country
 * </pre>
 */
final class ProseWriter {
  private static final int TRIES = 40;
  private static final List<String> GREAT =
      List.of(
          "the United States",
          "China",
          "Russia",
          "France",
          "Britain",
          "India",
          "Turkey",
          "Iran",
          "Israel",
          "Saudi Arabia",
          "Germany",
          "Japan",
          "South Africa",
          "Egypt",
          "Brazil",
          "Ukraine",
          "Pakistan",
          "Australia");
  private static final Set<String> WAYS_BEHIND = Set.of("role", "tag");
  private static final Set<String> OPENERS =
      Set.of(
          "The",
          "A",
          "An",
          "In",
          "On",
          "At",
          "It",
          "He",
          "She",
          "They",
          "About",
          "Police",
          "Under",
          "During",
          "Against",
          "For",
          "Two",
          "Residents",
          "Scientists",
          "Doctors",
          "Voters");
  private static final Set<String> TIMES =
      Set.of("when", "day", "month", "ago", "decade", "monthabbr");
  private static final Pattern TIME =
      Pattern.compile("will|next|last|now|since|is |are |year|week|today|month|weeks|tomorrow");
  private static final List<String> DETERMINERS =
      List.of("the", "a", "an", "of", "his", "her", "their", "its", "new", "old", "ruling");

  /** Somebody or something of the document. */
  private static final class Bearer {
    final Kind kind;
    final Country country;
    final boolean woman;
    String article = "";
    String full = "";
    String shorter = "";
    String acronym = "";
    String title = "";
    boolean introduced;

    Bearer(Kind kind, Country country, boolean woman) {
      this.kind = kind;
      this.country = country;
      this.woman = woman;
    }
  }

  /** A name cannot be made of what this country has. */
  private static final class Missing extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final ProseGrammar grammar;
  private final SplittableRandom random;
  private final Typesetter page;
  private final Country home;
  private final Country abroad;
  private final Map<String, Bearer> cast = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> shortTaken = new HashSet<>();

  /** How the newspaper speaks of people: 0 bare surnames, 1 "Mr", 2 "Mr.". */
  private final int courtesy;

  private boolean headline;

  ProseWriter(ProseGrammar grammar, SplittableRandom random, Typesetter page) {
    this.grammar = grammar;
    this.random = random;
    this.page = page;
    List<Country> all = all();
    this.home = all.get(random.nextInt(all.size()));
    Country other = home;
    while (other.equals(home)) {
      other =
          chance(40)
              ? grammar.countries.getOrDefault(any(GREAT), home)
              : all.get(random.nextInt(all.size()));
    }
    this.abroad = other;
    this.courtesy = chance(55) ? 0 : chance(50) ? 1 : 2;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Of headlines and captions, which introduce nobody. */
  void headline(boolean is) {
    headline = is;
  }

  /** Writes one pattern. */
  void write(Option pattern) {
    try {
      write(pattern.parts(), home);
    } catch (Missing e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a pattern that {@linkplain #mayGoOn may go on}, and goes on. */
  void write(Option pattern, Option tail) {
    int last = pattern.parts().size() - 1;
    Text end = (Text) pattern.parts().get(last);
    List<Part> parts = new ArrayList<>(pattern.parts().subList(0, last));
    parts.add(new Text(end.text().substring(0, end.text().length() - 1)));
    if (!(tail.parts().get(0) instanceof Text text && ",;".indexOf(text.text().charAt(0)) >= 0)) {
      parts.add(new Text(" "));
    }
    parts.addAll(tail.parts());
    parts.add(new Text("."));
    write(new Option(parts, 1));
  }

  /** Whether a pattern ends with a full stop before which something can be said. */
  static boolean mayGoOn(Option pattern) {
    return pattern.parts().get(pattern.parts().size() - 1) instanceof Text end
        && end.text().endsWith(".")
        && !end.text().endsWith("..")
        && pattern.parts().size() > 2;
  }

  /** Whether a pattern has a name of a type. */
  boolean names(Option pattern, String type) {
    return has(
        pattern.parts(),
        p ->
            p instanceof Slot slot
                && Objects.requireNonNull(grammar.kinds.get(slot.kind())).type().equals(type));
  }

  /** Whether a pattern may say when. */
  boolean tellsTime(Option pattern) {
    return has(
        pattern.parts(),
        p ->
            p instanceof Figure
                || p instanceof Rule rule && TIMES.contains(rule.list())
                || p instanceof Text text && TIME.matcher(text.text()).find());
  }

  private static boolean has(List<Part> parts, Predicate<Part> what) {
    for (Part part : parts) {
      if (what.test(part)
          || part instanceof Pick pick
              && pick.options().stream().anyMatch(o -> has(o.parts(), what))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pattern is a line of its own, not a sentence. */
  static boolean isLine(Option pattern) {
    Part last = pattern.parts().get(pattern.parts().size() - 1);
    return last instanceof Text text
        ? ".?!\"'".indexOf(text.text().charAt(text.text().length() - 1)) < 0
        : !(last instanceof Pick);
  }

  /** Whether something can be said before a pattern. */
  static boolean mayBeOpened(Option pattern) {
    return mayGoOn(pattern)
        && (pattern.parts().get(0) instanceof Slot
            || pattern.parts().get(0) instanceof Named
            || pattern.parts().get(0) instanceof Text text && lowered(text.text()).isPresent());
  }

  /** What begins with a word that has no capital but at the start. */
  private static Optional<String> lowered(String text) {
    int end = text.indexOf(' ');
    return end > 0 && OPENERS.contains(text.substring(0, end))
        ? Optional.of(text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1))
        : Optional.empty();
  }

  private void write(List<Part> parts, Country country) throws Missing {
    for (Part part : parts) {
      if (part instanceof Text text) {
        boolean first = part == parts.get(0) && !page.atStart();
        page.put(first ? lowered(text.text()).orElse(text.text()) : text.text());
      } else if (part instanceof Slot slot) {
        slot(slot);
      } else if (part instanceof Named name) {
        page.name(name.name(), name.type());
      } else if (part instanceof Pick pick) {
        write(choose(pick), country);
      } else if (part instanceof Rule rule) {
        write(choose(list(rule)), country);
      } else {
        page.put(plain(part, country));
      }
    }
  }

  private List<Part> choose(Pick pick) {
    return choose(pick.options()).parts();
  }

  /** One of several patterns, by their weights. */
  Option choose(List<Option> options) {
    int all = 0;
    for (Option option : options) {
      all += option.weight();
    }
    int at = random.nextInt(all);
    for (Option option : options) {
      at -= option.weight();
      if (at < 0) {
        return option;
      }
    }
    throw new IllegalStateException();
  }

  private Pick list(Rule rule) {
    return Objects.requireNonNull(grammar.lists.get(rule.list()), rule.list());
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  // Names are made as plain words: what stands within a name is no name.

  private String plain(List<Part> parts, Country country) throws Missing {
    StringBuilder words = new StringBuilder();
    for (Part part : parts) {
      words.append(plain(part, country));
    }
    return words.toString();
  }

  private String plain(Part part, Country country) throws Missing {
    if (part instanceof Text text) {
      return text.text();
    } else if (part instanceof Named name) {
      return name.name();
    } else if (part instanceof Pick pick) {
      return plain(choose(pick), country);
    } else if (part instanceof Rule rule) {
      return plain(choose(list(rule)), country);
    } else if (part instanceof Figure number) {
      int n = number.from() + random.nextInt(number.to() - number.from() + 1);
      return n >= 2100 ? String.format(Locale.ROOT, "%,d", n) : Integer.toString(n);
    } else if (part instanceof OfCountry of) {
      List<String> values = country.lists().get(of.list());
      if (of.list().equals("country")) {
        return without(country.name()).replaceFirst(" ~ .*", "");
      } else if (of.list().equals("land")) {
        return any(country.lists().getOrDefault("land", List.of(country.name())));
      } else if (of.list().equals("adj")) {
        return country.adjective();
      } else if (of.list().equals("surname")) {
        return surname(country);
      } else if (values == null || values.isEmpty()) {
        throw new Missing();
      }
      return any(values);
    }
    Slot slot = (Slot) part;
    Bearer bearer = bearer(slot);
    return slot.form().equals("adj") ? bearer.country.adjective() : without(bearer.full);
  }

  private static String without(String name) {
    return name.startsWith("the ") ? name.substring("the ".length()) : name;
  }

  private String surname(Country country) {
    Culture culture = culture(country);
    List<String> names = culture.list("s").isEmpty() ? culture.list("m") : culture.list("s");
    return any(names).replaceFirst("/.*", "");
  }

  private Culture culture(Country country) {
    String name = any(country.cultures());
    return Objects.requireNonNull(grammar.cultures.get(name), name);
  }

  private Bearer bearer(Slot slot) {
    Kind kind = Objects.requireNonNull(grammar.kinds.get(slot.kind()), slot.kind());
    String key = slot.kind() + slot.number();
    Bearer known = slot.number() == 0 ? null : cast.get(key);
    if (known != null) {
      return known;
    }
    Bearer made = null;
    for (int i = 0; i < TRIES && made == null; i++) {
      made = make(kind, slot.number());
      if (i < TRIES / 2 && made != null && !taken.add(made.full)) {
        made = null;
      }
    }
    if (made == null) {
      throw new IllegalStateException(slot.kind() + " has no name in " + home.name());
    }
    if (slot.number() > 0) {
      cast.put(key, made);
    }
    return made;
  }

  private @Nullable Bearer make(Kind kind, int number) {
    Country country = kind.abroad() ? abroad : home;
    if (kind.name().startsWith("country")) {
      country = number == 1 ? home : number == 2 ? abroad : any(all());
    }
    Bearer bearer = new Bearer(kind, country, chance(30));
    try {
      if (kind.type().equals("PERSON")) {
        person(bearer);
        Pick titles = kind.words().get("title");
        bearer.title = titles == null ? "" : plain(choose(titles), country);
      } else {
        split(bearer, plain(choose(kind.names()), country).replaceAll(" +", " ").strip());
      }
    } catch (Missing e) {
      return null;
    }
    return bearer;
  }

  private List<Country> all() {
    return List.copyOf(grammar.countries.values());
  }

  /** "the Name (ACRONYM) ~ Short" into its parts. */
  private static void split(Bearer bearer, String made) {
    String name = made;
    int tilde = name.indexOf(" ~ ");
    if (tilde > 0) {
      bearer.shorter = name.substring(tilde + 3);
      name = name.substring(0, tilde);
    }
    int open = name.indexOf(" (");
    if (open > 0) {
      String acronym = name.substring(open + 2, name.length() - 1);
      name = name.substring(0, open);
      bearer.acronym = acronym.equals("*") ? initials(name) : acronym;
    }
    if (name.startsWith("the ")) {
      bearer.article = "the ";
      name = without(name);
    }
    bearer.full = name;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 2 && initials.length() <= 6 ? initials.toString() : "";
  }

  private void person(Bearer bearer) {
    Country country = chance(92) ? bearer.country : any(all());
    String own = bearer.kind.culture();
    Culture culture =
        own.isEmpty() ? culture(country) : Objects.requireNonNull(grammar.cultures.get(own), own);
    String shape = any(culture.shapes());
    List<String> given = culture.list(bearer.woman ? "f" : "m");
    StringBuilder full = new StringBuilder();
    StringBuilder later = new StringBuilder();
    boolean inside = false;
    for (String token : shape.split(" ")) {
      inside |= token.startsWith("(");
      boolean ends = token.endsWith(")");
      String token0 = token.replaceAll("[()]", "");
      boolean hyphen = token0.endsWith("-");
      String bare = hyphen ? token0.substring(0, token0.length() - 1) : token0;
      String word =
          switch (bare) {
            case "g" -> any(given);
            case "s" -> sex(any(culture.list("s")), bearer.woman);
            case "m" -> any(culture.list("m"));
            case "i" -> any(given).charAt(0) + ".";
            case "n", "p" -> sex(any(culture.list(bare)), bearer.woman);
            default -> bare.replace('_', ' ');
          };
      word += hyphen ? "-" : "";
      boolean joins = full.length() > 0 && full.charAt(full.length() - 1) == '-';
      full.append(full.length() > 0 && !joins ? " " : "").append(word);
      if (inside) {
        joins = later.length() > 0 && later.charAt(later.length() - 1) == '-';
        later.append(later.length() > 0 && !joins ? " " : "").append(word);
      }
      inside &= !ends;
    }
    bearer.full = full.toString();
    bearer.shorter = later.length() > 0 ? later.toString() : bearer.full;
    if (!shortTaken.add(bearer.shorter)) {
      bearer.shorter = bearer.full;
    }
    if (chance(5) && !culture.list("hon").isEmpty()) {
      bearer.article = any(culture.list("hon")) + " ";
    }
  }

  /** "Ivanov/a" and "Novotny/Novotna": what follows the stroke is a woman's. */
  private static String sex(String name, boolean woman) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return name;
    }
    String man = name.substring(0, slash);
    String ending = name.substring(slash + 1);
    return !woman ? man : Character.isUpperCase(ending.charAt(0)) ? ending : man + ending;
  }

  // Mentions.

  private void slot(Slot slot) throws Missing {
    Bearer bearer = bearer(slot);
    switch (slot.form()) {
      case "he", "He", "him", "his", "His" -> page.put(pronoun(slot.form(), bearer.woman));
      case "adj" -> {
        List<String> alias = bearer.country.lists().getOrDefault("alias", List.of());
        if (!alias.isEmpty() && chance(65)) {
          page.name(any(alias), "PLACE");
        } else {
          page.name(bearer.country.adjective(), "DEMONYM");
        }
      }
      case "people" -> page.name(bearer.country.people(), "DEMONYM");
      case "raw" -> page.put(bearer.full);
      case "it" -> words(bearer, "it");
      case "role" -> words(bearer, "role");
      case "title" -> {
        page.put(bearer.title + " ");
        personName(bearer);
      }
      default -> {
        if (bearer.kind.type().equals("PERSON")) {
          person(bearer, slot);
        } else {
          thing(bearer, slot);
        }
      }
    }
  }

  private void words(Bearer bearer, String key) throws Missing {
    Pick pick =
        Objects.requireNonNull(
            bearer.kind.words().get(key), () -> bearer.kind.name() + " has no " + key);
    write(choose(pick), bearer.country);
  }

  private static String pronoun(String form, boolean woman) {
    return switch (form) {
      case "he" -> woman ? "she" : "he";
      case "He" -> woman ? "She" : "He";
      case "him" -> woman ? "her" : "him";
      case "his" -> woman ? "her" : "his";
      default -> woman ? "Her" : "His";
    };
  }

  private void person(Bearer bearer, Slot slot) throws Missing {
    switch (slot.form()) {
      case "full", "bare" -> {
        page.name(bearer.full, "PERSON");
        bearer.introduced = true;
      }
      case "last" -> later(bearer);
      case "name" -> personName(bearer);
      default -> {
        if (headline) {
          page.name(chance(65) ? bearer.shorter : bearer.full, "PERSON");
        } else if (bearer.introduced) {
          later(bearer);
        } else {
          introduce(bearer, slot.owns());
        }
      }
    }
  }

  private void personName(Bearer bearer) {
    if (headline) {
      page.name(bearer.shorter, "PERSON");
    } else if (bearer.introduced) {
      page.name(chance(88) ? bearer.shorter : bearer.full, "PERSON");
    } else {
      honoured(bearer);
      bearer.introduced = true;
    }
  }

  private void honoured(Bearer bearer) {
    page.put(bearer.article);
    page.name(bearer.full, "PERSON");
  }

  private void later(Bearer bearer) {
    boolean entitled = page.followsCapital();
    boolean polite = !entitled && (courtesy > 0 && chance(80) || chance(3));
    if (polite) {
      page.put((bearer.woman ? chance(50) ? "Ms" : "Mrs" : "Mr") + (courtesy == 2 ? ". " : " "));
      page.name(bearer.shorter, "PERSON");
    } else if (!entitled && !bearer.title.isEmpty() && bearer.title.length() < 22 && chance(12)) {
      page.put(bearer.title + " ");
      page.name(bearer.shorter, "PERSON");
    } else {
      page.name(chance(92) ? bearer.shorter : bearer.full, "PERSON");
    }
  }

  private void introduce(Bearer bearer, boolean owns) throws Missing {
    bearer.introduced = true;
    Map<String, Pick> words = bearer.kind.words();
    List<String> ways = new ArrayList<>(List.of("bare", "bare"));
    for (String way : words.keySet()) {
      if (!way.equals("it") && !way.equals("of") && !(owns && WAYS_BEHIND.contains(way))) {
        ways.addAll(List.of(way, way, way));
      }
    }
    if (words.containsKey("role") && !owns) {
      ways.add("after");
    }
    String way = any(ways);
    switch (way) {
      case "title" -> {
        page.put(bearer.title + " ");
        page.name(bearer.full, "PERSON");
      }
      case "pre" -> {
        if (!page.atStart() && chance(40) && !page.follows(DETERMINERS)) {
          page.put("the ");
        }
        words(bearer, "pre");
        page.put(" ");
        honoured(bearer);
      }
      case "role", "tag" -> {
        honoured(bearer);
        page.put(chance(12) ? ", " + (19 + random.nextInt(60)) + ", " : ", ");
        words(bearer, way);
        page.closeWithComma();
      }
      case "after" -> {
        words(bearer, "role");
        page.put(", ");
        honoured(bearer);
        page.closeWithComma();
      }
      default -> honoured(bearer);
    }
  }

  private void thing(Bearer bearer, Slot slot) {
    String type = bearer.kind.type();
    String form = slot.form();
    boolean bare = form.equals("bare") || headline && chance(80);
    boolean shortened =
        form.equals("last")
            || !form.equals("full") && (headline ? chance(60) : bearer.introduced && chance(72));
    String name = bearer.full;
    if (shortened && !bearer.acronym.isEmpty()) {
      name = bearer.acronym;
    } else if (shortened && !bearer.shorter.isEmpty()) {
      name = bearer.shorter;
    }
    if (!bare && !page.opened() && !page.follows(DETERMINERS.subList(0, 3))) {
      page.put(bearer.article);
    }
    page.name(name, type);
    if (headline || name.equals(bearer.acronym)) {
      return;
    }
    boolean first = !bearer.introduced;
    bearer.introduced = true;
    if (first && !slot.owns() && !bearer.acronym.isEmpty() && chance(60)) {
      page.put(" (");
      page.name(bearer.acronym, type);
      page.put(")");
    } else if (first && !slot.owns() && form.isEmpty() && bearer.kind.words().containsKey("of")) {
      addition(bearer);
    }
  }

  /** Where a place is: "Kisumu, Kenya". */
  private void addition(Bearer bearer) {
    if (!chance(14)) {
      return;
    }
    try {
      String name =
          plain(choose(Objects.requireNonNull(bearer.kind.words().get("of"))), bearer.country);
      if (!without(name).equals(bearer.full)) {
        page.put(name.startsWith("the ") ? ", the " : ", ");
        page.name(without(name), "PLACE");
        page.closeWithComma();
      }
    } catch (Missing e) {
      // This country has none: the name stands alone.
      bearer.introduced = true;
    }
  }
}
