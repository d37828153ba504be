package backfile.analyse;

import backfile.letters.Figures;
import backfile.letters.MonthNames;
import backfile.letters.Sentences;
import backfile.model.ArticleCard;
import backfile.model.Excerpt;
import backfile.model.PartialDate;
import backfile.model.Passage;
import backfile.model.Spoken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates that the sentences of an article speak of: "24 November 2021", "November 24, 2021", "en
 * novembre 1975", "since 1991". Four figures alone are a year only behind a word that leads to one
 * and before what does not count things. The day of publication is not spoken of.
 */
public final class SpokenDates {
  /** More dates than this make a register, whose other dates are not taken up. */
  private static final int MOST = 60;

  /** The longest that a date may be before its year. */
  private static final int BEFORE = 40;

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/-])(?:1[1-9]|20)\\d\\d(?![\\p{L}\\p{N}]|[.,:/-]\\p{N}|\\p{Sc}|\\s?%)");

  private static final Pattern ISO =
      Pattern.compile("(?<![\\p{L}\\p{N}.,:/-])\\d{4}-\\d\\d-\\d\\d(?![\\p{L}\\p{N}-])");

  private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
  private static final String MONTH = "(?<m>(?:كانون|تشرين) (?:الأول|الثاني)|\\p{L}{3,10})\\.?";
  private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
  private static final String OF = "(?: de| del| of)?";

  private static final List<Pattern> BEFORE_YEAR =
      List.of(
          Pattern.compile(BEGIN + DAY + OF + "[ \u00a0]" + MONTH + ",?" + OF + "[ \u00a0]$"),
          Pattern.compile(BEGIN + MONTH + "[ \u00a0]" + DAY + ",?[ \u00a0]$"),
          Pattern.compile(BEGIN + MONTH + ",?" + OF + "[ \u00a0]$"));

  private static final Pattern CUE =
      Pattern.compile(
          BEGIN
              + "(?:in|since|until|till|before|after|by|during|from|of|early|late|mid|around|year"
              + "|en|depuis|dès|avant|après|vers|fin|début|année|de|jusqu'en|jusqu’en"
              + "|desde|hasta|año|durante|del|seit|bis|jahr|jahre|nach|vor|nel|dal|em"
              + "|в|с|до|عام|سنة|منذ|בשנת)[ \u00a0]$"
              + "|"
              + BEGIN
              + "(?:1[1-9]|20)\\d\\d(?: and | to | et | y | a | à | und | bis |–|—|-)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words that do not name what is counted. */
  private static final Set<String> NO_THINGS =
      Set.of(
          ("and or but the a an by when after before in on to with as for at from until while which who"
                  + " that it he she they his her its was were is had has have did would there this"
                  + " et ou le la les un une par quand après avant à au avec pour il elle ils son sa"
                  + " y o el los las una por cuando con para se su entre"
                  + " und oder der die das als mit von wurde war hatte bis nach")
              .split(" "));

  private SpokenDates() {}

  /** The dates in reading order; one that a sentence gives twice stands once. */
  public static List<Spoken> of(ArticleCard card, List<Passage> passages) {
    List<Spoken> spoken = new ArrayList<>();
    for (Passage passage : passages) {
      boolean sentences =
          switch (passage.kind()) {
            case STANDFIRST, PARAGRAPH, CAPTION -> true;
            case HEADING, CELL -> false;
          };
      if (sentences && mayHoldYear(passage.text())) {
        add(card, passage, spoken);
      }
    }
    return spoken;
  }

  /** Looking for four figures spares most passages all else. */
  private static boolean mayHoldYear(String text) {
    int figures = 0;
    for (int i = 0; i < text.length() && figures < 4; i++) {
      figures = Character.isDigit(text.charAt(i)) ? figures + 1 : 0;
    }
    return figures == 4;
  }

  private static void add(ArticleCard card, Passage passage, List<Spoken> spoken) {
    String text = Figures.plain(passage.text());
    List<Sentences.Span> spans = Sentences.of(text);
    Set<List<Object>> seen = new HashSet<>();
    String own =
        card.published().map(d -> d.iso().substring(0, Math.min(10, d.iso().length()))).orElse("");
    for (Found found : found(text, card.language())) {
      Sentences.Span span = Sentences.at(spans, found.start());
      boolean publication = found.date().iso().equals(own) && own.length() == 10;
      if (spoken.size() < MOST && !publication && seen.add(List.of(found.date(), span))) {
        spoken.add(
            new Spoken(
                found.date(),
                Excerpt.of(
                    card.slug(),
                    passage,
                    span.start(),
                    found.start(),
                    found.end(),
                    span.end(),
                    false)));
      }
    }
  }

  private record Found(PartialDate date, int start, int end) {}

  private static List<Found> found(String text, String language) {
    List<Found> all = new ArrayList<>();
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      PartialDate.parse(iso.group()).ifPresent(d -> all.add(new Found(d, iso.start(), iso.end())));
    }
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      int from = Math.max(0, year.start() - BEFORE);
      String before = text.substring(from, year.start());
      dated(before, year.group(), language)
          .map(d -> new Found(d.date(), from + d.start(), year.end()))
          .or(() -> alone(text, before, year))
          .ifPresent(all::add);
    }
    return all;
  }

  /** A year with the month, or the day and the month, before it. */
  private static Optional<Found> dated(String before, String year, String language) {
    int y = Integer.parseInt(year);
    for (Pattern form : BEFORE_YEAR) {
      Matcher m = form.matcher(before);
      if (m.find()) {
        String name = m.group("m");
        Integer month = MonthNames.MONTHS.get(name.toLowerCase(Locale.ROOT));
        // "The club set 2000 records": an English month has a capital letter.
        boolean word = language.startsWith("en") && Character.isLowerCase(name.charAt(0));
        if (month != null && !word) {
          Optional<PartialDate> date =
              form.pattern().contains("<d>")
                  ? PartialDate.day(y, month, Integer.parseInt(m.group("d")))
                  : PartialDate.month(y, month);
          return date.map(d -> new Found(d, m.start(), 0));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> alone(String text, String before, Matcher year) {
    return CUE.matcher(before).find() && countsNothing(text, year.end())
        ? PartialDate.parse(year.group()).map(d -> new Found(d, year.start(), year.end()))
        : Optional.empty();
  }

  /** Whether what follows the figures is no thing that there may be so many of. */
  private static boolean countsNothing(String text, int end) {
    if (end >= text.length() || text.charAt(end) != ' ') {
      return true;
    }
    int to = end + 1;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    String word = text.substring(end + 1, to);
    return word.isEmpty()
        ? to >= text.length() || !Character.isDigit(text.charAt(to))
        : !Character.isLowerCase(word.codePointAt(0)) || NO_THINGS.contains(word);
  }
}
