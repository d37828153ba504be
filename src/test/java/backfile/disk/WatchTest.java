package backfile.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Watching folders, and reading a site while it is exchanged. */
@Timeout(120)
class WatchTest {
  @TempDir Path folder;
  private Path seeds;
  private Path templates;

  @BeforeEach
  void oneFolderThatIsThereAndOneThatIsNot() throws IOException {
    seeds = Files.createDirectory(folder.resolve("seeds"));
    templates = folder.resolve("not/yet/templates");
  }

  private static void write(Path file, String text) throws IOException {
    Trees.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyKindOfChangeIsOne() throws Exception {
    try (Watch watch = Watch.on(List.of(seeds, templates))) {
      write(seeds.resolve("a.txt"), "one");
      assertThat(watch.await()).isTrue();
      write(seeds.resolve("a.txt"), "two");
      assertThat(watch.await()).isTrue();
      write(seeds.resolve("new/folder/b.txt"), "one");
      assertThat(watch.await()).isTrue();
      write(seeds.resolve("new/folder/b.txt"), "two");
      assertThat(watch.await()).isTrue();
      write(templates.resolve("parts/frame.ftlh"), "one");
      assertThat(watch.await()).isTrue();
      write(templates.resolve("parts/frame.ftlh"), "two");
      assertThat(watch.await()).isTrue();
      Trees.delete(seeds);
      assertThat(watch.await()).isTrue();
      write(seeds.resolve("a.txt"), "three");
      assertThat(watch.await()).isTrue();
    }
  }

  @Test
  void aChangeWakesWhoWaits() throws Exception {
    try (Watch watch = Watch.on(List.of(seeds))) {
      CompletableFuture<Boolean> waiting = waiting(watch);
      write(seeds.resolve("a.txt"), "one");
      assertThat(waiting.get()).isTrue();
    }
  }

  private static CompletableFuture<Boolean> waiting(Watch watch) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return watch.await();
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void whoWaitsIsToldThatTheWatchWasClosed() throws Exception {
    Watch watch = Watch.on(List.of(seeds));
    CompletableFuture<Boolean> waiting = waiting(watch);
    watch.close();
    assertThat(waiting.get()).isFalse();
  }

  @Test
  void whatOthersChangedMeanwhileIsOneBesideOwnWrites() throws Exception {
    try (Watch watch = Watch.on(List.of(seeds))) {
      write(seeds.resolve("own.md"), "one");
      write(seeds.resolve("theirs.md"), "one");
      watch.own(Set.of(seeds.resolve("own.md")));
      assertThat(watch.await()).isTrue();
    }
  }

  private static Optional<String> text(SiteReader reader, String... path) throws IOException {
    Optional<SeekableByteChannel> file = reader.open(List.of(path));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (SeekableByteChannel open = file.get()) {
      byte[] bytes = Channels.newInputStream(open).readAllBytes();
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void aSiteThatIsExchangedIsNeverSeenHalf() throws Exception {
    Path site = folder.resolve("site");
    SiteReader reader = new SiteReader(site);
    AtomicBoolean done = new AtomicBoolean();
    exchange(site);
    CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> read(reader, done));
    for (int n = 0; n < 300; n++) {
      exchange(site);
    }
    done.set(true);
    assertThat(reading.get()).isPositive();
    assertThat(text(reader, "a", "none.html")).isEmpty();
  }

  private static void exchange(Path site) throws IOException {
    try (SiteFolder fresh = SiteFolder.open(site)) {
      fresh.write("a/page.html", "whole".repeat(20_000).getBytes(StandardCharsets.UTF_8));
      fresh.exchange();
    }
  }

  private static int read(SiteReader reader, AtomicBoolean done) {
    int n = 0;
    do {
      try {
        assertThat(text(reader, "a", "page.html").map(String::length)).contains(100_000);
        n++;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    } while (!done.get());
    return n;
  }

  @Test
  void noLinkLeadsOutOfTheSiteAndNothingHiddenIsRead() throws Exception {
    Path site = Files.createDirectory(folder.resolve("site"));
    write(folder.resolve("secret.txt"), "secret");
    write(folder.resolve("sitesecret/secret.txt"), "secret");
    write(site.resolve("page.html"), "page");
    write(site.resolve(".git/config"), "secret");
    Files.createSymbolicLink(site.resolve("out.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("up"), folder);
    Files.createSymbolicLink(site.resolve("git"), site.resolve(".git"));
    Files.createSymbolicLink(site.resolve("in.html"), site.resolve("page.html"));
    SiteReader reader = new SiteReader(site);
    assertThat(text(reader, "page.html")).contains("page");
    assertThat(text(reader, "in.html")).contains("page");
    assertThat(text(reader, "out.txt")).isEmpty();
    assertThat(text(reader, "up", "secret.txt")).isEmpty();
    assertThat(text(reader, "git", "config")).isEmpty();
    assertThat(text(reader, ".git", "config")).isEmpty();
    assertThat(text(reader, "..", "secret.txt")).isEmpty();
    assertThat(text(reader, "..", "sitesecret", "secret.txt")).isEmpty();
    assertThat(text(reader, folder.resolve("secret.txt").toString())).isEmpty();
    assertThat(text(reader, "\0")).isEmpty();
    assertThat(text(reader)).isEmpty();
    assertThat(text(reader, "up")).as("a folder").isEmpty();
  }
}
