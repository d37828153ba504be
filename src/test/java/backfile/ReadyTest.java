package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import backfile.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that a doubt comes with settles it, and stirs up no other. */
class ReadyTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  /** A doubt by what it is about, with its commands. */
  private record Listed(String kind, String spelling, List<String> commands) {}

  private static List<Listed> doubts(Archive archive) throws Json.Malformed {
    List<Listed> listed = new ArrayList<>();
    Map<String, ?> all = Json.object(archive.names("--json").out());
    for (Object doubt : (List<?>) requireNonNull(all.get("doubts"))) {
      Map<?, ?> one = (Map<?, ?>) doubt;
      List<String> commands = new ArrayList<>();
      ((List<?>) requireNonNull(one.get("commands"))).forEach(c -> commands.add(c.toString()));
      listed.add(
          new Listed(
              String.valueOf(one.get("kind")), String.valueOf(one.get("spelling")), commands));
    }
    return listed;
  }

  private Archive copy(Archive archive, String name) throws IOException {
    Archive copy = new Archive(folder.resolve(name));
    for (String part : List.of("seeds", "content", ".backfile")) {
      for (String file : Trees.files(archive.path(part))) {
        copy.write(part + "/" + file, Files.readAllBytes(archive.path(part).resolve(file)));
      }
    }
    return copy;
  }

  @Test
  void everyReadyCommandSettlesItsDoubt() throws Exception {
    Archive archive =
        new Archive(folder.resolve("archive"))
            .write(
                "seeds/quay.txt",
                Archive.seed(
                    "A quay is opened",
                    "3 March 2020",
                    "Benny Gantz opened the quay of Valletta on Tuesday, and many came to see it.",
                    "Gantz thanked the people of Valletta."))
            .write(
                "seeds/concert.txt",
                Archive.seed(
                    "A concert",
                    "5 April 2021",
                    "Benny G\u0430ntz sang in Madrid on Saturday, and many came to hear him.",
                    "The singer thanked the people of Madrid."))
            .write(
                "seeds/strike.txt",
                Archive.seed(
                    "A strike",
                    "7 May 2022",
                    "Mr Frederick Borgson spoke for the pilots of Oslo on Monday.",
                    "Borgson said that the pilots of Oslo want more."))
            .write(
                "seeds/ferry.txt",
                Archive.seed(
                    "A ferry",
                    "8 June 2022",
                    "Mr Fredericka Borgson came to Lima on Monday and saw the ferry.",
                    "The ferry of Lima takes an hour."))
            .write(
                "seeds/budget.txt",
                Archive.seed(
                    "A budget",
                    "9 June 2022",
                    "The Israeli Defense Ministry asked for money on Monday in Jerusalem.",
                    "The Israeli Defense Ministry got it, said Benny Gantz."))
            .write(
                "seeds/second.txt",
                Archive.seed(
                    "A second budget",
                    "10 June 2022",
                    "The Moroccan Defense Ministry asked for money on Monday in Rabat.",
                    "The Moroccan Defense Ministry got it."))
            .write(
                "seeds/third.txt",
                Archive.seed(
                    "A third budget",
                    "11 June 2022",
                    "The Defense Ministry asked for money on Monday, and got none.",
                    "Nobody knows what the Defense Ministry will do."))
            .builtWell();
    List<Listed> before = doubts(archive);
    Set<String> kinds = new TreeSet<>();
    before.forEach(doubt -> kinds.add(doubt.kind()));
    assertThat(kinds).containsExactly("lookalike", "maybe-one", "one-spelling");
    int run = 0;
    for (Listed doubt : before) {
      assertThat(doubt.commands()).hasSizeGreaterThan(1);
      for (String command : doubt.commands()) {
        Archive copy = copy(archive, "copy-" + run++);
        Archive.Answer answer = copy.names(words(command));
        assertThat(answer.code()).as(command + "\n" + answer.err()).isZero();
        copy.builtWell();
        for (Listed left : doubts(copy)) {
          assertThat(left.kind() + " " + left.spelling())
              .as(command)
              .isNotEqualTo(doubt.kind() + " " + doubt.spelling());
          assertThat(before.stream().map(Listed::spelling)).as(command).contains(left.spelling());
        }
      }
    }
  }

  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.replaceFirst("^backfile names ", ""));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(new String[0]);
  }
}
