package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Mention;
import java.util.Optional;

/**
 * A stretch of a passage that looks like a name.
 *
 * @param tokenFrom index of its first token in the passage
 * @param tokenTo index behind its last token
 * @param surface the words as they stand, white space and all
 * @param name the name that a list gives for it; else the surface with straight apostrophes
 * @param type what it stands for, when its own words or those around it tell
 * @param how by what it was told
 * @param lean what the words around it hint at without telling
 */
record Sighting(
    Mention at,
    int tokenFrom,
    int tokenTo,
    String surface,
    String name,
    Optional<EntityType> type,
    String how,
    Optional<EntityType> lean) {

  /** The same stretch with a type. */
  Sighting as(EntityType newType, String newHow) {
    return new Sighting(at, tokenFrom, tokenTo, surface, name, Optional.of(newType), newHow, lean);
  }

  /** The last word of the name. */
  String lastWord() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Whether the name has several words. */
  boolean isLong() {
    return name.indexOf(' ') > 0;
  }
}
