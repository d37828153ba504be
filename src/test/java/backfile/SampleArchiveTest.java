package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample archive is what a build makes of it, to the byte, under whatever circumstances. */
class SampleArchiveTest {
  private static final Path HOME = Project.home();

  @TempDir Path folder;

  private static Map<String, String> committed(String name) {
    return new Archive(HOME).contents(name);
  }

  private static void copy(String from, Archive to, List<String> files) throws IOException {
    for (String file : files) {
      to.write(from + "/" + file, Files.readAllBytes(HOME.resolve(from).resolve(file)));
    }
  }

  /** The seeds and what people wrote, and nothing that a machine made. */
  private Archive fresh(String name, Random order) throws IOException {
    Archive archive = new Archive(folder.resolve(name));
    List<String> seeds = new ArrayList<>(Trees.files(HOME.resolve("seeds")));
    Collections.shuffle(seeds, order);
    copy("seeds", archive, seeds);
    List<String> people = new ArrayList<>();
    for (String file : Trees.files(HOME.resolve("content"))) {
      if (!Files.readString(HOME.resolve("content").resolve(file)).contains("\nwritten: \"")) {
        people.add(file);
      }
    }
    copy("content", archive, people);
    return archive;
  }

  @ParameterizedTest
  @CsvSource({
    "1, en, US, UTC, 1",
    "2, en, US, UTC, 2",
    "8, en, US, UTC, 3",
    "2, tr, TR, Pacific/Kiritimati, 4",
    "8, ar, EG, Pacific/Kiritimati, 5"
  })
  void fromTheSeedsComeTheCommittedFiles(
      int threads, String language, String country, String zone, int order) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone timeZone = TimeZone.getDefault();
    Locale.setDefault(new Locale(language, country));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      Archive archive =
          fresh("fresh", new Random(order)).builtWell("--threads", String.valueOf(threads));
      assertThat(archive.contents("content")).isEqualTo(committed("content"));
      assertThat(archive.contents("site")).isEqualTo(committed("site"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(timeZone);
    }
  }

  @Test
  void aBuildOnTopOfTheCommittedFilesChangesNothing() throws IOException {
    Archive archive = new Archive(folder.resolve("again"));
    copy("seeds", archive, Trees.files(HOME.resolve("seeds")));
    copy("content", archive, Trees.files(HOME.resolve("content")));
    archive.builtWell().builtWell();
    assertThat(archive.contents("content")).isEqualTo(committed("content"));
    assertThat(archive.contents("site")).isEqualTo(committed("site"));
  }

  @Test
  void everyLinkAndAnchorOfTheCommittedSiteLeadsSomewhere() {
    Archive.Answer answer = new Archive(HOME).check();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("all well");
  }

  @Test
  void everyMentionOnANamePageStandsInTheParagraphThatItLeadsTo() {
    Archive archive = new Archive(HOME);
    int seen = 0;
    for (String file : archive.files("site/glossary")) {
      if (!file.endsWith(".html") || file.equals("index.html")) {
        continue;
      }
      var page = org.jsoup.Jsoup.parse(archive.read("site/glossary/" + file));
      for (var line : page.select(".kwic li")) {
        String name = line.select("mark").text();
        String[] target = line.select("a.n").attr("href").substring("../".length()).split("#");
        var article = org.jsoup.Jsoup.parse(archive.read("site/" + target[0]));
        assertThat(requireNonNull(article.getElementById(target[1])).text())
            .as(file)
            .contains(name);
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(150);
  }

  @Test
  void noPageAsksAnotherHostForAnything() {
    Archive archive = new Archive(HOME);
    for (String file : archive.files("site")) {
      if (file.endsWith(".html")) {
        var page = org.jsoup.Jsoup.parse(archive.read("site/" + file));
        for (var element :
            page.select("script[src],link[rel=stylesheet],img[src],iframe,object,embed")) {
          String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
          assertThat(address).as(file).doesNotContain("://").doesNotStartWith("//");
        }
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]")).as(file).hasSize(1);
      }
    }
  }

  @Test
  void pagesKeepToTheirBytes() throws IOException {
    assertThat(zipped("style.css")).isLessThan(6 * 1024);
    assertThat(zipped("backfile.js")).isLessThan(3 * 1024);
    for (String file : new Archive(HOME).files("site")) {
      if (file.startsWith("articles/") && file.endsWith(".html")) {
        assertThat(zipped(file) + zipped("style.css") + zipped("backfile.js"))
            .as(file)
            .isLessThan(16 * 1024);
      }
      if (file.startsWith("glossary/") && file.endsWith(".html")) {
        assertThat(zipped(file) + zipped("style.css") + zipped("backfile.js"))
            .as(file)
            .isLessThan(20 * 1024);
      }
    }
  }

  private static int zipped(String file) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new java.util.zip.GZIPOutputStream(bytes)) {
      out.write(Files.readAllBytes(HOME.resolve("site").resolve(file)));
    }
    return bytes.size();
  }
}
