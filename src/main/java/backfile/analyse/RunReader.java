package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the runs of capitalised words of one passage: where each ends, which of its words belong to
 * a name, and what the name is, by lists, titles, head nouns, given names and the words around it.
 */
final class RunReader {
  private static final Set<String> PARTICLES =
      Set.of(
          ("de da di du del della dos das la le les al el ibn bin bint ben ould van von der den ter ten af of"
                  + " the and for y e")
              .split(" "));

  private static final Set<String> NAME_PARTICLES =
      Set.of(
          "de da di du del della dos das la le al el ibn bin bint ben ould van von der den"
              .split(" "));

  private static final int LONGEST_PERSON = 6;

  /** No name has more words; what runs on is a list or a heading. */
  private static final int LONGEST_RUN = 14;

  private static final int LONGEST_WORD = 40;

  private final Lexicon lexicon;
  private final Document document;
  private final int passage;
  private final String text;
  private final List<Token> tokens;
  private final List<Sighting> found = new ArrayList<>();

  RunReader(Lexicon lexicon, Document document, int passage) {
    this.lexicon = lexicon;
    this.document = document;
    this.passage = passage;
    this.text = document.passage(passage).text();
    this.tokens = document.tokens(passage);
  }

  /** The sightings of the passage in reading order; they never overlap. */
  List<Sighting> read() {
    for (int i = 0; i < tokens.size(); ) {
      int end = runEnd(i);
      if (end == i) {
        i = known(i);
      } else {
        interpret(i, end);
        i = Math.max(end, lastToken());
      }
    }
    return found;
  }

  /** Behind the last token of the last sighting: a listed name may reach beyond its run. */
  private int lastToken() {
    return found.isEmpty() ? 0 : found.get(found.size() - 1).tokenTo();
  }

  /** A listed name that begins with a small letter ("al-Qaida"); gives the next place to look. */
  private int known(int i) {
    Optional<Trie.Hit<Lexicon.Known>> hit =
        tokens.get(i).isNumber() ? Optional.empty() : lexicon.longest(tokens, i);
    hit.ifPresent(h -> add(i, h.end(), h.value()));
    return hit.map(Trie.Hit::end).orElse(i + 1);
  }

  /** Where the run that begins at this token ends; the token itself when none does. */
  private int runEnd(int from) {
    if (!isNameWord(from)) {
      return from;
    }
    int end = from + 1;
    while (end < tokens.size() && end < from + LONGEST_RUN && joins(end)) {
      if (isNameWord(end) || isMarchOf(from, end)) {
        end++;
        continue;
      }
      int behind = behindParticles(from, end);
      if (behind == end) {
        break;
      }
      end = behind + 1;
    }
    boolean number = end < tokens.size() && joins(end) && tokens.get(end).isNumber();
    boolean numbered = has("agreement-heads", end - 1) || tokens.get(end - 1).text().equals("No");
    return number && numbered && end - from > 1 ? end + 1 : end;
  }

  private boolean joins(int i) {
    return tokens.get(i).joint() != Token.Joint.APART && !tokens.get(i - 1).possessive();
  }

  private boolean isNameWord(int i) {
    Token token = tokens.get(i);
    return token.isCapital()
        && token.text().length() <= LONGEST_WORD
        && !lexicon.has("calendar", token.text());
  }

  /** "Green March" is an event, "on March 3" a date. */
  private boolean isMarchOf(int from, int i) {
    boolean dateBehind = i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
    return tokens.get(i).text().equals("March")
        && !dateBehind
        && !tokens.get(from).opens()
        && !lexicon.has("common", tokens.get(i - 1).text());
  }

  /**
   * The capitalised token behind one to three small words that may stand inside a name: "of" behind
   * a head noun or an office, "and" in the name of a body, "bin" in that of a person. {@code i}
   * where there is none.
   */
  private int behindParticles(int from, int i) {
    int behind = i;
    while (behind < tokens.size()
        && behind < i + 3
        && joins(behind)
        && PARTICLES.contains(tokens.get(behind).text())) {
      behind++;
    }
    if (behind == i || behind >= tokens.size() || !joins(behind) || !isNameWord(behind)) {
      return i;
    }
    String first = tokens.get(i).text();
    boolean opener = isOpener(i - 1);
    boolean bodySoFar = false;
    for (int k = from; k < i; k++) {
      bodySoFar |= has("organisation-openers", k);
    }
    boolean nextBody = behind > i + 1 && has("organisation-openers", behind) && i - from > 1;
    boolean inside =
        switch (first) {
          case "of" -> (opener || bodySoFar || isOfficeOf(i - 1, behind)) && !nextBody;
          case "for" -> has("organisation-openers", i - 1);
          case "and" -> isDomain(behind) && opensDomains(from, i);
          case "the", "y", "e" -> false;
          default -> NAME_PARTICLES.contains(first) && behind == i + 1;
        };
    return inside ? behind : i;
  }

