package backfile.render;

import backfile.letters.Words;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Html;
import backfile.picture.Bars;
import backfile.picture.Butterfly;
import backfile.picture.MapPoint;
import backfile.picture.NamedPoint;
import backfile.picture.PlaceMap;
import backfile.picture.Ring;
import backfile.places.Whereabouts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pictures of an archive's pages, and the words in them. Each stands beside a list that says
 * the same. Immutable.
 */
final class Pictures {
  /** What a map may take of a page. */
  private static final int MAP_BYTES = 4096;

  /** The same beside the mentions of a name, which take most of their page. */
  private static final int MAP_BYTES_AMONG_MENTIONS = 2500;

  /** A map of fewer places says nothing about where things happen. */
  private static final int PLACES_OF_A_MAP = 3;

  /** So many places stand on a map beside the one that it is about. */
  private static final int PLACES_AROUND = 6;

  private static final Mapped NO_MAP = new Mapped(Html.NONE, List.of(), "");

  private final Lists lists;
  private final Words words;
  private final Whereabouts whereabouts;
  private final Map<Integer, Integer> years;
  private final List<Lists.Counted> located;

  Pictures(Catalogue catalogue, Lists lists) {
    this.lists = lists;
    this.words = lists.words();
    this.whereabouts = new Whereabouts(catalogue);
    this.years = lists.articlesByYear();
    this.located =
        lists.inMostArticles(List.of(EntityType.PLACE), Integer.MAX_VALUE).stream()
            .filter(place -> whereabouts(place.entity()).isPresent())
            .toList();
  }

  /** Articles for each year of the archive; not shown where it knows one year only. */
  Page.Bars articlesByYear(int width, int marked) {
    return bars(years, "home.yearsLabel", width, marked);
  }

  /** Mentions for each year on the axis of the whole archive. */
  Page.Bars mentionsByYear(Map<Integer, Integer> mentions, int width) {
    return bars(mentions, "name.yearsLabel", width, 0);
  }

  private Page.Bars bars(Map<Integer, Integer> numbers, String label, int width, int marked) {
    if (years.size() < 2 || numbers.isEmpty()) {
      return new Page.Bars(false, Html.NONE, "");
    }
    List<Integer> known = new ArrayList<>(years.keySet());
    boolean fromTheRight = words.direction().equals("rtl");
    Bars bars = new Bars(known.get(0), known.get(known.size() - 1), width, fromTheRight);
    Map<Integer, String> said = new TreeMap<>();
    numbers.forEach(
        (year, n) -> said.put(year, words.text("bars.year", Map.of("year", year(year), "n", n))));
    List<String> all = List.copyOf(said.values());
    String title = words.text(label, Map.of("numbers", words.joined("list.semicolon", all)));
    return new Page.Bars(
        true,
        bars.draw(numbers, said, this::year, title, marked),
        String.join(words.text("bars.between"), all));
  }

  private String year(int year) {
    return words.digits(String.valueOf(year));
  }

  /** A name between those that it is most often found with. */
  Html together(Entity entity, List<Ranked> foundWith) {
    return Butterfly.draw(
        entity.name(),
        entity.type().style(),
        foundWith.stream().map(r -> point(r, "net.inCommon")).toList(),
        words.text("net.label", Map.of("name", entity.name())));
  }

  private NamedPoint point(Ranked ranked, String label) {
    int n = ranked.number();
    Page.NameLink link = ranked.link();
    return new NamedPoint(
        link.href(),
        link.name(),
        link.style(),
        n,
        words.digits(String.valueOf(n)),
        words.text(label, Map.of("name", link.name(), "n", n)));
  }

  /** Names that belong together, with a line for each pair. */
  Html cluster(List<Network.Tie> pairs, int most) {
    List<Entity> names = new ArrayList<>();
    List<Ring.Line> lines = new ArrayList<>();
    for (Network.Tie pair : pairs) {
      lines.add(new Ring.Line(place(pair.one(), names), place(pair.other(), names), pair.number()));
    }
    List<NamedPoint> points = new ArrayList<>();
    for (Entity name : names) {
      int n = lists.articlesOf(name).size();
      points.add(point(new Ranked(lists.link(name, ""), n, 0), "map.place"));
    }
    return Ring.draw(
        points, lines, most, words.text("net.cluster", Map.of("name", names.get(0).name())));
  }

  private static int place(Entity name, List<Entity> names) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }

  /** Where an entry is, with who says so. */
  Optional<Entity.Coordinates> whereabouts(Entity entity) {
    return whereabouts.of(entity.slug());
  }

  /** The country that the list of points puts a place in, and who made that list. */
  Optional<Kinship.Tie> countryOf(Entity entity) {
    String from = whereabouts(entity).map(Entity.Coordinates::from).orElse("");
    return whereabouts
        .countryOf(entity.slug())
        .flatMap(lists::shown)
        .map(country -> new Kinship.Tie(country, Optional.empty(), from));
  }

  /** "34.01° N, 6.83° W, from GeoNames". */
  String degrees(Entity.Coordinates c) {
    return words.text(
        "map.point",
        Map.of(
            "lat",
            degrees(c.lat(), "map.north", "map.south"),
            "lon",
            degrees(c.lon(), "map.east", "map.west"),
            "source",
            c.from().isEmpty() ? words.text("map.editor") : c.from()));
  }

  private String degrees(double value, String positive, String negative) {
    BigDecimal size = BigDecimal.valueOf(Math.abs(value)).setScale(2, RoundingMode.HALF_UP);
    String degrees = words.digits(size.stripTrailingZeros().toPlainString());
    return words.text(value < 0 ? negative : positive, Map.of("degrees", degrees));
  }

  /** The page of all places, where there is one. */
  boolean hasMap() {
    return located.size() >= PLACES_OF_A_MAP;
  }

  /** All places that have a point, those in most articles first. */
  List<Lists.Counted> located() {
    return located;
  }

  /** The places of a list on a map; nothing where the archive has no map. */
  Mapped map(List<Lists.Counted> places, String root, int bytes) {
    List<MapPoint> points = new ArrayList<>();
    for (Lists.Counted place : places) {
      whereabouts(place.entity())
          .ifPresent(
              c -> {
                Ranked ranked = new Ranked(lists.link(place.entity(), root), place.number(), 0);
                points.add(new MapPoint(point(ranked, "map.place"), c.lat(), c.lon()));
              });
    }
    boolean enough = hasMap() && points.size() >= Math.min(PLACES_OF_A_MAP, places.size());
    return enough
        ? new Mapped(
            PlaceMap.draw(points, words.text("map.label"), bytes),
            lists.ranked(places, root),
            root + PicturePages.MAP)
        : NO_MAP;
  }

  /** The most mentioned places, as home shows them. */
  Mapped home(List<Lists.Counted> places) {
    return map(places, "", MAP_BYTES);
  }

  /**
   * A place with those that are named in the same articles; nothing for what is no place, or where
   * nobody knows where it is.
   */
  Mapped around(Entity entity, int articles, List<Lists.Counted> together, String root) {
    if (entity.type() != EntityType.PLACE || whereabouts(entity).isEmpty()) {
      return NO_MAP;
    }
    List<Lists.Counted> places = new ArrayList<>();
    places.add(new Lists.Counted(entity, articles));
    together.stream()
        .filter(other -> other.entity().type() == EntityType.PLACE)
        .filter(other -> whereabouts(other.entity()).isPresent())
        .limit(PLACES_AROUND)
        .forEach(places::add);
    return map(places, root, MAP_BYTES_AMONG_MENTIONS);
  }
}
