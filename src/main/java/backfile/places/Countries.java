package backfile.places;

import backfile.letters.Slugs;
import backfile.model.Slug;
import java.util.Optional;
import java.util.Set;

/** Which countries there are, and which places the list of points knows in them. */
public final class Countries {
  /** The list of points must put them somewhere; whose they are is not settled, so it says not. */
  private static final Set<String> UNSETTLED =
      Set.of(
          ("jerusalem east-jerusalem sevastopol simferopol kerch yalta donetsk luhansk mariupol melitopol"
                  + " kherson srinagar jammu stepanakert sukhumi tskhinvali tiraspol dakhla el-aaiun"
                  + " laayoune smara boujdour taipei pristina ramallah hebron nablus gaza")
              .split(" "));

  private Countries() {}

  /** Whether the name is that of a country or territory of the list. */
  public static boolean isCountry(String name) {
    Optional<Slug> slug = Slugs.of(name);
    return slug.isPresent()
        && Gazetteer.INSTANCE.of(name).stream().anyMatch(p -> p.country().equals(slug.get()));
  }

  /** Whether the list knows a place of the name in the country. */
  public static boolean lies(String place, String country) {
    Optional<Slug> slug = Slugs.of(country);
    return slug.isPresent()
        && !isCountry(place)
        && isSettled(place)
        && Gazetteer.INSTANCE.of(place).stream().anyMatch(p -> p.country().equals(slug.get()));
  }

  /** Whether nobody disputes the country of a place of this name. */
  static boolean isSettled(String place) {
    return Slugs.of(place).filter(slug -> UNSETTLED.contains(slug.value())).isEmpty();
  }
}
