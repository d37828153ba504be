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
  private final Trim trim;
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
    this.trim = new Trim(document, words, kinds, labels, surnames);
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
              || type.isPresent() && trim.beforeLink(from, end) < end && !trim.hasOffice(from, end);
      if (isShouted(i, end)) {
        add(i, end, Optional.empty(), "context");
      }
      if (ruled && taken.get(from, end).isEmpty()) {
        add(yearBefore(from), end, type, "shape");
      }
      i = end;
    }
  }

  /** "GULF OF PRIDRE –": several words in capitals that open a passage are one name. */
  private boolean isShouted(int from, int end) {
    boolean shouted = from == 0 && end - from > 1;
    for (int i = from; i < end; i++) {
      shouted &= tokens.get(i).isAllCapitals();
    }
    return shouted;
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
      boolean left = labels[i] != Label.NONE && !taken.get(i) && tokens.get(i).isCapital();
      if (!Label.begins(labels[i]) && !left) {
        continue;
      }
      Optional<EntityType> type = type(Label.kind(labels[i]));
      int labelled = trim.labelledEnd(i);
      if (!type.equals(Optional.of(EntityType.PERSON))) {
        labelled = trim.beforeSurname(i, labelled);
      }
      int from = trim.behindOpener(i, labelled);
      int behind = trim.behindTitle(from, labelled);
      boolean person = behind > from || type.equals(Optional.of(EntityType.PERSON));
      from = behind;
      int end = person ? trim.wholePerson(trim.beforeLink(from, labelled)) : labelled;
      end = type.equals(Optional.of(EntityType.PLACE)) ? trim.beforePreposition(from, end) : end;
      boolean free = taken.get(from, end).isEmpty();
      boolean office = person && isOffice(from, end);
      if (free && (type.isEmpty() || office || isNoName(from, end))) {
        taken.set(from, end);
      } else if (free) {
        addLabelled(from, end, person ? EntityType.PERSON : type.get());
      }
      taken.set(i, labelled);
      i = Math.max(end, labelled) - 1;
    }
  }

  /** "the NASA Administrator": who that is another place must say. */
  private boolean isOffice(int from, int end) {
    return (words.has(Cue.TITLE_HEAD, end - 1) || words.has(Cue.ROLE, end - 1))
        && !words.has(Cue.GIVEN_NAME, end - 1)
        && !kinds.isPersonByShape(from, end);
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
    boolean kind = end - from == 1 && type != EntityType.PERSON && known.isEmpty() && isKind(from);
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

  /** "the Council": a kind of body, and which one another place must say. */
  private boolean isKind(int i) {
    return words.has(Cue.ORGANISATION_HEAD, i)
        || words.has(Cue.ORGANISATION_OPENER, i)
        || words.has(Cue.CLASS_NOUN, i)
        || words.has(Cue.NEVER_NAME, i)
        || words.has(Cue.COMMON, i)
        || words.has(Cue.OPENER, i)
        || words.has(Cue.TITLE_HEAD, i);
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
      if (listed.filter(hit -> hit.end() == end && !hit.value().city()).isPresent()) {
        addLabelled(from, end, listed.get().value().type());
      } else if (from < end && !isNoName(from, end)) {
        unknown(from, end);
      }
      i = end;
    }
  }

  private int nextTaken(int i) {
    int next = taken.nextSetBit(i);
    return next < 0 ? tokens.size() : next;
  }

  private boolean isNoName(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean none =
          words.has(Cue.NEVER_NAME, i)
              || words.has(Cue.CALENDAR, i)
              || from < i && tokens.get(i).isNumber()
              || words.facts(i).small
              || words.has(Cue.TITLE_HEAD, i)
              || words.has(Cue.TITLE_PART, i)
              || words.has(Cue.DEMONYM, i)
              || words.has(Cue.DIRECTION, i)
              || words.has(Cue.PARTICLE, i);
      if (!none) {
        return false;
      }
    }
    return words.longestEnd(from) != end;
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
