package backfile.link;

import backfile.letters.Sentences;
import backfile.model.Attribution;
import backfile.model.Excerpt;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the sentences of an article that rest on an unnamed source: "a senior official said",
 * "according to diplomats", "selon une source proche du dossier". The noun must be one of
 * unnamed.txt beside this class and the subject of a verb of speaking, or stand behind its
 * inversion or behind "according to". What may have a name ("a spokesman, Eli Cohen, said", "the
 * official said" where the article did not speak of such a one before) is passed over.
 */
public final class Unnamed {
  /** What stands between the words of one phrase. */
  private static final String PARTING = " \t\n\u000b\f\r\u00a0-";

  /** So many words may stand between an article and its noun. */
  private static final int DESCRIBING = 6;

  /** So many of them may be words that the list does not have. */
  private static final int OTHER_WORDS = 2;

  /** So many adjectives may stand behind the noun, where the language puts them there. */
  private static final int ADJECTIVES = 3;

  /** So many words may stand between the noun and its verb: "familiar with the talks". */
  private static final int BEHIND = 14;

  private static final Set<String> RELATIVE =
      Set.of("who which that he she they it we as qui que il elle quien".split(" "));

  private final Slug article;
  private final UnnamedWords words;
  private final List<Attribution> found = new ArrayList<>();
  private final Set<String> spokenOf = new HashSet<>();
  private List<Word> text = List.of();

  private Unnamed(Slug article, UnnamedWords words) {
    this.article = article;
    this.words = words;
  }

  /**
   * The sentences, in reading order, each kind of source once in each; nothing for a language that
   * has no list.
   */
  public static List<Attribution> of(Slug article, String language, List<Passage> passages) {
    Optional<UnnamedWords> words = UnnamedWords.of(language);
    if (words.isEmpty()) {
      return List.of();
    }
    Unnamed unnamed = new Unnamed(article, words.get());
    for (Passage passage : passages) {
      if (passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.STANDFIRST) {
        for (Sentences.Span sentence : Sentences.of(passage.text())) {
          unnamed.read(passage, sentence);
        }
      }
    }
    return unnamed.found;
  }

  /** A word in small letters, with what parts it from the word before, spaces aside. */
  private record Word(String word, boolean capital, String gap, int start, int end) {}

  private void read(Passage passage, Sentences.Span sentence) {
    text = wordsOf(passage.text(), sentence);
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      Optional<String> kind = kindAt(i);
      if (kind.isPresent() && !kinds.contains(kind.get())) {
        Optional<Excerpt.Span> at = source(i, kind.get());
        if (at.isPresent()) {
          kinds.add(kind.get());
          Excerpt.Span span = at.get();
          found.add(
              new Attribution(
                  kind.get(),
                  Excerpt.of(
                      article,
                      passage,
                      sentence.start(),
                      span.start(),
                      span.end(),
                      sentence.end(),
                      false)));
        }
      }
    }
  }

  private Optional<String> kindAt(int i) {
    String word = text.get(i).word();
    String kind = words.kinds().get(word);
    if (kind == null && i + 1 < text.size() && words.knowing().contains(text.get(i + 1).word())) {
      kind = words.kinds().get(word + "+");
    }
    return Optional.ofNullable(kind);
  }

  /** Where the words for a source stand whose noun is the one at a place; nothing if it is none. */
  private Optional<Excerpt.Span> source(int noun, String kind) {
    int first = noun;
    int other = 0;
    while (first > 0 && noun - first < DESCRIBING && isClose(first)) {
      Word before = text.get(first - 1);
      boolean describes = describes(before);
      if (!describes && (other == OTHER_WORDS || !mayDescribe(before))) {
        break;
      }
      other += describes ? 0 : 1;
      first--;
    }
    boolean article = first > 0 && isClose(first);
    String before = article ? text.get(first - 1).word() : "";
    boolean indefinite = words.indefinite().contains(before);
    boolean definite = words.definite().contains(before);
    if (definite && !spokenOf.contains(kind)) {
      return Optional.empty();
    }
    int start = indefinite || definite ? first - 1 : first;
    if (start == first && !isManyOrBare(noun)) {
      return Optional.empty();
    }
    int last = adjectives(noun);
    int verb = verbBehind(last);
    boolean bare = start == first;
    int end = last;
    if (verb > 0 && (!bare || mayBegin(start))) {
      end = Math.max(last, lastWordBefore(verb));
    } else if (!(isInverted(start) || isAccordingTo(start)) || namesBehind(last)) {
      return Optional.empty();
    }
    if (indefinite || bare) {
      spokenOf.add(kind);
    }
    return Optional.of(new Excerpt.Span(text.get(start).start(), text.get(end).end()));
  }

  /** "senior", "Israeli", "U.S.": what may stand between an article and its noun. */
  private boolean describes(Word word) {
    boolean name =
        word.capital()
            && !words.indefinite().contains(word.word())
            && !words.definite().contains(word.word())
            && !words.behind().contains(word.word())
            && !words.joining().contains(word.word());
    return name || words.describing().contains(word.word());
  }

  /** Whether nothing but a space or a hyphen stands before the word. */
  private boolean isClose(int i) {
    return text.get(i).gap().isEmpty();
  }

  /** "airport", "agency": any small word that has no other part in the sentence. */
  private boolean mayDescribe(Word word) {
    String w = word.word();
    boolean free = !words.knowing().isEmpty() && w.length() > 3 && !word.capital();
    return free
        && !words.indefinite().contains(w)
        && !words.definite().contains(w)
        && !words.behind().contains(w)
        && !words.joining().contains(w)
        && !words.adverbs().contains(w)
        && !words.verbs().contains(w)
        && !RELATIVE.contains(w);
  }

  /** A noun in the plural needs no article; in Arabic none does. */
  private boolean isManyOrBare(int noun) {
    String word = text.get(noun).word();
    return words.indefinite().isEmpty()
        || word.endsWith("s")
        || word.endsWith("men")
        || word.startsWith("people")
        || word.endsWith("people");
  }

  /** Whether a noun without article may be a subject there. */
  private boolean mayBegin(int start) {
    return start == 0 || !isClose(start) || words.joining().contains(text.get(start - 1).word());
  }

  /** The last of the adjectives behind a noun, where the language puts them there. */
  private int adjectives(int noun) {
    int last = noun;
    boolean listed = words.indefinite().isEmpty();
    boolean free = !listed && words.knowing().isEmpty() && !words.joining().isEmpty();
    while (last + 1 < text.size() && last - noun < ADJECTIVES && isClose(last + 1)) {
      Word next = text.get(last + 1);
      boolean adjective =
          listed
              ? words.describing().contains(next.word())
              : free
                  && !next.capital()
                  && !words.adverbs().contains(next.word())
                  && !words.verbs().contains(next.word())
                  && !words.behind().contains(next.word())
                  && next.word().length() > 3;
      if (!adjective) {
        break;
      }
      last++;
    }
    return last;
  }

  /** The verb of speaking whose subject ends at a place; 0 where there is none. */
  private int verbBehind(int last) {
    int next = last + 1;
    while (next < text.size() && isClose(next) && words.adverbs().contains(text.get(next).word())) {
      next++;
    }
    if (next < text.size() && isClose(next) && words.verbs().contains(text.get(next).word())) {
      return isPassive(next) ? 0 : next;
    }
    next = last + 1;
    if (next >= text.size() || !words.behind().contains(text.get(next).word())) {
      return 0;
    }
    boolean apart = text.get(next).gap().equals(",");
    if (!apart && !isClose(next) || apart && !RELATIVE.contains(text.get(next).word())) {
      return 0;
    }
    boolean closed = !apart;
    for (int i = next + 1; i < text.size() && i - next <= BEHIND; i++) {
      Word word = text.get(i);
      if (words.naming().contains(word.word()) && !text.get(i - 1).word().equals("be")) {
        return 0;
      }
      if (!word.gap().isEmpty()) {
        if (closed || !word.gap().equals(",")) {
          return 0;
        }
        closed = true;
      }
      boolean speaks = words.verbs().contains(word.word());
      if (speaks && closed && !RELATIVE.contains(text.get(i - 1).word())) {
        return isPassive(i) ? 0 : i;
      }
    }
    return 0;
  }

  /** "officials said to be close to him", "witnesses told to leave": nobody speaks. */
  private boolean isPassive(int verb) {
    boolean more = verb + 1 < text.size() && isClose(verb + 1);
    String next = more ? text.get(verb + 1).word() : "";
    return next.equals("to") || next.equals("by") || next.equals("dead");
  }

  private int lastWordBefore(int verb) {
    int last = verb - 1;
    while (last > 0 && words.adverbs().contains(text.get(last).word())) {
      last--;
    }
    return last;
  }

  /** "…," said an official: a verb of speaking before, and a quotation or a comma before that. */
  private boolean isInverted(int start) {
    if (start == 0 || !isClose(start) || !words.verbs().contains(text.get(start - 1).word())) {
      return false;
    }
    int verb = start - 1;
    while (verb > 0 && isClose(verb) && words.adverbs().contains(text.get(verb - 1).word())) {
      verb--;
    }
    boolean verbFirst = words.indefinite().isEmpty();
    return verb == 0 || !isClose(verb) || verbFirst;
  }

  private boolean isAccordingTo(int start) {
    if (start == 0 || !isClose(start)) {
      return false;
    }
    String before = text.get(start - 1).word();
    return words.according().contains(before)
        || start > 1 && words.according().contains(text.get(start - 2).word() + " " + before);
  }

  /** Whether a name may follow: a capital, a comma with one behind it, a word that says so. */
  private boolean namesBehind(int last) {
    for (int i = last + 1; i < text.size() && i - last <= BEHIND; i++) {
      Word word = text.get(i);
      boolean parts = !word.gap().isEmpty();
      if (words.naming().contains(word.word())) {
        return true;
      }
      if (parts) {
        return word.gap().startsWith(",") && word.capital();
      }
      if (i == last + 1) {
        boolean follows =
            words.behind().contains(word.word()) || words.knowing().contains(word.word());
        if (word.capital() || words.indefinite().isEmpty() && !follows) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Word> wordsOf(String all, Sentences.Span sentence) {
    List<Word> words = new ArrayList<>();
    int gap = sentence.start();
    for (int i = sentence.start(); i < sentence.end(); ) {
      int end = i;
      while (end < sentence.end() && isOfWord(all, end, sentence.end())) {
        boolean elided = isApostrophe(all.charAt(end)) && end - i <= 2;
        end++;
        if (elided) {
          break;
        }
      }
      if (end == i) {
        i++;
        continue;
      }
      String word = all.substring(i, end).replace('’', '\'').toLowerCase(Locale.ROOT);
      boolean capital = Character.isUpperCase(all.charAt(i));
      words.add(new Word(word, capital, words.isEmpty() ? "" : between(all, gap, i), i, end));
      gap = end;
      i = end;
    }
    return words;
  }

  /** What parts two words but for blanks and hyphens: nothing, mostly. */
  private static String between(String all, int from, int to) {
    StringBuilder signs = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (PARTING.indexOf(all.charAt(i)) < 0) {
        signs.append(all.charAt(i));
      }
    }
    return signs.toString();
  }

  private static boolean isOfWord(String text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean inside =
        i > 0
            && Character.isLetterOrDigit(text.charAt(i - 1))
            && i + 1 < end
            && Character.isLetterOrDigit(text.charAt(i + 1));
    boolean abbreviates = c == '.' && i > 1 && text.charAt(i - 2) == '.';
    return inside && (c == '-' || c == '.' || c == '&' || isApostrophe(c)) || abbreviates;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
