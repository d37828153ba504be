package backfile.analyse;

import backfile.model.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The offices in one passage that stand before a person's name or in a body's: where they begin and
 * end, and whose they are.
 */
final class Offices {
  /** Who holds such an office holds it of a place. */
  private static final Set<String> OF_PLACES =
      Set.of(
          ("Governor Gov. Gov Mayor MP MPs Sen. Rep. Senator Premier Commissioner Minister Representative Councillor"
                  + " Collector Magistrate MLA Assemblyman Bishop Archbishop President")
              .split(" "));

  private static final Set<String> FORCES =
      Set.of("Police", "Army", "Navy", "Force", "Forces", "Guard", "Parliament", "Senate");

  /** Offices that are no name by themselves, whatever is thought of them. */
  private static final Set<String> PLAIN_OFFICES =
      Set.of(
          ("Minister Secretary Officer President Chairman Chairperson Director Commissioner Spokesman"
                  + " Spokesperson Spokeswoman Commander Governor CEO MP Senator Ambassador")
              .split(" "));

  private static final Set<String> FIRST_MINISTERS = Set.of("Chief", "Prime", "First");

  /** Offices that are names of people as well, behind a given name. */
  private static final Set<String> OF_PEOPLE =
      Set.of("Shah Sultan King Prince Dean Marshall Bishop Pope Duke Judge Lord Sheikh".split(" "));

  /** What parts an office from the body whose it is: "Nyanza Regional Police Commander". */
  private static final Set<String> OF_PARTS =
      Set.of("Regional District County Provincial State City Area Divisional Deputy".split(" "));

  private final Words words;
  private final List<Token> tokens;
  private final Kinds kinds;

  Offices(Words words, Kinds kinds) {
    this.words = words;
    this.tokens = words.tokens();
    this.kinds = kinds;
  }

  /**
   * "Egyptian President Hosni Mubarak": behind the office, where the name of a person is left; else
   * where the words begin.
   */
  int behindTitle(int from, int end) {
    int start = from;
    boolean ofOffice = from > 1 && words.isInner(from - 1) && words.has(Cue.TITLE_HEAD, from - 2);
    if (ofOffice && from < end - 1 && words.has(Cue.TITLE_PART, from)) {
      start = from + 1;
    }
    for (int i = from; i < end - 1; i++) {
      boolean named =
          i > from && words.has(Cue.GIVEN_NAME, i - 1) && OF_PEOPLE.contains(words.word(i));
      boolean office = words.isOffice(i) && !named || i == from && words.isTanSri(i);
      boolean monarch = words.has(Cue.MONARCH, i) && i == from;
      // "Queen's Park" bears her name, and "Park" is nobody's.
      boolean owner = monarch && tokens.get(i + 1).start() > tokens.get(i).end() + 2;
      start = (office || monarch) && !owner ? i + 1 : start;
    }
    // "Secretary of State George Marshall".
    while (start > from
        && start < end - 1
        && (words.isInner(start)
            || words.has(Cue.TITLE_PART, start)
            || words.word(start).equals("Sri"))) {
      start++;
    }
    // "Prime Minister's Office", "Palm Ridge Magistrate's Court": a body of the officer's.
    boolean body =
        start == end - 1
            && (words.has(Cue.ORGANISATION_HEAD, start)
                || words.has(Cue.ORGANISATION_OPENER, start))
            && !words.has(Cue.GIVEN_NAME, start);
    return start > from && !body && kinds.mayBePerson(start, kinds.beforeLink(start, end))
        ? start
        : from;
  }

  /** Where the office before a person's name begins, within the words from a place on. */
  int officeFrom(int from, int name) {
    int office = name;
    while (office > from && isOfOffice(office - 1, office == name) && !isOfLand(from, office - 1)) {
      office--;
    }
    // "Dubai Police Commander": what ends in a body is the body's name, if a name is before it.
    int body = office;
    while (body < name - 1 && FORCES.contains(words.word(body))) {
      body++;
    }
    boolean named =
        office > from
            && body > office
            && !words.has(Cue.RANK, body)
            && !OF_PARTS.contains(words.word(office));
    return named ? body : office;
  }

  /** "Kogi State Governor": the word is part of a place's name. */
  private boolean isOfLand(int from, int i) {
    return i > from
        && words.has(Cue.PLACE_HEAD, i)
        && !words.isOffice(i)
        && tokens.get(i - 1).isCapital()
        && !isOfOffice(i - 1, false);
  }

  /** Whether the office is that of a minister or secretary for something. */
  private boolean hasPortfolio(int office, int name) {
    for (int i = office; i < name; i++) {
      String word = words.word(i);
      boolean first = i > office && FIRST_MINISTERS.contains(words.word(i - 1));
      if ((word.equals("Minister") || word.equals("Secretary")) && !first) {
        return true;
      }
    }
    return false;
  }

  /** Whether the office in these words is held of a place rather than of a body. */
  private boolean isOfPlace(int office, int name) {
    for (int i = office; i < name; i++) {
      if (OF_PLACES.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Prime Minister's Office": with what stands before the officer whose body it is. */
  int withOffice(int from) {
    boolean officer =
        from > 0
            && words.has(Cue.TITLE_HEAD, from)
            && words.has(Cue.TITLE_PART, from - 1)
            && tokens.get(from - 1).isCapital()
            && !tokens.get(from - 1).possessive()
            && tokens.get(from).joint() == Token.Joint.SPACE;
    return officer ? from - 1 : from;
  }

  /** "CCT Finance Minister": a body's name ends before the office of somebody in it. */
  int beforeOffice(int from, int end) {
    boolean plain = end - from > 1 && PLAIN_OFFICES.contains(words.word(end - 1));
    for (int i = from; i < end && plain; i++) {
      plain = tokens.get(i).isCapital();
    }
    return plain ? Math.max(from + 1, officeFrom(from, end)) : end;
  }

  private boolean isOfOffice(int i, boolean last) {
    return words.isOffice(i)
        || words.isTanSri(i)
        || i > 0 && words.isTanSri(i - 1)
        || !last && (words.has(Cue.TITLE_PART, i) || words.isInner(i) || words.word(i).equals("in"))
        || words.has(Cue.MONARCH, i);
  }

  boolean hasOffice(int from, int end) {
    for (int i = from; i < end; i++) {
      if (words.isOffice(i)) {
        return true;
      }
    }
    return false;
  }

  /** What the words are that stand before an office: whose it is; nothing where they are of it. */
  Optional<EntityType> bearerType(int from, int office, int name) {
    boolean more = false;
    for (int i = from; i < office && tokens.get(office - 1).isCapital(); i++) {
      boolean part = words.has(Cue.TITLE_PART, i) || words.has(Cue.DEMONYM, i) || words.isInner(i);
      more |= !part && !words.has(Cue.OPENER, i) && !words.has(Cue.COMMON, i);
    }
    if (!more) {
      return Optional.empty();
    }
    Optional<EntityType> listed =
        words.longest(from).filter(hit -> hit.end() == office).map(hit -> hit.value().type());
    Optional<EntityType> told = listed.or(() -> kinds.headType(from, office));
    // "Power Development Minister": what a minister or a secretary is for, not where.
    if (told.isPresent() || hasPortfolio(office, name)) {
      return told;
    }
    boolean seat = !tokens.get(from).isAllCapitals() && isOfPlace(office, name);
    return Optional.of(seat ? EntityType.PLACE : EntityType.ORGANISATION);
  }
}
