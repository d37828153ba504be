package backfile.picture;

import backfile.letters.Bundled;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of the land of the earth, after Natural Earth 1:110m, cut to a window and made
 * simpler until they fit a number of bytes. Immutable.
 */
final class Land {
  /** What the program brings along. */
  static final Land INSTANCE =
      new Land(Bundled.lines(Land.class, "land.txt").stream().map(Land::ring).toList());

  private final List<double[]> rings;

  private Land(List<double[]> rings) {
    this.rings = List.copyOf(rings);
  }

  private static double[] ring(String line) {
    String[] steps = line.split(" ", -1);
    double[] ring = new double[steps.length];
    int lon = 0;
    int lat = 0;
    for (int i = 0; i < steps.length; i += 2) {
      lon += Integer.parseInt(steps[i]);
      lat += Integer.parseInt(steps[i + 1]);
      ring[i] = lon / 10.0;
      ring[i + 1] = lat / 10.0;
    }
    return ring;
  }

  /**
   * The path of what land a window shows: as true as so many bytes allow.
   *
   * @return the value of a {@code d} attribute; empty where there is only sea
   */
  String path(Window window, int bytes) {
    List<double[]> cut = new ArrayList<>();
    for (double[] ring : rings) {
      double[] shown = window.clip(window.project(ring));
      if (shown.length >= 6) {
        cut.add(shown);
      }
    }
    String path = written(cut, 0.6);
    for (double tolerance = 1; path.length() > bytes; tolerance *= 1.3) {
      path = written(cut, tolerance);
    }
    return path;
  }

  /** Rings that are no larger than the tolerance go; a tolerance that grows ends at nothing. */
  private static String written(List<double[]> rings, double tolerance) {
    StringBuilder path = new StringBuilder();
    for (double[] ring : rings) {
      if (extent(ring) > 2 * tolerance) {
        write(simpler(ring, tolerance), path);
      }
    }
    return path.toString();
  }

  private static double extent(double[] ring) {
    double least = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 2; axis++) {
      double from = Double.POSITIVE_INFINITY;
      double to = Double.NEGATIVE_INFINITY;
      for (int i = axis; i < ring.length; i += 2) {
        from = Math.min(from, ring[i]);
        to = Math.max(to, ring[i]);
      }
      least = Math.min(least, to - from);
    }
    return least;
  }

  /** Whole units, each as the way from the one before: "M12,3l-4,5 6-7z". */
  private static void write(double[] ring, StringBuilder path) {
    long x = 0;
    long y = 0;
    int written = 0;
    int before = path.length();
    for (int i = 0; i < ring.length; i += 2) {
      long dx = Math.round(ring[i]) - x;
      long dy = Math.round(ring[i + 1]) - y;
      if (written > 0 && dx == 0 && dy == 0) {
        continue;
      }
      path.append(written == 0 ? "M" : written == 1 ? "l" : dx < 0 ? "" : " ");
      path.append(dx).append(dy < 0 ? "" : ",").append(dy);
      x += dx;
      y += dy;
      written++;
    }
    if (written < 3) {
      path.setLength(before);
    } else {
      path.append('z');
    }
  }

  /** The ring without points that stand less than a tolerance aside (Douglas and Peucker 1973). */
  private static double[] simpler(double[] ring, double tolerance) {
    int n = ring.length / 2;
    boolean[] kept = new boolean[n];
    kept[0] = true;
    int far = 0;
    for (int i = 1; i < n; i++) {
      far = apart(ring, 0, i) > apart(ring, 0, far) ? i : far;
    }
    kept[far] = true;
    keep(ring, 0, far, tolerance, kept);
    keep(ring, far, n, tolerance, kept);
    double[] simple = new double[ring.length];
    int size = 0;
    for (int i = 0; i < n; i++) {
      if (kept[i]) {
        simple[size++] = ring[2 * i];
        simple[size++] = ring[2 * i + 1];
      }
    }
    return java.util.Arrays.copyOf(simple, size);
  }

  /** Between two kept points; a place at the ring's length is its first point again. */
  private static void keep(double[] ring, int from, int to, double tolerance, boolean[] kept) {
    double most = tolerance;
    int at = -1;
    for (int i = from + 1; i < to; i++) {
      double aside = aside(ring, i, from, to % kept.length);
      if (aside > most) {
        most = aside;
        at = i;
      }
    }
    if (at >= 0) {
      kept[at] = true;
      keep(ring, from, at, tolerance, kept);
      keep(ring, at, to, tolerance, kept);
    }
  }

  private static double apart(double[] ring, int a, int b) {
    double dx = ring[2 * a] - ring[2 * b];
    double dy = ring[2 * a + 1] - ring[2 * b + 1];
    return StrictMath.sqrt(dx * dx + dy * dy);
  }

  /** How far a point stands from the line between two others. */
  private static double aside(double[] ring, int point, int from, int to) {
    double length = apart(ring, from, to);
    if (length == 0) {
      return apart(ring, from, point);
    }
    double dx = ring[2 * to] - ring[2 * from];
    double dy = ring[2 * to + 1] - ring[2 * from + 1];
    double px = ring[2 * point] - ring[2 * from];
    double py = ring[2 * point + 1] - ring[2 * from + 1];
    return Math.abs(dx * py - dy * px) / length;
  }
}
