package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the runs of capitalised words of one passage: where each ends, which of its words belong to
 * a name, and what the name is, by lists, titles, head nouns, given names and the words around it.
 */
final class RunReader {
  private final Lexicon lexicon;
  private final Document document;
  private final int passage;
  private final String text;
  private final List<Token> tokens;
  private final Words words;
  private final Runs runs;
  private final Kinds kinds;
  private final List<Sighting> found = new ArrayList<>();

  RunReader(Lexicon lexicon, Document document, int passage) {
    this.lexicon = lexicon;
    this.document = document;
    this.passage = passage;
    this.text = document.passage(passage).text();
    this.tokens = document.tokens(passage);
    this.words = new Words(lexicon, document, tokens);
    this.runs = new Runs(words);
    this.kinds = new Kinds(words);
  }

  /** The sightings of the passage in reading order; they never overlap. */
  List<Sighting> read() {
    for (int i = 0; i < tokens.size(); ) {
      int end = runs.end(i);
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
        tokens.get(i).isNumber() ? Optional.empty() : words.longest(i);
    hit.ifPresent(h -> add(i, h.end(), h.value()));
    return hit.map(Trie.Hit::end).orElse(i + 1);
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
    Optional<Trie.Hit<Lexicon.Known>> hit = words.longest(from);
    // A listed name may reach over small words that end a run ("… for the Referendum in …").
    if (hit.isPresent() && hit.get().end() >= end) {
      add(from, hit.get().end(), hit.get().value());
      return;
    }
    if (isNoName(from, end) || readTitled(from, end)) {
      return;
    }
    Optional<EntityType> byHead = kinds.headType(from, end);
    if (byHead.isPresent()) {
      add(from, end, byHead.get(), "shape");
    } else if (isCalledPlace(end)) {
      add(from, end, EntityType.PLACE, "shape");
    } else if (kinds.isPersonByShape(from, end)) {
      add(from, end, EntityType.PERSON, "shape");
    } else {
      readRest(from, end, hit);
    }
  }

  /** "Ben Gurion airport", "the Beth-El synagogue". */
  private boolean isCalledPlace(int end) {
    return end < tokens.size()
        && tokens.get(end).joint() == Token.Joint.SPACE
        && !tokens.get(end - 1).possessive()
        && words.has("place-nouns", end);
  }

  /** Whether the first word of a run only opens the sentence and belongs to no name. */
  private boolean opensOnly(int i, int end) {
    Token token = tokens.get(i);
    String word = token.text();
    if (words.longest(i).filter(h -> h.end() > i + 1).isPresent()) {
      return false;
    }
    boolean hyphen = i + 1 < end && tokens.get(i + 1).joint() == Token.Joint.HYPHEN;
    if (lexicon.has("common", word) && !token.isAllCapitals() && !hyphen) {
      return token.opens() || word.length() < 5 || document.hasSmall(word);
    }
    if (!token.opens() || hyphen) {
      return false;
    }
    boolean opener = lexicon.has("openers", word);
    if (i + 1 == end) {
      return opener || document.hasSmall(word) && !document.hasCapitalInside(word);
    }
    boolean restIsName =
        words.longest(i + 1).filter(h -> h.end() == end).isPresent()
            || lexicon.isGivenName(tokens.get(i + 1).text());
    boolean office = words.has("title-heads", i) || words.has("title-parts", i);
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
              || words.isParticle(i);
      if (!none) {
        return false;
      }
    }
    return words.longest(from).filter(h -> h.end() == end).isEmpty();
  }

  /**
   * Reads a run that holds an office: the person behind it, and the name before it, if any. An
   * office that nobody stands behind is no name.
   */
  private boolean readTitled(int from, int end) {
    for (int i = from; i < end; i++) {
      int behind = officeEnd(i, end);
      if (behind > i && behind == end && i == from) {
        return kinds.headType(from, end).isEmpty() || isOffice(end - 1);
      }
      if (behind > i && behind < end && kinds.mayBePerson(behind, end)) {
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
    Optional<Trie.Hit<Lexicon.Known>> hit = words.longest(from);
    hit.filter(h -> h.end() < behind).ifPresent(h -> add(from, h.end(), h.value()));
  }

  private boolean isOffice(int i) {
    return words.has("title-heads", i);
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
    return words.longest(i).filter(h -> h.end() == i + 1).isPresent();
  }

  /** A run that no cue explains: the listed names in it, else a name of unknown kind. */
  private void readRest(int from, int end, Optional<Trie.Hit<Lexicon.Known>> hit) {
    if (hit.isPresent()) {
      int behind = hit.get().end();
      boolean abbreviated = words.word(from).indexOf('.') > 0 || tokens.get(from).isAllCapitals();
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
      Optional<Trie.Hit<Lexicon.Known>> inside = words.longest(i);
      boolean toEnd = inside.isPresent() && inside.get().end() == end;
      if (toEnd && isNoName(from, i)) {
        add(i, end, inside.get().value());
        return;
      }
    }
    int start = from;
    while (start < end
        && (lexicon.isDemonym(words.word(start)) || words.has("never-names", start))) {
      start++;
    }
    if (start < end) {
      unknown(start, end);
    }
  }

  /** Whether the words behind a place only say what of it is meant: "Israel Katz" is not so. */
  private boolean isDescribed(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean told =
          words.has("never-names", i) || lexicon.isDemonym(words.word(i)) || officeEnd(i, end) > i;
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
