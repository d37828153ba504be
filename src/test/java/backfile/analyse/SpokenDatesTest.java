package backfile.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.ArticleCard;
import backfile.model.PartialDate;
import backfile.model.Passage;
import backfile.model.Prose;
import backfile.model.Slug;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which dates a sentence speaks of, and which figures are none. */
class SpokenDatesTest {
  private static List<String> dates(String language, String text) {
    ArticleCard card =
        new ArticleCard(
            new Slug("a"),
            "A",
            "",
            PartialDate.parse("2020-03-03"),
            Optional.empty(),
            List.of(),
            language,
            List.of(),
            false);
    Passage passage = new Passage("p-1", Passage.Kind.PARAGRAPH, 1, Prose.plain(text));
    return SpokenDates.of(card, List.of(passage)).stream().map(s -> s.date().iso()).toList();
  }

  @Test
  void datesAreReadAsPreciselyAsTheyStand() {
    assertThat(dates("en", "It was lit on 1 February 1811, and again on May 3rd, 1902."))
        .containsExactly("1811-02-01", "1902-05-03");
    assertThat(dates("en", "In November 1975 they marched; since 1991 a truce held."))
        .containsExactly("1975-11", "1991");
    assertThat(dates("en", "From 1990 to 1994 he was there (in 1995, too). See 2001-09-11."))
        .containsExactlyInAnyOrder("1990", "1994", "1995", "2001-09-11");
    assertThat(dates("fr", "Le 6 novembre 1975, puis en 1976 et depuis le 1er mars 1980."))
        .containsExactly("1975-11-06", "1976", "1980-03-01");
    assertThat(dates("es", "El 14 de noviembre de 1975 y desde 1991."))
        .containsExactly("1975-11-14", "1991");
    assertThat(dates("de", "Am 9. November 1989 und seit 1990."))
        .containsExactly("1989-11-09", "1990");
    assertThat(dates("ar", "في 6 نوفمبر ١٩٧٥ ومنذ عام 1991."))
        .containsExactly("1975-11-06", "1991");
  }

  @Test
  void figuresThatCountThingsAreNoYears() {
    assertThat(dates("en", "A flight of 1500 metres, in 2000 houses, for 1,975 men and $1999."))
        .isEmpty();
    assertThat(dates("en", "The club set 2000 records, and Boeing 2010 parts, 2020% more."))
        .isEmpty();
    assertThat(dates("en", "Room 1985 of the 1948 building at 12/1999 and 1.1975.")).isEmpty();
    assertThat(dates("en", "On 31 February 1990 nothing happened.")).isEmpty();
  }

  @Test
  void theDayOfPublicationIsNotSpokenOf() {
    assertThat(dates("en", "It was signed on 3 March 2020, three days after 29 February 2020."))
        .containsExactly("2020-02-29");
  }

  @Test
  void aLongTextOfFiguresIsReadInTimeAndBounded() {
    assertThat(dates("en", "in 1975. ".repeat(20_000))).hasSizeLessThanOrEqualTo(60);
    assertThat(dates("en", "1".repeat(100_000) + " 1 de de de ".repeat(9_000))).isEmpty();
  }
}
