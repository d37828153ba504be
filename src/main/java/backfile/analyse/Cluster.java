package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Mention;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All forms of one name inside an article, while they are being gathered. */
final class Cluster {
  private final Optional<EntityType> type;
  private final String how;
  private final Map<String, Integer> forms = new LinkedHashMap<>();
  private final SortedMap<Mention, String> surfaceAt = new TreeMap<>();

  Cluster(Optional<EntityType> type, String how) {
    this.type = type;
    this.how = how;
  }

  /** Adds a sighting whose name may stand for the cluster. */
  void addFull(Sighting sighting) {
    forms.merge(sighting.name(), 1, Integer::sum);
    addForm(sighting.at(), sighting.surface());
  }

  /** Adds a mention under a form that does not stand for the whole. */
  void addForm(Mention at, String surface) {
    surfaceAt.put(at, surface.replace('\n', ' '));
  }

  /** Takes over all that another cluster has; its full names stay full names here. */
  void join(Cluster other) {
    other.forms.forEach((form, n) -> forms.merge(form, n, Integer::sum));
    other.surfaceAt.forEach(this::addForm);
  }

  /** Takes over the mentions of another cluster, its names as mere forms. */
  void joinAsForm(Cluster other) {
    other.surfaceAt.forEach(this::addForm);
  }

  Optional<EntityType> type() {
    return type;
  }

  String how() {
    return how;
  }

  /** In reading order. */
  Set<Mention> mentions() {
    return surfaceAt.keySet();
  }

  /** The forms that occur, in the order of their first mention. */
  List<String> surfaces() {
    return List.copyOf(new LinkedHashSet<>(surfaceAt.values()));
  }

  /** The full names that occur. */
  List<String> fullNames() {
    return List.copyOf(forms.keySet());
  }

  /** The full name that occurs most often; the first of several. */
  String name() {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      if (form.getValue() > most) {
        best = form.getKey();
        most = form.getValue();
      }
    }
    return best;
  }
}
