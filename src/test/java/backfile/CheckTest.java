package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a site, and what its owner may want to look after. */
class CheckTest {
  private static final String TEXT =
      "\n\nBenny Gantz met Abdellatif Loudiyi in Rabat on Wednesday, and they spoke for two hours.\n";

  @TempDir Path folder;

  private Archive archive;

  @BeforeEach
  void archiveWithWhatAnArchiveMayLack() {
    archive = new Archive(folder);
    archive.write("seeds/a.txt", "The undated article of this archive" + TEXT);
    archive.write(
        "seeds/b.txt",
        "The dated article of this archive\n\nBy Jane Roe\n\n3 March 2020"
            + TEXT
            + "\nZohar Palti, head of a bureau, was there, and so was Zohar Paltin, head of another.\n");
    archive.write(
        "content/glossary/green-march.md", "---\nname: \"Green March\"\ntype: \"event\"\n---\n");
    archive.build();
  }

  private List<String> places(String key) throws Exception {
    Archive.Answer answer = archive.check("--json");
    List<String> places = new ArrayList<>();
    for (Object matter : (List<?>) requireNonNull(Json.object(answer.out()).get("matters"))) {
      Map<?, ?> one = (Map<?, ?>) matter;
      if (key.equals(one.get("key"))) {
        for (Object place : (List<?>) requireNonNull(one.get("places"))) {
          Map<?, ?> at = (Map<?, ?>) place;
          places.add(at.get("text") + " " + at.get("note"));
        }
      }
    }
    return places;
  }

  @Test
  void whatArticlesLackAndNamesThatStandAloneOrAreAlike() throws Exception {
    assertThat(places("undated")).containsExactly("The undated article of this archive ");
    assertThat(places("no-author")).containsExactly("The undated article of this archive ");
    assertThat(places("no-rights")).hasSize(2);
    assertThat(places("unmentioned")).containsExactly("Green March (event) ");
    assertThat(places("alike"))
        .containsExactly("Zohar Palti (person) looks like Zohar Paltin (person)");
    assertThat(places("over-budget")).isEmpty();
  }

  @Test
  void aTextThatEndsBeforeItsArticleIsNamedUntilAPersonSuppliesTheRest() throws Exception {
    archive.write(
        "seeds/c.txt",
        "The article behind a wall\n\n4 March 2020"
            + TEXT
            + "\nTo continue reading this article, please subscribe.\n");
    archive.builtWell();
    assertThat(places("no-whole-text")).containsExactly("The article behind a wall ");
    String file = "content/articles/the-article-behind-a-wall.md";
    archive.write(file, archive.read(file).replace(", \"text\"]", "]")).builtWell();
    assertThat(places("no-whole-text")).isEmpty();
  }

  @Test
  void namesThatAPersonToldApartAreNotAlike() throws Exception {
    archive.write(
        "content/glossary/zohar-palti.md",
        "---\nname: \"Zohar Palti\"\ntype: \"person\"\nnot: [\"zohar-paltin\"]\n---\n");
    archive.build();
    assertThat(places("alike")).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereIsAFaultAndTheRestIsNot() throws Exception {
    assertThat(archive.check().code()).isZero();
    Path page = folder.resolve("site/about.html");
    Files.writeString(
        page, Files.readString(page).replace("</main>", "<a href=\"gone.html\">gone</a></main>"));
    Archive.Answer answer = archive.check();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("gone.html").contains("→");
    assertThat(archive.read(".backfile/check.html")).contains("gone.html").contains("Green March");
    assertThat(archive.files("site")).noneMatch(file -> file.contains("check"));
  }

  @Test
  void aPageThatIsSlowToLoadIsNamed() throws Exception {
    StringBuilder noise = new StringBuilder();
    java.util.Random random = new java.util.Random(3);
    for (int i = 0; i < 60_000; i++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    Files.writeString(
        folder.resolve("site/about.html"),
        archive.read("site/about.html") + "<!--" + noise + "-->");
    assertThat(places("over-budget")).hasSize(1);
  }
}
