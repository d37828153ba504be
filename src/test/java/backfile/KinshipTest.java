package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is part of what, when and where something was held, and who says so. */
class KinshipTest {
  @TempDir Path folder;

  private Archive archive(String... sentences) {
    Archive archive = new Archive(folder);
    for (int i = 0; i < sentences.length; i++) {
      archive.write(
          "seeds/a" + i + ".txt",
          Archive.seed(
              "Letter " + i,
              (3 + i) + " March 2020",
              "The lamp on the rock was lit, wrote the keeper. " + sentences[i],
              "Its second paragraph says the same in other words, to be sure of it."));
    }
    return archive;
  }

  /** What the page of a name says under a heading; empty where it says nothing. */
  private String fact(String name, String term) {
    Element page = Jsoup.parse(new Archive(folder).read("site/glossary/" + name + ".html"));
    for (Element dt : page.select(".box dt")) {
      if (dt.text().equals(term)) {
        return dt.nextElementSiblings().get(0).text();
      }
    }
    return "";
  }

  @Test
  void aPlaceIsPartOfWhatASentencePutsItIn() {
    archive("He went to Casablanca, Morocco, in spring.", "She saw Morocco from the sea.")
        .builtWell();
    assertThat(fact("casablanca", "Part of"))
        .startsWith("Morocco He went to Casablanca, Morocco, in spring.")
        .endsWith("in Letter 0");
    assertThat(fact("morocco", "Parts")).startsWith("Casablanca, from ¶");
  }

  @Test
  void whereNoSentenceSaysSoTheListIsNamed() {
    archive("He went to Casablanca and to other towns of Morocco.").builtWell();
    assertThat(fact("casablanca", "Part of")).isEqualTo("Morocco, from GeoNames");
    assertThat(fact("morocco", "Parts")).isEqualTo("Casablanca, from GeoNames");
  }

  @Test
  void aPlaceOfWhichArticlesSayDifferentThingsIsPartOfNothing() {
    archive(
            "He left Tripoli, Libya, in spring.",
            "He left Tripoli, Lebanon, in spring.",
            "He saw Libya and Lebanon.")
        .builtWell();
    assertThat(fact("tripoli", "Part of")).isEmpty();
  }

  @Test
  void placesThatAreListedTogetherAreNoPartsOfEachOther() {
    archive("He saw Casablanca, Spain and Libya from the sea, and Madrid, Morocco and Egypt.")
        .builtWell();
    assertThat(fact("casablanca", "Part of")).isEqualTo("Morocco, from GeoNames");
    assertThat(fact("madrid", "Part of")).isEqualTo("Spain, from GeoNames");
    assertThat(fact("spain", "Part of")).isEmpty();
  }

  @Test
  void whoseAPlaceIsThatStatesDisputeIsNotTakenFromAList() {
    archive("He went to Jerusalem and to other towns of Israel.").builtWell();
    assertThat(fact("jerusalem", "Part of")).isEmpty();
  }

  @Test
  void anOrganisationIsPartOfWhatASentenceSays() {
    archive(
            "The Security Council of the United Nations met on Monday.",
            "It is a letter of the International Labour Organization, an agency of the United"
                + " Nations, to the board.")
        .builtWell();
    assertThat(fact("united-nations", "Parts")).contains("International Labour Organization");
    assertThat(fact("international-labour-organization", "Part of")).startsWith("United Nations");
  }

  @Test
  void anEditorGoesFirst() {
    archive("He went to Casablanca, Morocco, in spring.", "Chaouia lies in Morocco.")
        .write("content/glossary/chaouia.md", "---\nname: \"Chaouia\"\ntype: \"place\"\n---\n")
        .write(
            "content/glossary/casablanca.md",
            "---\nname: \"Casablanca\"\ntype: \"place\"\npart-of: [\"chaouia\"]\n---\n")
        .builtWell();
    assertThat(fact("casablanca", "Part of")).isEqualTo("Chaouia, by an editor");
    assertThat(fact("chaouia", "Parts")).isEqualTo("Casablanca, by an editor");
    assertThat(fact("morocco", "Parts")).isEmpty();
  }

  @Test
  void anEditorIsToldOfAWholeThatThereIsNot() {
    Archive archive =
        archive("He went to Casablanca, Morocco, in spring.")
            .write(
                "content/glossary/casablanca.md",
                "---\nname: \"Casablanca\"\ntype: \"place\"\npart-of: [\"moroco\"]\n---\n");
    assertThat(archive.build().err())
        .contains("content/glossary/casablanca.md: is part-of \"moroco\"");
  }

  @Test
  void anAgreementHasItsDateItsPlaceAndItsParties() {
    archive(
            "They spoke of the Madrid Accords of 14 November 1975 and of fish.",
            "They spoke of the Oslo Accords, signed in Washington by all who were there.",
            "They spoke of the Camp David Accords between Egypt and Israel, and of fish.",
            "They spoke of the Abraham Accords between Israel and some others.")
        .builtWell();
    assertThat(fact("madrid-accords", "Date")).startsWith("14 November 1975 ");
    assertThat(fact("oslo-accords", "Place")).startsWith("Washington ");
    assertThat(fact("camp-david-accords", "Parties")).startsWith("Egypt Israel ");
    assertThat(fact("abraham-accords", "Parties")).isEmpty();
  }

  @Test
  void theSentencesOfUnnamedSourcesStandOnAPageOfTheirOwn() {
    Archive archive =
        archive(
                "A senior official said that Robert Stevenson came to Rabat.",
                "Robert Stevenson stayed in Rabat, according to two diplomats.",
                "Robert Stevenson said that the lamp was lit.")
            .builtWell();
    Element page = Jsoup.parse(archive.read("site/unnamed-sources.html"));
    assertThat(page.select("h2").eachText()).isEqualTo(List.of("Diplomats 1", "Officials 1"));
    assertThat(page.select("mark").eachText())
        .isEqualTo(List.of("two diplomats", "A senior official"));
    for (String file : List.of("site/people.html", "site/about.html")) {
      assertThat(Jsoup.parse(archive.read(file)).select("a[href=unnamed-sources.html]").text())
          .isEqualTo("2 sentences rest on unnamed sources");
    }
    assertThat(archive.check().code()).isZero();
  }
}
