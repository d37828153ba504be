package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Mention;
import java.util.Optional;

/**
 * A stretch of a passage that looks like a name.
 *
 * @param surface the words as they stand, white space and all
 * @param name the name that a list gives for it; else the surface with straight apostrophes
 * @param type what it stands for, when its own words or those around it tell
 * @param how by what it was told
 */
record Sighting(Mention at, String surface, String name, Optional<EntityType> type, String how) {

  /** The same stretch with a type. */
  Sighting as(EntityType newType, String newHow) {
    return new Sighting(at, surface, name, Optional.of(newType), newHow);
  }

  /** Whether the name has several words. */
  boolean isLong() {
    return name.indexOf(' ') > 0;
  }
}
