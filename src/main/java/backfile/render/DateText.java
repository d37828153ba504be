package backfile.render;

import backfile.model.PartialDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Dates as people write them, in tables of our own: those of the JDK differ from version to
 * version. A date never says more than is known.
 */
final class DateText {
  private static final Map<String, String[]> MONTHS =
      Map.of(
          "en",
          words(
              "January February March April May June July August September October November December"),
          "fr",
          words(
              "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
          "es",
          words(
              "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
          "de",
          words(
              "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"));

  private static final Map<String, String[]> DAYS =
      Map.of(
          "en", words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
          "fr", words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
          "es", words("lunes martes miércoles jueves viernes sábado domingo"),
          "de", words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"));

  private final String language;

  /** Dates in a language; in English where there is no table for it. */
  DateText(String language) {
    String primary = language.replaceFirst("-.*", "");
    this.language = MONTHS.containsKey(primary) ? primary : "en";
  }

  private static String[] words(String list) {
    return list.split(" ");
  }

  /** "24 November 2021", "November 2021" or "2021"; "Undated" for none. */
  View of(Optional<PartialDate> date) {
    return date.map(d -> new View(day(d), text(d))).orElse(new View("", undated()));
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
    String weekday =
        DAYS.getOrDefault(language, new String[7])[whole.getDayOfWeek().getValue() - 1];
    String shown = time.isEmpty() ? "" : ", " + time.substring(0, 5);
    return new View(date.get().iso(), weekday + " " + view.text() + shown);
  }

  private static String day(PartialDate date) {
    return date.iso().length() > 10 ? date.iso().substring(0, 10) : date.iso();
  }

  /** A date for a {@code time} element and for readers. */
  public record View(String iso, String text) {}

  private String text(PartialDate date) {
    String year = String.valueOf(date.year());
    if (date.month().isEmpty()) {
      return year;
    }
    String month = MONTHS.getOrDefault(language, new String[12])[date.month().getAsInt() - 1];
    if (date.day().isEmpty()) {
      return language.equals("es") ? month + " de " + year : month + " " + year;
    }
    String day = String.valueOf(date.day().getAsInt());
    return switch (language) {
      case "fr" -> (day.equals("1") ? "1er" : day) + " " + month + " " + year;
      case "es" -> day + " de " + month + " de " + year;
      case "de" -> day + ". " + month + " " + year;
      default -> day + " " + month + " " + year;
    };
  }

  private String undated() {
    return switch (language) {
      case "fr" -> "Sans date";
      case "es" -> "Sin fecha";
      case "de" -> "Ohne Datum";
      default -> "Undated";
    };
  }
}
