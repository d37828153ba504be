package backfile.letters;

import backfile.model.Html;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Backfile says to readers in one language: phrases by their keys, in the form of ICU's
 * MessageFormat with named arguments, so that plurals follow CLDR. There is one file for each
 * language; a key that a file does not have is said in English. May be used by several threads.
 *
 * <p>Texts that are put into a phrase are set apart where they run the other way than it does, so
 * that a Latin name stands well in an Arabic sentence. Numbers are written as the language writes
 * them.
 */
public final class Words {
  /** The languages that Backfile speaks. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  private static final String USUAL = "en";

  /** The first of the private characters that hold the places of arguments in HTML. */
  private static final char PLACE = '\uE000';

  private final String language;
  private final ULocale locale;
  private final boolean leftward;
  private final Map<String, String> phrases;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final char zero;
  private final String[] months;
  private final String[] weekdays;

  private Words(String language, Map<String, String> phrases) {
    this.language = language;
    this.locale = ULocale.forLanguageTag(language);
    this.leftward = Directions.of(language).equals("rtl");
    this.phrases = phrases;
    String digits = NumberingSystem.getInstance(locale).getDescription();
    this.zero = digits.length() == 10 ? digits.charAt(0) : '0';
    DateFormatSymbols names = new DateFormatSymbols(GregorianCalendar.class, locale);
    this.months = names.getMonths();
    this.weekdays = names.getWeekdays();
  }

  /** The words for a language as they come with Backfile, in English where it has none for it. */
  public static Words of(String language) {
    return of(language, Map.of());
  }

  /**
   * The words for a language, some of them a person's own; in English where there are none for it.
   *
   * @param own phrases by key, by the file they stand in: {@code words.fr.properties}
   */
  public static Words of(String language, Map<String, Map<String, String>> own) {
    String primary = primary(language);
    boolean known = LANGUAGES.contains(primary) || own.containsKey(file(primary));
    Map<String, String> phrases = new HashMap<>(builtIn(USUAL));
    phrases.putAll(own.getOrDefault(file(USUAL), Map.of()));
    if (known && !primary.equals(USUAL)) {
      phrases.putAll(LANGUAGES.contains(primary) ? builtIn(primary) : Map.of());
      phrases.putAll(own.getOrDefault(file(primary), Map.of()));
    }
    return new Words(known ? language : USUAL, phrases);
  }

  /** The language without region and script: {@code fr} of {@code fr-MA}. */
  public static String primary(String language) {
    int hyphen = language.indexOf('-');
    return hyphen < 0 ? language : language.substring(0, hyphen);
  }

  /** The name of the file of a language. */
  public static String file(String primary) {
    return "words." + primary + ".properties";
  }

  /** The phrases of a language that comes with Backfile, by their keys. */
  public static Map<String, String> builtIn(String primary) {
    String name = "/backfile/templates/" + file(primary);
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return phrases(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The phrases of a file's text, by their keys. Refuses what is not in the form of a properties
   * file with an {@link IllegalArgumentException}.
   */
  public static Map<String, String> read(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases(properties);
  }

  private static Map<String, String> phrases(Properties properties) {
    Map<String, String> phrases = new TreeMap<>();
    properties.forEach((key, phrase) -> phrases.put(key.toString(), phrase.toString()));
    return phrases;
  }

  /**
   * The names of the arguments of a phrase. Refuses one that is not in MessageFormat's form with an
   * {@link IllegalArgumentException}.
   */
  public static Set<String> arguments(String phrase) {
    MessagePattern pattern = new MessagePattern(phrase);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return names;
  }

  /** The language of the words, BCP 47. */
  public String language() {
    return language;
  }

  /** Its direction, as HTML has it. */
  public String direction() {
    return leftward ? "rtl" : "ltr";
  }

  /** Whether there is a phrase of this key. */
  public boolean has(String key) {
    return phrases.containsKey(key);
  }

  /** A phrase without arguments. An unknown key is refused as a fault of the program. */
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * A phrase as plain text.
   *
   * @param arguments texts and numbers by name; a number that is no count, as a year, is a text
   */
  public String text(String key, Map<String, ?> arguments) {
    Map<String, Object> shown = new HashMap<>();
    arguments.forEach(
        (name, value) -> shown.put(name, value instanceof String s ? apart(s) : value));
    return format(key, shown);
  }

  /**
   * A phrase as HTML: texts are escaped, {@link Html} among the arguments stands as it is, and so
   * does nothing else.
   */
  public Html html(String key, Map<String, ?> arguments) {
    List<String> places = new ArrayList<>();
    Map<String, Object> shown = new HashMap<>();
    arguments.forEach(
        (name, value) -> {
          if (value instanceof Number) {
            shown.put(name, value);
          } else {
            shown.put(name, String.valueOf((char) (PLACE + places.size())));
            places.add(value instanceof Html html ? html.value() : inline(value.toString()));
          }
        });
    String text = format(key, shown);
    StringBuilder out = new StringBuilder(text.length() + 64);
    for (int i = 0; i < text.length(); i++) {
      int place = text.charAt(i) - PLACE;
      if (place >= 0 && place < places.size()) {
        out.append(places.get(place));
      } else {
        Html.escape(text, i, i + 1, out);
      }
    }
    return new Html(out.toString());
  }

  private String inline(String text) {
    String escaped = Html.text(text).value();
    return runsOtherWay(text) ? "<bdi>" + escaped + "</bdi>" : escaped;
  }

  private String format(String key, Map<String, Object> arguments) {
    String phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("there are no words for " + key);
    }
    if (phrase.indexOf('{') < 0) {
      return phrase;
    }
    MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(phrase, locale));
    // A format is not to be used by two threads at once.
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /** The texts in one, two and two joined by a phrase that has {@code first} and {@code second}. */
  public String joined(String key, List<String> texts) {
    String joined = texts.isEmpty() ? "" : apart(texts.get(0));
    for (String text : texts.subList(Math.min(1, texts.size()), texts.size())) {
      joined = format(key, Map.of("first", joined, "second", apart(text)));
    }
    return joined;
  }

  /** A text set apart with U+2068 and U+2069 where it runs the other way than the words do. */
  public String apart(String text) {
    return runsOtherWay(text) ? "\u2068" + text + "\u2069" : text;
  }

  /** A name as HTML, set apart where it runs the other way. */
  public Html name(String text) {
    return new Html(inline(text));
  }

  private boolean runsOtherWay(String text) {
    for (int i = 0; i < text.length(); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      boolean leftwards =
          direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      boolean rightwards = direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
      if (leftward ? rightwards : leftwards) {
        return text.indexOf('\u2068') < 0;
      }
    }
    return false;
  }

  /** A count: grouped, in the language's digits. */
  public String number(long n) {
    return format("number", Map.of("n", n));
  }

  /** A year or another number that is never grouped, in the language's digits. */
  public String digits(String number) {
    if (zero == '0') {
      return number;
    }
    StringBuilder out = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      out.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
    }
    return out.toString();
  }

  /** The name of a month, 1 to 12, of the Gregorian calendar. */
  public String month(int month) {
    return months[month - 1];
  }

  /** The name of a day of the week, 1 for Monday to 7. */
  public String weekday(int day) {
    return weekdays[day % 7 + 1];
  }
}
