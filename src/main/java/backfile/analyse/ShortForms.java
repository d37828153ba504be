package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places where a name that the article knows stands in a form that alone tells nothing: a
 * surname that opens a sentence, any name in a heading whose words all have capitals.
 */
final class ShortForms {
  private static final Pattern NUMERAL = Pattern.compile("[IVX]+");

  private final Lexicon lexicon;
  private final Document document;

  ShortForms(Lexicon lexicon, Document document) {
    this.lexicon = lexicon;
    this.document = document;
  }

  /** Adds to each cluster the mentions that are not taken yet. */
  void addTo(List<Cluster> clusters) {
    Trie<Cluster> forms = forms(clusters);
    List<BitSet> taken = taken(clusters);
    for (int passage = 0; passage < document.size(); passage++) {
      List<Token> tokens = document.tokens(passage);
      for (int i = 0; i < tokens.size(); ) {
        Optional<Trie.Hit<Cluster>> hit =
            taken.get(passage).get(i) ? Optional.empty() : forms.longest(tokens, i);
        if (hit.isPresent() && isFree(passage, i, hit.get().end(), taken.get(passage))) {
          add(passage, i, hit.get());
          i = hit.get().end();
        } else {
          i++;
        }
      }
    }
  }

  private void add(int passage, int from, Trie.Hit<Cluster> hit) {
    List<Token> tokens = document.tokens(passage);
    int start = tokens.get(from).start();
    int end = tokens.get(hit.end() - 1).end();
    String surface = document.passage(passage).text().substring(start, end);
    hit.value().addForm(new Mention(passage, start, end), surface);
  }

  /** Whether none of the words is part of another name. */
  private boolean isFree(int passage, int from, int end, BitSet taken) {
    List<Token> tokens = document.tokens(passage);
    if (!taken.get(from, end).isEmpty()) {
      return false;
    }
    // Part of a longer run of capitals: "Gantz Foundation" is not Gantz.
    boolean runsOn =
        end < tokens.size()
            && tokens.get(end).joint() == Token.Joint.SPACE
            && tokens.get(end).isCapital()
            && !tokens.get(end - 1).possessive()
            && !taken.get(end);
    return !runsOn || document.isTitleCase(passage);
  }

  /** All forms that mean one cluster only. */
  private Trie<Cluster> forms(List<Cluster> clusters) {
    Map<String, Cluster> one = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Cluster cluster : clusters) {
      if (cluster.type().isEmpty()) {
        continue;
      }
      Set<String> forms = new HashSet<>(cluster.fullNames());
      forms.addAll(cluster.surfaces());
      if (cluster.type().filter(EntityType::mayBeShortened).isPresent()) {
        cluster.fullNames().forEach(name -> tails(name, forms));
      }
      for (String form : forms) {
        Cluster other = one.put(form, cluster);
        if (other != null && other != cluster) {
          several.add(form);
        }
      }
    }
    Trie<Cluster> trie = new Trie<>();
    for (Map.Entry<String, Cluster> form : one.entrySet()) {
      if (!several.contains(form.getKey()) && mayStandAlone(form.getKey())) {
        trie.put(Lexicon.keys(form.getKey()), form.getValue());
      }
    }
    return trie;
  }

  /**
   * What may be left of a person's name: all behind the first word, the last word, and the first,
   * where it is no word of the language.
   */
  private static void tails(String name, Set<String> forms) {
    int first = name.indexOf(' ');
    int last = name.lastIndexOf(' ');
    if (first > 0) {
      WordFacts given = WordFacts.of(name.substring(0, first));
      if (given.speech == 0 && given.has(Cue.GIVEN_NAME) && given.text.length() > 3) {
        forms.add(given.text);
      }
      List<String> tails = new ArrayList<>();
      tails.add(name.substring(first + 1));
      tails.add(name.substring(last + 1));
      for (String tail : tails) {
        boolean numeral = NUMERAL.matcher(tail).matches();
        if (tail.length() > 2 && !numeral && Character.isUpperCase(tail.codePointAt(0))) {
          forms.add(tail);
        }
      }
    }
  }

  /** A form that is also an everyday word would be found where it is none. */
  private boolean mayStandAlone(String form) {
    return form.contains(" ")
        || !lexicon.is(Cue.COMMON, form)
            && !lexicon.is(Cue.OPENER, form)
            && !lexicon.is(Cue.CALENDAR, form)
            && !document.hasSmall(form);
  }

  /** The words of each passage that are part of a name. */
  private List<BitSet> taken(List<Cluster> clusters) {
    List<BitSet> taken = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      taken.add(new BitSet());
    }
    for (Cluster cluster : clusters) {
      for (Mention mention : cluster.mentions()) {
        Words words = document.words(mention.passage());
        taken
            .get(mention.passage())
            .set(words.firstFrom(mention.start()), words.firstFrom(mention.end()));
      }
    }
    return taken;
  }
}
