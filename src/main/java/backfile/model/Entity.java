package backfile.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One entry of the glossary: what stands in its file.
 *
 * @param name the name as people know it
 * @param slug its address, which stays
 * @param aliases other forms; they drive matching, exactly and with regard to case
 * @param sort the form under which it is filed, e.g. "Gantz, Benny"
 * @param ids of the same thing in other registers, by register; people's only
 * @param partOf what it is part of, by slug; people's only
 * @param page whether it has a page at all
 * @param link whether its mentions become links
 * @param searched whether the search finds it
 * @param not slugs of entries that it is never merged with
 * @param onlyIn the only articles in which the name means this, when there are any
 * @param notIn articles in which the name means something else
 * @param notes a person's notes
 * @param byHand whether a person wrote the file, so that it rules over what is found
 */
public record Entity(
    String name,
    EntityType type,
    Slug slug,
    List<Slug> formerSlugs,
    List<String> aliases,
    String sort,
    Optional<String> definition,
    Optional<Evidence> evidence,
    Map<String, String> ids,
    Optional<Coordinates> coordinates,
    List<Slug> partOf,
    boolean page,
    boolean link,
    boolean searched,
    List<Slug> not,
    List<Slug> onlyIn,
    List<Slug> notIn,
    Optional<String> withdrawn,
    List<Block> notes,
    boolean byHand) {

  /** Copies the collections. */
  public Entity {
    formerSlugs = List.copyOf(formerSlugs);
    aliases = List.copyOf(aliases);
    ids = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(ids));
    partOf = List.copyOf(partOf);
    not = List.copyOf(not);
    onlyIn = List.copyOf(onlyIn);
    notIn = List.copyOf(notIn);
    notes = List.copyOf(notes);
  }

  /** Where an article gives the definition. */
  public record Evidence(Slug article, String paragraph, String text) {}

  /** A point on the earth in degrees, and who says so. */
  public record Coordinates(double lat, double lon, String from) {}

  /**
   * The same entry, where others that it names have other slugs by now; none of them is itself.
   *
   * @param now what a slug is now
   */
  public Entity naming(UnaryOperator<Slug> now) {
    return new Entity(
        name,
        type,
        slug,
        formerSlugs,
        aliases,
        sort,
        definition,
        evidence,
        ids,
        coordinates,
        others(partOf, now),
        page,
        link,
        searched,
        others(not, now),
        onlyIn,
        notIn,
        withdrawn,
        notes,
        byHand);
  }

  private List<Slug> others(List<Slug> slugs, UnaryOperator<Slug> now) {
    return slugs.stream().map(now).filter(s -> !s.equals(slug)).distinct().toList();
  }

  /** All that it is called: its name, then its aliases. */
  public List<String> forms() {
    List<String> forms = new ArrayList<>(aliases);
    forms.remove(name);
    forms.add(0, name);
    return forms;
  }

  /** Whether this entry may stand for a name in that article. */
  public boolean speaksIn(Slug article) {
    return (onlyIn.isEmpty() || onlyIn.contains(article)) && !notIn.contains(article);
  }

  /** The same entry, to which further old addresses lead. */
  public Entity andFormer(Set<Slug> more) {
    Set<Slug> all = new TreeSet<>(formerSlugs);
    all.addAll(more);
    return new Entity(
        name,
        type,
        slug,
        List.copyOf(all),
        aliases,
        sort,
        definition,
        evidence,
        ids,
        coordinates,
        partOf,
        page,
        link,
        searched,
        not,
        onlyIn,
        notIn,
        withdrawn,
        notes,
        byHand);
  }

  /** Whether a reader meets it at all. */
  public boolean shown() {
    return page && withdrawn.isEmpty();
  }
}
