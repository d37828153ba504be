package backfile.model;

import java.util.List;

/**
 * One spelling that several entries bear, as a name in full or for short.
 *
 * @param spelling as most articles write it
 * @param slug made of the spelling alone, so that the address stays
 * @param entities at least two, in the order of their slugs
 */
public record Namesakes(String spelling, Slug slug, List<Slug> entities) {
  /** Copies the list. */
  public Namesakes {
    entities = List.copyOf(entities);
  }
}
