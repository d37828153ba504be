package backfile.clean;

import backfile.letters.Figures;
import backfile.letters.MonthNames;
import backfile.model.PartialDate;
import java.util.ArrayList;
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
 * Spanish, German, Italian, Portuguese, Dutch, Russian, Arabic and Hebrew.
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

  /** A longer line is no line of dates, in letters. */
  private static final int LONGEST = 160;

  private static final String MONTH = "(?<m>(?:كانون|تشرين) (?:الأول|الثاني)|\\p{L}{2,10})\\.?";
  private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?";
  private static final String YEAR = "(?<y>\\d{4})";

  private static final List<Pattern> FIGURE_FIRST =
      List.of(
          compile(
              DAY
                  + "(?: of| de| del|\\.)?[ -]"
                  + MONTH
                  + "(?:/\\p{L}{2,10})?,?(?: de| del)?[ -]"
                  + YEAR),
          compile(YEAR + "[ -]" + MONTH + "[ -]" + DAY));

  private static final List<Pattern> MONTH_FIRST =
      List.of(compile(MONTH + " " + DAY + ",? ?" + YEAR), compile(MONTH + ",?(?: de)? " + YEAR));

  private static final Pattern ISO =
      compile(
          "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  private static final Pattern YEAR_FIRST = compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
  private static final Pattern FIGURES = compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

  private static final Pattern LABEL =
      compile(
          "(?:(?<changed>(?:last )?(?:updated|modified|revised|edited)|mis à jour|modifié|actualizado"
              + "|aktualisiert|geändert|aggiornato|atualizado|آخر تحديث|עודכן)"
              + "|(?:this (?:story|article|report) was )?(?:date |first |originally )?(?:published|posted|issued|created|dated?|released)|publié|publicado"
              + "|veröffentlicht|pubblicato|le|el|am|date|fecha|datum|نشر في|تاريخ النشر|פורסם)"
              + "(?: on| at| le| el| am| il| em)?(?: the)?\\s*[:–-]?\\s*(?![\\p{Ll}])");

  private static final Pattern WEEKDAY =
      compile(
          "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|lun|mar|mer|jeu|ven|sam|dim"
              + "|mié|mie|jue|vie|sáb|sab|dom|mo|di|mi|do|fr|sa|so)(?:day|di|es|coles|ves|rnes|ado|ingo|ntag|enstag"
              + "|ttwoch|nnerstag|eitag|mstag|nnabend|nes|credi|rcredi|udi|ndredi|medi|manche|ngo)?[.,]*\\s+"
              + "|ال\\p{L}{3,8}[,،]? |יום \\p{L}{1,6}'?,? ");

  private static final Pattern TIME =
      compile(
          "\\s*(?:,|\\||·|–|—|-|at|à|a las|um)?\\s*"
              + "(?<h>\\d{1,2})(?:[:.h](?<min>\\d{2})(?::(?<s>\\d{2}))?)?\\s*(?<half>[ap]\\.?m\\.?)?(?: uhr)?"
              + "(?:\\s*\\(?(?<zone>GMT|UTC|Z|UK|[A-Z]{1,4}T(?!\\p{L})|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)\\)?)?");

  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2})(?::?(\\d{2}))?");

  private static final Pattern ON = compile("(?:on|le|el|am) ");

  private static final Pattern GAP = compile("[\\s,،;|·•/()–—-]*");

  /** A first letter or figure where a date may begin, also right behind a word it was glued to. */
  private static final Pattern BEGINNING =
      Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]|(?<=\\p{Ll})\\p{Lu}|(?<=\\p{L})\\p{N}");

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
    if (!mayHoldDate(line)) {
      return List.of();
    }
    Run run = run(Figures.plain(line), 0, language);
    String rest = line.substring(run.end());
    return rest.isEmpty() || rest.equals(".") ? run.dates() : List.of();
  }

  /** Every date has a year in four figures; to look for them spares most lines all else. */
  private static boolean mayHoldDate(String line) {
    int figures = 0;
    for (int i = 0; i < line.length() && line.length() <= LONGEST && figures < 4; i++) {
      figures = Character.isDigit(line.charAt(i)) ? figures + 1 : 0;
    }
    return figures == 4;
  }

  /**
   * What stands around the dates of a line that holds more than dates.
   *
   * @param before and {@code after} what is no date; may be empty
   */
  record Among(String before, List<PrintedDate> dates, String after) {}

  /** The first dates of a line, each known to the day, that stand side by side in it. */
  static Optional<Among> among(String printed, String language) {
    if (!mayHoldDate(printed)) {
      return Optional.empty();
    }
    String line = Figures.plain(printed);
    Matcher beginning = BEGINNING.matcher(line);
    while (beginning.find()) {
      Run run = run(line, beginning.start(), language);
      if (!run.dates().isEmpty()) {
        return run.dates().stream()
                .allMatch(d -> d.date().precision().compareTo(PartialDate.Precision.DAY) >= 0)
            ? Optional.of(
                new Among(
                    printed.substring(0, beginning.start()),
                    run.dates(),
                    printed.substring(run.end())))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The dates side by side from a place on, and where they end. */
  private record Run(List<PrintedDate> dates, int end) {}

  private static Run run(String line, int from, String language) {
    List<PrintedDate> dates = new ArrayList<>();
    int at = skip(GAP, line, from);
    int end = from;
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
        break;
      }
      Read found = read.get();
      dates.add(new PrintedDate(found.date(), modified, found.doubt()));
      at = skip(GAP, line, found.end());
      end = at;
    }
    return new Run(dates, end);
  }

  /**
   * The one date that a text holds when it holds nothing else, with all its precision: in a field a
   * month or a year may stand in figures ("2000-10"), which in a text are anything.
   */
  static Optional<PartialDate> only(String text, String language) {
    Optional<PartialDate> iso =
        PartialDate.parse(text).filter(date -> date.year() >= FIRST_NEWSPAPER);
    if (iso.isPresent()) {
      return iso;
    }
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
    int behind = plain.isPresent() ? at : skip(WEEKDAY, line, at);
    return behind == at ? plain : read(line, skip(GAP, line, behind), language);
  }

  private static Optional<Read> read(String line, int at, String language) {
    boolean figure = at < line.length() && Character.isDigit(line.charAt(at));
    Matcher iso = ISO.matcher(line).region(at, line.length());
    if (figure && iso.lookingAt()) {
      return PartialDate.parse(iso.group()).map(d -> new Read(d, iso.end(), ""));
    }
    for (Pattern form : figure ? FIGURE_FIRST : MONTH_FIRST) {
      Matcher m = form.matcher(line).region(at, line.length());
      Integer month =
          m.lookingAt() ? MonthNames.MONTHS.get(m.group("m").toLowerCase(Locale.ROOT)) : null;
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
    if (!figure) {
      return Optional.empty();
    }
    Matcher yearFirst = YEAR_FIRST.matcher(line).region(at, line.length());
    if (yearFirst.lookingAt()) {
      return PartialDate.day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3))
          .map(d -> new Read(d, yearFirst.end(), ""));
    }
    Matcher figures = FIGURES.matcher(line).region(at, line.length());
    return figures.lookingAt() ? figures(figures, language) : Optional.empty();
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
    Matcher m = OFFSET.matcher(name);
    if (!m.matches()) {
      return "";
    }
    String minutes = m.group(3) == null ? "00" : m.group(3);
    return m.group(1) + (m.group(2).length() == 1 ? "0" : "") + m.group(2) + ":" + minutes;
  }
}
