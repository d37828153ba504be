package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Crew;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lines, many lines and large files: an outcome for each, in steps that do not run away. */
class BoundsTest {
  private static final String SENTENCE =
      "The ferry sailed at dawn from Rabat, and Omar Haddad noted its name in the harbour’s book. ";

  @TempDir private Path folder;

  private Archive archive() {
    return new Archive(folder).write("seeds/one.txt", Archive.seed("A", "1 May 2020", "B", "C"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "html"})
  void aMegabyteInOneLineIsAnArticle(String ending) {
    String line = SENTENCE.repeat((1 << 20) / SENTENCE.length());
    Archive archive = archive().write("seeds/long." + ending, line);
    archive.builtWell();
    assertThat(archive.read("content/articles/long.md")).contains(line.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Line of the port\n",
        "Related\n",
        "Share this article\n",
        "------------------------------------------------------------\n",
        "the ferry that sailed at dawn from the port and came again and\n",
        "Ferries in the port of Rabat. Credit: Omar Haddad\n\n"
      })
  void aHundredThousandLinesAreAnArticle(String line) {
    Archive archive = archive().write("seeds/long.txt", "The Port\n\n" + line.repeat(100_000));
    archive.builtWell();
    assertThat(archive.read("site/index.html")).contains("The Port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "html"})
  void aFileOfAHundredMegabytesIsSetAsideWithAWayOut(String ending) throws IOException {
    Archive archive = archive();
    Path large = folder.resolve("seeds/large." + ending);
    Files.writeString(large, SENTENCE);
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    Archive.Answer answer = archive.build();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err())
        .contains("seeds/large." + ending + ": is larger than 8 MB")
        .contains("split it into one file for each article");
  }

  @Test
  void aThingOfManyResultsKeepsOnlyAFewWaiting() throws Exception {
    AtomicInteger given = new AtomicInteger();
    List<Integer> taken = new ArrayList<>();
    try (Crew crew = new Crew(2)) {
      crew.eachOfMany(
          List.of(0, 1, 2),
          thing -> 0,
          (Integer thing, Consumer<Integer> results) ->
              IntStream.range(0, 20_000)
                  .forEach(
                      n -> {
                        given.incrementAndGet();
                        results.accept(thing * 20_000 + n);
                      }),
          (Integer result) -> {
            assertThat(given.get() - taken.size()).isLessThan(100);
            taken.add(result);
          });
    }
    assertThat(taken).isEqualTo(IntStream.range(0, 60_000).boxed().toList());
  }

  @Test
  void heavyThingsAreBegunOneAfterTheOther() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    try (Crew crew = new Crew(4)) {
      crew.eachOfMany(
          IntStream.range(0, 20).boxed().toList(),
          thing -> 100L << 20,
          (Integer thing, Consumer<Integer> results) -> {
            assertThat(begun.incrementAndGet() - done.get()).isEqualTo(1);
            results.accept(thing);
          },
          (Integer result) -> done.incrementAndGet());
    }
    assertThat(done.get()).isEqualTo(20);
  }

  @Test
  void articlesWithoutAHeadlineAreCountedOn() {
    Archive archive = archive();
    for (int i = 0; i < 40; i++) {
      archive.write("seeds/" + i + "/same.txt", SENTENCE.repeat(3) + i + " times it came.");
    }
    archive.builtWell();
    assertThat(archive.has("content/articles/same-40.md")).isTrue();
  }
}
