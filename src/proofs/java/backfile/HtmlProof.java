package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import backfile.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page is valid HTML, as the Nu checker has it. */
@ExtendWith(Sites.Given.class)
class HtmlProof {
  /** Of a large archive every kind of page is checked, and one page in so many. */
  private static final int ONE_IN = 20;

  @TempDir Path folder;

  /** Hostile texts may be warned of (letters that are not composed, say), but be no errors. */
  private enum Bar {
    ERRORS,
    WARNINGS
  }

  private static void assertValid(Path site, Collection<String> files, Bar bar) throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    List<String> errors = new ArrayList<>();
    for (String file : files) {
      String answer = validator.validate(site.resolve(file));
      for (Object message : (List<?>) Json.object(answer).getOrDefault("messages", List.of())) {
        Map<?, ?> said = (Map<?, ?>) message;
        // The pages' policy allows what the site itself serves; the checker reads from a disk.
        boolean error = "error".equals(said.get("type")) || bar == Bar.WARNINGS;
        boolean policy = String.valueOf(said.get("message")).contains("Content Security Policy");
        if (error && !policy) {
          errors.add(file + ":" + said.get("lastLine") + " " + said.get("message"));
        }
      }
    }
    assertThat(errors).isEmpty();
  }

  private static List<String> pages(Path site) throws IOException {
    return Trees.files(site).stream().filter(file -> file.endsWith(".html")).toList();
  }

  @Test
  void theCommittedSite() throws Exception {
    Path site = Project.home().resolve("site");
    List<String> pages = pages(site);
    assertThat(pages).hasSizeGreaterThan(100);
    assertValid(site, pages, Bar.WARNINGS);
  }

  @ParameterizedTest
  @EnumSource(names = {"EVERY_KIND", "ARABIC"})
  void allOfAnArchive(Sites.Name name, Sites sites) throws Exception {
    Path site = sites.get(name).folder();
    assertValid(site, pages(site), Bar.WARNINGS);
  }

  @ParameterizedTest
  @EnumSource(names = {"LARGE", "FRENCH", "SPANISH", "FIVE_HUNDRED_NAMES"})
  void everyKindOfPageAndSomeOfTheOthers(Sites.Name name, Sites sites) throws Exception {
    Served served = sites.get(name);
    List<String> all = pages(served.folder());
    Set<String> some = new LinkedHashSet<>(PageKinds.of(served));
    for (int n = 0; n < all.size(); n += ONE_IN) {
      some.add(all.get(n));
    }
    assertValid(served.folder(), some, Bar.WARNINGS);
  }

  @Test
  void anArchiveInAnotherDirectionAndWithoutNames() throws Exception {
    Archive archive =
        new Archive(folder)
            .write("content/index.md", "---\ntitle: \"أرشيف\"\nlanguage: \"ar\"\n---\n\nمرحبا.\n")
            .write("content/articles/one.md", "---\ntitle: \"مقال\"\n---\n\nنص.\n")
            .builtWell();
    assertValid(archive.path("site"), pages(archive.path("site")), Bar.WARNINGS);
  }

  @Test
  void pagesOfHostileText() throws Exception {
    Archive archive = new Archive(folder);
    for (String set : List.of("xss-markdown", "commonmark-spec", "naughty", "unicode")) {
      int n = 0;
      for (Map<String, Object> hostile : Project.hostile(set)) {
        archive.write(
            "content/articles/" + set + "-" + n++ + ".md",
            "---\ntitle: \"Case\"\n---\n\n" + hostile.get("text"));
      }
    }
    archive.build();
    List<String> pages = pages(archive.path("site"));
    assertThat(pages).hasSizeGreaterThan(500);
    assertValid(archive.path("site"), pages, Bar.ERRORS);
  }
}
