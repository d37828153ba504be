package backfile.link;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Attribution;
import backfile.model.Passage;
import backfile.model.Prose;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that rest on somebody who is not named. */
class UnnamedTest {
  private static List<Attribution> in(String language, String... paragraphs) {
    List<Passage> passages = new ArrayList<>();
    for (String text : paragraphs) {
      passages.add(new Passage("p-1", Passage.Kind.PARAGRAPH, 1, Prose.plain(text)));
    }
    return Unnamed.of(new Slug("lighthouse"), language, passages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The light will be lit in February, a senior official said. | official | a senior official
          en | A lighthouse board official denied that the tower moves. | official | A lighthouse board official
          en | “It will stand,” said a diplomat who had seen it at low water. | diplomat | a diplomat
          en | Two sources familiar with the works told the paper that stone was short. | source | Two sources familiar with the works
          en | The stone is short, according to people briefed on the works. | source | people
          en | U.S. officials said that the bell had been heard in fog. | official | U.S. officials
          en | Navy officials later said that the bell had been heard. | official | Navy officials
          en | An aide, who asked not to be named, said the stone was short. | aide | An aide, who asked not to be named
          en | The bell rings in fog, a spokeswoman for the board said on Friday. | spokesperson | a spokeswoman for the board
          fr | « La tour tiendra », a déclaré un responsable du port. | official | un responsable
          fr | Un haut responsable écossais a affirmé que la tour tiendrait. | official | Un haut responsable écossais
          fr | La pierre manque, selon une source proche du chantier. | source | une source
          fr | D’après des diplomates, la lampe sera allumée en février. | diplomat | des diplomates
          es | Fuentes diplomáticas dijeron que la torre resistirá. | source | Fuentes diplomáticas
          es | «La torre resistirá», dijo un alto funcionario del puerto. | official | un alto funcionario
          es | Según una fuente cercana a las obras, falta piedra. | source | una fuente
          de | Ein Sprecher der Hafenverwaltung sagte, der Turm halte stand. | spokesperson | Ein Sprecher der Hafenverwaltung
          de | Es fehle an Stein, sagte ein hochrangiger Beamter am Freitag. | official | ein hochrangiger Beamter
          de | Laut einem Insider fehlt es an Stein. | source | einem Insider
          ar | قال مصدر أمني إن البرج سيصمد. | source | مصدر أمني
          ar | قال مسؤول حكومي رفيع إن المنارة ستضاء في فبراير. | official | مسؤول حكومي رفيع
          ar | وبحسب مصادر مطلعة، فإن الحجارة قليلة. | source | مصادر مطلعة
          """)
  void theSourceIsToldByItsWords(String language, String text, String kind, String words) {
    assertThat(in(language, text))
        .extracting(Attribution::kind, a -> a.excerpt().name())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | A spokesman, Alan Stevenson, said that the tower stands.
          en | “It stands,” said a spokesman, Alan Stevenson.
          en | “It stands,” said spokesman Alan Stevenson.
          en | Robert Stevenson, a senior official of the board, said that the tower stands.
          en | The official said that the tower stands.
          en | His adviser said that the tower stands.
          en | An official named Stevenson said that the tower stands.
          en | Officials were told to leave the rock.
          en | Witnesses told to leave the rock came back.
          en | He said an official would come to the rock.
          en | One of the officials lit the lamp, and the sources of light were two.
          en | The board is the official owner, said Robert Stevenson.
          en | The tower is a source of pride, said Robert Stevenson.
          fr | Le responsable a déclaré que la tour tiendrait.
          fr | Un responsable, Robert Stevenson, a déclaré que la tour tiendrait.
          fr | Selon Robert Stevenson, responsable du port, la tour tiendra.
          es | Robert Stevenson, portavoz del puerto, dijo que la torre resistirá.
          de | Der Sprecher Robert Stevenson sagte, der Turm halte stand.
          de | „Er hält stand“, sagte Sprecher Robert Stevenson.
          ar | قال مسؤول الميناء روبرت ستيفنسون إن البرج سيصمد.
          ar | قال روبرت ستيفنسون إن البرج سيصمد.
          nl | Een functionaris zei dat de toren blijft staan.
          """)
  void whoMayHaveANameIsPassedOver(String language, String text) {
    assertThat(in(language, text)).isEmpty();
  }

  @Test
  void oneWhomTheArticleSpokeOfMayBeSpokenOfAgain() {
    assertThat(
            in(
                "en",
                "A port official said that the lamp was new.",
                "Oil was dear, the official said.",
                "The diplomat said nothing of the kind."))
        .extracting(a -> a.excerpt().name())
        .containsExactly("A port official", "the official");
  }

  @Test
  void aSentenceStandsOnceForEachKind() {
    assertThat(
            in("en", "Officials said it was lit, officials told the paper, and a source said so."))
        .extracting(Attribution::kind)
        .containsExactly("official", "source");
  }

  @Test
  void aHostileLineTakesNoTime() {
    assertThat(in("en", "a source who said, ".repeat(20_000))).hasSizeLessThan(2);
  }
}
