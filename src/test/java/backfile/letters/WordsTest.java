package backfile.letters;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Doubt;
import backfile.model.EntityType;
import backfile.model.Html;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What readers are told, in every language. */
class WordsTest {
  private static final Map<String, String> ENGLISH = Words.builtIn("en");

  @Test
  void everyLanguageHasEveryPhraseWithTheSameArguments() {
    List<String> wrong = new ArrayList<>();
    for (String language : Words.LANGUAGES) {
      Map<String, String> phrases = Words.builtIn(language);
      assertThat(phrases.keySet()).as(language).isEqualTo(ENGLISH.keySet());
      phrases.forEach(
          (key, phrase) -> {
            if (!Words.arguments(phrase).equals(Words.arguments(ENGLISH.getOrDefault(key, "")))) {
              wrong.add(language + " " + key + ": " + phrase);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  /** A quote before a bracket would take the argument for text; English is not told by italics. */
  @Test
  void noPhraseIsEmptyOrQuotesABracket() {
    for (String language : Words.LANGUAGES) {
      Words.builtIn(language)
          .forEach(
              (key, phrase) ->
                  assertThat(phrase)
                      .as(language + " " + key)
                      .isNotBlank()
                      .doesNotContain("'{", "'}", "''", "<"));
    }
  }

  @Test
  void everyPluralHasTheFormsOfItsLanguage() {
    for (String language : Words.LANGUAGES) {
      Set<String> forms =
          new TreeSet<>(PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords());
      if (!language.equals("ar")) {
        forms.remove("many"); // of millions, of which no archive speaks
      }
      Words.builtIn(language)
          .forEach(
              (key, phrase) -> {
                Matcher plural = Pattern.compile("\\{(\\w+), plural,").matcher(phrase);
                while (plural.find()) {
                  String rest = phrase.substring(plural.end());
                  boolean ordinal = rest.startsWith(" =1 ");
                  for (String form : ordinal ? Set.of("other") : forms) {
                    assertThat(rest).as(language + " " + key).contains(" " + form + " {");
                  }
                }
              });
    }
  }

  @Test
  void everyPhraseIsUsedAndEveryKeyThatIsUsedIsThere() throws IOException {
    String java = texts("src/main/java", ".java");
    String templates = texts("templates", ".ftlh") + texts("templates", ".ftlx");
    String sections = Files.readString(Path.of("src/main/resources/backfile/clean/words.en.txt"));
    String unnamed = Files.readString(Path.of("src/main/resources/backfile/link/unnamed.txt"));
    Set<String> unused = new TreeSet<>();
    for (String key : ENGLISH.keySet()) {
      String family = key.substring(0, key.indexOf('.') + 1);
      String rest = key.substring(family.length());
      boolean inTemplate =
          Pattern.compile("words\\." + Pattern.quote(key) + "(?![\\w.])").matcher(templates).find();
      boolean used =
          inTemplate
              || java.contains("\"" + key + "\"")
              || switch (family) {
                case "type.", "types." -> EntityType.of(rest).isPresent();
                case "rule.", "rules." ->
                    java.contains("\"" + rest) || sections.contains("[" + rest + "]");
                case "doubt." -> isConstant(rest, Doubt.Kind.values());
                case "decide." -> isConstant(rest, Doubt.Decision.values());
                case "kind." -> unnamed.contains("\n" + rest + ": ");
                case "fact.", "script.", "moved." ->
                    java.contains("\"" + family + "\"") && java.contains("\"" + rest + "\"");
                default -> false;
              };
      if (!used) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
    Set<String> asked = new TreeSet<>();
    Pattern.compile("words\\.((?:[a-zA-Z]+\\.)?[a-zA-Z]+)(?=[\\s/}])")
        .matcher(templates)
        .results()
        .forEach(m -> asked.add(m.group(1)));
    Pattern.compile("(?:text|html|joined|escaped|note)\\(\\s*\"([a-z]+\\.[a-zA-Z]+)\"")
        .matcher(java)
        .results()
        .forEach(m -> asked.add(m.group(1)));
    assertThat(asked).hasSizeGreaterThan(150).allMatch(ENGLISH::containsKey);
  }

  private static boolean isConstant(String key, Enum<?>[] constants) {
    String name = key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return Arrays.stream(constants).anyMatch(c -> c.name().equals(name));
  }

  private static String texts(String folder, String ending) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  /** Reader-facing sentences stand in the files of words and nowhere else. */
  @Test
  void noTemplateSaysAWordOfItsOwn() throws IOException {
    Pattern code =
        Pattern.compile(
            "(?s)<#--.*?-->|\\$\\{[^}]*\\}|</?[#@](?:\\([^)]*\\)|\"[^\"]*\"|[^>(\"])*>");
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        if (file.endsWith("check.ftlh")) {
          continue; // the owner's page, which speaks as the console does
        }
        String markup = code.matcher(Files.readString(file)).replaceAll("");
        Document page =
            Jsoup.parse(
                markup
                    .replaceAll(" (?:lang|dir)=\"(?:auto)?\"", "")
                    .replace("< class", "<p class"));
        List<String> said = new ArrayList<>(List.of(page.text()));
        for (String attribute : List.of("aria-label", "alt", "placeholder", "title")) {
          page.select("[" + attribute + "]").forEach(e -> said.add(e.attr(attribute)));
        }
        assertThat(String.join(" ", said)).as(file.toString()).doesNotContainPattern("\\p{L}{2}");
      }
    }
  }

  @Test
  void pluralsFollowTheRulesOfTheLanguage() {
    Words arabic = Words.of("ar");
    assertThat(
            Stream.of(0, 1, 2, 3, 11, 100, 1200)
                .map(n -> arabic.text("count.articles", Map.of("n", n))))
        .containsExactly(
            "لا مقالات",
            "مقالة واحدة",
            "مقالتان",
            "3 مقالات",
            "11 مقالة",
            "100 مقالة",
            "1,200 مقالة");
    assertThat(Words.of("fr").text("count.articles", Map.of("n", 0))).isEqualTo("0 article");
    assertThat(Words.of("es").text("count.articles", Map.of("n", 2))).isEqualTo("2 artículos");
  }

  /** CLDR has Latin digits for Arabic at large, and Arabic ones for Egypt. */
  @Test
  void numbersAreWrittenAsTheCountryWritesThem() {
    assertThat(Words.of("ar").digits("2021")).isEqualTo("2021");
    assertThat(Words.of("ar-EG").digits("2021")).isEqualTo("٢٠٢١");
    assertThat(Words.of("ar-EG").number(12)).isEqualTo("١٢");
    assertThat(Words.of("ar-MA").month(11)).isEqualTo("نونبر");
    assertThat(Words.of("fr").number(1234)).isEqualTo("1\u202f234");
  }

  @Test
  void aLanguageWithoutWordsIsServedInEnglish() {
    Words words = Words.of("sw");
    assertThat(words.language()).isEqualTo("en");
    assertThat(words.text("nav.articles")).isEqualTo("Articles");
    assertThat(Words.of("fr-MA").language()).isEqualTo("fr-MA");
  }

  @Test
  void whatRunsTheOtherWayIsSetApart() {
    Words arabic = Words.of("ar");
    assertThat(arabic.text("name.inArticle", Map.of("title", "Alstom")))
        .isEqualTo("في \u2068Alstom\u2069");
    assertThat(arabic.text("name.inArticle", Map.of("title", "الرباط"))).isEqualTo("في الرباط");
    assertThat(arabic.joined("list.comma", List.of("Jane Roe", "طنجة", "Alstom")))
        .isEqualTo("\u2068Jane Roe\u2069، طنجة، \u2068Alstom\u2069");
    assertThat(Words.of("en").html("list.see", Map.of("name", "الرباط")).value())
        .isEqualTo("see <bdi>الرباط</bdi>");
  }

  @Test
  void nothingThatIsPutIntoAPhraseBecomesMarkup() {
    Words words = Words.of("en");
    assertThat(
            words
                .html(
                    "list.comma", Map.of("first", "<b>&\uE001'", "second", new Html("<i>mine</i>")))
                .value())
        .isEqualTo("&lt;b&gt;&amp;\uE001&#39;, <i>mine</i>");
    assertThat(words.text("list.comma", Map.of("first", "{second}", "second", "#")))
        .isEqualTo("{second}, #");
  }
}
