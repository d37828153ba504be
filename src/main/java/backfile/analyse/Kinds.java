package backfile.analyse;

import backfile.model.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a run of capitalised words is by its own words: by its head noun, by a given name. */
final class Kinds {
  private static final int LONGEST_PERSON = 6;

  /** Words that open sentences and tell something in the name of an event or a body. */
  private static final Set<String> TELLING_OPENERS =
      Set.of("First", "Second", "Third", "Fourth", "Fifth", "World");

  /** Last words of places that are no surnames. */
  private static final Set<String> SITES =
      Set.of(
          ("Stadium Airport Road Avenue Boulevard Highway Expressway Roundabout Bridge Dam Prison Coliseum"
                  + " Arena Mosque Cathedral Barracks District Province County Drive Street Grounds")
              .split(" "));

  /** Last words of bodies that are part of no place. */
  private static final Set<String> BODIES =
      Set.of(
          ("Court University College Party Police Ministry Council Commission Association Corporation"
                  + " Agency Limited Ltd Federation FC SC")
              .split(" "));

  /** Words before "Agreement" that leave it a kind of thing. */
  private static final Set<String> EPITHETS =
      Set.of("Final", "Joint", "Comprehensive", "Bilateral", "Permanent", "Interim", "Framework");

  /** Words that stand first in a name like a given name. */
  private static final Set<String> HONOURS =
      Set.of("Moulay", "Sidi", "Lalla", "Abu", "Abou", "Umm", "Oum", "Ould");

  private static final Pattern REGNAL = Pattern.compile("(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})");

  private final Words words;
  private final List<Token> tokens;

  Kinds(Words words) {
    this.words = words;
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
    if (words.has(Cue.AGREEMENT_HEAD, head)) {
      return Optional.of(EntityType.AGREEMENT).filter(t -> isProper(t, from, head));
    }
    if (words.has(Cue.ORGANISATION_HEAD, head) && !numbered) {
      return Optional.of(EntityType.ORGANISATION);
    }
    if (words.has(Cue.EVENT_HEAD, head)) {
      return Optional.of(EntityType.EVENT).filter(t -> isProper(t, from, head));
    }
    boolean regnal = isRegnal(last) && end - from > 2 && words.has(Cue.EVENT_HEAD, last - 1);
    if (regnal) {
      return Optional.of(EntityType.EVENT);
    }
    if (words.has(Cue.PLACE_HEAD, head)
        || words.has(Cue.PLACE_OPENER, from) && !isPersonByShape(from, end)) {
      return Optional.of(EntityType.PLACE).filter(t -> isProper(t, from, end));
    }
    return Optional.empty();
  }

  private Optional<EntityType> openerType(int i) {
    if (words.has(Cue.AGREEMENT_OPENER, i)) {
      return Optional.of(EntityType.AGREEMENT);
    }
    if (words.has(Cue.EVENT_OPENER, i)) {
      return Optional.of(EntityType.EVENT);
    }
    if (words.has(Cue.ORGANISATION_OPENER, i)) {
      return Optional.of(EntityType.ORGANISATION);
    }
    return words.has(Cue.PLACE_OPENER, i) ? Optional.of(EntityType.PLACE) : Optional.empty();
  }

  /**
   * Whether some word of the stretch is more than a kind of thing: "Peace Agreement" is no name.
   */
  private boolean isProper(EntityType type, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.word(i);
      boolean kind =
          words.has(Cue.OPENER, i) && !TELLING_OPENERS.contains(word)
              || words.has(Cue.COMMON, i)
              || words.isOpener(i)
              || words.has(Cue.EVENT_HEAD, i)
              || words.has(Cue.PLACE_HEAD, i) && type != EntityType.EVENT
              || words.has(Cue.ORGANISATION_HEAD, i) && type == EntityType.PLACE
              || EPITHETS.contains(word);
      if (!kind && !words.isInner(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A type that the words leave no doubt of, whatever was thought of them: "Benjamin Mkapa
   * Stadium".
   */
  EntityType sure(EntityType type, int from, int end) {
    String last = words.word(end - 1);
    if (end - from < 2 || type == EntityType.EVENT || type == EntityType.WORK) {
      return type;
    }
    if (SITES.contains(last)) {
      return EntityType.PLACE;
    }
    if (type == EntityType.PLACE) {
      return BODIES.contains(last) ? EntityType.ORGANISATION : type;
    }
    boolean body =
        words.has(Cue.ORGANISATION_HEAD, end - 1)
            && !words.has(Cue.GIVEN_NAME, end - 1)
            && !(end - from == 2 && words.has(Cue.GIVEN_NAME, from));
    return body ? EntityType.ORGANISATION : type;
  }

  private boolean isRegnal(int i) {
    return REGNAL.matcher(words.word(i)).matches();
  }

  /** "Juan Carlos of Spain": a person's name ends before "of". */
  int beforeLink(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (!tokens.get(i).isCapital() && !words.has(Cue.PARTICLE, i)) {
        return i;
      }
    }
    return end;
  }

  /** Whether these words can be a person's name at all. */
  boolean mayBePerson(int from, int end) {
    int hyphens = 0;
    for (int i = from + 1; i < end; i++) {
      hyphens += tokens.get(i).joint() == Token.Joint.HYPHEN ? 1 : 0;
    }
    if (end - from - hyphens > LONGEST_PERSON) {
      return false;
    }
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      boolean body =
          words.has(Cue.ORGANISATION_HEAD, i)
              || words.has(Cue.AGREEMENT_HEAD, i)
              || words.has(Cue.EVENT_HEAD, i);
      if (body && !words.has(Cue.GIVEN_NAME, i) && i == end - 1 && end - from > 1
          || token.isNumber()
          || token.joint() == Token.Joint.AMPERSAND
          || token.text().equals("of") && i > from) {
        return false;
      }
    }
    boolean place = end - from == 1 && isKnownPlace(from) && !words.has(Cue.GIVEN_NAME, from);
    return !place
        && !words.has(Cue.COMMON, from)
        && !words.has(Cue.NEVER_NAME, from)
        && !words.has(Cue.DEMONYM, from);
  }

  /** A given name first, or a given name with a number behind it: "Zohar Palti", "Mohamed V". */
  boolean isPersonByShape(int from, int end) {
    boolean given = words.has(Cue.GIVEN_NAME, from);
    boolean moulay = HONOURS.contains(words.word(from));
    if (end - from < 2 || !given && !moulay || !mayBePerson(from, end)) {
      return false;
    }
    return !words.has(Cue.COMMON, from + 1);
  }

  /** Whether a city's name is hardly anything else: neither a word nor somebody's name. */
  boolean isCity(int from, int end) {
    WordFacts word = words.facts(from);
    boolean person =
        word.has(Cue.GIVEN_NAME) || Math.max(word.level(0), word.level(1)) > word.level(2);
    return end - from > 1 || word.speech == 0 && !person;
  }

  private boolean isKnownPlace(int i) {
    return words.longest(i).filter(h -> h.value().type() == EntityType.PLACE).isPresent();
  }
}
