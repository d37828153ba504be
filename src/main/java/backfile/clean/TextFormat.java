package backfile.clean;

import backfile.letters.Decoded;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Plain text: one file, one article. */
final class TextFormat implements SeedFormat {
  private static final Set<String> ENDINGS = Set.of("txt", "text", "");

  @Override
  public boolean reads(String ending) {
    return ENDINGS.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    byte[] bytes = SeedFormat.bytes(in);
    Decoded decoded = Decoded.of(bytes);
    List<String> lines = lines(decoded.text());
    if (lines.stream().allMatch(Ledger::isBlank)) {
      throw new Refused(0, "is empty", "put the article's text into it, or delete it");
    }
    intake.take(
        new Seed(
            file,
            1,
            Sha256.hex(bytes),
            decoded.encoding(),
            lines,
            SeedFormat.repaired(decoded),
            List.of(),
            List.of()));
  }

  /** The lines of a text; a line end at the very end opens no further line. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
