package backfile.analyse;

import backfile.model.Passage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The passages of one article as words, and what the article as a whole shows about them. */
final class Document {
  private final List<Passage> passages;
  private final List<List<Token>> tokens = new ArrayList<>();
  private final BitSet titleCase = new BitSet();
  private final Set<String> small = new HashSet<>();
  private final Set<String> capitalInside = new HashSet<>();

  Document(List<Passage> passages) {
    this.passages = passages;
    for (Passage passage : passages) {
      List<Token> words = Token.of(passage.text());
      tokens.add(words);
      boolean telling = !isTitleCase(passage.text(), words);
      titleCase.set(tokens.size() - 1, !telling);
      for (Token token : words) {
        if (!token.isCapital()) {
          small.add(token.text());
        } else if (telling && !token.opens()) {
          capitalInside.add(token.text());
        }
      }
    }
  }

  int size() {
    return passages.size();
  }

  List<Passage> passages() {
    return passages;
  }

  Passage passage(int i) {
    return passages.get(i);
  }

  List<Token> tokens(int passage) {
    return tokens.get(passage);
  }

  /** Whether the article also writes the word with a small letter. */
  boolean hasSmall(String word) {
    return small.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the article writes the word with a capital where no sentence begins. */
  boolean hasCapitalInside(String word) {
    return capitalInside.contains(word);
  }

  /** Whether capitals tell nothing in this passage, because most of its words have one. */
  boolean isTitleCase(int passage) {
    return titleCase.get(passage);
  }

  /** The words that a headline in capitals leaves small. */
  private static final Set<String> IN_TITLES =
      Set.of(
          ("a an the of in on at to for from by with as and or but nor over into after before against"
                  + " between under than via vs is are")
              .split(" "));

  private static boolean isTitleCase(String text, List<Token> words) {
    int capitals = 0;
    int letters = 0;
    for (Token token : words) {
      boolean word = !token.isNumber() && token.text().length() > 3;
      letters += word ? 1 : 0;
      capitals += word && token.isCapital() ? 1 : 0;
    }
    // A sentence may name many people; it has a full stop, and a small word that says what they do.
    boolean sentence =
        text.endsWith(".")
            && words.stream()
                .anyMatch(t -> !t.isCapital() && !t.isNumber() && !IN_TITLES.contains(t.text()));
    return !sentence && letters >= 4 && capitals * 100 >= letters * 66;
  }
}
