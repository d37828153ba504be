package backfile.compare;

import backfile.letters.Sentences;
import backfile.model.Difference;
import backfile.model.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What differs between two texts that are much the same: the sentences of each that the other does
 * not have, in their order. Two sentences are one when their words are, whatever stands between the
 * words. A page of a long text cannot hold all, so there is a limit to their number and length.
 */
public final class Differences {
  private static final int MOST = 12;
  private static final int LONGEST = 300;

  private Differences() {}

  /** How a copy differs from the text that it is a copy of. */
  public static Difference of(List<Passage> copy, List<Passage> leader) {
    double shared = Shingles.of(copy).sharedWith(Shingles.of(leader));
    List<String> own = sentences(copy);
    List<String> others = sentences(leader);
    List<String> here = without(own, others);
    List<String> there = without(others, own);
    return new Difference(
        (int) Math.floor(shared * 100),
        first(here),
        Math.max(0, here.size() - MOST),
        first(there),
        Math.max(0, there.size() - MOST));
  }

  private static List<String> sentences(List<Passage> passages) {
    List<String> sentences = new ArrayList<>();
    for (Passage passage : passages) {
      if (Shingles.isText(passage)) {
        for (Sentences.Span span : Sentences.of(passage.text())) {
          sentences.add(passage.text().substring(span.start(), span.end()));
        }
      }
    }
    return sentences;
  }

  /** The sentences that the others do not have; those without a word are nowhere. */
  private static List<String> without(List<String> sentences, List<String> others) {
    Set<Long> known = new HashSet<>();
    known.add(Shingles.words(""));
    others.forEach(s -> known.add(Shingles.words(s)));
    return sentences.stream().filter(s -> !known.contains(Shingles.words(s))).toList();
  }

  private static List<String> first(List<String> sentences) {
    return sentences.stream().limit(MOST).map(Differences::shortened).toList();
  }

  private static String shortened(String sentence) {
    String text = sentence.replace('\n', ' ');
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    int end = space > LONGEST / 2 ? space : text.offsetByCodePoints(0, LONGEST / 2);
    return text.substring(0, end) + " …";
  }
}
