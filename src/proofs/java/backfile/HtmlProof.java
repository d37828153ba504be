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
    Archive archive = new Archive(folder);
    archive
        .write(
            "content/articles/all.md",
            """
            ---
            title: "All that an article may hold <b>"
            kicker: "Kicker"
            standfirst: "A standfirst & more"
            published: "2021-11-24T14:05Z"
            authors: ["Jane \\"J\\" Miller", "John Doe"]
            contributors: [{name: "Reuters", role: "wire", note: "Reuters contributed to this story."}]
            language: "en"
            former-slugs: ["everything"]
            ---

            A paragraph with *emphasis*, **strength**, ~~nothing~~, `code`, a [link](https://example.org/?a=1&b=2) from Rabat.[^1]

            ## A sub-heading

            1. one
            2. two
                - deep

            - [ ] not done
            - a

              b

            > A quotation.
            >
            > — Benny Gantz

            | Year | Visits |
            |------|-------:|
            | 2020 | 1 |
            | 2021 | 22 |

            <figure id="fig-1">
            <figcaption>Benny Gantz in Rabat. <cite>Someone</cite></figcaption>
            </figure>

            ---

            ```
            code <b>
            ```

            [^1]: The note.
            """)
        .write("content/articles/gone.md", "---\ntitle: \"Gone\"\nwithdrawn: \"By request\"\n---\n\nText.\n")
        .write("content/articles/record.md", "---\ntitle: \"Record\"\npublish: \"record\"\n---\n\nText from Rabat.\n")
        .write("content/guide.md", "---\ntitle: \"Guide\"\n---\n\n# One\n\n## Two\n\nText.\n")
        .builtWell("--base-url", "https://example.org/x/");
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
