package backfile.clean;

import backfile.model.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a page prints it on a line of its own: "Published 24 November 2021, 14:05 GMT", "Nov.
 * 24, 2021", "Mis à jour le 3 mars 2020", "2021-11-24". Month and day names of English, French,
 * Spanish, German, Italian and Portuguese.
 *
 * <p>Where figures alone leave the order of day and month open and the language does not settle it,
 * the date keeps only its year.
 *
 * @param modified whether the line says that it is the date of a change
 * @param doubt why it is less precise than it was printed, or empty
 */
record PrintedDate(PartialDate date, boolean modified, String doubt) {

  /** The year of the first printed newspaper, the Relation of Strasbourg. */
  private static final int FIRST_NEWSPAPER = 1605;

  private static final Map<String, Integer> MONTHS = months();

  private static final String MONTH = "(?<m>\\p{L}{3,10})\\.?";
  private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?";
  private static final String YEAR = "(?<y>\\d{4})";

  private static final List<Pattern> WITH_MONTH_NAME =
      List.of(
          compile(DAY + "(?: of| de| del|\\.)?[ -]" + MONTH + ",?(?: de| del)?[ -]" + YEAR),
          compile(MONTH + " " + DAY + ",? " + YEAR),
          compile(MONTH + ",?(?: de)? " + YEAR),
          compile(YEAR + "[ -]" + MONTH + "[ -]" + DAY));

  private static final Pattern ISO =
      compile(
          "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  private static final Pattern YEAR_FIRST = compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
  private static final Pattern FIGURES = compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

  private static final Pattern LABEL =
      compile(
          "(?:(?<changed>(?:last )?(?:updated|modified|revised|edited)|mis à jour|modifié|actualizado"
              + "|aktualisiert|geändert|aggiornato|atualizado)"
              + "|(?:first |originally )?(?:published|posted|issued|created|dated?|released)|publié|publicado"
              + "|veröffentlicht|pubblicato|le|el|am|date|fecha|datum)"
              + "(?: on| at| le| el| am| il| em)?(?: the)?\\s*:?\\s+");

  private static final Pattern WEEKDAY =
      compile(
          "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|lun|mar|mer|jeu|ven|sam|dim"
              + "|mié|mie|jue|vie|sáb|sab|dom|mo|di|mi|do|fr|sa|so)(?:day|di|es|coles|ves|rnes|ado|ingo|ntag|enstag"
              + "|ttwoch|nnerstag|eitag|mstag|nnabend|nes|credi|rcredi|udi|ndredi|medi|manche|ngo)?[.,]*\\s+");

  private static final Pattern TIME =
      compile(
          "\\s*(?:,|\\||·|–|—|-|at|à|a las|um)?\\s*"
              + "(?<h>\\d{1,2})(?:[:.h](?<min>\\d{2})(?::(?<s>\\d{2}))?)?\\s*(?<half>[ap]\\.?m\\.?)?(?: uhr)?"
              + "(?:\\s*\\(?(?<zone>GMT|UTC|Z|[A-Z]{1,4}T|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)\\)?)?");

  private static final Pattern ON = compile("(?:on|le|el|am) ");

  private static final Pattern GAP = compile("[\\s,;|·•/()–—-]*");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("GMT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("Z", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"));

  private static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The dates that a line holds when it holds nothing else; none otherwise.
   *
   * @param language BCP 47 of the article: settles the order of day and month where it can
   */
  static List<PrintedDate> of(String line, String language) {
    List<PrintedDate> dates = new ArrayList<>();
    if (line.length() > 160 || line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return dates;
    }
    int at = skip(GAP, line, 0);
    while (at < line.length()) {
      boolean modified = false;
      Matcher label = LABEL.matcher(line).region(at, line.length());
      if (label.lookingAt()) {
        modified = label.group("changed") != null;
        at = label.end();
      }
      at = skip(GAP, line, at);
      Optional<Read> read = dated(line, at, language);
      if (read.isEmpty() || read.get().date().year() < FIRST_NEWSPAPER) {
        return List.of();
      }
      Read found = read.get();
      dates.add(new PrintedDate(found.date(), modified, found.doubt()));
      at = skip(GAP, line, found.end());
    }
    return dates;
  }

  /** The one date that a text holds when it holds nothing else, with all its precision. */
  static Optional<PartialDate> only(String text, String language) {
    List<PrintedDate> dates = of(text, language);
    return dates.size() == 1 ? Optional.of(dates.get(0).date()) : Optional.empty();
  }

  private record Read(PartialDate date, int end, String doubt) {}

  private static int skip(Pattern pattern, String line, int at) {
    Matcher m = pattern.matcher(line).region(at, line.length());
    return m.lookingAt() ? m.end() : at;
  }

  /** A date with its time behind it, or before it: "14:05 GMT, 3 March 2020". */
  private static Optional<Read> dated(String line, int at, String language) {
    Optional<Read> day = day(line, at, language);
    if (day.isPresent()) {
      Matcher behind = TIME.matcher(line).region(day.get().end(), line.length());
      return behind.lookingAt() ? Optional.of(at(behind, day.get(), behind.end())) : day;
    }
    Matcher before = TIME.matcher(line).region(at, line.length());
    if (before.lookingAt() && before.group("min") != null) {
      int behind = skip(ON, line, skip(GAP, line, before.end()));
      return day(line, behind, language).map(d -> at(before, d, d.end()));
    }
    return day;
  }

