package backfile.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that belong together are made together or not at all. */
class FileChangesTest {
  @TempDir Path folder;
  private Path first;
  private Path second;

  @BeforeEach
  void twoFiles() throws IOException {
    first = Files.writeString(folder.resolve("first.md"), "one");
    second = Files.writeString(folder.resolve("second.md"), "two");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void filesAreChangedMadeAndDeleted() throws IOException {
    FileChanges changes = new FileChanges();
    changes.add(first, bytes("one"), bytes("1"));
    changes.add(second, bytes("two"), null);
    changes.add(folder.resolve("sub/third.md"), null, bytes("3"));
    changes.make();
    assertThat(Trees.files(folder)).containsExactly("first.md", "sub/third.md");
    assertThat(first).hasContent("1");
  }

  @Test
  void aFileThatSomebodySavedMeanwhileKeepsAllAsTheyAre() throws IOException {
    FileChanges changes = new FileChanges();
    changes.add(first, bytes("one"), bytes("1"));
    changes.add(second, bytes("another"), bytes("2"));
    assertThatThrownBy(changes::make)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("second.md was saved by somebody else")
        .hasMessageContaining("→ look at it");
    assertThat(Trees.files(folder)).containsExactly("first.md", "second.md");
    assertThat(first).hasContent("one");
    FileChanges more = new FileChanges();
    more.add(first, null, bytes("1"));
    assertThatThrownBy(more::make).hasMessageContaining("saved by somebody else");
  }

  @Test
  void aMoveThatFailsTakesBackThoseBeforeIt() throws IOException {
    Path third = folder.resolve("third.md");
    Files.createDirectories(third.resolve("in-the-way"));
    FileChanges changes = new FileChanges();
    changes.add(first, bytes("one"), bytes("1"));
    changes.add(second, bytes("two"), null);
    changes.add(third, null, bytes("3"));
    assertThatThrownBy(changes::make).isInstanceOf(IOException.class);
    assertThat(Trees.files(folder)).containsExactly("first.md", "second.md");
    assertThat(first).hasContent("one");
    assertThat(second).hasContent("two");
  }
}
