package backfile.analyse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of one passage with what the lists say of each. */
record Words(Lexicon lexicon, Document document, List<Token> tokens) {
  private static final Set<String> PARTICLES =
      Set.of(
          ("de da di du del della dos das la le les al el ibn bin bint ben ould van von der den ter ten af of"
                  + " the and for y e")
              .split(" "));

  String word(int i) {
    return tokens.get(i).text();
  }

  /** Whether the word stands in this section of the cues; no place beyond the passage does. */
  boolean has(String section, int i) {
    return i >= 0 && i < tokens.size() && lexicon.has(section, word(i));
  }

  /** The longest listed name that begins at the word. */
  Optional<Trie.Hit<Lexicon.Known>> longest(int i) {
    return lexicon.longest(tokens, i);
  }

  /** A small word that may stand inside a name. */
  boolean isParticle(int i) {
    return PARTICLES.contains(word(i));
  }

  /** A head noun behind which "of" goes on with the name: "Ministry of …", "Treaty of …". */
  boolean isOpener(int i) {
    return has("organisation-openers", i)
        || has("agreement-openers", i)
        || has("event-openers", i)
        || has("place-openers", i)
        || has("agreement-heads", i);
  }
}
