package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import backfile.markdown.EntityFile;
import backfile.model.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first real document, held against what people made of it by hand. */
class FirstSeedTest {
  private static final String NAME = "in-landmark-morocco-visit-gantz-inks-defense-pact-that-paves";

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void build() throws Exception {
    archive = new Archive(folder);
    Path seed = Project.shared("seeds/000_ccfc82b8f23a9f01.txt");
    archive.write("seeds/" + seed.getFileName(), Files.readAllBytes(seed)).builtWell();
  }

  @Test
  void theBodyIsThatOfTheGoldByteForByte() throws Exception {
    String gold = Files.readString(Project.shared("corpora/cleaning/seed-sample.gold.md"));
    assertThat(body(archive.read("content/articles/" + NAME + ".md"))).isEqualTo(body(gold));
  }

  private static String body(String file) {
    return file.substring(file.indexOf("\n---\n") + 5).strip();
  }

  @Test
  void nothingIsGuessed() {
    assertThat(archive.read("content/articles/" + NAME + ".md"))
        .contains("published: null\n")
        .contains("needs: [\"published\", \"authors\", \"source\"]\n")
        .doesNotContain("authors: ");
    assertThat(archive.read("site/articles/" + NAME + ".html")).contains("Undated");
  }

  @Test
  void everyNameOfTheGoldIsFoundOnceWithItsTypeAndNoOther() throws Exception {
    Map<String, Entity> found = new HashMap<>();
    for (String file : archive.files("content/glossary")) {
      byte[] bytes = Files.readAllBytes(archive.path("content/glossary/" + file));
      Entity entity = EntityFile.read(file.replace(".md", ""), bytes);
      found.put(entity.name(), entity);
      entity.aliases().forEach(alias -> found.put(alias, entity));
    }
    List<String> missing = new ArrayList<>();
    List<String> undefined = new ArrayList<>();
    Map<Entity, String> used = new HashMap<>();
    Object gold =
        Json.object(Files.readString(Project.shared("corpora/ner/seed-sample.gold.json")))
            .get("entities");
    for (Object item : (List<?>) requireNonNull(gold)) {
      Map<?, ?> wanted = (Map<?, ?>) item;
      if (Boolean.FALSE.equals(wanted.get("page"))) {
        continue;
      }
      Entity entity =
          ((List<?>) requireNonNull(wanted.get("aliases")))
              .stream().filter(found::containsKey).map(a -> found.get(a)).findFirst().orElse(null);
      String type = String.valueOf(wanted.get("type")).replace("ORG", "ORGANISATION");
      if (entity == null || !entity.type().name().equals(type)) {
        missing.add(wanted.get("name") + " " + type);
        continue;
      }
      used.put(entity, String.valueOf(wanted.get("name")));
      if (Boolean.TRUE.equals(wanted.get("defined")) != entity.definition().isPresent()) {
        undefined.add(wanted.get("name") + ": " + entity.definition());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(undefined).isEmpty();
    assertThat(used).hasSize(29);
    assertThat(archive.files("content/glossary")).hasSize(29);
  }

  @Test
  void besideTheSampleArchiveLinksRunBothWays() throws Exception {
    Path seeds = Project.home().resolve("seeds");
    for (String file : List.of("2021-11-24-gantz-in-rabat.txt", "sahrawi-republic-1976.txt")) {
      archive.write("seeds/" + file, Files.readAllBytes(seeds.resolve(file)));
    }
    archive.builtWell();
    String sample = "israel-and-morocco-put-their-defense-ties-on-paper-in-rabat";
    for (String name : List.of("polisario-front", "abdellatif-loudiyi", "mohamed-v")) {
      assertThat(archive.read("site/glossary/" + name + ".html"))
          .contains("../articles/" + NAME + ".html#p-")
          .contains("../articles/" + sample + ".html#p-");
      assertThat(archive.read("site/articles/" + NAME + ".html"))
          .contains("../glossary/" + name + ".html");
      assertThat(archive.read("site/articles/" + sample + ".html"))
          .contains("../glossary/" + name + ".html");
    }
    assertThat(archive.read("site/articles/" + NAME + ".html")).contains(sample + ".html");
    assertThat(archive.check().code()).as(archive.check().err()).isZero();
  }
}
