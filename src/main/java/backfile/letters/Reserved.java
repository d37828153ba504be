package backfile.letters;

import backfile.model.Slug;
import java.util.Set;

/**
 * Slugs that would be something else in a folder: the folder's own page, and the names that Windows
 * keeps for devices whatever their ending.
 */
public final class Reserved {
  private static final Set<String> WORDS =
      Set.of(
          ("index con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5"
                  + " lpt6 lpt7 lpt8 lpt9")
              .split(" "));

  private Reserved() {}

  /** Whether no page may have this slug. */
  public static boolean is(Slug slug) {
    return WORDS.contains(slug.value());
  }
}
