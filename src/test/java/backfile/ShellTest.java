package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name from an article is one word to a shell, and nothing more. */
class ShellTest {
  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(
      strings = {
        "Rabat",
        "Benny Gantz",
        "Conan O'Brien",
        "-rf",
        "$(touch x) `touch x` \"; touch x; \"",
        "a\\",
        "it's $HOME & \"more\"!",
        "* ~ # | > x",
        "عبد اللطيف لوديي",
        "not: another-entry"
      })
  void comesOutOfAShellAsItWentIn(String name) throws Exception {
    Process shell =
        new ProcessBuilder("/bin/sh", "-c", "printf '<%s>' " + Shell.quoted(name)).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo("<" + name + ">");
    assertThat(shell.waitFor()).isZero();
  }
}
