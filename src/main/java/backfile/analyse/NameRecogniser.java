package backfile.analyse;

import backfile.model.Definition;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names in four steps: a tagger that was taught labels the words, rules add events and
 * agreements; one name for all forms of a thing inside the article; the places where a short form
 * stands that alone tells nothing; what the article says of each name.
 *
 * <p>Knows English. In French and Spanish it finds what stands on the lists, in other languages
 * nothing: there the register's own names alone are found, because a guess would be worse.
 */
final class NameRecogniser implements Recogniser {
  static final NameRecogniser INSTANCE = new NameRecogniser(Lexicon.INSTANCE, Tagger.english());

  /** Languages other than English whose forms of names the lists have. */
  private static final List<String> LISTED = List.of("fr", "es");

  private static final int MOST_DEFINITIONS = 4;

  private final Lexicon lexicon;
  private final Tagger tagger;

  NameRecogniser(Lexicon lexicon, Tagger tagger) {
    this.lexicon = lexicon;
    this.tagger = tagger;
  }

  @Override
  public String version() {
    return "tagger-4";
  }

  @Override
  public Names names(List<Passage> passages, String language) {
    Document document = new Document(passages);
    List<Sighting> sightings = new ArrayList<>();
    boolean english = language.isEmpty() || isOf("en", language);
    int[][] labels = english ? tagger.labels(document) : new int[document.size()][0];
    Set<String> surnames = surnames(document, labels);
    for (int i = 0; i < document.size(); i++) {
      RunReader reader = new RunReader(document, i, labels[i], surnames);
      if (english && !document.isTitleCase(i)) {
        sightings.addAll(reader.read());
      } else if (!english && LISTED.stream().anyMatch(known -> isOf(known, language))) {
        sightings.addAll(reader.readListed());
      }
    }
    List<Cluster> clusters = new InArticle(lexicon, document).clusters(sightings);
    new ShortForms(lexicon, document).addTo(clusters);
    Definitions definitions = new Definitions(lexicon, document, clusters);
    List<Name> names = new ArrayList<>();
    for (Cluster cluster : clusters) {
      names.add(name(cluster, definitions));
    }
    names.sort(Comparator.comparing(name -> name.mentions().get(0)));
    return new Names(names);
  }

  private static Set<String> surnames(Document document, int[][] labels) {
    Set<String> surnames = new HashSet<>();
    int lastOfPerson = Label.of(Label.Kind.PERSON, Label.LAST);
    for (int p = 0; p < labels.length; p++) {
      for (int i = 0; i < labels[p].length; i++) {
        if (labels[p][i] == lastOfPerson) {
          surnames.add(document.words(p).word(i));
        }
      }
    }
    return surnames;
  }

  private static boolean isOf(String language, String tag) {
    return tag.equals(language) || tag.startsWith(language + "-");
  }

  private static Name name(Cluster cluster, Definitions definitions) {
    List<Definition> said = cluster.type().isEmpty() ? List.of() : definitions.of(cluster);
    return new Name(
        cluster.name(),
        cluster.type(),
        cluster.how(),
        cluster.surfaces(),
        List.copyOf(cluster.mentions()),
        said.size() > MOST_DEFINITIONS ? said.subList(0, MOST_DEFINITIONS) : said);
  }
}
