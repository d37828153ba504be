package backfile.render;

import backfile.letters.Words;
import backfile.model.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Dates as people write them: the order is that of the language's words, the names are CLDR's. A
 * date never says more than is known.
 */
record DateText(Words words) {

  /** The key of what has no date. */
  static final String UNDATED = "undated";

  /** "24 November 2021", "November 2021" or "2021"; "Undated" for none. */
  View of(Optional<PartialDate> date) {
    return date.map(d -> new View(day(d), text(d)))
        .orElse(new View("", words.text("date.unknown")));
  }

  /** "November 2021". */
  String month(int year, int month) {
    return PartialDate.month(year, month).map(this::text).orElse(String.valueOf(year));
  }

  /**
   * What readers call a stretch of time by the key of its {@link Shelf}: a decade, a year, a month,
   * a day, what has none of these, and the parts by number of what is still too long.
   */
  String ofKey(String key) {
    String[] parts = key.split("-");
    if (parts[0].equals(UNDATED)) {
      String rest = String.join(" ", parts).substring(UNDATED.length()).strip();
      String unknown = words.text("date.unknown");
      return rest.isEmpty() ? unknown : unknown + " · " + words.digits(capital(rest));
    }
    String year = words.digits(parts[0]);
    if (parts.length == 2 && parts[1].length() == 4) {
      return year + "–" + words.digits(parts[1]);
    }
    if (parts.length > 1 && parts[1].equals("00")) {
      return words.text("year.monthUnknown") + number(parts);
    }
    boolean day = parts.length > 2 && !parts[2].equals("00");
    String date = String.join("-", List.of(parts).subList(0, day ? 3 : Math.min(2, parts.length)));
    return PartialDate.parse(date).map(this::text).orElse(year) + number(parts);
  }

  private String number(String[] parts) {
    return parts.length > 3 ? " · " + words.digits(parts[3]) : "";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
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
