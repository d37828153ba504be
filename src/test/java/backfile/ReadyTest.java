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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that a doubt comes with settles it, and stirs up no other; every command that a
 * decision comes with undoes it.
 */
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
    assertThat(kinds(archive)).containsExactly("lookalike", "maybe-one", "one-spelling");
    everyCommandSettles(archive);
  }

  @Test
  void whatMayBeTwoOrAnotherThingIsPartedKeptOrMended() throws Exception {
    Archive archive =
        new Archive(folder.resolve("archive"))
            .write(
                "seeds/bank.txt",
                Archive.seed(
                    "A bank is opened",
                    "3 March 2020",
                    "Finance Minister Omar Haddad opened the Bank of Petra on Tuesday.",
                    "The Bank of Petra has its seat in Aqaba, and Haddad came there."))
            .write(
                "seeds/match.txt",
                Archive.seed(
                    "A match is won",
                    "5 April 2021",
                    "Omar Haddad, the striker of the Bank of Petra, scored twice on Saturday.",
                    "The goals of Haddad were seen by many."))
            .write(
                "seeds/tax.txt",
                Archive.seed(
                    "A tax is raised",
                    "6 April 2021",
                    "Omar Haddad, the finance minister, raised the tax on Monday.",
                    "Haddad said in Aqaba that it is the last time, and the Bank of Petra said so."))
            .write(
                "seeds/fleet.txt",
                Archive.seed(
                    "The fleet",
                    "9 July 2022",
                    "Mr Harlan Grove said on Monday that he would build ships in Oslo.",
                    "Mr Harlan Grove has a thousand workers."))
            .write(
                "seeds/town.txt",
                Archive.seed(
                    "A town is painted",
                    "9 August 2022",
                    "Children painted the walls of the town of Harlan Grove in Texas on Monday.",
                    "Many live in Harlan Grove, Texas, and work in Harlan Grove."))
            .write(
                "seeds/game.txt",
                Archive.seed(
                    "A game",
                    "11 August 2023",
                    "Oakhurst beat Liverpool 3-1 in the final on Monday and won the league.",
                    "The Oakhurst coach was glad. Oakhurst scored twice."))
            .write(
                "seeds/quay.txt",
                Archive.seed(
                    "A quay",
                    "12 August 2023",
                    "People in Liverpool came to see the new quay on Monday.",
                    "The streets of Liverpool, England, were full, and more people came to Liverpool."))
            .builtWell();
    assertThat(kinds(archive)).containsExactly("maybe-two", "stands-for", "type");
    Map<String, Archive> after = everyCommandSettles(archive);

    Archive two = after("split omar-haddad \"Omar Haddad\" --in a-match-is-won", after);
    assertThat(two.read("site/glossary/omar-haddad-2.html"))
        .contains("A match is won")
        .doesNotContain("A tax is raised");
    assertThat(two.read("site/glossary/omar-haddad.html"))
        .contains("A bank is opened", "A tax is raised")
        .doesNotContain("A match is won");
    Archive one = after("keep omar-haddad", after);
    assertThat(one.read("site/glossary/omar-haddad.html"))
        .contains("A bank is opened", "A tax is raised", "A match is won");

    for (String type : List.of("person", "place")) {
      Archive typed = after("type harlan-grove " + type, after);
      assertThat(typed.read("content/glossary/harlan-grove.md")).contains("type: \"" + type + "\"");
      assertThat(typed.read("site/glossary/harlan-grove.html"))
          .contains("The fleet", "A town is painted");
    }
    Archive parted = after("split harlan-grove \"Harlan Grove\" --in a-town-is-painted", after);
    assertThat(parted.read("content/glossary/harlan-grove-2.md")).contains("type: \"place\"");
    assertThat(parted.read("content/glossary/harlan-grove.md")).contains("type: \"person\"");
    assertThat(parted.read("site/glossary/harlan-grove-2.html"))
        .contains("A town is painted")
        .doesNotContain("The fleet");
    Archive none = after("reject harlan-grove", after);
    assertThat(none.has("site/glossary/harlan-grove.html")).isFalse();
    assertThat(none.read("site/articles/a-town-is-painted.html"))
        .contains("Harlan Grove")
        .doesNotContain("harlan-grove");

    String link = "href=\"../glossary/liverpool.html\">Liverpool</a> c";
    assertThat(after("keep liverpool", after).read("site/articles/a-quay.html")).contains(link);
    Archive unlinked = after("never-link liverpool", after);
    assertThat(unlinked.read("site/articles/a-quay.html")).doesNotContain(link);
    assertThat(unlinked.read("site/glossary/liverpool.html")).contains("A quay");
  }

  private static Set<String> kinds(Archive archive) throws Json.Malformed {
    Set<String> kinds = new TreeSet<>();
    doubts(archive).forEach(doubt -> kinds.add(doubt.kind()));
    return kinds;
  }

  private static Archive after(String command, Map<String, Archive> archives) {
    assertThat(archives).containsKey("backfile names " + command);
    return requireNonNull(archives.get("backfile names " + command));
  }

  /** Runs every command that the doubts come with, each in a copy that is built again. */
  private Map<String, Archive> everyCommandSettles(Archive archive) throws Exception {
    List<Listed> before = doubts(archive);
    Map<String, Archive> after = new TreeMap<>();
    int run = 0;
    for (Listed doubt : before) {
      assertThat(doubt.commands()).hasSizeGreaterThan(1);
      for (String command : doubt.commands()) {
        Archive copy = copy(archive, "copy-" + run++);
        Archive.Answer answer = copy.names(words(command));
        assertThat(answer.code()).as(command + "\n" + answer.err()).isZero();
        copy.builtWell();
        after.put(command, copy);
        for (Listed left : doubts(copy)) {
          assertThat(left.kind() + " " + left.spelling())
              .as(command)
              .isNotEqualTo(doubt.kind() + " " + doubt.spelling());
          assertThat(before.stream().map(Listed::spelling)).as(command).contains(left.spelling());
        }
      }
    }
    return after;
  }

  /** What a decision says of its undoing undoes it, to the byte. */
  @Test
  void everyDecisionTellsHowItIsUndone() throws Exception {
    Archive archive =
        new Archive(folder.resolve("archive"))
            .write(
                "content/glossary/kathleen-scott.md",
                "---\nname: \"Kathleen Scott\"\ntype: \"person\"\nonly-in: [\"a-bust\"]\n---\n")
            .write(
                "content/glossary/robert-scott.md",
                "---\nname: \"Robert Scott\"\ntype: \"person\"\naliases: [\"Scott\"]\n---\n")
            .write(
                "seeds/bust.txt",
                Archive.seed(
                    "A bust",
                    "1 May 1914",
                    "A bust of Robert Scott was shown in London, and Kathleen Scott had made it.",
                    "Scott was pleased with it, they said in London."))
            .write(
                "seeds/wax.txt",
                Archive.seed(
                    "A bust of wax",
                    "2 May 1914",
                    "Scott was shown in wax on Friday in Paris, and nobody spoke to Scott.",
                    "The bust of Scott came from London."))
            .builtWell();
    Map<String, String> before = archive.contents("content");
    for (List<String> decision :
        List.of(
            List.of("apart", "london", "paris"),
            List.of("merge", "london", "paris"),
            List.of("means", "kathleen-scott", "Scott, the sculptor", "--in", "a-bust-of-wax"),
            List.of("means", "kathleen-scott", "Scott", "--in", "a-bust-of-wax"),
            List.of("never-link", "london"),
            List.of("reject", "london"),
            List.of("type", "london", "organisation"))) {
      Archive.Answer answer = archive.names(decision.toArray(new String[0]));
      assertThat(answer.code()).as(answer.err()).isZero();
      assertThat(archive.contents("content")).as(decision.toString()).isNotEqualTo(before);
      List<String> undoing =
          answer
              .out()
              .lines()
              .filter(line -> line.startsWith("to undo it: "))
              .map(line -> line.replaceFirst("^to undo it: ", ""))
              .toList();
      assertThat(undoing).as(decision.toString()).isNotEmpty();
      for (String command : undoing) {
        Archive.Answer undone = archive.names(words(command));
        assertThat(undone.code()).as(command + "\n" + undone.err()).isZero();
      }
      assertThat(archive.contents("content")).as(decision.toString()).isEqualTo(before);
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
