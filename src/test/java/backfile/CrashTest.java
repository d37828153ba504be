package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Lock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes of their own: killed at any moment, and two at once. */
class CrashTest {
  private static final int SEEDS = 40;
  private static final int KILLS = 50;

  @TempDir Path folder;

  /** The two states of the archive. Each article differs, and each state has names of its own. */
  private enum Version {
    A("Loudiyi", "thanked", "Haifa"),
    B("Bourita", "greeted", "Fez");

    private final String guest;
    private final String verb;
    private final String town;

    Version(String guest, String verb, String town) {
      this.guest = guest;
      this.verb = verb;
      this.town = town;
    }

    Version other() {
      return this == A ? B : A;
    }

    void seeds(Archive archive) {
      for (int n = 0; n < SEEDS; n++) {
        archive.write(
            "seeds/%02d.txt".formatted(n),
            Archive.seed(
                "Visit number " + n + " to the harbour",
                (1 + n % 28) + " March 2020",
                "Benny Gantz " + verb + " Abdellatif " + guest + " in " + town + " on Tuesday.",
                "Nasser " + guest + "-" + "abcdefghij".charAt(n % 10) + " " + verb + " him, too."));
      }
    }
  }

  /** What stands in the two folders that people see. */
  private record State(Map<String, String> site, Map<String, String> content) {
    static State of(Archive archive) {
      return new State(archive.contents("site"), archive.contents("content"));
    }
  }

  /** The files in which one folder differs from another; short to read when a test fails. */
  private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
    Set<String> files = new TreeSet<>(one.keySet());
    files.addAll(other.keySet());
    files.removeIf(file -> one.containsKey(file) && one.get(file).equals(other.get(file)));
    return files;
  }

  private Process start(Archive archive) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "backfile.Backfile",
                "build",
                "--threads",
                "2"));
    return new ProcessBuilder(command)
        .directory(archive.path("").toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  private static void assertBuiltUndisturbed(Archive archive, State expected, String when) {
    archive.builtWell();
    State now = State.of(archive);
    assertThat(differing(now.site(), expected.site())).as("site " + when).isEmpty();
    assertThat(differing(now.content(), expected.content())).as("content " + when).isEmpty();
  }

  @Test
  void aBuildThatIsKilledLeavesTheOldOrTheNewAndNothingHalf() throws Exception {
    Archive reference = new Archive(Files.createDirectory(folder.resolve("reference")));
    Version.A.seeds(reference);
    State a = State.of(reference.builtWell());
    Version.B.seeds(reference);
    State b = State.of(reference.builtWell());
    assertThat(differing(a.site(), b.site())).hasSizeGreaterThan(SEEDS);
    assertThat(differing(a.content(), b.content())).hasSizeGreaterThan(SEEDS);

    Archive archive = new Archive(Files.createDirectory(folder.resolve("killed")));
    Version.A.seeds(archive);
    archive.builtWell();
    Version version = Version.B;
    version.seeds(archive);
    long started = System.nanoTime();
    assertThat(start(archive).waitFor()).as(Files.readString(folder.resolve("out"))).isZero();
    long took = System.nanoTime() - started;

    Random random = new Random(50);
    int killed = 0;
    for (int n = 0; n < KILLS; n++) {
      version = version.other();
      version.seeds(archive);
      // The first fifth of a run is the start of Java; a little more than the whole reaches the
      // exchange on a machine that is slower now than before.
      long moment = (long) (took * (0.2 + (n + random.nextDouble()) / KILLS));
      Process build = start(archive);
      if (!build.waitFor(moment, TimeUnit.NANOSECONDS)) {
        killed++;
      }
      build.destroyForcibly().waitFor();
      String when = "after " + moment / 1_000_000 + " of " + took / 1_000_000 + " ms, round " + n;
      if (archive.has("site")) {
        Map<String, String> site = archive.contents("site");
        boolean old = differing(site, a.site()).size() < differing(site, b.site()).size();
        assertThat(differing(site, old ? a.site() : b.site())).as("site " + when).isEmpty();
      }
      archive
          .contents("content")
          .forEach(
              (file, bytes) -> {
                boolean whole = bytes.equals(a.content().get(file));
                whole |= bytes.equals(b.content().get(file));
                boolean aside = file.contains("/.");
                assertThat(whole || aside).as("content/" + file + " " + when).isTrue();
              });
      assertBuiltUndisturbed(archive, version == Version.A ? a : b, "when built again " + when);
    }
    assertThat(killed).isPositive();
    try (var left = Files.list(archive.path(""))) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("seeds", "content", "site", ".backfile");
    }
    assertThat(archive.files(".backfile").stream().filter(f -> !f.startsWith("ledger/")))
        .containsExactlyInAnyOrder("lock", "mentions");
  }

  @Test
  void ofTwoBuildsOneIsRefusedAndToldWhoIsAtWork() throws Exception {
    Archive archive = new Archive(Files.createDirectory(folder.resolve("archive")));
    Version.A.seeds(archive);
    archive.builtWell();
    State before = State.of(archive);
    Version.B.seeds(archive);
    try (Lock held = Lock.take(archive.path(".backfile")).orElseThrow()) {
      Process second = start(archive);
      assertThat(second.waitFor()).isEqualTo(Build.NOTHING);
      assertThat(Files.readString(folder.resolve("out"), StandardCharsets.UTF_8))
          .contains(
              "another build of this archive is running, process " + ProcessHandle.current().pid())
          .contains("→ wait until it is done");
      assertThat(held).isNotNull();
    }
    assertThat(State.of(archive)).isEqualTo(before);
    assertThat(start(archive).waitFor()).isZero();
    assertThat(State.of(archive)).isNotEqualTo(before);
  }
}
