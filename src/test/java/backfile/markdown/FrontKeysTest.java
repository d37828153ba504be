package backfile.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrontKeysTest {
  private static final Path CONTENT = Path.of("content").toAbsolutePath();

  @Test
  void theListsHoldEveryKeyThatTheSampleWrites() throws IOException {
    int seen = 0;
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String place = CONTENT.relativize(file).toString();
        FrontKeys keys =
            place.startsWith("articles")
                ? FrontKeys.ARTICLE
                : place.startsWith("glossary")
                    ? FrontKeys.ENTRY
                    : place.equals("index.md") ? FrontKeys.SETTINGS : FrontKeys.PAGE;
        assertThat(keys.unknown(place, Files.readAllBytes(file))).isEmpty();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void whatLooksLikeAKeyIsToldAndAWordOfOnesOwnIsNot() {
    byte[] file =
        "---\ntitle: \"A\"\npublised: \"2021\"\nmood: \"grim\"\n---\n\nText.\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(FrontKeys.ARTICLE.unknown("x.md", file))
        .singleElement()
        .satisfies(
            note ->
                assertThat(List.of(note.line(), note.hint()))
                    .containsExactly(3, "write published"));
    assertThat(FrontKeys.SETTINGS.unknown("x.md", file)).hasSize(2);
  }
}
