package backfile.analyse;

import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Role;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What some names of the archive stand for, while it is being found out which names do. */
final class Bearer {
  private final List<GlossaryDraft.Tally> whole = new ArrayList<>();
  private final List<GlossaryDraft.Tally> shorter = new ArrayList<>();
  private Optional<Entity> ruledBy = Optional.empty();
  private Optional<Set<Slug>> only = Optional.empty();

  /** What the names in full say together, until another comes. */
  private @Nullable EntityType voted;

  private GlossaryDraft.@Nullable Tally lead;
  private @Nullable String fold;
  private @Nullable List<String> sound;

  /** Adds a name in full. */
  void add(GlossaryDraft.Tally tally) {
    whole.add(tally);
    voted = null;
    lead = null;
    fold = null;
    sound = null;
  }

  /** Puts it under an entry that a person wrote. */
  void ruledBy(Entity entity) {
    ruledBy = Optional.of(entity);
    fold = null;
    sound = null;
  }

  Optional<Entity> ruledBy() {
    return ruledBy;
  }

  /** The articles in which the names stand for it, when in others they stand for somebody else. */
  Optional<Set<Slug>> only() {
    return only;
  }

  /** Takes over all names of another. */
  void join(Bearer other) {
    other.whole.forEach(this::add);
    shorter.addAll(other.shorter);
    ruledBy = ruledBy.or(() -> other.ruledBy);
    fold = null;
    sound = null;
  }

  /** Takes over the names of another as short forms, which never give the entry its name. */
  void joinAsShort(Bearer other) {
    shorter.addAll(other.whole);
    shorter.addAll(other.shorter);
  }

  /** The same names, in some articles only. */
  Bearer in(Set<Slug> articles) {
    Bearer one = new Bearer();
    whole.forEach(one::add);
    one.shorter.addAll(shorter);
    one.only = Optional.of(new TreeSet<>(articles));
    return one;
  }

  /** All names, those in full first. */
  List<GlossaryDraft.Tally> members() {
    List<GlossaryDraft.Tally> all = new ArrayList<>(whole);
    all.addAll(shorter);
    return all;
  }

  /** What it is: by the vote of all mentions, those that rest on more than context twice. */
  EntityType type() {
    return ruledBy.isPresent() ? ruledBy.get().type() : voted();
  }

  private EntityType voted() {
    if (voted == null) {
      voted = vote();
    }
    return voted;
  }

  private EntityType vote() {
    if (whole.size() == 1) {
      return whole.get(0).key.type().orElseThrow();
    }
    Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);
    for (GlossaryDraft.Tally t : whole) {
      votes.merge(t.key.type().orElseThrow(), t.mentions + t.firm, Integer::sum);
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<EntityType, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** The name in full that most articles use; of several the one that sorts first. */
  String name() {
    return ruledBy.isPresent() ? ruledBy.get().name() : lead().key.name();
  }

  /** The name as it is compared. */
  String fold() {
    if (fold == null) {
      fold = Spelling.fold(name());
    }
    return fold;
  }

  /** The name as it sounds. */
  List<String> sound() {
    if (sound == null) {
      sound = Transliteration.key(name());
    }
    return sound;
  }

  private GlossaryDraft.Tally lead() {
    if (lead == null) {
      lead = choose();
    }
    return lead;
  }

  private GlossaryDraft.Tally choose() {
    if (whole.size() == 1) {
      return whole.get(0);
    }
    EntityType type = voted();
    return whole.stream()
        .max(
            Comparator.<GlossaryDraft.Tally, Boolean>comparing(t -> !isShouted(t.key.name()))
                .thenComparing(t -> t.key.type().equals(Optional.of(type)))
                .thenComparing(t -> t.articles)
                .thenComparing(t -> t.key.name(), Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** Whether a name has no small letter, as in a dateline; an acronym has no space. */
  static boolean isShouted(String name) {
    return name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Whether some name in full is spelled so. */
  boolean isCalled(String name) {
    return whole.stream().anyMatch(t -> t.key.name().equals(name));
  }

  int mentions() {
    return members().stream().mapToInt(t -> t.mentions).sum();
  }

  /** Of the mentions those whose type rests on more than the words around them. */
  int firm() {
    return whole.stream().mapToInt(t -> t.firm).sum();
  }

  /** What the articles call it. */
  Calling calling() {
    Calling calling = Calling.NONE;
    for (Role role : roles()) {
      calling = calling.and(Calling.of(role.text()));
    }
    return calling;
  }

  List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    for (GlossaryDraft.Tally member : members()) {
      member.roles.stream()
          .filter(r -> only.isEmpty() || only.get().contains(r.article()))
          .forEach(roles::add);
    }
    return roles;
  }

  /** The best that is said of it. */
  Optional<GlossaryDraft.Said> said() {
    return members().stream()
        .flatMap(m -> m.best.values().stream())
        .filter(s -> only.isEmpty() || only.get().contains(s.article()))
        .min(GlossaryDraft.Said.BETTER);
  }

  /** The forms that stand in the texts. */
  Set<String> surfaces() {
    Set<String> surfaces = new TreeSet<>();
    members().forEach(member -> surfaces.addAll(member.forms.keySet()));
    return surfaces;
  }

  /** All forms that occur, the names among them. */
  Set<String> forms() {
    Set<String> forms = new HashSet<>();
    for (GlossaryDraft.Tally member : members()) {
      forms.add(member.key.name());
      forms.addAll(member.forms.keySet());
    }
    return forms;
  }
}
