package backfile;

import backfile.clean.SeedFormat;
import backfile.clean.SeedFormats;
import backfile.disk.Bytes;
import backfile.disk.Console;
import backfile.model.Problem;
import backfile.model.Refused;
import backfile.model.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Raw texts that are named on the command line. */
final class SeedFiles {
  private SeedFiles() {}

  /** Gives every seed of the files in order; gives the exit code. What cannot be read is told. */
  static int each(List<String> files, Console console, Consumer<Seed> seeds) {
    int code = Build.WELL;
    for (String file : files) {
      Told told = new Told(file, console, seeds);
      told.read();
      code = Math.max(code, told.code);
    }
    return code;
  }

  /** One file: its seeds go on as they are read, its problems to the console. */
  private static final class Told implements SeedFormat.Intake {
    private final String file;
    private final Console console;
    private final Consumer<Seed> seeds;
    private final BadParts bad;
    private int code = Build.WELL;

    Told(String file, Console console, Consumer<Seed> seeds) {
      this.file = file;
      this.console = console;
      this.seeds = seeds;
      this.bad = new BadParts(file, this::tell);
    }

    void read() {
      Optional<SeedFormat> format = SeedFormats.forFile(file);
      if (format.isEmpty()) {
        String hint = "save the text as a .txt file";
        tell(Problem.aside(file, 0, SeedFormats.unknown(file), hint));
        return;
      }
      Path path = Path.of(file);
      try (InputStream in = Files.newInputStream(path)) {
        format.get().read(String.valueOf(path.getFileName()), in, this);
      } catch (Refused refused) {
        tell(refused.in(file));
      } catch (IOException e) {
        tell(Bytes.unreadable(e).in(file));
      }
      bad.count();
    }

    @Override
    public void take(Seed seed) {
      seeds.accept(seed);
    }

    @Override
    public void pass(int part, Refused why) {
      bad.add(part, why);
    }

    @Override
    public void note(String what, String hint) {
      console.list(List.of(Problem.note(file, 0, what, hint)));
    }

    private void tell(Problem problem) {
      console.list(List.of(problem));
      code = Build.ASIDE;
    }
  }
}
