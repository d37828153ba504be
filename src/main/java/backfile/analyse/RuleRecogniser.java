package backfile.analyse;

import backfile.model.Definition;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names by lists, shape and context, in four steps: the capitalised runs of each passage; one
 * name for all forms of a thing inside the article; the places where a short form stands that alone
 * tells nothing; what the article says of each name.
 *
 * <p>Knows English best. In other languages it still finds listed names and people with a known
 * given name; in scripts without capitals nothing.
 */
final class RuleRecogniser implements Recogniser {
  static final RuleRecogniser INSTANCE = new RuleRecogniser(Lexicon.INSTANCE);

  private static final int MOST_DEFINITIONS = 4;

  private final Lexicon lexicon;

  private RuleRecogniser(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String version() {
    return "rules-1";
  }

  @Override
  public Names names(List<Passage> passages, String language) {
    Document document = new Document(passages);
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      if (!document.isTitleCase(i)) {
        sightings.addAll(new RunReader(lexicon, document, i).read());
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

  private static Name name(Cluster cluster, Definitions definitions) {
    List<Mention> mentions = cluster.mentions().stream().sorted().toList();
    Set<String> surfaces = new LinkedHashSet<>(cluster.surfaces());
    List<Definition> said = cluster.type().isEmpty() ? List.of() : definitions.of(cluster);
    return new Name(
        cluster.name(),
        cluster.type(),
        cluster.how(),
        List.copyOf(surfaces),
        mentions,
        said.size() > MOST_DEFINITIONS ? said.subList(0, MOST_DEFINITIONS) : said);
  }
}
