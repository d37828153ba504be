package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the names of one passage: events and agreements by their head nouns, people, places and
 * bodies as the tagger labels them, and what else is written with a capital as a name of no type,
 * which counts where the rest of the archive knows it.
 */
final class RunReader {
  private final Document document;
  private final int passage;
  private final String text;
  private final List<Token> tokens;
  private final int[] labels;
  private final Words words;
  private final Runs runs;
  private final Kinds kinds;
  private final Offices offices;
  private final Trim trim;
  private final NoNames none;
  private final BitSet taken = new BitSet();
  private final List<Sighting> found = new ArrayList<>();

  /**
   * @param labels the tagger's, one a token
   * @param surnames the last words of the article's people
   */
  RunReader(Document document, int passage, int[] labels, Set<String> surnames) {
    this.document = document;
    this.passage = passage;
    this.text = document.passage(passage).text();
    this.words = document.words(passage);
    this.tokens = words.tokens();
    this.labels = labels;
    this.runs = new Runs(document, words);
    this.kinds = new Kinds(words);
    this.none = new NoNames(text, words, kinds);
    this.offices = new Offices(words, kinds);
    this.trim = new Trim(document, words, kinds, offices, labels, surnames);
  }

  /** The sightings of the passage in reading order; they never overlap. */
  List<Sighting> read() {
    readHeads();
    readLabels();
    readRest();
    found.sort(Comparator.comparing(Sighting::at));
    return found;
  }

  /** The names of the lists alone, for a language that the tagger does not know. */
  List<Sighting> readListed() {
    for (int i = 0; i < tokens.size(); ) {
      Optional<Trie.Hit<Lexicon.Known>> listed =
          tokens.get(i).isNumber() ? Optional.empty() : words.longest(i);
      if (listed.isPresent()) {
        Lexicon.Known known = listed.get().value();
        add(i, listed.get().end(), known.name(), Optional.of(known.type()), "list");
      }
      i = listed.map(Trie.Hit::end).orElse(i + 1);
    }
    return found;
  }

  /** Listed names of several words; events and agreements: "2002 Games", "Treaty of Fez". */
  private void readHeads() {
    for (int i = 0; i < tokens.size(); ) {
      int end = runs.end(i);
      int from = i;
      while (from < end && trim.opensOnly(from, end)) {
        from++;
      }
      Optional<Trie.Hit<Lexicon.Known>> listed =
          from == tokens.size() || tokens.get(from).isNumber()
              ? Optional.empty()
              : words.longest(from);
      if (listed.isPresent() && listed.get().end() > Math.max(from + 1, end - 1)) {
        Lexicon.Known known = listed.get().value();
        add(from, listed.get().end(), known.name(), Optional.of(known.type()), "list");
        i = listed.get().end();
        continue;
      }
      if (end == i) {
        i++;
        continue;
      }
      Optional<EntityType> type = from < end ? kinds.headType(from, end) : Optional.empty();
      boolean ruled =
          type.filter(t -> t == EntityType.EVENT || t == EntityType.AGREEMENT).isPresent()
              || type.isPresent()
                  && kinds.beforeLink(from, end) < end
                  && !offices.hasOffice(from, end);
      boolean several = runs.isShouted(i, end);
      Optional<Lexicon.Known> known =
          several || isDateline(i, end)
              ? Lexicon.INSTANCE.shouted(surfaceName(i, end))
              : Optional.empty();
      if (several || known.isPresent()) {
        boolean place =
            labels[i] != Label.NONE
                && Label.kind(labels[i]) == Label.Kind.PLACE
                && trim.labelledEnd(i) == end;
        Optional<EntityType> told = place ? Optional.of(EntityType.PLACE) : Optional.empty();
        String name = known.map(Lexicon.Known::name).orElse(surfaceName(i, end));
        add(
            i,
            end,
            name,
            known.map(Lexicon.Known::type).or(() -> told),
            known.isPresent() ? "list" : "context");
      }
      if (ruled && taken.get(from, end).isEmpty()) {
        add(yearBefore(from), end, type, "shape");
      }
      i = end;
    }
  }

  /** "MUSCAT:": one word in capitals that opens a passage, and a sign behind it. */
  private boolean isDateline(int from, int end) {
    if (from > 0 || end - from > 1 || !tokens.get(0).isAllCapitals()) {
      return false;
    }
    String behind = text.substring(tokens.get(0).end()).stripLeading();
    return !behind.isEmpty() && ":,(—–-".indexOf(behind.charAt(0)) >= 0;
  }

  /** The year of an event belongs to its name: there are games every four years. */
  private int yearBefore(int from) {
    boolean year =
        from > 0
            && tokens.get(from).joint() == Token.Joint.SPACE
            && tokens.get(from - 1).text().length() == 4
            && tokens.get(from - 1).isNumber()
            && !taken.get(from - 1);
    return year ? from - 1 : from;
  }

