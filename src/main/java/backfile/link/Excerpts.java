package backfile.link;

import backfile.letters.Sentences;
import backfile.model.Excerpt;
import backfile.model.LinkedArticle;
import backfile.model.Mention;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Each mention of an article in its sentence, by entry and in reading order. A sentence that
 * mentions an entry twice stands once, with the first mention marked.
 */
public final class Excerpts {
  private Excerpts() {}

  /** The excerpts of an article. */
  public static Map<Slug, List<Excerpt>> of(Slug article, LinkedArticle linked) {
    Map<Slug, List<Excerpt>> excerpts = new LinkedHashMap<>();
    Map<Integer, List<Sentences.Span>> sentences = new LinkedHashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (LinkedArticle.Found found : linked.mentions()) {
      Mention at = found.at();
      Passage passage = linked.passages().get(at.passage());
      List<Sentences.Span> spans =
          sentences.computeIfAbsent(at.passage(), p -> Sentences.of(passage.text()));
      Sentences.Span span = Sentences.at(spans, at.start());
      if (seen.add(List.of(found.entity(), at.passage(), span.start()))) {
        excerpts
            .computeIfAbsent(found.entity(), e -> new ArrayList<>())
            .add(Excerpt.of(article, passage, span.start(), at.start(), at.end(), span.end()));
      }
    }
    return excerpts;
  }
}
