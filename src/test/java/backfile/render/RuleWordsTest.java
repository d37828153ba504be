package backfile.render;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.letters.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What readers call the lines that rules remove. */
class RuleWordsTest {
  @Test
  void everyRuleHasWords() throws IOException {
    Set<String> named = new TreeSet<>();
    Pattern name =
        Pattern.compile(
            "(?:phrases|pattern)\\(\\s*\"([a-z-]+)\"|Optional\\.of\\(\"([a-z-]+)\"\\)|remove\\([^,]+, \"([a-z-]+)\"\\)");
    for (String file :
        new String[] {"CleaningRules", "Cleaner", "Head", "Repeats", "Furniture", "Shared"}) {
      Matcher m =
          name.matcher(Files.readString(Path.of("src/main/java/backfile/clean/" + file + ".java")));
      while (m.find()) {
        named.add(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
      }
    }
    Matcher section =
        Pattern.compile("(?m)^\\[([a-z]+(?:-[a-z]+)*)\\]")
            .matcher(Files.readString(Path.of("src/main/resources/backfile/clean/words.en.txt")));
    while (section.find()) {
      named.add(section.group(1));
    }
    named.removeAll(Set.of("cut", "note", "sections", "common", "function"));
    assertThat(named).hasSizeGreaterThan(15).allMatch(new RuleWords(Words.of("en"))::has);
  }

  @Test
  void aRuleIsCountedInWords() {
    assertThat(new RuleWords(Words.of("en")).count(1, "share-label")).isEqualTo("1 share label");
    assertThat(new RuleWords(Words.of("en")).count(5, "menu")).isEqualTo("5 menu entries");
    assertThat(new RuleWords(Words.of("en")).count(2, "below-advert-label"))
        .isEqualTo("2 lines under the advertisement label");
    assertThat(new RuleWords(Words.of("en")).count(1, "shared-line (in 3 seeds)"))
        .isEqualTo("1 line that other seeds have too (in 3 seeds)");
    assertThat(new RuleWords(Words.of("en")).count(2, "a-rule-of-tomorrow"))
        .isEqualTo("2 a rule of tomorrows");
  }
}
