package backfile.analyse;

import backfile.letters.Sentences;
import backfile.model.Definition;
import backfile.model.Definition.Manner;
import backfile.model.EntityType;
import backfile.model.Mention;
import backfile.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an article says that its names are: by "known as", apposition, office, a participle directly
 * behind a body's name, or the title before a person's. The words are the article's; where they
 * hold a pronoun, what it stands for follows in square brackets, and where that is not plain there
 * is no definition.
 */
final class Definitions {
  private static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.-]*";
  private static final String DETERMINER = "(?:the|a|an|its|his|her|their|one of the)";

  private static final Pattern KNOWN_AS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?i:the|a|an)\\s+((?:"
              + WORD
              + " ){1,6}?(?:\\w+ed|made|led|held|begun|won) (?:by|in|at|between|with|on) (?:"
              + WORD
              + " ){1,7}|(?:"
              + WORD
              + " ){1,7})(?:(?:also|commonly|widely|better|collectively|now) )?(?:known as|called) (?:the )?[\"“'‘]?$");

  private static final Pattern BEHIND =
      Pattern.compile(
          "^,? ?(?:,|–|—|\\() ?((?:" + WORD + ",? ){0,24}?" + WORD + ")(?=[,.;:)!?]|\\s[–—]|$)");

  private static final Pattern OFFICE =
      Pattern.compile(
          "^['’]s?,? (?:\\w+ )?(?:term|tenure|time|stint|years|reign|presidency) as ("
              + WORD
              + "(?: "
              + WORD
              + "){0,7}?)(?=[,;:)]|\\.(?:\\s|$)|$| when | in \\d| from \\d)");

  private static final Pattern OF_PLACE =
      Pattern.compile("^ of ((?:the )?\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,3})");

  private static final Pattern PRONOUN =
      Pattern.compile("(?<![\\p{L}\\p{N}])(its|his|her|their)(?![\\p{L}\\p{N}])");

  private static final Pattern LAST_STOP = Pattern.compile("(?<![A-Z.]\\p{L})[.]$");

  private static final Pattern WHO_IS =
      Pattern.compile("^(?:(?:who|which) (?:is|was|are|were) )?(?:then |now )?");

  /** What is true only beside the sentence before, or in the week of the article. */
  private static final Pattern TIED_TO_ITS_PLACE =
      Pattern.compile(
          "^(?:the )?(?:\\p{L}+est|first|last|only|other) \\p{L}+$"
              + "|(?<![\\p{L}])(?:past|last|this|next) (?:day|week|weekend|month|year|decade)(?![\\p{L}])");

  private static final Pattern DETERMINED = Pattern.compile("(?i)" + DETERMINER + " .*");
  private static final Pattern DETERMINERS = Pattern.compile("(?<![\\p{L}])" + DETERMINER + " ");

  /** Behind these the words speak of something else. */
  private static final Set<String> CLAUSE =
      Set.of(
          "that which who in at on to is was has had and or said will would for by with from as of"
              .split(" "));

  private static final int MOST_WORDS = 22;
  private static final int MOST_LETTERS = 240;
  private static final int LONGEST_SENTENCE = 1200;

  private final Lexicon lexicon;
  private final Document document;
  private final List<Cluster> clusters;

  Definitions(Lexicon lexicon, Document document, List<Cluster> clusters) {
    this.lexicon = lexicon;
    this.document = document;
    this.clusters = clusters;
  }

  /**
   * What is said of a name, the surest first; of equally sure ones the longer title, the earlier.
   */
  List<Definition> of(Cluster cluster) {
    EntityType type = cluster.type().orElseThrow();
    List<Definition> found = new ArrayList<>();
    for (Mention mention : cluster.mentions()) {
      Passage passage = document.passage(mention.passage());
      if (passage.kind() == Passage.Kind.HEADING || passage.text().isEmpty()) {
        continue;
      }
      Sentences.Span span =
          Sentences.at(document.words(mention.passage()).sentences(), mention.start());
      boolean inside = mention.start() >= span.start() && mention.end() <= span.end();
      if (!inside || span.end() - span.start() > LONGEST_SENTENCE) {
        continue;
      }
      Sight sight = new Sight(cluster, type, mention, passage, span);
      add(found, sight, Manner.KNOWN_AS, knownAs(sight));
      Optional<String> behind = behind(sight);
      add(found, sight, Manner.APPOSITION, behind.isPresent() ? behind : before(sight));
      add(found, sight, Manner.OFFICE, office(sight));
      add(found, sight, Manner.PARTICIPLE, participle(sight));
      add(found, sight, Manner.TITLE, title(sight));
    }
    if (found.size() < 2) {
      return found;
    }
    found.sort(
        Comparator.comparing(Definition::from)
            .thenComparing(d -> d.from() == Manner.TITLE ? -d.text().length() : 0));
    return found.stream().distinct().toList();
  }

  /** A mention in its sentence, between the words before it and behind it. */
  private record Sight(
      Cluster cluster,
      EntityType type,
      Mention at,
      Passage passage,
      Sentences.Span span,
      String before,
      String behind) {
    Sight(Cluster cluster, EntityType type, Mention at, Passage passage, Sentences.Span span) {
      this(
          cluster,
          type,
          at,
          passage,
          span,
          passage.text().substring(span.start(), at.start()).replace('\n', ' '),
          passage.text().substring(at.end(), span.end()).replace('\n', ' '));
    }

    String sentence() {
      return passage.text().substring(span.start(), span.end()).replace('\n', ' ');
    }
  }

  private void add(List<Definition> found, Sight sight, Manner from, Optional<String> words) {
    if (words.isEmpty()) {
      return;
    }
    words
        .map(w -> LAST_STOP.matcher(w.strip()).replaceFirst(""))
        .filter(w -> w.indexOf(' ') > 0 || from == Manner.TITLE || from == Manner.OFFICE)
        .filter(w -> !TIED_TO_ITS_PLACE.matcher(w).find())
        .filter(
            w -> w.split(" ").length <= MOST_WORDS && w.length() > 2 && w.length() <= MOST_LETTERS)
        .flatMap(w -> explained(w, sight))
        .ifPresent(
            w ->
                found.add(
                    new Definition(
                        capital(w), from, sight.passage().id(), sight.sentence().strip())));
  }

  private Optional<String> knownAs(Sight sight) {
    String before = sight.before();
    String last = before.substring(Math.max(0, before.length() - "known as the “".length()));
    if (!last.contains("known as") && !last.contains("called")) {
      return Optional.empty();
    }
    Matcher m = KNOWN_AS.matcher(before);
    return m.find()
        ? Optional.of(
            m.group(1)
                .strip()
                .replaceFirst(
                    " (?:that|which|who)(?: is| are| was| were)?(?: now| also)?$| and$", ""))
        : Optional.empty();
  }

  /** "Zohar Palti, head of the bureau, said". */
  private Optional<String> behind(Sight sight) {
    String behind = sight.behind();
    if (!behind.startsWith(", ") && !behind.startsWith(" (") && !isDashed(behind)) {
      return Optional.empty();
    }
    Matcher m = BEHIND.matcher(behind);
    if (!m.find()) {
      return Optional.empty();
    }
    String words = WHO_IS.matcher(upTo(",", m.group(1))).replaceFirst("");
    return namesAKind(words, sight.type()) ? Optional.of(withoutArticle(words)) : Optional.empty();
  }

  /** "his Moroccan counterpart, Abdellatif Loudiyi," and "the movement's leader, Brahim Ghali". */
  private Optional<String> before(Sight sight) {
    boolean closed =
        sight.behind().isEmpty()
            || ",.;:)–—".indexOf(sight.behind().charAt(0)) >= 0
            || isDashed(sight.behind());
    String before = closed ? withoutRanks(sight.before()) : "";
    if (!before.endsWith(", ")) {
      return Optional.empty();
    }
    String head = before.substring(0, before.length() - 2);
    int comma =
        Math.max(head.lastIndexOf(", "), Math.max(head.lastIndexOf("; "), head.lastIndexOf(": ")));
    String clause = head.substring(comma + 1);
    Matcher m = DETERMINERS.matcher(clause);
    Optional<String> last = Optional.empty();
    while (m.find()) {
      String words = clause.substring(m.start());
      if (namesAKind(words, sight.type())) {
        last = Optional.of(words);
      }
    }
    return last.filter(words -> !sight.behind().startsWith(", and "))
        .map(Definitions::withoutArticle);
  }

  private static boolean isDashed(String behind) {
    return behind.startsWith(" –") || behind.startsWith(" —");
  }

  /** The words without the ranks that stand directly before a name: "…, Lt. Gen. ". */
  private String withoutRanks(String before) {
    String words = before;
    while (words.endsWith(" ")) {
      int space = words.lastIndexOf(' ', words.length() - 2);
      if (!lexicon.is(Cue.RANK, words.substring(space + 1, words.length() - 1))) {
        break;
      }
      words = words.substring(0, space + 1);
    }
    return words;
  }

  /** "Donald Trump's term as U.S. president". */
  private static Optional<String> office(Sight sight) {
    if (sight.type() != EntityType.PERSON) {
      return Optional.empty();
    }
    Matcher m = OFFICE.matcher(sight.behind());
    return m.find() ? Optional.of(withoutArticle(m.group(1))) : Optional.empty();
  }

  /** "the Polisario Front fighting for independence from Morocco". */
  private Optional<String> participle(Sight sight) {
    String behind = sight.behind();
    boolean body = sight.type() == EntityType.ORGANISATION;
    if (!body || !behind.startsWith(" ")) {
      return Optional.empty();
    }
    String words = upTo(",;:.()–—", behind.substring(1)).strip();
    return lexicon.is(Cue.PARTICIPLE, upTo(" ", words)) && words.contains(" ")
        ? Optional.of(words)
        : Optional.empty();
  }

  /** What stands before the first of some signs; all of it where there is none. */
  private static String upTo(String signs, String words) {
    int end = 0;
    while (end < words.length() && signs.indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return words.substring(0, end);
  }

  /** "Israeli Defense Minister Benny Gantz", "Prince Salman of Bahrain". */
  private Optional<String> title(Sight sight) {
    if (sight.type() != EntityType.PERSON) {
      return Optional.empty();
    }
    Words words = document.words(sight.at().passage());
    Optional<Titles.Stretch> stretch = Titles.before(words, sight.at(), sight.span());
    if (stretch.isEmpty()) {
      return Optional.empty();
    }
    String title = sight.passage().text().substring(stretch.get().start(), stretch.get().end());
    Matcher of = OF_PLACE.matcher(sight.behind());
    String place =
        of.find() && isPlace(of.group(1).replaceFirst("^the ", "")) ? " of " + of.group(1) : "";
    boolean clear = title.indexOf(' ') > 0 || !place.isEmpty() || lexicon.is(Cue.MONARCH, title);
    return clear ? Optional.of(title + place) : Optional.empty();
  }

  private boolean isPlace(String words) {
    return lexicon
        .longest(Token.of(words), 0)
        .filter(h -> h.value().type() == EntityType.PLACE)
        .isPresent();
  }

  /** Whether the words begin with what a person, or a thing of this type, may be called. */
  private boolean namesAKind(String words, EntityType type) {
    Cue kind = type == EntityType.PERSON ? Cue.ROLE : Cue.CLASS_NOUN;
    List<Token> tokens = Token.of(words);
    boolean determined = DETERMINED.matcher(words).matches();
    if (type != EntityType.PERSON && !determined) {
      return false;
    }
    int from = determined ? 1 : 0;
    for (int i = from; i < Math.min(tokens.size(), from + 6); i++) {
      Token token = tokens.get(i);
      String word = token.text();
      boolean parted = i > from && token.joint() == Token.Joint.APART;
      boolean clause = CLAUSE.contains(word);
      if (parted || clause || !determined && token.possessive() && i == from) {
        return false;
      }
      if (lexicon.is(kind, word) && !token.isCapital()) {
        return true;
      }
      boolean office =
          type == EntityType.PERSON && lexicon.is(Cue.TITLE_HEAD, word) && i + 1 < tokens.size();
      if (office) {
        return !isSomeoneElse(tokens, i + 1);
      }
    }
    return false;
  }

  /** "Egyptian President Hosni Mubarak" is the next of a list, not what the one before him is. */
  private boolean isSomeoneElse(List<Token> tokens, int i) {
    Token next = tokens.get(i);
    return next.isCapital()
        && next.joint() == Token.Joint.SPACE
        && !lexicon.is(Cue.TITLE_HEAD, next.text())
        && !lexicon.is(Cue.TITLE_PART, next.text());
  }

  private static String withoutArticle(String words) {
    return words.strip().replaceFirst("^(?:the|a|an) (?=\\S)", "");
  }

  private static String capital(String words) {
    int first = words.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(words.substring(Character.charCount(first)))
        .toString();
  }

  /**
   * The words with each pronoun told: by the one person, or the one place or body, that the
   * sentence names before it. Nothing when there is not exactly one.
   */
  private Optional<String> explained(String words, Sight sight) {
    Matcher m = PRONOUN.matcher(words);
    if (!m.find()) {
      return Optional.of(words);
    }
    boolean ofPerson = m.group(1).equals("his") || m.group(1).equals("her");
    int at = sight.sentence().indexOf(words);
    if (at < 0) {
      at = sight.at().start() - sight.span().start();
    }
    int limit = sight.span().start() + at;
    List<String> owners = new ArrayList<>();
    for (Cluster other : clusters) {
      boolean fits =
          other != sight.cluster()
              && other.type().filter(t -> (t == EntityType.PERSON) == ofPerson).isPresent();
      boolean named =
          fits
              && other.mentions().stream()
                  .anyMatch(
                      o ->
                          o.passage() == sight.at().passage()
                              && o.start() >= sight.span().start()
                              && o.end() <= limit);
      if (named) {
        owners.add(other.name());
      }
    }
    if (owners.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        words.substring(0, m.end()) + " [" + owners.get(0) + "’s]" + words.substring(m.end()));
  }
}
