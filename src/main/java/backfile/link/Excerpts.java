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

/**
 * Each mention of an article in its sentence, by entry and in reading order. A sentence that
 * mentions an entry twice stands once, with the first mention marked: the one that speaks, where
 * one does.
 */
public final class Excerpts {
  private static final int LETTERS_EACH_SIDE = 160;

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

  private static Excerpt excerpt(Slug article, Passage passage, Mention at, Sentences.Span span) {
    String text = passage.text();
    int from = Math.min(span.start(), at.start());
    int to = Math.max(span.end(), at.end());
    return new Excerpt(
        article,
        passage.id(),
        passage.number(),
        passage.kind(),
        cutBefore(text.substring(from, at.start())).replace('\n', ' '),
        text.substring(at.start(), at.end()).replace('\n', ' '),
        cutBehind(text.substring(at.end(), to)).replace('\n', ' '),
        Speech.isSpeaker(text.substring(from, to), at.start() - from, at.end() - from));
  }

  private static String cutBefore(String text) {
    if (text.length() <= LETTERS_EACH_SIDE) {
      return text;
    }
    int space = text.indexOf(' ', text.length() - LETTERS_EACH_SIDE);
    int from = space < 0 ? text.length() - LETTERS_EACH_SIDE : space + 1;
    boolean half = Character.isLowSurrogate(text.charAt(Math.min(from, text.length() - 1)));
    return "… " + text.substring(half ? from + 1 : from);
  }

  private static String cutBehind(String text) {
    if (text.length() <= LETTERS_EACH_SIDE) {
      return text;
    }
    int space = text.lastIndexOf(' ', LETTERS_EACH_SIDE);
    int to = space <= 0 ? LETTERS_EACH_SIDE : space;
    boolean half = Character.isHighSurrogate(text.charAt(to - 1));
    return text.substring(0, half ? to - 1 : to) + " …";
  }
}
