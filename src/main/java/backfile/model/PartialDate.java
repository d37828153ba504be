package backfile.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that is only as precise as it is known: a year, a month, a day, or a day with a time and,
 * when it was printed, an offset. Written as ISO 8601 writes it, cut where the knowledge ends:
 * {@code 2021}, {@code 2021-11}, {@code 2021-11-24}, {@code 2021-11-24T14:05+01:00}.
 *
 * <p>Years run from 1 to 9999. An impossible date (30 February) is refused, never moved.
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
              + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

  /** How much of a date is known, from least to most. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    TIME
  }

  /** Refuses what {@link #read} does not read, with an {@link IllegalArgumentException}. */
  public PartialDate {
    if (read(iso).filter(iso::equals).isEmpty()) {
      throw new IllegalArgumentException("not a date: \"" + iso + "\"");
    }
  }

  private static Optional<String> read(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches() || m.group(1).equals("0000")) {
      return Optional.empty();
    }
    try {
      if (m.group(2) != null) {
        YearMonth.parse(text.substring(0, 7));
      }
      if (m.group(3) != null) {
        LocalDate.parse(text.substring(0, 10));
      }
      if (m.group(4) == null) {
        return Optional.of(text);
      }
      LocalTime.parse(m.group(4));
      String offset = m.group(5) == null ? "" : ZoneOffset.of(m.group(5)).getId();
      return Optional.of(text.substring(0, 10) + "T" + m.group(4) + offset);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** The date that a text spells in one of the ISO forms, or nothing. */
  public static Optional<PartialDate> parse(String text) {
    return read(text.strip()).map(PartialDate::new);
  }

  /** A whole day. Refuses an impossible one. */
  public static Optional<PartialDate> day(int year, int month, int day) {
    try {
      return parse(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** A month of a year. Refuses an impossible one. */
  public static Optional<PartialDate> month(int year, int month) {
    return day(year, month, 1).flatMap(first -> parse(first.iso().substring(0, 7)));
  }

  /** How much of this date is known. */
  public Precision precision() {
    return iso.length() == 4
        ? Precision.YEAR
        : iso.length() == 7 ? Precision.MONTH : iso.length() == 10 ? Precision.DAY : Precision.TIME;
  }

  /** The year. */
  public int year() {
    return Integer.parseInt(iso.substring(0, 4));
  }

  /** The month from 1 to 12, when it is known. */
  public OptionalInt month() {
    return iso.length() < 7
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(iso.substring(5, 7)));
  }

  /** The day of the month, when it is known. */
  public OptionalInt day() {
    return iso.length() < 10
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(iso.substring(8, 10)));
  }

  /** The time of day as printed ({@code 14:05} or {@code 14:05:30}), or an empty text. */
  public String time() {
    return iso.length() == 10 || precision() != Precision.TIME
        ? ""
        : iso.substring(11).replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", "");
  }

  /**
   * The moment in the form of RFC 3339, as feeds want it, when at least the day is known. A time
   * that was not printed is given as midnight, an offset that was not printed as UTC.
   */
  public Optional<String> rfc3339() {
    return switch (precision()) {
      case YEAR, MONTH -> Optional.empty();
      case DAY -> Optional.of(iso + "T00:00:00Z");
      case TIME -> {
        String offset = iso.substring(11 + time().length());
        String seconds = time().length() == 5 ? ":00" : "";
        yield Optional.of(
            iso.substring(0, 10) + "T" + time() + seconds + (offset.isEmpty() ? "Z" : offset));
      }
    };
  }

  /**
   * Earlier before later by the letters of the ISO form: a year stands before its months, a month
   * before its days. Offsets are not reckoned with.
   */
  @Override
  public int compareTo(PartialDate other) {
    return iso.compareTo(other.iso);
  }

  @Override
  public String toString() {
    return iso;
  }
}
