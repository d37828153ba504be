package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the server of {@code serve} answers, and to whom. */
@Timeout(300)
class ServerTest {
  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void anArchive() throws IOException {
    archive = Harbour.archive(folder);
  }

  private Preview start(Archive shown) throws IOException {
    return Harbour.preview(
        shown, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  @Test
  void theSiteIsServedAsItWillBePublished() throws Exception {
    archive.write("content/media/a film.mp4", new byte[300_000]);
    archive.builtWell();
    Map<String, String> built = archive.contents("site");
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      assertThat(preview.address()).matches("http://127\\.0\\.0\\.1:\\d+/");
      assertThat(visitor.get("/").body()).contains("<title>The harbour</title>");
      Visitor.Answer page = visitor.get(Harbour.PAGE + "?from=feed");
      assertThat(page.code()).isEqualTo(200);
      assertThat(page.head())
          .containsIgnoringCase("Content-Type: text/html; charset=utf-8")
          .containsIgnoringCase("X-Content-Type-Options: nosniff")
          .containsIgnoringCase("Cache-Control: no-store");
      assertThat(page.body())
          .contains("lit on Tuesday", "<script src=\"/.backfile/live.js\" data-built=\"")
          .contains("; connect-src &#39;self&#39;;")
          .doesNotContain("backfile-notice", "backfile-failed");
      assertThat(visitor.get("/articles/").body()).contains("<title>Articles · The harbour");
      assertThat(visitor.get("/articles").head()).containsIgnoringCase("Location: /articles/");
      assertThat(visitor.get("/style.css").head())
          .containsIgnoringCase("Content-Type: text/css; charset=utf-8");
      assertThat(visitor.get("/.backfile/live.js").head())
          .containsIgnoringCase("Content-Type: text/javascript; charset=utf-8");
      assertThat(visitor.get("/.backfile/live.css").code()).isEqualTo(200);
      Visitor.Answer film = visitor.get("/media/a%20film.mp4");
      assertThat(film.head()).containsIgnoringCase("Content-Type: video/mp4");
      assertThat(film.body()).hasSize(300_000);
      Visitor.Answer head = visitor.send("HEAD / HTTP/1.1", "Host: " + visitor.host());
      assertThat(head.head()).containsIgnoringCase("Content-Length: ");
      assertThat(head.body()).isEmpty();
      assertThat(visitor.send("GET / HTTP/1.1", "Host: LOCALHOST:" + port(visitor)).code())
          .isEqualTo(200);
    }
    assertThat(archive.contents("site")).as("nothing of the preview is in it").isEqualTo(built);
  }

  private static String port(Visitor visitor) {
    return visitor.host().substring(visitor.host().indexOf(':') + 1);
  }

  @Test
  void whatIsNotThereIsThePageOfTheSiteWithLinksThatLeadSomewhere() throws Exception {
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      Visitor.Answer missing = visitor.get("/no/such/page.html");
      assertThat(missing.code()).isEqualTo(404);
      assertThat(missing.body())
          .contains("There is no page at this address")
          .contains(
              "href=\"/style.css\"", "href=\"/articles/index.html\"", "href=\"" + Harbour.PAGE)
          .doesNotContain("\"/deep/archive/");
      try (Visitor.Events events = visitor.events()) {
        events.next();
        Harbour.save(archive, "content/index.md", "---\ntitle: \"No address\"\n---\n");
        events.next();
      }
      assertThat(visitor.get("/no/such/page.html").body())
          .contains(
              "href=\"/style.css\"", "href=\"/articles/index.html\"", "href=\"" + Harbour.PAGE);
    }
  }

