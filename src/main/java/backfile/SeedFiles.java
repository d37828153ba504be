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
import java.util.stream.Stream;

/** Raw texts that are named on the command line. */
final class SeedFiles {
  private SeedFiles() {}

  /** Gives every seed of the files in order; gives the exit code. What cannot be read is told. */
  static int each(List<String> files, Console console, Consumer<Seed> seeds) {
    int code = Build.WELL;
    for (String file : files) {
      Optional<Problem> problem = read(file, seeds);
      if (problem.isPresent()) {
        console.list(List.of(problem.get()));
        code = Build.ASIDE;
      }
    }
    return code;
  }

  private static Optional<Problem> read(String file, Consumer<Seed> each) {
    Optional<SeedFormat> format = SeedFormats.forFile(file);
    if (format.isEmpty()) {
      String what =
          "has the ending ." + SeedFormats.ending(file) + ", which Backfile does not read";
      return Optional.of(Problem.aside(file, 0, what, "save the text as a .txt file"));
    }
    Path path = Path.of(file);
    try (InputStream in = Files.newInputStream(path);
        Stream<Seed> seeds = format.get().read(String.valueOf(path.getFileName()), in)) {
      seeds.forEach(each);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.in(file));
    } catch (IOException e) {
      return Optional.of(Bytes.unreadable(e).in(file));
    }
  }
}
