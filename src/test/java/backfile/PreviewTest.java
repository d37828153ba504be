package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Lock;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve}: that the preview follows every change, begins and ends. */
@Timeout(300)
class PreviewTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Preview start(Archive archive) throws IOException {
    return Harbour.preview(archive, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @Test
  void everyChangeIsBuiltOnceAndShown() throws Exception {
    Archive archive = Harbour.archive(folder);
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      try (Visitor.Events events = visitor.events()) {
        assertThat(events.next()).isEqualTo(1);
        Harbour.save(
            archive,
            "seeds/lighthouse.txt",
            Harbour.LIGHTHOUSE.replace("on Tuesday", "on Wednesday"));
        // Were the article that this build writes into content/ taken for a change, the numbers
        // would run ahead.
        assertThat(events.next()).isEqualTo(2);
        assertThat(visitor.get(Harbour.PAGE).body()).contains("lit on Wednesday");
        String entry = archive.read("content/glossary/rabat.md");
        Harbour.save(archive, "content/glossary/.rabat.md.swp", "an editor's own");
        Harbour.save(
            archive,
            "content/glossary/rabat.md",
            entry.replace("name: \"Rabat\"\n", "name: \"Rabat\"\ndefinition: \"A fine city\"\n"));
        assertThat(events.next()).isEqualTo(3);
        assertThat(visitor.get("/glossary/rabat.html").body()).contains("A fine city");
        Harbour.save(archive, "templates/theme.css", "body { color: teal }\n");
        assertThat(events.next()).isEqualTo(4);
        assertThat(visitor.get("/style.css").body()).contains("teal");
        Harbour.save(
            archive, "content/contact.md", "---\ntitle: \"Contact\"\n---\n\nWrite to us.\n");
        assertThat(events.next()).isEqualTo(5);
        assertThat(visitor.get("/contact.html").body()).contains("Write to us.");
        archive.delete("content/contact.md");
        assertThat(events.next()).isEqualTo(6);
        assertThat(visitor.get("/contact.html").code()).isEqualTo(404);
      }
    }
  }

  @Test
  void thePageOfDoubtsIsShownThoughNoSiteWithAnAddressHoldsIt() throws Exception {
    Archive archive =
        Harbour.archive(folder)
            .write("content/index.md", "---\nbase-url: \"https://example.org/\"\n---\n");
    try (Preview preview = start(archive)) {
      assertThat(new Visitor(preview.address()).get("/review.html").body())
          .contains("Nothing is in doubt.");
      assertThat(archive.has("site/review.html")).isFalse();
    }
  }

