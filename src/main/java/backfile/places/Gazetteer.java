package backfile.places;

import backfile.letters.Bundled;
import backfile.letters.Slugs;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points of countries and cities, read once from the list beside this class. Names are compared as
 * slugs, so that "El Aaiún" and "El Aaiun" are one.
 */
final class Gazetteer {
  /** The list as it is shipped. */
  static final Gazetteer INSTANCE = new Gazetteer();

  /**
   * A place of a name.
   *
   * @param country the country it lies in, as a slug; its own for a country
   * @param from who says so
   */
  record Point(Slug country, double lat, double lon, String from) {}

  private final Map<Slug, Point> countries = new HashMap<>();
  private final Map<Slug, List<Point>> cities = new HashMap<>();

  private Gazetteer() {
    Slug country = new Slug("none");
    for (String line : Bundled.lines(Gazetteer.class, "places.tsv")) {
      String[] columns = line.split("\t", -1);
      if (line.startsWith("=")) {
        country = new Slug(columns[0].substring(1));
        if (columns.length == 3) {
          countries.put(country, point(country, columns, "Natural Earth"));
        }
      } else {
        cities
            .computeIfAbsent(new Slug(columns[0]), name -> new ArrayList<>())
            .add(point(country, columns, "GeoNames"));
      }
    }
  }

  private static Point point(Slug country, String[] columns, String from) {
    return new Point(country, Double.parseDouble(columns[1]), Double.parseDouble(columns[2]), from);
  }

  /** The places that a name may mean: a country before all cities that are called like it. */
  List<Point> of(String name) {
    Optional<Slug> slug = Slugs.of(name);
    Optional<Point> country = slug.map(countries::get);
    return country.isPresent()
        ? List.of(country.get())
        : slug.map(s -> cities.getOrDefault(s, List.of())).orElse(List.of());
  }
}
