package backfile.markdown;

import backfile.model.Refused;
import java.nio.charset.StandardCharsets;

/** Whose a file of content/ is. */
public final class Owner {
  private Owner() {}

  /** Whether the machine wrote the file and nobody changed it since: only then may it go. */
  public static boolean isMachine(byte[] file) {
    if (ContentText.isMachines(new String(file, StandardCharsets.UTF_8))) {
      return true;
    }
    try {
      return !ContentText.of(file).byHand();
    } catch (Refused broken) {
      return false;
    }
  }
}