  @Test
  void aTemplateThatFailsShowsWhereAndWhatToDoUntilItIsMended() throws Exception {
    Archive archive = Harbour.archive(folder);
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      try (Visitor.Events events = visitor.events()) {
        events.next();
        Harbour.save(archive, "templates/article.ftlh", "<p>mine</p>\n\n${page.<b>}\n");
        events.next();
        assertThat(visitor.get(Harbour.PAGE).body())
            .contains("<h2>A template fails</h2>", "<code>templates/article.ftlh:3</code> fails: ")
            .contains("&lt;", "→ mend it, or delete it to use the one that comes with Backfile")
            .contains("lit on Tuesday")
            .doesNotContain("${page.<b>}");
        Harbour.save(archive, "templates/article.ftlh", "<p>mine: ${page.nonsense}</p>\n");
        events.next();
        assertThat(visitor.get(Harbour.PAGE).body())
            .contains("<code>templates/article.ftlh:1</code> fails: ", "page.nonsense");
        Harbour.save(archive, "templates/article.ftlh", "<html><body><p>mine</p></body></html>\n");
        events.next();
        assertThat(visitor.get(Harbour.PAGE).body())
            .contains("<p>mine</p><script src=\"/.backfile/live.js\"")
            .doesNotContain("backfile-failed");
      }
    }
  }

  @Test
  void whereNothingCanBePublishedTheOldSiteStaysAndSaysSo() throws Exception {
    Archive archive = Harbour.archive(folder);
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      try (Visitor.Events events = visitor.events()) {
        events.next();
        Harbour.save(
            archive, "content/index.md", Harbour.SETTINGS.replace("\"The harbour\"", "[1]"));
        events.next();
        assertThat(visitor.get(Harbour.PAGE).body())
            .contains("lit on Tuesday", "The last build published nothing")
            .contains("<code>content/index.md:2</code>");
        Harbour.save(archive, "content/index.md", Harbour.SETTINGS);
        events.next();
        assertThat(visitor.get(Harbour.PAGE).body()).doesNotContain("published nothing");
        Harbour.save(archive, "seeds/picture.pdf", "%PDF");
        events.next();
        assertThat(visitor.get(Harbour.PAGE).body())
            .contains("<summary>1 problem</summary>", "<code>seeds/picture.pdf</code>");
      }
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("seeds/picture.pdf: has the ending");
  }

  @Test
  void aBuildByHandIsWaitedFor() throws Exception {
    Archive archive = Harbour.archive(folder);
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      try (Visitor.Events events = visitor.events()) {
        events.next();
        try (Lock byHand = Lock.take(archive.path(".backfile")).orElseThrow()) {
          Harbour.save(archive, "templates/theme.css", "body { color: teal }\n");
          assertThat(byHand).isNotNull();
        }
        events.next();
        assertThat(visitor.get("/style.css").body()).contains("teal");
        assertThat(visitor.get(Harbour.PAGE).body()).doesNotContain("another build");
      }
    }
  }

  @Test
  void anArchiveMayBeginWithNothing() throws Exception {
    Archive archive = new Archive(Files.createDirectories(folder.resolve("empty")));
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      Visitor.Answer nothing = visitor.get("/");
      assertThat(nothing.code()).isEqualTo(404);
      assertThat(nothing.body()).contains("There is no site yet", "there is neither", "live.js");
      try (Visitor.Events events = visitor.events()) {
        events.next();
        Harbour.save(archive, "seeds/lighthouse.txt", Harbour.LIGHTHOUSE);
        events.next();
        assertThat(visitor.get(Harbour.PAGE).body()).contains("lit on Tuesday");
      }
    }
  }

  @Test
  void wrongUseIsRefusedBeforeAnythingIsBuilt() throws Exception {
    Archive archive = Harbour.archive(folder);
    String seeds = archive.path("seeds").toString();
    assertThat(Archive.command("", "serve", "--port", "65536").code()).isEqualTo(2);
    assertThat(Archive.command("", "serve", "--threads", "0").code()).isEqualTo(2);
    assertThat(Archive.command("", "serve", "--seeds", seeds, "--site", seeds).err())
        .contains("lie in one another");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      List<String> command = new ArrayList<>(List.of("serve", "--port", port));
      for (String name : List.of("seeds", "content", "templates", "site")) {
        command.addAll(List.of("--" + name, archive.path(name).toString()));
      }
      Archive.Answer answer = Archive.command("", command.toArray(new String[0]));
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.err())
          .contains(
              "port " + port + " cannot be had (Address already in use)",
              "→ give another with --port");
    }
    assertThat(archive.has("site")).isFalse();
  }

  @Test
  void theCommandSaysWhereToLookAndEndsWhenItIsTold() throws Exception {
    Archive archive = Harbour.archive(folder);
    Process serve =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "backfile.Backfile",
                "serve",
                "--port",
                "0")
            .directory(archive.path("").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      while (line != null && !line.startsWith("→ open http")) {
        line = out.readLine();
      }
      assertThat(line).as(Files.readString(folder.resolve("err"))).isNotNull();
      String address = String.valueOf(line).split(" ")[2];
      assertThat(new Visitor(address).get(Harbour.PAGE).body()).contains("lit on Tuesday");
      serve.destroy();
      serve.waitFor();
      assertThat(folder.resolve("err")).isEmptyFile();
    } finally {
      serve.destroyForcibly();
    }
    assertThat(archive.build().code()).as("nobody has the lock").isZero();
  }
}
