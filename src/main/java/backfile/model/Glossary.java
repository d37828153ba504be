package backfile.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All entries of the archive, and which entry a name of an article means. Immutable.
 *
 * <p>A name means an entry when the archive has only one that it can mean in that article; a name
 * that fits two means neither, unless the article decides it.
 */
public final class Glossary {
  /** A glossary without entries. */
  public static final Glossary EMPTY =
      new Glossary(List.of(), Map.of(), Map.of(), Map.of(), List.of());

  private final List<Entity> entities;
  private final Map<Slug, Entity> bySlug = new HashMap<>();
  private final Map<Spelled, List<Slug>> meanings;
  private final Map<String, List<Slug>> forms;
  private final Map<Slug, Map<Sign, Slug>> decided;
  private final List<Namesakes> namesakes;

  /** A name with its type, as an article uses it. */
  public record Spelled(String name, EntityType type) {}

  /** A name as an article uses it, with its type where the article tells. */
  public record Sign(String name, Optional<EntityType> type) {}

  /**
   * @param entities in the order of their slugs
   * @param meanings what a name of known type may mean
   * @param forms what any form, exactly as it is written, may mean
   * @param decided by article: which of the entries that a name may mean it means there
   * @param namesakes the spellings that several entries bear, in the order of their slugs
   */
  public Glossary(
      List<Entity> entities,
      Map<Spelled, List<Slug>> meanings,
      Map<String, List<Slug>> forms,
      Map<Slug, Map<Sign, Slug>> decided,
      List<Namesakes> namesakes) {
    this.entities = List.copyOf(entities);
    this.meanings = Map.copyOf(meanings);
    this.forms = Map.copyOf(forms);
    this.decided = Map.copyOf(decided);
    this.namesakes = List.copyOf(namesakes);
    this.entities.forEach(e -> bySlug.put(e.slug(), e));
  }

  /** All entries, in the order of their slugs. */
  public List<Entity> entities() {
    return entities;
  }

  /** The entry of a slug. */
  public Optional<Entity> entity(Slug slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** The entry that a name means in an article. */
  public Optional<Slug> meaning(Slug article, String name, Optional<EntityType> type) {
    List<Slug> fitting = candidates(article, name, type);
    if (fitting.size() < 2) {
      return fitting.stream().findFirst();
    }
    return Optional.ofNullable(decided.getOrDefault(article, Map.of()).get(new Sign(name, type)));
  }

  /** The same entries, with what the articles decide. */
  public Glossary with(Map<Slug, Map<Sign, Slug>> decisions) {
    return new Glossary(entities, meanings, forms, decisions, namesakes);
  }

  /** The spellings that several entries bear, in the order of their slugs. */
  public List<Namesakes> namesakes() {
    return namesakes;
  }

  /** The entries that a name may mean in an article. */
  public List<Slug> candidates(Slug article, String name, Optional<EntityType> type) {
    List<Slug> candidates =
        type.isPresent()
            ? meanings.getOrDefault(new Spelled(name, type.get()), List.of())
            : forms.getOrDefault(name, List.of());
    List<Slug> speaking = new ArrayList<>(candidates.size());
    for (Slug candidate : candidates) {
      Entity entity = bySlug.get(candidate);
      if (entity != null && entity.speaksIn(article)) {
        speaking.add(candidate);
      }
    }
    return speaking;
  }
}
