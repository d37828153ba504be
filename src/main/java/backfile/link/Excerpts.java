package backfile.link;

import backfile.letters.Sentences;
import backfile.model.Excerpt;
import backfile.model.LinkedArticle;
import backfile.model.Mention;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each mention of an article in its sentence, by entry and in reading order. A sentence that
 * mentions an entry twice stands once, with the first mention marked: the one that speaks, where
 * one does.
 */
public final class Excerpts {
  private Excerpts() {}

  /** The excerpts of an article. */
  public static Map<Slug, List<Excerpt>> of(Slug article, LinkedArticle linked) {
    Map<Slug, List<Excerpt>> excerpts = new LinkedHashMap<>();
    Map<Integer, List<Sentences.Span>> sentences = new LinkedHashMap<>();
    Map<List<Object>, Integer> places = new HashMap<>();
    for (LinkedArticle.Found found : linked.mentions()) {
      Mention at = found.at();
      Passage passage = linked.passages().get(at.passage());
      List<Sentences.Span> spans =
          sentences.computeIfAbsent(at.passage(), p -> Sentences.of(passage.text()));
      Sentences.Span span = Sentences.at(spans, at.start());
      List<Excerpt> of = excerpts.computeIfAbsent(found.entity(), e -> new ArrayList<>());
      List<Object> sentence = List.of(found.entity(), at.passage(), span.start());
      Integer place = places.putIfAbsent(sentence, of.size());
      if (place == null) {
        of.add(excerpt(article, passage, at, span));
      } else if (!of.get(place).speaks()) {
        Excerpt next = excerpt(article, passage, at, span);
        of.set(place, next.speaks() ? next : of.get(place));
      }
    }
    return excerpts;
  }

  /** One mention in its sentence; nothing where the passages do not have it. */
  public static Optional<Excerpt> at(Slug article, List<Passage> passages, Mention at) {
    if (at.passage() >= passages.size() || at.end() > passages.get(at.passage()).text().length()) {
      return Optional.empty();
    }
    Passage passage = passages.get(at.passage());
    return Optional.of(
        excerpt(article, passage, at, Sentences.at(Sentences.of(passage.text()), at.start())));
  }

  private static Excerpt excerpt(Slug article, Passage passage, Mention at, Sentences.Span span) {
    int from = Math.min(span.start(), at.start());
    int to = Math.max(span.end(), at.end());
    boolean speaks =
        Speech.isSpeaker(passage.text().substring(from, to), at.start() - from, at.end() - from);
    return Excerpt.of(article, passage, from, at.start(), at.end(), to, speaks);
  }
}
