package backfile.model;

import java.util.List;
import java.util.Optional;

/**
 * A name as one article uses it: all mentions that mean the same thing there, under the fullest
 * form that the article gives.
 *
 * @param name the fullest form
 * @param type what it stands for; absent when the article alone does not tell: such a name counts
 *     only where the rest of the archive knows it
 * @param how by what it was found: {@code list}, {@code title}, {@code shape}, {@code context},
 *     {@code alias}
 * @param surfaces the forms that occur, each once, in the order of their first mention
 * @param mentions in reading order, at least one
 * @param definitions what the article says of it, best first
 */
public record Name(
    String name,
    Optional<EntityType> type,
    String how,
    List<String> surfaces,
    List<Mention> mentions,
    List<Definition> definitions) {
  /** Copies the lists. */
  public Name {
    surfaces = List.copyOf(surfaces);
    mentions = List.copyOf(mentions);
    definitions = List.copyOf(definitions);
  }
}