  /**
   * "Ministry of Foreign Affairs and Cooperation": a body that is responsible for several things.
   */
  private boolean opensDomains(int from, int end) {
    for (int i = from; i < end; i++) {
      if (word(i)
          .matches(
              "Ministry|Department|Office|Committee|Commission|Agency|Institute|Council|Cent(?:er|re)")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word names a field of work rather than another thing. */
  private boolean isDomain(int i) {
    return has("title-parts", i)
        || has("openers", i)
        || document.hasSmall(word(i))
        || word(i).matches(".*(?:tion|ment|ity|ture|ance|ence|ing|ics|ogy|try|ports?)");
  }

  private boolean isOpener(int i) {
    return has("organisation-openers", i)
        || has("agreement-openers", i)
        || has("event-openers", i)
        || has("place-openers", i)
        || has("agreement-heads", i);
  }

  /** "Secretary of State", "Minister of Foreign Affairs", "Chief of Staff". */
  private boolean isOfficeOf(int i, int behind) {
    return has("title-heads", i) && has("title-parts", behind);
  }

  private boolean isKnownPlace(int i) {
    return lexicon.longest(tokens, i).filter(h -> h.value().type() == EntityType.PLACE).isPresent();
  }

  private boolean has(String section, int i) {
    return i >= 0 && i < tokens.size() && lexicon.has(section, tokens.get(i).text());
  }

  /** Finds the names in a run. */
  private void interpret(int start, int end) {
    int from = start;
    while (from < end && opensOnly(from, end)) {
      from++;
    }
    if (from == end) {
      return;
    }
    Optional<Trie.Hit<Lexicon.Known>> hit = lexicon.longest(tokens, from);
    // A listed name may reach over small words that end a run ("… for the Referendum in …").
    if (hit.isPresent() && hit.get().end() >= end) {
      add(from, hit.get().end(), hit.get().value());
      return;
    }
    if (isNoName(from, end) || readTitled(from, end)) {
      return;
    }
    Optional<EntityType> byHead = headType(from, end);
    if (byHead.isPresent()) {
      add(from, end, byHead.get(), "shape");
    } else if (isPersonByShape(from, end)) {
      add(from, end, EntityType.PERSON, "shape");
    } else {
      readRest(from, end, hit);
    }
  }

  /** Whether the first word of a run only opens the sentence and belongs to no name. */
  private boolean opensOnly(int i, int end) {
    Token token = tokens.get(i);
    String word = token.text();
    if (lexicon.longest(tokens, i).filter(h -> h.end() > i + 1).isPresent()) {
      return false;
    }
    if (lexicon.has("common", word) && !token.isAllCapitals()) {
      return token.opens() || word.length() < 5 || document.hasSmall(word);
    }
    if (!token.opens() || i + 1 < end && tokens.get(i + 1).joint() == Token.Joint.HYPHEN) {
      return false;
    }
    boolean opener = lexicon.has("openers", word);
    if (i + 1 == end) {
      return opener || document.hasSmall(word) && !document.hasCapitalInside(word);
    }
    boolean restIsName =
        lexicon.longest(tokens, i + 1).filter(h -> h.end() == end).isPresent()
            || lexicon.isGivenName(tokens.get(i + 1).text());
    boolean office = has("title-heads", i) || has("title-parts", i);
    return opener && restIsName && !office
        || !opener && !office && document.hasSmall(word) && !document.hasCapitalInside(word);
  }

  private boolean isNoName(int from, int end) {
    for (int i = from; i < end; i++) {
      String word = tokens.get(i).text();
      boolean none =
          lexicon.has("never-names", word)
              || lexicon.isDemonym(word)
              || lexicon.has("directions", word)
              || PARTICLES.contains(word);
      if (!none) {
        return false;
      }
    }
    return lexicon.longest(tokens, from).filter(h -> h.end() == end).isEmpty();
  }

  /**
   * Reads a run that holds an office: the person behind it, and the name before it, if any. An
   * office that nobody stands behind is no name.
   */
  private boolean readTitled(int from, int end) {
    for (int i = from; i < end; i++) {
      int behind = officeEnd(i, end);
      if (behind > i && behind == end && i == from) {
        return headType(from, end).isEmpty() || isOffice(end - 1);
      }
      if (behind > i && behind < end && mayBePerson(behind, end)) {
        if (i > from) {
          interpret(from, i);
        } else {
          placeInOffice(i, behind);
        }
        add(behind, end, EntityType.PERSON, "title");
        return true;
      }
    }
    return false;
  }

  /** "U.S. Secretary of State": the country before an office is a mention of its own. */
  private void placeInOffice(int from, int behind) {
    Optional<Trie.Hit<Lexicon.Known>> hit = lexicon.longest(tokens, from);
    hit.filter(h -> h.end() < behind).ifPresent(h -> add(from, h.end(), h.value()));
  }

  private boolean isOffice(int i) {
    return has("title-heads", i);
  }

  /** Behind the longest office that begins at this token; the token itself when none does. */
  private int officeEnd(int from, int end) {
    int i = from;
    boolean head = false;
    int behind = from;
    while (i < end) {
      String word = tokens.get(i).text();
      boolean country = i == from && isListedAlone(i);
      boolean part =
          lexicon.has("title-parts", word)
              || lexicon.isDemonym(word)
              || country && !head
              || head && (word.equals("of") || word.equals("for") || word.equals("and"));
      if (lexicon.has("title-heads", word)) {
        head = true;
        behind = i + 1;
      } else if (!part) {
        break;
      } else if (head && lexicon.has("title-parts", word)) {
        behind = i + 1;
      }
      i++;
    }
    return head ? behind : from;
  }

  private boolean isListedAlone(int i) {
    return lexicon.longest(tokens, i).filter(h -> h.end() == i + 1).isPresent();
  }

  /** Whether these words can be a person's name at all. */
  private boolean mayBePerson(int from, int end) {
    if (end - from > LONGEST_PERSON) {
      return false;
    }
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      boolean body =
          has("organisation-heads", i) || has("agreement-heads", i) || has("event-heads", i);
      if (body && !lexicon.isGivenName(token.text()) && i == end - 1 && end - from > 1
          || token.isNumber()
          || token.joint() == Token.Joint.AMPERSAND
          || token.text().equals("of") && i > from) {
        return false;
      }
    }
    String first = word(from);
    boolean place = end - from == 1 && isKnownPlace(from) && !lexicon.isGivenName(first);
    return !place
        && !lexicon.has("common", first)
        && !lexicon.has("never-names", first)
        && !lexicon.isDemonym(first);
  }

  private String word(int i) {
    return tokens.get(i).text();
  }

  /** What the head noun of a run says that it is: its last word, or its first before "of". */
  private Optional<EntityType> headType(int from, int end) {
    int last = end - 1;
    boolean numbered = tokens.get(last).isNumber();
    int head = numbered ? last - 1 : last;
    if (end - from < 2) {
      return Optional.empty();
    }
    for (int i = from; i + 1 < end; i++) {
      if (word(i + 1).equals("of") || word(i + 1).equals("for")) {
        Optional<EntityType> byOpener = openerType(i);
        if (byOpener.isPresent()) {
          boolean proper = i + 2 < end && isProper(byOpener.get(), i + 2, end);
          return proper ? byOpener : Optional.empty();
        }
      }
    }
    if (has("agreement-heads", head)) {
      return Optional.of(EntityType.AGREEMENT).filter(t -> isProper(t, from, head));
    }
    if (has("organisation-heads", head) && !numbered) {
      return Optional.of(EntityType.ORGANISATION);
    }
    if (has("event-heads", head)) {
      return Optional.of(EntityType.EVENT).filter(t -> isProper(t, from, head));
    }
    boolean regnal = isRegnal(last) && end - from > 2 && has("event-heads", last - 1);
    if (regnal) {
      return Optional.of(EntityType.EVENT);
    }
    if (has("place-heads", head) || has("place-openers", from) && !isPersonByShape(from, end)) {
      return Optional.of(EntityType.PLACE).filter(t -> isProper(t, from, end));
    }
    return Optional.empty();
  }

  private Optional<EntityType> openerType(int i) {
    if (has("agreement-openers", i)) {
      return Optional.of(EntityType.AGREEMENT);
    }
    if (has("event-openers", i)) {
      return Optional.of(EntityType.EVENT);
    }
    if (has("organisation-openers", i)) {
      return Optional.of(EntityType.ORGANISATION);
    }
    return has("place-openers", i) ? Optional.of(EntityType.PLACE) : Optional.empty();
  }

  /**
   * Whether some word of the stretch is more than a kind of thing: "Peace Agreement" is no name.
   */
  private boolean isProper(EntityType type, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = word(i);
      boolean kind =
          lexicon.has("openers", word) && !word.matches("First|Second|Third|Fourth|Fifth|World")
              || lexicon.has("common", word)
              || isOpener(i)
              || has("event-heads", i)
              || has("place-heads", i) && type != EntityType.EVENT
              || has("organisation-heads", i) && type == EntityType.PLACE
              || word.matches("Final|Joint|Comprehensive|Bilateral|Permanent|Interim|Framework");
      if (!kind && !PARTICLES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRegnal(int i) {
    return word(i).matches("(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})");
  }

  /** A given name first, or a given name with a number behind it: "Zohar Palti", "Mohamed V". */
  private boolean isPersonByShape(int from, int end) {
    boolean given = lexicon.isGivenName(word(from));
    boolean moulay = word(from).matches("Moulay|Sidi|Lalla|Abu|Abou|Umm|Oum|Ould");
    if (end - from < 2 || !given && !moulay || !mayBePerson(from, end)) {
      return false;
    }
    return !lexicon.has("common", word(from + 1));
  }

  /** A run that no cue explains: the listed names in it, else a name of unknown kind. */
  private void readRest(int from, int end, Optional<Trie.Hit<Lexicon.Known>> hit) {
    if (hit.isPresent()) {
      int behind = hit.get().end();
      boolean abbreviated = word(from).indexOf('.') > 0 || tokens.get(from).isAllCapitals();
      boolean hyphen = tokens.get(behind).joint() == Token.Joint.HYPHEN;
      boolean several = behind - from > 1;
      if (abbreviated || hyphen || several || isDescribed(behind, end)) {
        add(from, behind, hit.get().value());
        interpret(behind, end);
        return;
      }
    }
    // A listed name at the end, behind nothing but where it is from or lies: "Northern Morocco".
    for (int i = from + 1; i < end; i++) {
      Optional<Trie.Hit<Lexicon.Known>> inside = lexicon.longest(tokens, i);
      boolean toEnd = inside.isPresent() && inside.get().end() == end;
      if (toEnd && isNoName(from, i)) {
        add(i, end, inside.get().value());
        return;
      }
    }
    int start = from;
    while (start < end && (lexicon.isDemonym(word(start)) || has("never-names", start))) {
      start++;
    }
    if (start < end) {
      unknown(start, end);
    }
  }

  /** Whether the words behind a place only say what of it is meant: "Israel Katz" is not so. */
  private boolean isDescribed(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean told = has("never-names", i) || lexicon.isDemonym(word(i)) || officeEnd(i, end) > i;
      if (told) {
        return true;
      }
    }
    return false;
  }

  private void unknown(int from, int end) {
    Token only = tokens.get(from);
    boolean single = end - from == 1;
    if (single && (only.text().length() < 2 || only.isNumber())) {
      return;
    }
    if (single && only.opens() && !document.hasCapitalInside(only.text())) {
      return;
    }
    Optional<EntityType> lean = new Context(lexicon, text, tokens).lean(from, end);
    String how = "context";
    if (single && only.isAllCapitals() && only.text().length() <= 7) {
      lean = Optional.of(EntityType.ORGANISATION);
      how = "shape";
    }
    add(from, end, surfaceName(from, end), Optional.empty(), how, lean);
  }

  private void add(int from, int end, Lexicon.Known known) {
    Optional<EntityType> lean =
        known.city() ? new Context(lexicon, text, tokens).lean(from, end) : Optional.empty();
    add(from, end, known.name(), Optional.of(known.type()), "list", lean);
  }

  private void add(int from, int end, EntityType type, String how) {
    add(from, end, surfaceName(from, end), Optional.of(type), how, Optional.empty());
  }

  private void add(
      int from,
      int end,
      String name,
      Optional<EntityType> type,
      String how,
      Optional<EntityType> lean) {
    int start = tokens.get(from).start();
    int behind = tokens.get(end - 1).end();
    Mention at = new Mention(passage, start, behind);
    found.add(new Sighting(at, from, end, text.substring(start, behind), name, type, how, lean));
  }

  private String surfaceName(int from, int end) {
    int start = tokens.get(from).start();
    int behind = tokens.get(end - 1).end();
    return text.substring(start, behind).replace('’', '\'').replace('\n', ' ');
  }
}
