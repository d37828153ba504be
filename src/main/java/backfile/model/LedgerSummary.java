package backfile.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What readers are told of a ledger on the article's page: counts and the few uncertain places.
 *
 * @param removed how many lines each rule removed, by the rule's name
 * @param uncertain doubtful and repaired places as people read them, at most {@value #SHOWN}
 * @param uncertainInAll how many such places there are
 */
public record LedgerSummary(
    Map<String, Integer> removed, List<String> uncertain, int uncertainInAll) {
  private static final int SHOWN = 5;

  /** Copies the collections. */
  public LedgerSummary {
    removed = java.util.Collections.unmodifiableMap(new TreeMap<>(removed));
    uncertain = List.copyOf(uncertain);
  }

  /** The summary of a ledger. */
  public static LedgerSummary of(Ledger ledger) {
    Map<String, Integer> removed = new TreeMap<>();
    ledger.removed().forEach(r -> removed.merge(r.rule(), 1, Integer::sum));
    List<String> uncertain = new ArrayList<>();
    ledger.doubtful().forEach(d -> uncertain.add(place(d.line()) + d.why()));
    ledger.repaired().forEach(r -> uncertain.add(place(r.line()) + r.what()));
    return new LedgerSummary(
        removed, uncertain.subList(0, Math.min(SHOWN, uncertain.size())), uncertain.size());
  }

  private static String place(int line) {
    return line == 0 ? "" : "line " + line + ": ";
  }

  /** How many lines were removed in all. */
  public int removedInAll() {
    return removed.values().stream().mapToInt(n -> n).sum();
  }
}
