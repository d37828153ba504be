package backfile.clean;

import backfile.letters.Decoded;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plain text: one file, one article; or the export of a library, which holds many. */
final class TextFormat implements SeedFormat {
  private static final Set<String> ENDINGS = Set.of("txt", "text", "");

  /** So much of a file tells whether a library wrote it. */
  private static final int PEEK = 1 << 16;

  @Override
  public boolean reads(String ending) {
    return ENDINGS.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    BufferedInputStream buffered = new BufferedInputStream(in, PEEK);
    buffered.mark(PEEK);
    byte[] start = buffered.readNBytes(PEEK);
    buffered.reset();
    Optional<Layout> library = LibraryExport.layout(start);
    if (library.isPresent()) {
      LibraryExport.read(library.get(), file, buffered, intake);
      return;
    }
    byte[] bytes = SeedFormat.bytes(buffered);
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
