package backfile.model;

import java.util.List;

/**
 * What an article that is much the same text as another has of its own.
 *
 * @param shared how much of it stands in the other too, in per cent, rounded down
 * @param here its first sentences that the other does not have; none where they may not be shown
 * @param moreHere how many more such sentences there are
 * @param there the first sentences of the other that it does not have
 * @param moreThere how many more of those there are
 */
public record Difference(
    int shared, List<String> here, int moreHere, List<String> there, int moreThere) {
  /** Copies the lists. */
  public Difference {
    here = List.copyOf(here);
    there = List.copyOf(there);
  }

  /** The same without a word of either text. */
  public Difference untold() {
    return new Difference(shared, List.of(), 0, List.of(), 0);
  }
}
