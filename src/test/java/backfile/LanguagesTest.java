package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in Arabic and French, each with an article in another language. */
class LanguagesTest {
  private static final String ENGLISH =
      Archive.seed(
          "Morocco opens Africa's first high-speed line",
          "16 November 2018",
          "King Mohammed VI of Morocco and President Emmanuel Macron of France opened the high-speed railway between Tangier and Casablanca on Thursday.",
          "The trains, built by Alstom, run at 320 kilometres an hour, faster than any other in Africa.");
  private static final String ARABIC =
      Archive.seed(
          "المغرب يعود إلى الاتحاد الأفريقي",
          "31 يناير 2017",
          "قبل الاتحاد الأفريقي في قمته بأديس أبابا عودة المغرب إلى صفوفه بعد ثلاثة وثلاثين عامًا من خروجه من منظمة الوحدة الأفريقية.",
          "وألقى الملك محمد السادس خطابًا في القمة قال فيه إن المغرب عاد إلى بيته.");
  private static final String FRENCH =
      Archive.seed(
          "Le premier train à grande vitesse d'Afrique relie Tanger à Casablanca",
          "1 mars 2019",
          "La ligne à grande vitesse entre Tanger et Casablanca a transporté plus d'un demi-million de voyageurs au cours de ses trois premiers mois.",
          "Les rames, construites par Alstom, roulent à 320 kilomètres à l'heure dans le nord du Maroc.");

  @TempDir Path folder;

  private Archive archive(String language) {
    return new Archive(folder)
        .write(
            "content/index.md",
            "---\ntitle: \"Rails\"\nlanguage: \"" + language + "\"\n---\n\nRails.\n")
        .write("seeds/en.txt", ENGLISH)
        .write("seeds/ar.txt", ARABIC)
        .write("seeds/fr.txt", FRENCH)
        .builtWell();
  }

  private static Document page(Archive archive, String path) {
    return Jsoup.parse(archive.read("site/" + path));
  }

  private static Document article(Archive archive, String beginning) {
    return page(
        archive,
        "articles/"
            + archive.files("site/articles").stream()
                .filter(f -> f.startsWith(beginning) && !f.contains(".changes") && f.endsWith("l"))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void anArabicArchiveSpeaksArabicFromTheRight() {
    Archive archive = archive("ar");
    Document home = page(archive, "index.html");
    assertThat(home.select("html").attr("lang")).isEqualTo("ar");
    assertThat(home.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(home.select("header nav a").eachText()).startsWith("المقالات", "المسرد");
    assertThat(home.select(".list h3[lang=en]").attr("dir")).isEqualTo("ltr");
    Document own = article(archive, "almghrb");
    assertThat(own.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(own.select("body [lang=ar]")).isEmpty();
    assertThat(own.select("#date time").text()).isEqualTo("الثلاثاء 31 يناير 2017");
    assertThat(own.select("#date time").attr("datetime")).isEqualTo("2017-01-31");
    assertThat(own.select(".body .n .vh").eachText()).containsOnly("رابط الفقرة");
    assertThat(own.select("nav.steps a[rel=next]").text()).endsWith("←");
    assertThat(archive.read("site/backfile.js")).startsWith("const words = {").contains("أغلق");
    assertThat(page(archive, "articles/index.html").select(".lede").text())
        .isEqualTo("3 مقالات، الأحدث أولًا.");
  }

  @Test
  void anArticleOfAnotherLanguageIsItsPagesAndTheRestIsMarked() {
    Archive archive = archive("ar");
    Document english = article(archive, "morocco");
    assertThat(english.select("html").attr("lang")).isEqualTo("en");
    assertThat(english.select("html").attr("dir")).isEqualTo("ltr");
    for (String around :
        List.of(
            ".skip", ".top", ".foot", ".kick", ".head .meta", ".gloss", ".box", ".end", "#said")) {
      assertThat(english.select(around).eachAttr("lang")).as(around).containsExactly("ar");
      assertThat(english.select(around).eachAttr("dir")).as(around).containsExactly("rtl");
    }
    assertThat(english.select("#headline, .body").eachAttr("lang")).isEmpty();
    assertThat(english.select(".body .n .vh").eachText()).containsOnly("Link to paragraph");
    assertThat(english.select("nav.steps bdi").eachAttr("lang")).contains("fr");
  }

  @Test
  void aFrenchArchiveSpeaksFrench() {
    Archive archive = archive("fr");
    Document french = article(archive, "le-premier");
    assertThat(french.select("#date time").text()).isEqualTo("vendredi 1er mars 2019");
    assertThat(french.select("#prov").text()).isEqualTo("D’où vient ce texte");
    assertThat(french.select(".head .meta").text()).contains("Auteur non indiqué", "1 min de");
    Document arabic = article(archive, "almghrb");
    assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(arabic.select(".top").attr("dir")).isEqualTo("ltr");
    assertThat(page(archive, "years/2019.html").select(".lede").text()).isEqualTo("1 article.");
    assertThat(page(archive, "404.html").select("h1").text())
        .isEqualTo("Il n’y a pas de page à cette adresse");
  }

  @Test
  void aPersonSaysOneThingOtherwiseAndAMistakeIsReported() {
    Archive archive =
        new Archive(folder)
            .write("seeds/en.txt", ENGLISH)
            .write(
                "templates/words.en.properties",
                "article.cite=Quote it\narticle.minutes=a while\narticel.copy=Copy\n");
    Archive.Answer answer = archive.build();
    assertThat(answer.err()).contains("article.minutes", "articel.copy");
    Document page = article(archive, "morocco");
    assertThat(page.select("#cite").text()).isEqualTo("Quote it");
    assertThat(page.select(".head .meta").text()).contains("1 min read");
  }
}
