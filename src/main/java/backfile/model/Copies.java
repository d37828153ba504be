package backfile.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which articles are much the same text as another: copies of an agency's report, later versions of
 * a story. Of each group the fullest leads; every other is a copy of it, and of it alone.
 */
public final class Copies {
  /** No article is a copy. */
  public static final Copies NONE = new Copies(Map.of());

  private final Map<Slug, Slug> leaders;
  private final Map<Slug, List<Slug>> copies = new TreeMap<>();

  /**
   * @param leaders for each copy the article that leads its group
   */
  public Copies(Map<Slug, Slug> leaders) {
    this.leaders = Collections.unmodifiableMap(new TreeMap<>(leaders));
    this.leaders.forEach(
        (copy, leader) -> copies.computeIfAbsent(leader, l -> new ArrayList<>()).add(copy));
  }

  /** For each copy the article that leads its group, by slug. */
  public Map<Slug, Slug> leaders() {
    return leaders;
  }

  /** The article of which this one is a copy. */
  public Optional<Slug> leaderOf(Slug article) {
    return Optional.ofNullable(leaders.get(article));
  }

  /** The copies of an article, by slug; none where it is a copy itself. */
  public List<Slug> copiesOf(Slug article) {
    return copies.getOrDefault(article, List.of());
  }

  /** The article that stands for the group of this one: its leader, or itself. */
  public Slug group(Slug article) {
    return leaders.getOrDefault(article, article);
  }
}
