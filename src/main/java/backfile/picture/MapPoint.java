package backfile.picture;

/**
 * A place on a map.
 *
 * @param place the link, its words and its number
 * @param lat degrees north, from -90 to 90
 * @param lon degrees east, from -180 to 180
 */
public record MapPoint(NamedPoint place, double lat, double lon) {
  /** Refuses a point that is not on the earth. */
  public MapPoint {
    if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("not on the earth: " + lat + ", " + lon);
    }
  }
}
