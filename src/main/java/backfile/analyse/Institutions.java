package backfile.analyse;

import backfile.letters.Bundled;
import backfile.model.Definition;
import backfile.model.EntityType;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.places.Countries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bodies that many countries have under one name: "the Defense Ministry". Whose is meant the
 * article says: by a possessive or an adjective before the name ("Israel's", "Israeli"), by the
 * minister's ("the Israeli defense minister"), by its dateline. Then the name in full is that of
 * the country's: "Israeli Defense Ministry". A mention of which the article does not say it keeps
 * the bare name.
 */
public final class Institutions {
  private static final Set<String> NAMES =
      Set.copyOf(
          Bundled.sections(Institutions.class, "institutions.txt")
              .getOrDefault("names", List.of()));
  private static final Set<String> PORTFOLIOS =
      Bundled.words(Institutions.class, "institutions.txt").getOrDefault("portfolios", Set.of());
  private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "&");

  /** The longest name of a country has so many words that it is looked for. */
  private static final int LAND_WORDS = 3;

  private final List<Passage> passages;
  private final Optional<String> dateline;
  private final Names found;

  private Institutions(List<Passage> passages, Optional<String> dateline, Names found) {
    this.passages = passages;
    this.dateline = dateline;
    this.found = found;
  }

  /**
   * The names of an article, those of such bodies told apart by country.
   *
   * @param dateline the place that the article is dated from
   */
  public static Names in(List<Passage> passages, Optional<String> dateline, Names found) {
    boolean any = found.names().stream().anyMatch(name -> base(name).isPresent());
    return any ? new Institutions(passages, dateline, found).told() : found;
  }

  /** Whether many countries have a body of this name. */
  static boolean isCommon(String name) {
    String plain = plain(name);
    return NAMES.contains(plain) || isMinistry(plain);
  }

  /** The common name that stands behind the adjective of a country: "Israeli Defense Ministry". */
  static Optional<String> behindLand(String name) {
    int space = name.indexOf(' ');
    for (int n = 1; n <= LAND_WORDS && space > 0; n++) {
      String rest = name.substring(space + 1);
      if (land(name.substring(0, space)).isPresent() && isCommon(rest)) {
        return Optional.of(rest);
      }
      space = name.indexOf(' ', space + 1);
    }
    return Optional.empty();
  }

  /** The same for "Defence Ministry" and "Ministry of Defense". */
  static String plain(String name) {
    String plain = Spelling.fold(name).replace("defence", "defense").replace("labour", "labor");
    if (plain.startsWith("ministry of ")) {
      plain = plain.substring("ministry of ".length()).replaceFirst("^the ", "") + " ministry";
    } else if (plain.startsWith("ministry for ")) {
      plain = plain.substring("ministry for ".length()) + " ministry";
    }
    return plain.replace("foreign affairs ministry", "foreign ministry");
  }

  private static boolean isMinistry(String plain) {
    if (!plain.endsWith(" ministry")) {
      return false;
    }
    List<String> words = List.of(plain.split(" "));
    return words.subList(0, words.size() - 1).stream()
        .allMatch(w -> PORTFOLIOS.contains(w) || SMALL.contains(w));
  }

  private static Optional<String> base(Name name) {
    boolean body = name.type().equals(Optional.of(EntityType.ORGANISATION));
    if (!body || name.how().equals("alias")) {
      return Optional.empty();
    }
    return isCommon(name.name()) ? Optional.of(name.name()) : behindLand(name.name());
  }

  /** The country of "Israeli", "Israel's" or "Israel". */
  private static Optional<String> land(String words) {
    Optional<String> land = Lands.INSTANCE.of(words);
    String bare = Lands.bare(words);
    if (land.isPresent() || bare.equals(words)) {
      return land;
    }
    Optional<String> named = Lands.INSTANCE.named(bare);
    return named.isPresent() ? named : Lands.INSTANCE.of(bare);
  }

  private Names told() {
    Map<String, Set<String>> landsOf = new LinkedHashMap<>();
    for (Name name : found.names()) {
      base(name)
          .ifPresent(
              base -> {
                Set<String> lands =
                    landsOf.computeIfAbsent(plain(base), b -> new LinkedHashSet<>());
                name.mentions().forEach(at -> before(name, at).ifPresent(lands::add));
              });
    }
    landsOf.forEach(
        (base, lands) -> {
          if (lands.isEmpty() && isMinistry(base)) {
            lands.addAll(ministers(base));
          }
          if (lands.isEmpty()) {
            datelineLand().ifPresent(lands::add);
          }
        });
    Map<String, List<Name>> byName = new LinkedHashMap<>();
    for (Name name : found.names()) {
      Optional<String> base = base(name);
      List<Name> parts =
          base.isEmpty()
              ? List.of(name)
              : parts(name, base.get(), landsOf.getOrDefault(plain(base.get()), Set.of()));
      for (Name part : parts) {
        String key = part.name() + " " + part.type().map(EntityType::word).orElse("");
        byName.computeIfAbsent(key, k -> new ArrayList<>(1)).add(part);
      }
    }
    return new Names(
        byName.values().stream()
            .map(Institutions::one)
            .sorted(java.util.Comparator.comparing(n -> n.mentions().get(0)))
            .toList());
  }

  /** The mentions of a name by country; those of which nothing is said under the bare name. */
  private List<Name> parts(Name name, String base, Set<String> lands) {
    Map<String, List<Mention>> byLand = new TreeMap<>();
    for (Mention at : name.mentions()) {
      String land = before(name, at).orElse(lands.size() == 1 ? lands.iterator().next() : "");
      byLand.computeIfAbsent(land, l -> new ArrayList<>()).add(at);
    }
    List<Name> parts = new ArrayList<>();
    byLand.forEach(
        (land, mentions) -> {
          Set<String> surfaces = new LinkedHashSet<>();
          mentions.forEach(at -> surfaces.add(surface(at)));
          String full = land.isEmpty() ? base : Lands.INSTANCE.adjective(land) + " " + base;
          List<Definition> said = byLand.size() == 1 ? name.definitions() : List.of();
          parts.add(new Name(full, name.type(), name.how(), List.copyOf(surfaces), mentions, said));
        });
    return parts;
  }

  private String surface(Mention at) {
    return passages.get(at.passage()).text().substring(at.start(), at.end()).replace('\n', ' ');
  }

  private static Name one(List<Name> same) {
    Name first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    Set<String> surfaces = new LinkedHashSet<>();
    List<Mention> mentions = new ArrayList<>();
    List<Definition> said = new ArrayList<>();
    for (Name name : same) {
      surfaces.addAll(name.surfaces());
      mentions.addAll(name.mentions());
      said.addAll(name.definitions());
    }
    mentions.sort(null);
    return new Name(first.name(), first.type(), first.how(), List.copyOf(surfaces), mentions, said);
  }

  /** The country that the name itself or the words right before or behind it say. */
  private Optional<String> before(Name name, Mention at) {
    if (behindLand(name.name()).isPresent()) {
      String[] words = name.name().split(" ");
      for (int n = 1; n <= LAND_WORDS && n < words.length; n++) {
        Optional<String> land = land(String.join(" ", List.of(words).subList(0, n)));
        if (land.isPresent()) {
          return land;
        }
      }
    }
    String text = passages.get(at.passage()).text();
    String before = text.substring(Math.max(0, at.start() - 60), at.start()).strip();
    List<String> words = List.of(before.split("\\s+"));
    for (int n = LAND_WORDS; n >= 1; n--) {
      if (words.size() >= n) {
        Optional<String> land =
            land(String.join(" ", words.subList(words.size() - n, words.size())));
        if (land.isPresent()) {
          return land;
        }
      }
    }
    String behind = text.substring(at.end(), Math.min(text.length(), at.end() + 60));
    return behind.startsWith(" of ") ? namedFirst(behind.substring(4)) : Optional.empty();
  }

  private static Optional<String> namedFirst(String text) {
    List<String> words = List.of(text.replaceFirst("^the ", "").split("[^\\p{L}\\p{M}.'’-]+"));
    for (int n = Math.min(LAND_WORDS, words.size()); n >= 1; n--) {
      Optional<String> land = Lands.INSTANCE.named(String.join(" ", words.subList(0, n)));
      if (land.isPresent()) {
        return land;
      }
    }
    return Optional.empty();
  }

  /** The countries of whose minister for this the article speaks. */
  private Set<String> ministers(String base) {
    List<String> portfolio =
        List.of(base.substring(0, base.length() - " ministry".length()).split(" "));
    Set<String> lands = new LinkedHashSet<>();
    for (Passage passage : passages) {
      List<String> words = List.of(passage.text().split("[\\s,;:()“”\"]+"));
      for (int i = 0; i + portfolio.size() < words.size(); i++) {
        int end = i + 1 + portfolio.size();
        List<String> office =
            words.subList(i + 1, end).stream()
                .map(w -> w.toLowerCase(Locale.ROOT).replace("defence", "defense"))
                .toList();
        boolean minister =
            end < words.size() && words.get(end).toLowerCase(Locale.ROOT).startsWith("minister");
        if (minister && office.equals(portfolio)) {
          land(words.get(i)).ifPresent(lands::add);
        }
      }
    }
    return lands;
  }

  private Optional<String> datelineLand() {
    if (dateline.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> itself = Lands.INSTANCE.named(dateline.get());
    if (itself.isPresent()) {
      return itself;
    }
    Set<String> lands = new LinkedHashSet<>();
    for (Name name : found.names()) {
      Lands.INSTANCE
          .named(name.name())
          .filter(land -> Countries.lies(dateline.get(), land))
          .ifPresent(lands::add);
    }
    return lands.size() == 1 ? lands.stream().findFirst() : Optional.empty();
  }
}
