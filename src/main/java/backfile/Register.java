package backfile;

import backfile.model.Entity;
import backfile.model.Merged;
import backfile.model.Problem;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in content/glossary/, people's entries and the machine's.
 *
 * @param entries those that stand for themselves, in the order of their files
 * @param merged those that another has taken in
 * @param files the names of their files
 * @param problems mergers that are not in force
 */
record Register(
    List<Entity> entries, List<Merged> merged, Map<Slug, String> files, List<Problem> problems) {
  /** Copies the collections. */
  Register {
    entries = List.copyOf(entries);
    merged = List.copyOf(merged);
    files = Map.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Parts entries from those that were merged into others, and follows slugs that have changed. A
   * merger is in force while the other entry is a person's and bears the name: without that the
   * entry stands for itself again, and the build says so.
   */
  static Register of(List<Entity> all, List<Merged> mergers, Map<Slug, String> files) {
    Map<Slug, Slug> now = new HashMap<>();
    all.forEach(e -> e.formerSlugs().forEach(former -> now.put(former, e.slug())));
    all.forEach(e -> now.put(e.slug(), e.slug()));
    Map<Slug, Entity> bySlug = new HashMap<>();
    all.forEach(e -> bySlug.put(e.slug(), e));
    Map<Slug, Merged> claimed = new HashMap<>();
    mergers.forEach(m -> claimed.put(m.slug(), m));
    List<Merged> inForce = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Merged merged : mergers) {
      Optional<Entity> into = end(merged, claimed, now, bySlug);
      if (into.filter(e -> e.byHand() && e.forms().contains(merged.name())).isPresent()) {
        inForce.add(merged);
      } else {
        problems.add(idle(merged, into, files));
      }
    }
    Map<Slug, Slug> called = new HashMap<>(now);
    for (Merged merged : inForce) {
      end(merged, claimed, now, bySlug).ifPresent(into -> called.put(merged.slug(), into.slug()));
    }
    Set<Slug> gone = new HashSet<>();
    inForce.forEach(m -> gone.add(m.slug()));
    all.stream()
        .filter(e -> !gone.contains(e.slug()))
        .forEach(e -> e.formerSlugs().forEach(former -> called.put(former, e.slug())));
    List<Entity> entries =
        all.stream()
            .filter(e -> !gone.contains(e.slug()))
            .map(e -> e.naming(slug -> called.getOrDefault(slug, slug)))
            .toList();
    return new Register(entries, inForce, files, problems);
  }

  /** The slug that an entry has by now, whatever it was called before; nothing for none. */
  Optional<Slug> now(Slug slug) {
    for (Entity entity : entries) {
      if (entity.slug().equals(slug)) {
        return Optional.of(slug);
      }
    }
    return entries.stream()
        .filter(e -> e.formerSlugs().contains(slug))
        .map(Entity::slug)
        .findFirst();
  }

  /** Where an entry stands, or would. */
  String place(Slug slug) {
    return "content/glossary/" + file(slug);
  }

  /** The name of an entry's file, or that which it would have. */
  String file(Slug slug) {
    return files.getOrDefault(slug, slug + ".md");
  }

  /** The entry at the end of a chain of mergers; nothing where there is none. */
  private static Optional<Entity> end(
      Merged first, Map<Slug, Merged> claimed, Map<Slug, Slug> now, Map<Slug, Entity> bySlug) {
    Set<Slug> seen = new HashSet<>();
    Merged merged = first;
    while (seen.add(merged.slug())) {
      Slug into = now.getOrDefault(merged.into(), merged.into());
      Merged next = claimed.get(into);
      if (next == null) {
        return Optional.ofNullable(bySlug.get(into));
      }
      merged = next;
    }
    return Optional.empty();
  }

  private static Problem idle(Merged merged, Optional<Entity> into, Map<Slug, String> files) {
    String why =
        into.isEmpty()
            ? ", which is no entry any more"
            : ", which does not have the name \"" + merged.name() + "\" any more";
    return Problem.note(
        "content/glossary/" + files.getOrDefault(merged.slug(), merged.slug() + ".md"),
        0,
        "is merged into " + merged.into() + why + "; it is an entry of its own again",
        "take merged-into: out of the file, or merge it anew: "
            + Shell.names("merge", "ENTRY", merged.slug()));
  }
}
