package backfile.analyse;

import backfile.letters.Sentences;
import backfile.model.Mention;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The office that stands directly before a person's name: "former Israeli defense minister". */
final class Titles {
  /** A stretch of a passage, in UTF-16 units, {@code end} exclusive. */
  record Stretch(int start, int end) {}

  private static final Set<String> OF_OFFICES =
      Set.of(
          ("former then outgoing late acting interim deputy vice prime foreign defence defense interior"
                  + " finance")
              .split(" "));

  private static final Set<String> LETTERS_OF_LANDS =
      Set.of("U.S.", "US", "U.K.", "UK", "U.N.", "UN", "EU");

  /** Small words that no office begins with. */
  private static final Set<String> NEVER_FIRST = Set.of("of", "and", "for", "the", "The", "Under");

  private Titles() {}

  /** The office before a mention, in its sentence; nothing where no word of it tells one. */
  static Optional<Stretch> before(Words words, Mention at, Sentences.Span sentence) {
    int name = words.firstFrom(at.start());
    int from = name;
    boolean telling = false;
    while (from > 0
        && words.token(from - 1).start() >= sentence.start()
        && belongs(words, from - 1)) {
      from--;
      telling |= isHead(words, from) && !words.has(Cue.RANK, from);
    }
    for (int i = name - 1; i > from; i--) {
      // "the envoy of Secretary-General Kofi Annan": what stands before "of" is somebody else.
      boolean ofAnother = words.word(i).equals("of") && hasHead(words, i + 1, name);
      if (ofAnother && hasHead(words, from, i)) {
        from = i + 1;
      }
    }
    while (from < name && NEVER_FIRST.contains(words.word(from))) {
      from++;
    }
    if (from == name || !telling || words.word(name - 1).equals("counterpart")) {
      return Optional.empty();
    }
    return Optional.of(new Stretch(words.token(from).start(), words.token(name - 1).end()));
  }

  private static boolean isHead(Words words, int i) {
    return words.has(Cue.TITLE_HEAD, i) || words.has(Cue.ROLE, i);
  }

  private static boolean hasHead(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isHead(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean belongs(Words words, int i) {
    Token.Joint joint = words.token(i + 1).joint();
    boolean adjacent = joint == Token.Joint.SPACE || joint == Token.Joint.HYPHEN;
    if (!adjacent || words.token(i).possessive()) {
      return false;
    }
    String word = words.word(i);
    return isHead(words, i)
        || words.has(Cue.TITLE_PART, i)
        || words.has(Cue.DEMONYM, i)
        || OF_OFFICES.contains(word.toLowerCase(Locale.ROOT))
        || word.equals("of") && words.has(Cue.TITLE_PART, i + 1)
        || LETTERS_OF_LANDS.contains(word);
  }
}
