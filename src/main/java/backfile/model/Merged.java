package backfile.model;

import java.util.List;

/**
 * That an entry was merged into another, as its own file says. The file stays, so that the merge
 * can be undone to the letter; while it is in force the entry is none of the glossary.
 *
 * @param slug the entry that was merged
 * @param name its name
 * @param into the entry that it was merged into
 * @param aliases what that one got as further spellings
 * @param formerSlugs what that one got as older addresses
 * @param not entries from which that one was told apart until then
 * @param onlyIn articles to which that one's name was extended
 * @param notIn articles that had been closed to that one's name until then
 */
public record Merged(
    Slug slug,
    String name,
    Slug into,
    List<String> aliases,
    List<Slug> formerSlugs,
    List<Slug> not,
    List<Slug> onlyIn,
    List<Slug> notIn) {

  /** Copies the lists. */
  public Merged {
    aliases = List.copyOf(aliases);
    formerSlugs = List.copyOf(formerSlugs);
    not = List.copyOf(not);
    onlyIn = List.copyOf(onlyIn);
    notIn = List.copyOf(notIn);
  }
}