  private void readLabels() {
    for (int i = 0; i < labels.length; i++) {
      // What a name that ended early leaves is read as one more.
      boolean left =
          !Label.begins(labels[i])
              && labels[i] != Label.NONE
              && !taken.get(i)
              && tokens.get(i).isCapital();
      if (Label.begins(labels[i]) || left) {
        i = readLabelled(i, left) - 1;
      }
    }
  }

  /** Reads the name that is labelled from a word on; where it ends. */
  private int readLabelled(int i, boolean left) {
    int labelled = trim.labelledEnd(i);
    Optional<EntityType> type = left ? leftType(i, labelled) : type(Label.kind(labels[i]));
    int first = trim.beforeSecondPerson(i, labelled);
    if (first < labelled) {
      labelled = first;
      type = Optional.of(EntityType.PERSON);
    }
    if (!type.equals(Optional.of(EntityType.PERSON))) {
      labelled = trim.beforeSurname(i, labelled);
    }
    if (type.equals(Optional.of(EntityType.ORGANISATION))) {
      labelled = offices.beforeOffice(i, trim.beforeAnother(i, labelled));
    }
    boolean body = type.isPresent() && none.isBody(i, labelled, type.get());
    int opener = body ? i : trim.behindOpener(i, labelled);
    if (type.equals(Optional.of(EntityType.ORGANISATION))) {
      int with = offices.withOffice(opener);
      opener = taken.get(with) ? opener : with;
    }
    int behind = offices.behindTitle(opener, labelled);
    boolean person = behind > opener || type.equals(Optional.of(EntityType.PERSON));
    if (behind > opener) {
      readBearer(opener, offices.officeFrom(opener, behind), behind);
    }
    int named = person ? trim.withInitials(behind) : behind;
    int from = taken.get(named) ? behind : named;
    int end = labelled;
    if (person) {
      end = trim.withoutLetters(from, trim.wholePerson(kinds.beforeLink(from, labelled)));
    }
    if (type.equals(Optional.of(EntityType.PLACE))) {
      end = trim.beforePreposition(from, end);
    }
    end = beforeTaken(from, end);
    Optional<EntityType> told = person ? Optional.of(EntityType.PERSON) : type;
    if (taken.get(from, end).isEmpty()) {
      int storm = trim.stormFrom(from, end);
      if (storm >= 0 && !taken.get(storm)) {
        add(storm, end, Optional.of(EntityType.EVENT), "shape");
      } else if (told.isPresent() && isName(from, end, told.get())) {
        addLabelled(from, end, behind == i ? kinds.sure(told.get(), from, end) : told.get());
      }
    }
    // Whatever was cut off, the next word is read next.
    int past = Math.max(end, i + 1);
    taken.set(i, past);
    return past;
  }

  /** "Jerusalem Committee of the Organization of …": before a name that is known already. */
  private int beforeTaken(int from, int end) {
    int before = taken.get(from) ? end : Math.min(end, nextTaken(from));
    while (before < end && before > from + 1 && !tokens.get(before - 1).isCapital()) {
      before--;
    }
    return before;
  }

  private boolean isName(int from, int end, EntityType type) {
    boolean office = type == EntityType.PERSON && none.isOffice(from, end);
    return !office && (!none.isNoName(from, end) || none.isBody(from, end, type));
  }

  /** "Siaya Governor James Orengo": whose office it is, before the office and the person. */
  private void readBearer(int from, int office, int name) {
    if (taken.get(from, office).isEmpty()) {
      offices.bearerType(from, office, name).ifPresent(type -> addLabelled(from, office, type));
    }
  }

  /**
   * Of what an ended name left, a list knows more than the label, which was that of the name; one
   * more person may stand beside the first: "Percy Tau and Mohamed Salah".
   */
  private Optional<EntityType> leftType(int from, int end) {
    boolean beside =
        words.has(Cue.LINK, from - 1) && end - from > 1 && kinds.mayBePerson(from, end);
    Optional<EntityType> labelled =
        beside && kinds.isPersonByShape(from, end)
            ? Optional.of(EntityType.PERSON)
            : type(Label.kind(labels[from])).filter(t -> beside || t != EntityType.PERSON);
    return words
        .longest(from)
        .filter(hit -> hit.end() == end)
        .map(hit -> hit.value().type())
        .or(() -> labelled);
  }

  /** What the glossary has; peoples and products it has not. */
  private static Optional<EntityType> type(Label.Kind kind) {
    return switch (kind) {
      case PERSON -> Optional.of(EntityType.PERSON);
      case PLACE -> Optional.of(EntityType.PLACE);
      case ORGANISATION -> Optional.of(EntityType.ORGANISATION);
      case EVENT -> Optional.of(EntityType.EVENT);
      case AGREEMENT -> Optional.of(EntityType.AGREEMENT);
      case WORK -> Optional.of(EntityType.WORK);
      case OTHER, PEOPLE -> Optional.empty();
    };
  }