  /** "Mar 3" is March, not a French Tuesday: a date first, a day of the week only before one. */
  private static Optional<Read> day(String line, int at, String language) {
    Optional<Read> plain = read(line, at, language);
    return plain.isPresent()
        ? plain
        : read(line, skip(GAP, line, skip(WEEKDAY, line, at)), language);
  }

  private static Optional<Read> read(String line, int at, String language) {
    Matcher iso = ISO.matcher(line).region(at, line.length());
    if (iso.lookingAt()) {
      return PartialDate.parse(iso.group()).map(d -> new Read(d, iso.end(), ""));
    }
    for (Pattern form : WITH_MONTH_NAME) {
      Matcher m = form.matcher(line).region(at, line.length());
      Integer month = m.lookingAt() ? MONTHS.get(m.group("m").toLowerCase(Locale.ROOT)) : null;
      if (month != null) {
        int year = Integer.parseInt(m.group("y"));
        Optional<PartialDate> date =
            form.pattern().contains("<d>")
                ? PartialDate.day(year, month, Integer.parseInt(m.group("d")))
                : PartialDate.month(year, month);
        if (date.isPresent()) {
          return Optional.of(new Read(date.get(), m.end(), ""));
        }
      }
    }
    Matcher yearFirst = YEAR_FIRST.matcher(line).region(at, line.length());
    if (yearFirst.lookingAt()) {
      return PartialDate.day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3))
          .map(d -> new Read(d, yearFirst.end(), ""));
    }
    Matcher figures = FIGURES.matcher(line).region(at, line.length());
    return figures.lookingAt() ? figures(figures.toMatchResult(), language) : Optional.empty();
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<Read> figures(MatchResult m, String language) {
    int one = number(m, 1);
    int two = number(m, 3);
    int year = number(m, 4);
    Optional<PartialDate> dayFirst = PartialDate.day(year, two, one);
    Optional<PartialDate> monthFirst = PartialDate.day(year, one, two);
    // Dots are the German and Nordic way and always put the day first.
    boolean settled = m.group(2).equals(".") || !language.equals("en") && !language.isEmpty();
    if (dayFirst.isPresent() && monthFirst.isPresent() && one != two && !settled) {
      return PartialDate.parse(m.group(4))
          .map(
              d ->
                  new Read(
                      d,
                      m.end(),
                      "\""
                          + m.group()
                          + "\" may be "
                          + dayFirst.get()
                          + " or "
                          + monthFirst.get()));
    }
    boolean american = language.equals("en-US") || language.equals("en-PH");
    Optional<PartialDate> likely = american ? monthFirst : dayFirst;
    return likely.or(() -> american ? dayFirst : monthFirst).map(d -> new Read(d, m.end(), ""));
  }

  /** The day at that time, where it is one that a clock shows; the day alone else. */
  private static Read at(Matcher time, Read day, int end) {
    boolean clock = time.group("min") != null || time.group("half") != null;
    if (day.date().precision() != PartialDate.Precision.DAY || !clock) {
      return day;
    }
    int hour = Integer.parseInt(time.group("h"));
    if (time.group("half") != null) {
      boolean afternoon = Character.toLowerCase(time.group("half").charAt(0)) == 'p';
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    String minutes = time.group("min") == null ? "00" : time.group("min");
    String seconds = time.group("s") == null ? "" : ":" + time.group("s");
    String text = String.format(Locale.ROOT, "%02d:%s%s", hour, minutes, seconds);
    return PartialDate.parse(day.date().iso() + "T" + text + offset(time.group("zone")))
        .map(d -> new Read(d, end, day.doubt()))
        .orElse(day);
  }

  /** The offset of a zone that means one offset only; empty for the others ("ET", "IST"). */
  private static String offset(@org.jspecify.annotations.Nullable String zone) {
    if (zone == null) {
      return "";
    }
    String name = zone.toUpperCase(Locale.ROOT);
    String known = ZONES.get(name);
    if (known != null) {
      return known;
    }
    Matcher m = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2})(?::?(\\d{2}))?").matcher(name);
    if (!m.matches()) {
      return "";
    }
    String minutes = m.group(3) == null ? "00" : m.group(3);
    return m.group(1) + (m.group(2).length() == 1 ? "0" : "") + m.group(2) + ":" + minutes;
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan janvier janv enero ene januar gennaio gen janeiro jänner",
      "february feb febr février févr fevrier febrero februar febbraio fevereiro fev",
      "march mar mars marzo märz maerz mrz março marco",
      "april apr avril avr abril abr aprile",
      "may mai mayo maggio mag maio",
      "june jun juin junio juni giugno giu junho",
      "july jul juillet juil julio juli luglio lug julho",
      "august aug août aout agosto ago",
      "september sep sept septembre septiembre settembre set setembro",
      "october oct octobre octubre oktober okt ottobre ott outubro out",
      "november nov novembre noviembre novembro",
      "december dec décembre déc decembre diciembre dic dezember dez dicembre dezembro"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
