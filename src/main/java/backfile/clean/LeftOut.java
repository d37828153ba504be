package backfile.clean;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what of a file is no article, so that nothing is left out without a word. */
final class LeftOut {
  private final Map<String, Integer> counts = new TreeMap<>();

  /** One more of a kind, in words that fit behind a number, such as {@code drafts}. */
  void add(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  /** Says what was left out, where anything was. */
  void tell(SeedFormat.Intake intake, String hint) {
    if (!counts.isEmpty()) {
      String all =
          counts.entrySet().stream()
              .map(count -> count.getValue() + " " + count.getKey())
              .collect(Collectors.joining(", "));
      intake.note("left out: " + all, hint);
    }
  }
}
