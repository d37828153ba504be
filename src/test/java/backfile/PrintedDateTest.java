package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.clean.Cleaner;
import backfile.model.Front;
import backfile.model.PartialDate;
import backfile.model.Seed;
import backfile.model.Survey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as pages print them, and dates as they are kept. */
class PrintedDateTest {

  private static Front front(String dateLine, String language) {
    List<String> lines =
        List.of(
            "A headline that is long enough",
            "",
            dateLine,
            "",
            "A first paragraph of ordinary words that ends as such a paragraph should end.");
    Seed seed = new Seed("x", 1, "", "UTF-8", lines, List.of(), List.of(), List.of());
    return Cleaner.clean(seed, Survey.of(seed), language).article().front();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "November 24, 2021 | 2021-11-24",
        "Nov. 24, 2021 | 2021-11-24",
        "Nov 24, 2021, 2:05 p.m. | 2021-11-24T14:05",
        "24 November 2021 | 2021-11-24",
        "24th of November 2021 | 2021-11-24",
        "Wednesday, November 24, 2021 | 2021-11-24",
        "Wed 24 Nov 2021 14.05 GMT | 2021-11-24T14:05Z",
        "Published: 24 November 2021 at 14:05 | 2021-11-24T14:05",
        "Posted on 2021-11-24 | 2021-11-24",
        "2021-11-24T14:05:00+01:00 | 2021-11-24T14:05:00+01:00",
        "24.11.2021 | 2021-11-24",
        "11/24/2021 | 2021-11-24",
        "24/11/2021 | 2021-11-24",
        "05/05/2021 | 2021-05-05",
        "03/04/2021 | 2021",
        "October 2000 | 2000-10",
        "March 3, 2020 | 2020-03-03",
        "Mar 3, 2020 | 2020-03-03",
        "3 mars 2020 | 2020-03-03",
        "24 de noviembre de 2021 | 2021-11-24",
        "24. November 2021 | 2021-11-24",
        "14:05 GMT, 3 March 2020 | 2020-03-03T14:05Z",
        "9:30 a.m. on Friday, 3 March 2020 | 2020-03-03T09:30",
        "24 novembre 2021 à 9h30 | 2021-11-24T09:30",
        "November 24, 2021 12:30 AM EST | 2021-11-24T00:30-05:00",
        "November 24, 2021 12:30 PM IST | 2021-11-24T12:30",
      })
  void aDateOnALineOfItsOwnIsRead(String printed, String date) {
    assertThat(front(printed, "en").published().map(PartialDate::iso)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"en-GB, 2021-04-03", "en-US, 2021-03-04", "fr, 2021-04-03", "de, 2021-04-03"})
  void theLanguageSettlesTheOrderOfDayAndMonth(String language, String date) {
    assertThat(front("03/04/2021", language).published().map(PartialDate::iso)).contains(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31 February 2021",
        "2021-02-30",
        "The 24 November 2021 was a Wednesday",
        "November 2021 was cold",
        "24 Hovember 2021",
        "12 Comments",
        "99/99/2021",
      })
  void whatIsNoDateIsNotTakenForOne(String printed) {
    assertThat(front(printed, "en").published()).isEmpty();
  }

  @Test
  void aDayOfTheWeekAloneIsNoDate() {
    Front front = front("Wednesday", "en");
    assertThat(front.published()).isEmpty();
    assertThat(front.needs()).contains("published");
  }

  @Test
  void aDateOfChangeIsNotTheDateOfPublication() {
    Front front = front("Updated 14:05, 3 March 2020", "en");
    assertThat(front.published()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021, YEAR",
    "2021-11, MONTH",
    "2021-11-24, DAY",
    "2021-11-24T14:05, TIME",
    "2021-11-24T14:05Z, TIME"
  })
  void aDateKnowsHowMuchIsKnown(String iso, PartialDate.Precision precision) {
    assertThat(PartialDate.parse(iso).map(PartialDate::precision)).contains(precision);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-13",
    "2021-02-30",
    "0000",
    "21-11-24",
    "2021-1-2",
    "2021-11-24T25:00",
    "yesterday"
  })
  void animpossibleDateIsRefused(String text) {
    assertThat(PartialDate.parse(text)).isEqualTo(Optional.empty());
  }

  @Test
  void feedsGetNoDayThatIsNotKnown() {
    assertThat(new PartialDate("2021-11").rfc3339()).isEmpty();
    assertThat(new PartialDate("2021-11-24").rfc3339()).contains("2021-11-24T00:00:00Z");
    assertThat(new PartialDate("2021-11-24T14:05+01:00").rfc3339())
        .contains("2021-11-24T14:05:00+01:00");
  }
}
