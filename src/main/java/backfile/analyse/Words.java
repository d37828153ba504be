package backfile.analyse;

import backfile.letters.Sentences;
import java.util.List;
import java.util.Optional;

/** The words of one passage, with what is known of each. */
final class Words {
  private final List<Sentences.Span> sentences;
  private final List<Token> tokens;
  private final WordFacts[] facts;

  /** The words of a text in order. */
  Words(String text) {
    sentences = Sentences.of(text);
    tokens = Token.of(text, sentences);
    facts = new WordFacts[tokens.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = WordFacts.of(tokens.get(i).text());
    }
  }

  int size() {
    return facts.length;
  }

  List<Sentences.Span> sentences() {
    return sentences;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  WordFacts[] facts() {
    return facts;
  }

  String word(int i) {
    return facts[i].text;
  }

  /** The first word that begins at a place of the text or behind it; behind the last if none. */
  int firstFrom(int place) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What is known of a word wherever it stands; nothing where the passage has none. */
  WordFacts facts(int i) {
    return i < 0 || i >= facts.length ? WordFacts.NONE : facts[i];
  }

  /** Whether a cue is the word; no word beyond the passage is one. */
  boolean has(Cue cue, int i) {
    return facts(i).has(cue);
  }

  /** The longest listed name that begins at the word. */
  Optional<Trie.Hit<Lexicon.Known>> longest(int i) {
    return facts[i].opensListed ? Lexicon.INSTANCE.longest(tokens, i) : Optional.empty();
  }

  /** Behind the longest listed name that begins at the word; the word itself where none does. */
  int longestEnd(int i) {
    Optional<Trie.Hit<Lexicon.Known>> longest = longest(i);
    return longest.isPresent() ? longest.get().end() : i;
  }

  /** A small word that may stand inside a name. */
  boolean isInner(int i) {
    return has(Cue.PARTICLE, i)
        || has(Cue.LINK, i)
        || word(i).equals("the")
        || word(i).equals("for");
  }

  /** "Minister", "Gen": a word of a person's office. */
  boolean isOffice(int i) {
    return has(Cue.TITLE_HEAD, i) || has(Cue.RANK, i);
  }

  /** "Tan Sri": a title whose first word is a surname as well. */
  boolean isTanSri(int i) {
    return i + 1 < size() && word(i).equals("Tan") && word(i + 1).equals("Sri");
  }

  /** A head noun behind which "of" goes on with the name: "Ministry of …", "Treaty of …". */
  boolean isOpener(int i) {
    return has(Cue.ORGANISATION_OPENER, i)
        || has(Cue.AGREEMENT_OPENER, i)
        || has(Cue.EVENT_OPENER, i)
        || has(Cue.PLACE_OPENER, i)
        || has(Cue.AGREEMENT_HEAD, i);
  }
}
