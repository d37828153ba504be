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
  private final List<Words> words = new ArrayList<>();
  private final BitSet titleCase = new BitSet();
  private final Set<String> small = new HashSet<>();
  private final Set<String> capitalInside = new HashSet<>();

  Document(List<Passage> passages) {
    this.passages = passages;
    for (Passage passage : passages) {
      Words read = new Words(passage.text());
      words.add(read);
      boolean telling = !isTitleCase(passage.text(), read);
      titleCase.set(words.size() - 1, !telling);
      for (int i = 0; i < read.size(); i++) {
        if (!read.token(i).isCapital()) {
          small.add(read.word(i));
        } else if (telling && !read.token(i).opens()) {
          capitalInside.add(read.word(i));
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

  Words words(int passage) {
    return words.get(passage);
  }

  List<Token> tokens(int passage) {
    return words.get(passage).tokens();
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

  /** No headline has more words; a paragraph may end in the name of an agency. */
  private static final int LONGEST_TITLE = 40;

  /** The words that a headline in capitals leaves small. */
  private static final Set<String> IN_TITLES =
      Set.of(
          ("a an the of in on at to for from by with as and or but nor over into after before against"
                  + " between under than via vs is are")
              .split(" "));

  private static boolean isTitleCase(String text, Words words) {
    int capitals = 0;
    int letters = 0;
    // A sentence may name many people; it has a full stop, and a small word that says what they do.
    boolean says = false;
    for (Token token : words.tokens()) {
      boolean number = token.isNumber();
      boolean capital = token.isCapital();
      boolean word = !number && token.text().length() > 3;
      letters += word ? 1 : 0;
      capitals += word && capital ? 1 : 0;
      says = says || !capital && !number && !IN_TITLES.contains(token.text());
    }
    boolean sentence = says && (text.endsWith(".") || words.size() > LONGEST_TITLE);
    return !sentence && letters >= 4 && capitals * 100 >= letters * 66;
  }
}
