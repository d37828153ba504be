package backfile.clean;

import backfile.model.Seed;
import backfile.model.Survey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what it costs to clean an article when the program is warm: CPU of one thread, without
 * reading, surveying or writing. Five rounds warm up; of five more the quickest counts, since
 * whatever else the machine does can only add.
 */
final class CleaningSpeed {
  private static final int ROUNDS = 5;

  private CleaningSpeed() {}

  /**
   * Prints the microseconds for each article.
   *
   * @param args the folder of the seeds, plain texts in UTF-8
   */
  public static void main(String[] args) throws IOException {
    List<Seed> seeds = seeds(Path.of(args[0]));
    Survey survey = Survey.NONE;
    for (Seed seed : seeds) {
      survey = survey.and(Survey.of(seed));
    }
    for (int round = 0; round < ROUNDS; round++) {
      nanoseconds(seeds, survey);
    }
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      least = Math.min(least, nanoseconds(seeds, survey));
    }
    System.out.println(least / 1000 / seeds.size());
  }

  private static List<Seed> seeds(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no .txt in " + folder);
    }
    List<Seed> seeds = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      String name = file.toString();
      seeds.add(new Seed(name, 1, "", "UTF-8", lines, List.of(), List.of(), List.of()));
    }
    return seeds;
  }

  private static long nanoseconds(List<Seed> seeds, Survey survey) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long kept = 0;
    for (Seed seed : seeds) {
      kept += Cleaner.clean(seed, survey, "en").article().body().size();
    }
    long spent = threads.getCurrentThreadCpuTime() - start;
    if (kept == 0) {
      throw new IllegalStateException("no text was kept");
    }
    return spent;
  }
}
