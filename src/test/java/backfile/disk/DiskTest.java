package backfile.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backfile.model.Definition;
import backfile.model.EntityType;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads, lock, the exchange of the site and what is kept between builds. */
class DiskTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsComeInTheOrderOfTheThings(int threads) throws Exception {
    List<Integer> things = IntStream.range(0, 500).boxed().toList();
    List<Integer> taken = new ArrayList<>();
    try (Crew crew = new Crew(threads)) {
      crew.each(
          things,
          n -> {
            if (n % 7 == 0) {
              LockSupport.parkNanos(100_000);
            }
            return n * n;
          },
          taken::add);
    }
    assertThat(taken).isEqualTo(things.stream().map(n -> n * n).toList());
  }

  @Test
  void workThatFailsStopsTheRestAndSaysWhy() {
    try (Crew crew = new Crew(2)) {
      List<Integer> things = IntStream.range(0, 100).boxed().toList();
      assertThatThrownBy(
              () ->
                  crew.each(
                      things,
                      n -> {
                        if (n == 40) {
                          throw new IOException("the disk is full");
                        }
                        return n;
                      },
                      n -> assertThat(n).isLessThan(40)))
          .isInstanceOf(Crew.Failed.class)
          .hasMessageContaining("the disk is full");
    }
  }

  @Test
  void aSecondBuildIsToldWhoHasTheLock() throws IOException {
    try (Lock first = Lock.take(folder).orElseThrow()) {
      assertThat(Lock.take(folder)).isEmpty();
      assertThat(Lock.holder(folder)).isEqualTo(String.valueOf(ProcessHandle.current().pid()));
      assertThat(first).isNotNull();
    }
    try (Lock again = Lock.take(folder).orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void whoWaitsForTheLockGetsItAfterTheOther() throws Exception {
    Lock first = Lock.take(folder).orElseThrow();
    CompletableFuture<Optional<Lock>> second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Lock.take(folder, Duration.ofMinutes(5));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    first.close();
    second.get().orElseThrow().close();
    try (Lock third = Lock.take(folder, Duration.ZERO).orElseThrow()) {
      assertThat(Lock.take(folder, Duration.ZERO)).isEmpty();
      assertThat(third).isNotNull();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theSiteIsWhollyOldUntilItIsWhollyNew() throws IOException {
    Path site = folder.resolve("site");
    try (SiteFolder first = SiteFolder.open(site)) {
      first.write("index.html", bytes("old"));
      first.write("a/gone.html", bytes("old"));
      first.exchange();
    }
    Files.createDirectories(site.resolve(".git"));
    Files.writeString(site.resolve(".git/HEAD"), "ref");
    try (SiteFolder thrownAway = SiteFolder.open(site)) {
      thrownAway.write("index.html", bytes("never seen"));
    }
    assertThat(site.resolve("index.html")).hasContent("old");
    try (SiteFolder second = SiteFolder.open(site)) {
      second.write("index.html", bytes("new"));
      assertThat(site.resolve("index.html")).hasContent("old");
      second.exchange();
    }
    assertThat(site.resolve("index.html")).hasContent("new");
    assertThat(site.resolve("a")).doesNotExist();
    assertThat(site.resolve(".git/HEAD")).hasContent("ref");
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactly("site");
    }
  }

  @Test
  void anExchangeThatWasCutOffIsPutRight() throws IOException {
    Path site = folder.resolve("site");
    try (SiteFolder first = SiteFolder.open(site)) {
      first.write("index.html", bytes("old"));
      first.exchange();
    }
    Files.move(site, folder.resolve(".site.old"));
    try (SiteFolder next = SiteFolder.open(site)) {
      assertThat(site.resolve("index.html")).hasContent("old");
      assertThat(next.files()).isEqualTo(1);
    }
  }

  @Test
  void anExchangeThatWasCutOffAtItsEndKeepsTheNewSiteAndItsHistory() throws IOException {
    Path site = folder.resolve("site");
    try (SiteFolder first = SiteFolder.open(site)) {
      first.write("index.html", bytes("old"));
      first.exchange();
    }
    Files.createDirectories(site.resolve(".git"));
    Files.writeString(site.resolve(".git/HEAD"), "ref");
    Files.move(site, folder.resolve(".site.old"));
    try (SiteFolder second = SiteFolder.open(folder.resolve("made"))) {
      second.write("index.html", bytes("new"));
      second.exchange();
    }
    Files.move(folder.resolve("made"), site);
    try (SiteFolder next = SiteFolder.open(site)) {
      assertThat(site.resolve("index.html")).hasContent("new");
      assertThat(site.resolve(".git/HEAD")).hasContent("ref");
      assertThat(folder.resolve(".site.old")).doesNotExist();
      assertThat(next.files()).isEqualTo(1);
    }
  }

  @Test
  void aFileIsReplacedOnlyWhereItMayBe() throws IOException {
    Path file = folder.resolve("a/b.md");
    assertThat(Trees.write(file, bytes("one"), old -> false)).isTrue();
    assertThat(Trees.write(file, bytes("one"), old -> true)).isFalse();
    assertThat(Trees.write(file, bytes("two"), old -> !Arrays.equals(old, bytes("one")))).isFalse();
    assertThat(file).hasContent("one");
    assertThat(Trees.write(file, bytes("two"), old -> Arrays.equals(old, bytes("one")))).isTrue();
    assertThat(file).hasContent("two");
    assertThat(Trees.files(folder)).containsExactly("a/b.md");
  }

  @Test
  void whatARunThatWasCutOffHadWrittenAsideIsSweptAndNothingElse() throws IOException {
    for (String file : List.of("a/.b.md.backfile-new", "a/b.md", "a/.hidden", "b.backfile-new")) {
      Trees.write(folder.resolve(file), bytes("x"));
    }
    Trees.sweep(folder);
    assertThat(Trees.files(folder)).containsExactly("a/.hidden", "a/b.md", "b.backfile-new");
    Trees.sweep(folder.resolve("none"));
  }

  @Test
  void aFolderOfAPersonIsNeverReplaced() throws IOException {
    Path site = folder.resolve("site");
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.doc"), "mine");
    assertThatThrownBy(() -> SiteFolder.open(site)).hasMessageContaining("did not make");
    assertThat(site.resolve("thesis.doc")).hasContent("mine");
  }

  @Test
  void nothingIsWrittenOutsideTheSite() throws IOException {
    try (SiteFolder site = SiteFolder.open(folder.resolve("site"))) {
      assertThatThrownBy(() -> site.write("../evil.html", bytes("x")))
          .hasMessageContaining("outside");
    }
    assertThat(folder.resolve("evil.html")).doesNotExist();
  }

  private static Names names(int n) {
    return new Names(
        List.of(
            new Name(
                "Name " + n,
                Optional.of(EntityType.PERSON),
                "shape",
                List.of("Name " + n, "N" + n),
                List.of(new Mention(0, 0, 3), new Mention(n, 1, 2)),
                List.of(
                    new Definition(
                        "Minister", Definition.Manner.TITLE, "p-1234", "Minister N" + n)))));
  }

  private static String key(int n) {
    return String.format(java.util.Locale.ROOT, "%064x", n);
  }

  @Test
  void mentionsAreKeptAndABrokenEndIsForgotten() throws IOException {
    try (MentionStore store = MentionStore.open(folder)) {
      for (int n = 0; n < 50; n++) {
        store.put(key(n), names(n));
      }
    }
    Path file = folder.resolve("mentions");
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      for (int flips = random.nextInt(3); flips > 0 && broken.length > 0; flips--) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, broken);
      try (MentionStore store = MentionStore.open(folder)) {
        for (int n = 0; n < 50; n++) {
          Optional<Names> kept = store.get(key(n));
          if (kept.isPresent()) {
            assertThat(kept).contains(names(n));
          }
        }
        store.put(key(99), names(99));
        assertThat(store.get(key(99))).contains(names(99));
      }
    }
  }

  @Test
  void whatIsNoLongerUsedLeavesTheStore() throws IOException {
    try (MentionStore store = MentionStore.open(folder)) {
      for (int n = 0; n < 400; n++) {
        store.put(key(n), names(n));
      }
    }
    long full = Files.size(folder.resolve("mentions"));
    try (MentionStore store = MentionStore.open(folder)) {
      store.put(key(7), names(7));
    }
    assertThat(Files.size(folder.resolve("mentions"))).isLessThan(full / 10);
    try (MentionStore store = MentionStore.open(folder)) {
      assertThat(store.get(key(7))).contains(names(7));
      assertThat(store.get(key(8))).isEmpty();
    }
  }

  @Test
  void aFolderThatIsALinkHasTheFilesThatItLeadsTo() throws IOException {
    Path there = Files.createDirectories(folder.resolve("there/sub"));
    Files.writeString(there.resolve("a.txt"), "a");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("there"));
    assertThat(Trees.files(link)).containsExactly("sub/a.txt");
  }
}