  /** Under the name that a list has for it, where a list has it as the same kind of thing. */
  private void addLabelled(int from, int end, EntityType type) {
    Optional<Lexicon.Known> known =
        words
            .longest(from)
            .filter(
                hit ->
                    hit.end() == end
                        && (hit.value().type() == type
                            || type != EntityType.PERSON && !hit.value().city()))
            .map(Trie.Hit::value);
    boolean letter = end - from == 1 && words.word(from).length() < 2;
    boolean ruled = type == EntityType.EVENT || type == EntityType.AGREEMENT;
    boolean kind =
        end - from == 1
            && type != EntityType.PERSON
            && known.isEmpty()
            && none.isKind(from)
            && !none.isBody(from, end, type);
    // "787 Dreamliner": what a body makes, and not the body.
    boolean model =
        tokens.get(from).isNumber()
            && type != EntityType.WORK
            && known.isEmpty()
            && kinds.headType(from, end).isEmpty();
    // The rules have said which events and agreements have a name of their own.
    boolean strange = end - from == 1 && known.isEmpty() && mayOnlyOpen(from);
    if (letter || kind || model || strange || ruled && known.isEmpty()) {
      unknown(from, end);
      return;
    }
    add(
        from,
        end,
        known.map(Lexicon.Known::name).orElseGet(() -> surfaceName(from, end)),
        Optional.of(known.map(Lexicon.Known::type).orElse(type)),
        known.isPresent() ? "list" : how(from, end, type));
  }

  /** By what a name is told beside the tagger's word: an office before it, its own words. */
  private String how(int from, int end, EntityType type) {
    boolean person = type == EntityType.PERSON;
    if (person && isTitled(from)) {
      return "title";
    }
    boolean shaped =
        person
            ? kinds.isPersonByShape(from, end)
            : kinds.headType(from, end).equals(Optional.of(type));
    return shaped ? "shape" : "context";
  }

  private boolean isTitled(int from) {
    return from > 0
        && tokens.get(from).joint() == Token.Joint.SPACE
        && (words.isOffice(from - 1) || words.has(Cue.MONARCH, from - 1));
  }

  private void readRest() {
    for (int i = 0; i < tokens.size(); ) {
      int end = taken.get(i) ? i : Math.min(runs.end(i), nextTaken(i));
      if (end == i) {
        i++;
        continue;
      }
      int from = i;
      while (from < end && (trim.opensOnly(from, end) || words.has(Cue.NEVER_NAME, from))) {
        from++;
      }
      Optional<Trie.Hit<Lexicon.Known>> listed =
          from < end ? words.longest(from) : Optional.empty();
      boolean city = listed.filter(hit -> hit.value().city()).isPresent();
      if (none.isBody(i, end, EntityType.ORGANISATION)) {
        addLabelled(i, end, EntityType.ORGANISATION);
      } else if (listed.isPresent()
          && (!city || kinds.isCity(from, listed.get().end()))
          && none.isWhole(listed.get().end(), end)) {
        addLabelled(from, listed.get().end(), listed.get().value().type());
      } else if (from < end && !none.isNoName(from, end)) {
        unknown(from, end);
      }
      i = end;
    }
  }

  private int nextTaken(int i) {
    int next = taken.nextSetBit(i);
    return next < 0 ? tokens.size() : next;
  }

  private void unknown(int from, int end) {
    Token only = tokens.get(from);
    boolean single = end - from == 1;
    if (single && (only.text().length() < 2 || only.isNumber() || hasCapitalOfSentence(from))) {
      return;
    }
    add(from, end, Optional.empty(), "context");
  }

  /** Whether a word has its capital from the sentence, as far as the article shows. */
  private boolean hasCapitalOfSentence(int i) {
    Token token = tokens.get(i);
    boolean shouted = token.isAllCapitals() && token.text().length() > 2;
    return token.opens() && !shouted && !document.hasCapitalInside(token.text());
  }

  /** The same of a word that is part of no name that was ever counted. */
  private boolean mayOnlyOpen(int i) {
    return words.facts(i).names == 0 && hasCapitalOfSentence(i);
  }

  private void add(int from, int end, Optional<EntityType> type, String how) {
    add(from, end, surfaceName(from, end), type, how);
  }

  private void add(int from, int end, String name, Optional<EntityType> type, String how) {
    int start = tokens.get(from).start();
    int behind = tokens.get(end - 1).end();
    Mention at = new Mention(passage, start, behind);
    found.add(new Sighting(at, text.substring(start, behind), name, type, how));
    taken.set(from, end);
  }

  private String surfaceName(int from, int end) {
    int start = tokens.get(from).start();
    int behind = tokens.get(end - 1).end();
    return text.substring(start, behind).replace('’', '\'').replace('\n', ' ');
  }
}
