package backfile.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Passage;
import backfile.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  /**
   * Of each of these a rule once took back a word that was read already, and one was read for ever.
   */
  @Test
  void whatIsReadIsReadOnce() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "They watched Special K's Sophia Cup and said it was quiet.",
                "He said that J's Maria Festival was held in the town and that all was quiet.",
                "The court heard that the Ministry of Hurricane's Melissa went there quietly."));
    List<String> parts =
        List.of(
            ("J's_K's_Sophia Cup_Maria_Hurricane's_Melissa_Ministry of_State's_General Election_Tan Sri"
                    + "_Queen's_Park_Workers'_Party_and_the_in_Prime_Minister's_Office_Kaizer_Chiefs_D_J.B._Omar"
                    + "_Haddad_Rabat_MUSCAT_Battle of_Treaty of_N80bn_President_Jr._Secretary_of_Army_Typhoon")
                .split("_"));
    Random random = new Random(27);
    for (int n = 0; n < 3_000; n++) {
      StringBuilder text = new StringBuilder("They said that");
      for (int i = 0; i < 12; i++) {
        text.append(' ').append(parts.get(random.nextInt(parts.size())));
      }
      texts.add(text.append(" was there.").toString());
    }
    for (String text : texts) {
      List<Mention> mentions =
          names(text).stream().flatMap(n -> n.mentions().stream()).sorted().toList();
      for (int i = 1; i < mentions.size(); i++) {
        assertThat(mentions.get(i - 1).touches(mentions.get(i))).as(text).isFalse();
      }
    }
  }
}
