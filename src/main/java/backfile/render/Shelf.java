package backfile.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Things in an order, cut into pages where there are too many for one: by their years, and where a
 * year has too many by its months, then by its days, then by number. What is added changes the
 * pages of its own time and no other, and no page's address ever changes.
 *
 * @param key of the time, as {@code 2021}, {@code 2021-11} or {@code 2021-11-24-2}: the last part
 *     of a page's address; empty for all
 * @param parts the pages that it is cut into; none where it is a page itself
 */
public record Shelf<T>(String key, List<T> things, List<Shelf<T>> parts) {
  /** Copies the lists. */
  public Shelf {
    things = List.copyOf(things);
    parts = List.copyOf(parts);
  }

  /**
   * Cuts things where it is needed.
   *
   * @param most so many may stand on one page
   * @param levels the keys of a thing, from that of the longest time to that of the shortest, each
   *     another than the one before
   */
  public static <T> Shelf<T> of(
      String key, List<T> things, int most, List<Function<T, String>> levels) {
    if (things.size() <= most) {
      return new Shelf<>(key, things, List.of());
    }
    Map<String, List<T>> cut = new LinkedHashMap<>();
    for (int i = 0; i < things.size(); i++) {
      T thing = things.get(i);
      String part = levels.isEmpty() ? key + "-" + (i / most + 1) : levels.get(0).apply(thing);
      cut.computeIfAbsent(part, k -> new ArrayList<>()).add(thing);
    }
    List<Function<T, String>> shorter =
        levels.isEmpty() ? levels : levels.subList(1, levels.size());
    List<Shelf<T>> parts = new ArrayList<>();
    cut.forEach((part, own) -> parts.add(of(part, own, most, shorter)));
    return new Shelf<>(key, things, parts);
  }

  /** Whether it is cut into others. */
  public boolean isCut() {
    return !parts.isEmpty();
  }
}
