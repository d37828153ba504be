package backfile.picture;

import java.util.Arrays;
import java.util.List;

/**
 * The part of the earth that a map shows: an equirectangular projection that is true along the
 * middle parallel. It never crosses the antimeridian: what lies on both sides of it makes a map of
 * the world.
 *
 * @param west the westmost longitude
 * @param north the northmost latitude
 * @param across units of the picture for a degree of longitude
 * @param down units of the picture for a degree of latitude
 */
record Window(double west, double north, double across, double down, int width, int height) {
  private static final double LEAST_DEGREES = 16;
  private static final double MARGIN = 0.12;
  private static final double FLATTEST = 0.42;
  private static final double TALLEST = 0.7;

  /** Beyond it the map would be stretched out of all likeness. */
  private static final double STEEPEST = 65;

  /** Outlines are cut this far outside the picture, so that the cut is not seen. */
  private static final double BEYOND = 6;

  /** The window around points, with a margin, in a picture so many units wide. */
  static Window around(List<MapPoint> points, int width) {
    double west = points.stream().mapToDouble(MapPoint::lon).min().orElse(-180);
    double east = points.stream().mapToDouble(MapPoint::lon).max().orElse(180);
    double south = points.stream().mapToDouble(MapPoint::lat).min().orElse(-60);
    double north = points.stream().mapToDouble(MapPoint::lat).max().orElse(80);
    double middle = (north + south) / 2;
    double narrow = StrictMath.cos(StrictMath.toRadians(Math.min(STEEPEST, Math.abs(middle))));
    double high = Math.max(LEAST_DEGREES, (north - south) * (1 + 2 * MARGIN));
    double wide = Math.max(LEAST_DEGREES / narrow, (east - west) * (1 + 2 * MARGIN));
    high = Math.max(high, wide * narrow * FLATTEST);
    wide = Math.max(wide, high / narrow / TALLEST);
    // A map as wide as the earth is shown whole, whatever its points.
    wide = Math.min(wide, 360);
    double left = Math.max(-180, Math.min(180 - wide, (west + east) / 2 - wide / 2));
    double across = width / wide;
    int height = (int) Math.round(high * across / narrow);
    return new Window(left, middle + high / 2, across, across / narrow, width, height);
  }

  double x(double lon) {
    return (lon - west) * across;
  }

  double y(double lat) {
    return (north - lat) * down;
  }

  double[] project(double[] ring) {
    double[] shown = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      shown[i] = x(ring[i]);
      shown[i + 1] = y(ring[i + 1]);
    }
    return shown;
  }

  /** What of a projected ring lies in the window (Sutherland and Hodgman 1974). */
  double[] clip(double[] ring) {
    double[] cut = clip(ring, 0, -BEYOND, 1);
    cut = clip(cut, 0, width + BEYOND, -1);
    cut = clip(cut, 1, -BEYOND, 1);
    return clip(cut, 1, height + BEYOND, -1);
  }

  private static double[] clip(double[] ring, int axis, double edge, int inward) {
    double[] cut = new double[ring.length * 2 + 4];
    int size = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int last = (i + ring.length - 2) % ring.length;
      double before = (ring[last + axis] - edge) * inward;
      double here = (ring[i + axis] - edge) * inward;
      if (before < 0 != here < 0) {
        double share = before / (before - here);
        cut[size++] = ring[last] + (ring[i] - ring[last]) * share;
        cut[size++] = ring[last + 1] + (ring[i + 1] - ring[last + 1]) * share;
      }
      if (here >= 0) {
        cut[size++] = ring[i];
        cut[size++] = ring[i + 1];
      }
    }
    return Arrays.copyOf(cut, size);
  }
}
