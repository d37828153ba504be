package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page is valid HTML, as the Nu checker has it. */
class HtmlProof {
  @TempDir Path folder;

  /** Hostile texts may be warned of (letters that are not composed, say), but be no errors. */
  private enum Bar {
    ERRORS,
    WARNINGS
  }

  private static void assertValid(Archive archive, int pages, Bar bar) throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    List<String> errors = new ArrayList<>();
    int seen = 0;
    for (String file : archive.files("site")) {
      if (file.endsWith(".html")) {
        seen++;
        String answer = validator.validate(archive.path("site/" + file));
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
    }
    assertThat(errors).isEmpty();
    assertThat(seen).isGreaterThanOrEqualTo(pages);
  }

  @Test
  void theCommittedSite() throws Exception {
    assertValid(new Archive(Project.home()), 100, Bar.WARNINGS);
  }

  @Test
  void everyKindOfBlockAndOfPage() throws Exception {
    Archive archive =
        EveryKind.in(new Archive(folder)).builtWell("--base-url", "https://example.org/x/");
    assertValid(archive, 8, Bar.WARNINGS);
  }

  @Test
  void anArchiveInAnotherDirectionAndWithoutNames() throws Exception {
    Archive archive =
        new Archive(folder)
            .write("content/index.md", "---\ntitle: \"أرشيف\"\nlanguage: \"ar\"\n---\n\nمرحبا.\n")
            .write("content/articles/one.md", "---\ntitle: \"مقال\"\n---\n\nنص.\n")
            .builtWell();
    assertValid(archive, 5, Bar.WARNINGS);
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
    assertValid(archive, 500, Bar.ERRORS);
  }
}
