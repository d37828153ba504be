package backfile.analyse;

import backfile.model.EntityType;
import java.util.List;
import java.util.Optional;

/** What a run of capitalised words is by its own words: by its head noun, by a given name. */
final class Kinds {
  private static final int LONGEST_PERSON = 6;

  private final Words words;
  private final Lexicon lexicon;
  private final List<Token> tokens;

  Kinds(Words words) {
    this.words = words;
    this.lexicon = words.lexicon();
    this.tokens = words.tokens();
  }

  /** What the head noun of a run says that it is: its last word, or its first before "of". */
  Optional<EntityType> headType(int from, int end) {
    int last = end - 1;
    boolean numbered = tokens.get(last).isNumber();
    int head = numbered ? last - 1 : last;
    if (end - from < 2) {
      return Optional.empty();
    }
    for (int i = from; i + 1 < end; i++) {
      if (words.word(i + 1).equals("of") || words.word(i + 1).equals("for")) {
        Optional<EntityType> byOpener = openerType(i);
        if (byOpener.isPresent()) {
          boolean proper = i + 2 < end && isProper(byOpener.get(), i + 2, end);
          return proper ? byOpener : Optional.empty();
        }
      }
    }
    if (words.has("agreement-heads", head)) {
      return Optional.of(EntityType.AGREEMENT).filter(t -> isProper(t, from, head));
    }
    if (words.has("organisation-heads", head) && !numbered) {
      return Optional.of(EntityType.ORGANISATION);
    }
    if (words.has("event-heads", head)) {
      return Optional.of(EntityType.EVENT).filter(t -> isProper(t, from, head));
    }
    boolean regnal = isRegnal(last) && end - from > 2 && words.has("event-heads", last - 1);
    if (regnal) {
      return Optional.of(EntityType.EVENT);
    }
    if (words.has("place-heads", head)
        || words.has("place-openers", from) && !isPersonByShape(from, end)) {
      return Optional.of(EntityType.PLACE).filter(t -> isProper(t, from, end));
    }
    return Optional.empty();
  }

  private Optional<EntityType> openerType(int i) {
    if (words.has("agreement-openers", i)) {
      return Optional.of(EntityType.AGREEMENT);
    }
    if (words.has("event-openers", i)) {
      return Optional.of(EntityType.EVENT);
    }
    if (words.has("organisation-openers", i)) {
      return Optional.of(EntityType.ORGANISATION);
    }
    return words.has("place-openers", i) ? Optional.of(EntityType.PLACE) : Optional.empty();
  }

  /**
   * Whether some word of the stretch is more than a kind of thing: "Peace Agreement" is no name.
   */
  private boolean isProper(EntityType type, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.word(i);
      boolean kind =
          lexicon.has("openers", word) && !word.matches("First|Second|Third|Fourth|Fifth|World")
              || lexicon.has("common", word)
              || words.isOpener(i)
              || words.has("event-heads", i)
              || words.has("place-heads", i) && type != EntityType.EVENT
              || words.has("organisation-heads", i) && type == EntityType.PLACE
              || word.matches("Final|Joint|Comprehensive|Bilateral|Permanent|Interim|Framework");
      if (!kind && !words.isParticle(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRegnal(int i) {
    return words.word(i).matches("(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})");
  }

  /** Whether these words can be a person's name at all. */
  boolean mayBePerson(int from, int end) {
    if (end - from > LONGEST_PERSON) {
      return false;
    }
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      boolean body =
          words.has("organisation-heads", i)
              || words.has("agreement-heads", i)
              || words.has("event-heads", i);
      if (body && !lexicon.isGivenName(token.text()) && i == end - 1 && end - from > 1
          || token.isNumber()
          || token.joint() == Token.Joint.AMPERSAND
          || token.text().equals("of") && i > from) {
        return false;
      }
    }
    String first = words.word(from);
    boolean place = end - from == 1 && isKnownPlace(from) && !lexicon.isGivenName(first);
    return !place
        && !lexicon.has("common", first)
        && !lexicon.has("never-names", first)
        && !lexicon.isDemonym(first);
  }

  /** A given name first, or a given name with a number behind it: "Zohar Palti", "Mohamed V". */
  boolean isPersonByShape(int from, int end) {
    boolean given = lexicon.isGivenName(words.word(from));
    boolean moulay = words.word(from).matches("Moulay|Sidi|Lalla|Abu|Abou|Umm|Oum|Ould");
    if (end - from < 2 || !given && !moulay || !mayBePerson(from, end)) {
      return false;
    }
    return !lexicon.has("common", words.word(from + 1));
  }

  private boolean isKnownPlace(int i) {
    return words.longest(i).filter(h -> h.value().type() == EntityType.PLACE).isPresent();
  }
}
