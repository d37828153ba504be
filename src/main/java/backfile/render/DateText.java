package backfile.render;

import backfile.letters.Words;
import backfile.model.PartialDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Dates as people write them: the order is that of the language's words, the names are CLDR's. A
 * date never says more than is known.
 */
record DateText(Words words) {

  /** "24 November 2021", "November 2021" or "2021"; "Undated" for none. */
  View of(Optional<PartialDate> date) {
    return date.map(d -> new View(day(d), text(d)))
        .orElse(new View("", words.text("date.unknown")));
  }

  /** "November 2021". */
  String month(int year, int month) {
    return PartialDate.month(year, month).map(this::text).orElse(String.valueOf(year));
  }

  /** The same with the day of the week and the time, as far as they are known. */
  View inFull(Optional<PartialDate> date) {
    View view = of(date);
    boolean day = date.filter(d -> d.day().isPresent()).isPresent();
    if (!day) {
      return view;
    }
    String time = date.get().time();
    LocalDate whole = LocalDate.parse(date.get().iso().substring(0, 10));
    String weekday = words.weekday(whole.getDayOfWeek().getValue());
    String shown = words.text("date.weekday", Map.of("weekday", weekday, "date", view.text()));
    if (!time.isEmpty()) {
      String clock = words.digits(time.substring(0, 5));
      shown = words.text("date.time", Map.of("date", shown, "time", clock));
    }
    return new View(date.get().iso(), shown);
  }

  private static String day(PartialDate date) {
    return date.iso().length() > 10 ? date.iso().substring(0, 10) : date.iso();
  }

  /** A date for a {@code time} element and for readers. */
  public record View(String iso, String text) {}

  private String text(PartialDate date) {
    String year = words.digits(String.valueOf(date.year()));
    if (date.month().isEmpty()) {
      return year;
    }
    String month = words.month(date.month().getAsInt());
    return date.day().isEmpty()
        ? words.text("date.month", Map.of("month", month, "year", year))
        : words.text(
            "date.day", Map.of("day", date.day().getAsInt(), "month", month, "year", year));
  }
}
