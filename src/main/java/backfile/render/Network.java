package backfile.render;

import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Pair;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of names that share most articles, and the clusters that they make. A pair joins two
 * clusters only where these stay small together: what holds everything is no cluster.
 */
final class Network {
  private static final int PAIRS = 30;

  /** Of so many pairs the sentences are looked at: those that share most articles. */
  private static final int LOOKED_AT = 4000;

  /** Of the names of most articles so many are held against each other. */
  private static final int NAMES = 400;

  private static final int LEAST_IN_COMMON = 2;
  private static final int LARGEST_CLUSTER = 12;

  /** Two entries, the more frequent one first, and how many articles mention both. */
  record Tie(Entity one, Entity other, int number) {
    /** The two whatever their order. */
    Pair pair() {
      return Pair.of(one.slug(), other.slug());
    }
  }

  private final List<Tie> pairs;
  private final Set<Pair> candidates = new LinkedHashSet<>();

  Network(Catalogue catalogue, Lists lists) {
    List<Lists.Counted> names =
        lists.inMostArticles(List.of(EntityType.values()), NAMES).stream()
            .filter(n -> n.number() >= LEAST_IN_COMMON)
            .toList();
    Map<Slug, Integer> places = new HashMap<>();
    catalogue.cards().forEach(card -> places.put(card.slug(), places.size()));
    List<BitSet> articles = new ArrayList<>();
    for (Lists.Counted name : names) {
      BitSet in = new BitSet(places.size());
      for (Concordance.Use use : lists.articlesOf(name.entity())) {
        Integer place = places.get(use.slug());
        if (place != null) {
          in.set(place);
        }
      }
      articles.add(in);
    }
    List<Tie> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        BitSet both = (BitSet) articles.get(i).clone();
        both.and(articles.get(j));
        if (both.cardinality() >= LEAST_IN_COMMON) {
          all.add(new Tie(names.get(i).entity(), names.get(j).entity(), both.cardinality()));
        }
      }
    }
    List<Tie> strongest =
        all.stream()
            .sorted(
                Comparator.comparingInt((Tie p) -> -p.number())
                    .thenComparing(p -> p.one().slug())
                    .thenComparing(p -> p.other().slug()))
            .limit(LOOKED_AT)
            .toList();
    pairs = strongest.subList(0, Math.min(PAIRS, strongest.size()));
    for (Tie tie : strongest) {
      if (catalogue.hasPage(tie.one().slug()) && catalogue.hasPage(tie.other().slug())) {
        candidates.add(tie.pair());
      }
    }
  }

  /** The strongest first. */
  List<Tie> pairs() {
    return pairs;
  }

  /** The pairs that may have a page, if their sentences are enough. */
  Set<Pair> candidates() {
    return candidates;
  }

  /** The pairs by cluster, the strongest cluster first; pairs between two clusters left out. */
  List<List<Tie>> clusters() {
    Map<Slug, List<Slug>> clusterOf = new HashMap<>();
    for (Tie pair : pairs) {
      List<Slug> one = clusterOf.computeIfAbsent(pair.one().slug(), Network::alone);
      List<Slug> other = clusterOf.computeIfAbsent(pair.other().slug(), Network::alone);
      if (!one.equals(other) && one.size() + other.size() <= LARGEST_CLUSTER) {
        one.addAll(other);
        other.forEach(name -> clusterOf.put(name, one));
      }
    }
    Map<Slug, List<Tie>> clusters = new LinkedHashMap<>();
    for (Tie pair : pairs) {
      List<Slug> one = clusterOf.getOrDefault(pair.one().slug(), List.of());
      if (one.contains(pair.other().slug())) {
        clusters.computeIfAbsent(one.get(0), c -> new ArrayList<>()).add(pair);
      }
    }
    return List.copyOf(clusters.values());
  }

  private static List<Slug> alone(Slug name) {
    return new ArrayList<>(List.of(name));
  }
}