  @Test
  void nothingButTheSiteCanBeRead() throws Exception {
    archive.write("pom.xml", "secret").write("site secret/a.txt", "secret");
    try (Preview preview = start(archive)) {
      archive.write("site/.git/config", "secret").write("site/.hidden", "secret");
      Files.createSymbolicLink(archive.path("site/out.txt"), archive.path("pom.xml"));
      Files.createSymbolicLink(archive.path("site/up"), archive.path(""));
      Visitor visitor = new Visitor(preview.address());
      for (String target :
          List.of(
              "/../pom.xml",
              "/articles/../../pom.xml",
              "/%2e%2e/pom.xml",
              "/%2E%2E%2Fpom.xml",
              "/..%2fpom.xml",
              "/.%2e/pom.xml",
              "/%252e%252e/pom.xml",
              "/%5c..%5cpom.xml",
              "/..%5cpom.xml",
              "/..\\pom.xml",
              "/../site%20secret/a.txt",
              "/a%00b",
              "/index.html%00",
              "/%0aindex.html",
              "/%ff",
              "/%",
              "/" + archive.path("pom.xml"),
              "//" + archive.path("pom.xml"),
              archive.path("pom.xml").toUri().toString(),
              "/out.txt",
              "/up/pom.xml",
              "/up/",
              "/.git/config",
              "/.hidden",
              "/.nojekyll",
              "/.backfile/",
              "/.backfile/lock",
              "/.backfile/../pom.xml",
              "/media/",
              "//example.org/",
              "http://example.org/",
              "http://" + visitor.host() + "/index.html",
              "mailto:a@example.org",
              "*",
              "pom.xml",
              "")) {
        Visitor.Answer answer = visitor.get(target);
        assertThat(answer.code()).as(target).isIn(0, 400, 404);
        assertThat(answer.head() + answer.body())
            .as(target)
            .doesNotContain("secret", "example.org/\r");
      }
      assertThat(visitor.get("/").code()).as("still there").isEqualTo(200);
    }
  }

  @Test
  void onlyThisMachineIsAnsweredAndOnlyWhoReads() throws Exception {
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      String port = port(visitor);
      for (String host :
          List.of(
              "Host: example.org",
              "Host: example.org:" + port,
              "Host: 127.0.0.1",
              "Host: localhost",
              "Host: 127.0.0.1:1",
              "Host: localhost.example.org:" + port,
              "Host: 127.0.0.1:" + port + "@example.org",
              "Host: 127.0.0.1:" + port + "\r\nHost: example.org",
              "Host:",
              "X-Forwarded-Host: 127.0.0.1:" + port)) {
        for (String path : List.of("/", "/.backfile/events", "/.backfile/live.js")) {
          Visitor.Answer answer = visitor.send("GET " + path + " HTTP/1.1", host);
          assertThat(answer.code()).as(host).isEqualTo(421);
          assertThat(answer.body()).as(host).doesNotContain("harbour");
        }
      }
      assertThat(visitor.send("GET / HTTP/1.0").code()).isEqualTo(421);
      for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get")) {
        Visitor.Answer answer =
            visitor.send(method + " / HTTP/1.1", "Host: " + visitor.host(), "Content-Length: 0");
        assertThat(answer.code()).as(method).isEqualTo(405);
        assertThat(answer.head()).as(method).contains("Allow: GET, HEAD");
      }
      assertThat(visitor.send("CONNECT a:1 HTTP/1.1", "Host: " + visitor.host()).body()).isEmpty();
    }
  }

  @Test
  void pagesThatWaitStarveNoOther() throws Exception {
    List<Visitor.Events> open = new ArrayList<>();
    try (Preview preview = start(archive)) {
      Visitor visitor = new Visitor(preview.address());
      for (int n = 0; n < 60; n++) {
        open.add(visitor.events());
        assertThat(open.get(n).next()).isEqualTo(1);
      }
      for (Visitor.Events gone : open.subList(0, 30)) {
        gone.close();
      }
      assertThat(visitor.get(Harbour.PAGE).code()).isEqualTo(200);
      Harbour.save(archive, "templates/theme.css", "body { color: teal }\n");
      for (Visitor.Events waiting : open.subList(30, 60)) {
        assertThat(waiting.next()).isEqualTo(2);
      }
    } finally {
      for (Visitor.Events events : open) {
        events.close();
      }
    }
  }
}
