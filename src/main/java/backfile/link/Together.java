package backfile.link;

import backfile.letters.Sentences;
import backfile.model.Excerpt;
import backfile.model.LinkedArticle;
import backfile.model.Mention;
import backfile.model.Pair;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of an article that name two entries together, by pair and in reading order, every
 * mention of the two marked.
 */
public final class Together {
  private Together() {}

  /** Where a sentence stands. */
  private record Place(int passage, Sentences.Span span) {}

  /**
   * The sentences of an article.
   *
   * @param wanted the pairs that may be asked for; others are passed over
   */
  public static Map<Pair, List<Excerpt>> of(Slug article, LinkedArticle linked, Set<Pair> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<Place, List<LinkedArticle.Found>> sentences = new LinkedHashMap<>();
    Map<Integer, List<Sentences.Span>> spans = new LinkedHashMap<>();
    for (LinkedArticle.Found found : linked.mentions()) {
      int passage = found.at().passage();
      List<Sentences.Span> here =
          spans.computeIfAbsent(passage, p -> Sentences.of(linked.passages().get(passage).text()));
      Place place = new Place(passage, Sentences.at(here, found.at().start()));
      sentences.computeIfAbsent(place, p -> new ArrayList<>()).add(found);
    }
    Map<Pair, List<Excerpt>> together = new LinkedHashMap<>();
    sentences.forEach(
        (place, found) -> {
          for (Pair pair : pairs(found)) {
            if (wanted.contains(pair)) {
              Passage passage = linked.passages().get(place.passage());
              together
                  .computeIfAbsent(pair, p -> new ArrayList<>())
                  .add(excerpt(article, passage, place.span(), pair, found));
            }
          }
        });
    return together;
  }

  private static List<Pair> pairs(List<LinkedArticle.Found> found) {
    Set<Slug> names = new TreeSet<>();
    found.forEach(f -> names.add(f.entity()));
    List<Slug> inOrder = List.copyOf(names);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      for (int k = i + 1; k < inOrder.size(); k++) {
        pairs.add(new Pair(inOrder.get(i), inOrder.get(k)));
      }
    }
    return pairs;
  }

  private static Excerpt excerpt(
      Slug article,
      Passage passage,
      Sentences.Span sentence,
      Pair pair,
      List<LinkedArticle.Found> found) {
    List<Excerpt.Span> words = new ArrayList<>();
    int to = sentence.end();
    for (LinkedArticle.Found f : found) {
      if (pair.has(f.entity())) {
        Mention at = f.at();
        words.add(new Excerpt.Span(at.start(), at.end()));
        to = Math.max(to, at.end());
      }
    }
    int from = Math.min(sentence.start(), words.get(0).start());
    return Excerpt.of(article, passage, from, words, to, false);
  }
}
