package backfile.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.markdown.EntityFile;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Prose;
import backfile.model.Refused;
import backfile.model.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What people wrote into the register is found as they wrote it, and goes before what was found.
 */
class RegisterNamesTest {
  /** The names of a text, with names that people wrote and passages of it that were found. */
  private static List<String> names(String text, List<String> written, String... found)
      throws Refused {
    List<Entity> register = new ArrayList<>();
    for (String name : written) {
      String file = "---\nname: \"%s\"\ntype: \"organisation\"\n---\n".formatted(name);
      register.add(
          EntityFile.read("entry-" + register.size(), file.getBytes(StandardCharsets.UTF_8)));
    }
    List<Name> names = new ArrayList<>();
    for (String name : found) {
      Mention at = new Mention(0, text.indexOf(name), text.indexOf(name) + name.length());
      names.add(
          new Name(
              name,
              Optional.of(EntityType.ORGANISATION),
              "context",
              List.of(name),
              List.of(at),
              List.of()));
    }
    Passage passage = new Passage("p-1", Passage.Kind.PARAGRAPH, 1, Prose.plain(text));
    Names all =
        new RegisterNames(register)
            .in(Slug.read("an-article").orElseThrow(), List.of(passage), new Names(names));
    return all.names().stream()
        .flatMap(name -> name.mentions().stream())
        .map(at -> text.substring(at.start(), at.end()))
        .toList();
  }

  @Test
  void whatStandsBetweenTheWordsOfANameBelongsToIt() throws Refused {
    for (String name :
        List.of(
            "Fishermen's League",
            "Teachers' Union",
            "Lloyd's of London",
            "Yahoo! News",
            "Agence France-Presse",
            "Marks & Spencer",
            "Paris, Texas",
            "U.S. Army",
            "Sol (The Paper)")) {
      assertThat(names("It was " + name + " that day.", List.of(name)))
          .as(name)
          .containsExactly(name.replace(")", ""));
    }
    assertThat(names("The Fishermen’s League met.", List.of("Fishermen's League")))
        .containsExactly("Fishermen’s League");
    assertThat(names("RABAT BANK met.", List.of("Rabat Bank"))).containsExactly("RABAT BANK");
  }

  @Test
  void nothingElseStandsBetweenThem() throws Refused {
    assertThat(names("Fishermen League met.", List.of("Fishermen's League"))).isEmpty();
    assertThat(names("Fishermen's League met.", List.of("Fishermen League"))).isEmpty();
    assertThat(names("They left Paris. Texas was far.", List.of("Paris, Texas"))).isEmpty();
    assertThat(names("They left Rabat. Bank holidays.", List.of("Rabat Bank"))).isEmpty();
    assertThat(names("Rabat's Bank", List.of("Rabat Bank", "Rabat"))).containsExactly("Rabat");
  }

  @Test
  void theLongerOfTwoThatHoldOneAnotherStays() throws Refused {
    assertThat(names("The Bank of Rabat met.", List.of("Rabat"), "Bank of Rabat"))
        .containsExactly("Bank of Rabat");
    assertThat(names("The Bank of Rabat met.", List.of("Bank of Rabat"), "Rabat"))
        .containsExactly("Bank of Rabat");
  }

  @Test
  void whatHasOnlyAPartOfAPersonsNameWasCutWrongly() throws Refused {
    String text = "Salt Company and Fishermen's League met.";
    assertThat(
            names(
                text, List.of("Salt Company", "Fishermen's League"), "Salt Company and Fishermen"))
        .containsExactly("Salt Company", "Fishermen's League");
    assertThat(names(text, List.of("Fishermen's League"), "Salt Company and Fishermen"))
        .containsExactly("Fishermen's League");
    assertThat(names(text, List.of("Salt Company"), "Salt Company and Fishermen"))
        .containsExactly("Salt Company and Fishermen");
  }
}
