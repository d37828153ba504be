package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.markdown.ArticleStub;
import backfile.model.Front.SeedMark;
import backfile.model.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which seed became which article. */
class AccessionsTest {
  private static final String SAME = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);

  @TempDir Path articles;
  private final Accessions accessions = new Accessions();

  @BeforeEach
  void anArticleOfTheSecondPartOfAFile() throws Exception {
    String mark = "seed: {file: \"lights.jsonl\", part: 2, sha256: \"" + SAME + "\"}";
    Files.writeString(
        articles.resolve("bell-rock.md"), "---\nslug: \"bell-rock\"\n" + mark + "\n---\n\nText.\n");
    accessions.enter(articles);
  }

  private static Accessions.Key seed(String file, int part) {
    return new Accessions.Key(file, part);
  }

  private Optional<String> article(Accessions.Key seed, String sha256) {
    return accessions.article(seed, sha256).map(a -> a.slug().value());
  }

  @Test
  void ofSeedsWithTheSameBytesTheOneThatHasAnArticleLeadsElseTheFirst() {
    accessions.enter(seed("a.txt", 1), SAME);
    accessions.enter(seed("lights.jsonl", 1), OTHER);
    accessions.enter(seed("lights.jsonl", 2), SAME);
    accessions.enter(seed("z.txt", 1), OTHER);
    assertThat(accessions.leader(seed("a.txt", 1), SAME)).isEqualTo(seed("lights.jsonl", 2));
    assertThat(accessions.leader(seed("z.txt", 1), OTHER)).isEqualTo(seed("lights.jsonl", 1));
  }

  @Test
  void anArticleFollowsItsSeedToAnotherNameAndNoFurther() {
    accessions.enter(seed("lamps.jsonl", 7), SAME);
    assertThat(article(seed("lamps.jsonl", 7), SAME)).contains("bell-rock");
    assertThat(accessions.gone(Set.of())).containsOnlyKeys(seed("lights.jsonl", 2));
    assertThat(accessions.gone(Set.of(new Slug("bell-rock")))).isEmpty();
    accessions.enter(seed("lights.jsonl", 2));
    assertThat(article(seed("lamps.jsonl", 7), SAME)).isEmpty();
    assertThat(accessions.gone(Set.of())).isEmpty();
  }

  @Test
  void aSlugIsGivenOnce() {
    assertThat(accessions.slug(Optional.of("Bell Rock"), "x.txt")).hasToString("bell-rock-2");
    assertThat(accessions.slug(Optional.of("Bell Rock"), "x.txt")).hasToString("bell-rock-3");
    assertThat(accessions.slug(Optional.empty(), "north/Cape Wrath.txt")).hasToString("cape-wrath");
    accessions.add(
        seed("north/Cape Wrath.txt", 1),
        new ArticleStub(
            "cape-wrath",
            new Slug("cape-wrath"),
            List.of(),
            Optional.of(new SeedMark("north/Cape Wrath.txt", 1, OTHER)),
            false));
    assertThat(article(seed("north/Cape Wrath.txt", 1), OTHER)).contains("cape-wrath");
  }
}
