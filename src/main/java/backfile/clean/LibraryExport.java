package backfile.clean;

import backfile.letters.Decoded;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text file of many articles as Nexis, ProQuest or Factiva write it. What stands above the first
 * article belongs to it, what stands below all to the last, so that every line is accounted for. A
 * stretch that does not follow the layout is passed over and named.
 */
final class LibraryExport {
  private static final List<Layout> LAYOUTS =
      List.of(new NexisLayout(), new NexisUniLayout(), new ProQuestLayout(), new FactivaLayout());

  /** So few lines between two borders are no article. */
  private static final int FEW = 3;

  private final Layout layout;
  private final String file;
  private final SeedFormat.Intake intake;
  private @Nullable Stretch waiting;
  private int part;

  private LibraryExport(Layout layout, String file, SeedFormat.Intake intake) {
    this.layout = layout;
    this.file = file;
    this.intake = intake;
  }

  /** The layout of the file that begins so; nothing for the usual text. */
  static Optional<Layout> layout(byte[] start) {
    List<String> lines = TextFormat.lines(new String(start, StandardCharsets.ISO_8859_1));
    return LAYOUTS.stream().filter(layout -> layout.isAt(lines)).findFirst();
  }

  /** Gives the articles of a file. */
  static void read(Layout layout, String file, InputStream in, SeedFormat.Intake intake)
      throws IOException, Refused {
    new LibraryExport(layout, file, intake).read(RawLines.of(in));
  }

  /** The bytes between two borders. */
  private static final class Stretch {
    final int firstLine;
    final boolean opened;
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int full;
    boolean closed;
    boolean tooLarge;

    Stretch(int firstLine, boolean opened) {
      this.firstLine = firstLine;
      this.opened = opened;
    }

    void add(byte[] line, boolean blank) {
      full += blank ? 0 : 1;
      if (bytes.size() + line.length >= SeedFormat.LARGEST) {
        tooLarge = true;
      } else {
        bytes.writeBytes(line);
        bytes.write('\n');
      }
    }
  }

  private void read(RawLines lines) throws IOException {
    Stretch stretch = new Stretch(1, false);
    for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
      String line = new String(next.get(), StandardCharsets.ISO_8859_1);
      boolean opens = layout.opens(line);
      boolean aboveAll = opens && !stretch.opened && part == 0 && waiting == null;
      if (stretch.closed || opens && !aboveAll && stretch.full > FEW) {
        end(stretch, false);
        stretch = new Stretch(lines.number(), opens);
      } else if (opens) {
        stretch = opened(stretch);
      }
      stretch.add(next.get(), line.isBlank());
      stretch.closed = layout.closes(line);
    }
    end(stretch, true);
  }

  /** The same stretch, now with a line that opens an article. */
  private static Stretch opened(Stretch before) {
    Stretch stretch = new Stretch(before.firstLine, true);
    stretch.bytes.writeBytes(before.bytes.toByteArray());
    stretch.tooLarge = before.tooLarge;
    return stretch;
  }

  /** One stretch always waits, for what may stand below all. */
  private void end(Stretch stretch, boolean last) {
    Stretch before = waiting;
    if (before == null) {
      waiting = stretch;
    } else if (last && (stretch.full == 0 || layout.isBelowAll(text(stretch)))) {
      before.bytes.writeBytes(stretch.bytes.toByteArray());
    } else {
      give(before, false);
      waiting = stretch;
    }
    if (last && waiting != null) {
      give(waiting, true);
    }
  }

  private static List<String> text(Stretch stretch) {
    return TextFormat.lines(new String(stretch.bytes.toByteArray(), StandardCharsets.ISO_8859_1));
  }

  private void give(Stretch stretch, boolean last) {
    part++;
    try {
      if (stretch.tooLarge) {
        throw new Refused(0, "is larger than 8 MB, which no article is", "split the file there");
      }
      byte[] bytes = stretch.bytes.toByteArray();
      Decoded decoded = Decoded.of(bytes);
      LibraryPart read = new LibraryPart(layout.name(), TextFormat.lines(decoded.text()));
      layout.read(read, last);
      if (read.told().stream().noneMatch(t -> t.kind() == Seed.Kind.TEXT)) {
        throw new Refused(0, "has no text", "save it again from " + layout.title());
      }
      List<Ledger.Repaired> repaired = SeedFormat.repaired(decoded);
      intake.take(
          new Seed(
              file,
              part,
              Sha256.hex(bytes),
              decoded.encoding(),
              read.lines(),
              repaired,
              read.told(),
              read.given()));
    } catch (Refused refused) {
      int line = stretch.firstLine + Math.max(0, refused.in(file).line() - 1);
      intake.pass(
          part, new Refused(line, String.valueOf(refused.getMessage()), refused.in(file).hint()));
    }
  }
}
