package backfile.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Passage;
import backfile.model.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences that were once read wrongly, or never to their end. */
class NameRecogniserTest {
  private static List<Name> names(String text) {
    Passage passage = new Passage("p-1", Passage.Kind.PARAGRAPH, 1, Prose.plain(text));
    return NameRecogniser.INSTANCE.names(List.of(passage), "en").names();
  }

  private static int mentions(String name, String text) {
    return names(text).stream()
        .filter(found -> found.name().equals(name))
        .mapToInt(found -> found.mentions().size())
        .sum();
  }

  @Test
  void aYearBetweenTwoNamesIsOfOne() {
    List<Name> names = names("They went to the Madrid Peace Treaty 2002 Olympic Games in Rabat.");
    assertThat(names).extracting(Name::name).contains("Madrid Peace Treaty 2002", "Olympic Games");
    List<Mention> mentions = names.stream().flatMap(n -> n.mentions().stream()).sorted().toList();
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i - 1).touches(mentions.get(i))).isFalse();
    }
  }

  @Test
  void aLongWordBehindAnOfficeIsReadToItsEnd() {
    String word = "a".repeat(200);
    assertThat(mentions("Omar Haddad", "Omar Haddad's term as " + word + " was over, he said."))
        .isEqualTo(1);
  }

  @Test
  void aNameThatIsALinkInOtherLanguagesIsAName() {
    for (String name : List.of("Tom", "Des", "Les")) {
      String text =
          name
              + " Browne came to the town on Monday. People liked what "
              + name
              + " said, and the mayor thanked "
              + name
              + " for it.";
      assertThat(mentions(name + " Browne", text)).isEqualTo(3);
    }
  }

  @Test
  void noNameIsAsLongAsAListOfThem() {
    List<Name> names = names("They say " + "Abel Basil ".repeat(8000) + "left the house at noon.");
    assertThat(names).isNotEmpty();
    assertThat(names).allMatch(name -> name.name().split(" ").length <= Runs.LONGEST);
  }
}
