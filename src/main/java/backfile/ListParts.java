package backfile;

import java.util.ArrayList;
import java.util.List;

/** What of a list stands in another one, and what does not; in the order of the first. */
final class ListParts {
  private ListParts() {}

  static <T> List<T> without(List<T> list, List<T> others) {
    List<T> left = new ArrayList<>(list);
    left.removeAll(others);
    return left;
  }

  static <T> List<T> both(List<T> list, List<T> others) {
    List<T> shared = new ArrayList<>(list);
    shared.retainAll(others);
    return shared;
  }
}
