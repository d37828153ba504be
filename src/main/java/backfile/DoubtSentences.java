package backfile;

import backfile.link.Excerpts;
import backfile.model.Doubt;
import backfile.model.Excerpt;
import backfile.model.Passage;
import backfile.model.Refused;
import backfile.model.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences of doubts, cut from their articles, each of which is read once. */
final class DoubtSentences {
  private DoubtSentences() {}

  /**
   * For each doubt the sentences of its places, as far as readers may see them.
   *
   * @return as many lists as there are doubts, in their order
   */
  static List<List<Excerpt>> of(List<Doubt> doubts, Settled settled) throws IOException {
    Map<Doubt.Place, Optional<Excerpt>> cut = new HashMap<>();
    Map<Slug, List<Doubt.Place>> byArticle = new HashMap<>();
    for (Doubt doubt : doubts) {
      doubt
          .places()
          .forEach(p -> byArticle.computeIfAbsent(p.article(), a -> new ArrayList<>()).add(p));
    }
    for (Map.Entry<Slug, List<Doubt.Place>> article : byArticle.entrySet()) {
      List<Passage> passages = passages(settled, article.getKey());
      article.getValue().forEach(p -> cut.put(p, Excerpts.at(p.article(), passages, p.at())));
    }
    List<List<Excerpt>> all = new ArrayList<>();
    for (Doubt doubt : doubts) {
      all.add(
          doubt.places().stream()
              .flatMap(p -> cut.getOrDefault(p, Optional.empty()).stream())
              .distinct()
              .toList());
    }
    return all;
  }

  private static List<Passage> passages(Settled settled, Slug article) throws IOException {
    try {
      return settled.reader().shown(settled.articles().of(article).file());
    } catch (Refused savedMeanwhile) {
      return List.of();
    }
  }
}
