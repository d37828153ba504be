package backfile.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Article;
import backfile.model.Block;
import backfile.model.Entity;
import backfile.model.Front;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Prose;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bodies that many countries have under one name. */
class InstitutionsTest {
  private static Names names(String dateline, String text) {
    List<Passage> passages =
        new Article(Front.builder().build(), List.of(new Block.Paragraph(Prose.plain(text))))
            .passages();
    return Institutions.in(
        passages,
        Optional.of(dateline).filter(d -> !d.isEmpty()),
        Recogniser.usual().names(passages, "en"));
  }

  private static List<String> bodies(String dateline, String text) {
    return names(dateline, text).names().stream()
        .map(n -> n.name())
        .filter(n -> n.contains("Ministry"))
        .toList();
  }

  @Test
  void theArticleSaysWhoseMinistryItIs() {
    assertThat(bodies("", "Israel's Defense Ministry said on Monday that talks would go on."))
        .containsExactly("Israeli Defense Ministry");
    assertThat(bodies("", "A spokesman of the Moroccan Foreign Ministry did not answer on Monday."))
        .containsExactly("Moroccan Foreign Ministry");
    assertThat(
            bodies(
                "",
                "The Moroccan foreign minister left Paris on Monday. Later the Foreign Ministry said"
                    + " that he would be back."))
        .containsExactly("Moroccan Foreign Ministry");
    assertThat(bodies("Casablanca", "In Morocco the Finance Ministry raised the tax on Monday."))
        .containsExactly("Moroccan Finance Ministry");
    assertThat(bodies("", "On Monday the Finance Ministry raised the tax once more."))
        .containsExactly("Finance Ministry");
  }

  @Test
  void twoCountriesInOneArticleAreToldApart() {
    assertThat(
            bodies(
                "",
                "Israel's Defense Ministry praised Morocco's Defense Ministry on Monday. The Defense"
                    + " Ministry gave no details."))
        .containsExactly(
            "Israeli Defense Ministry", "Moroccan Defense Ministry", "Defense Ministry");
  }

  @Test
  void twoSpellingsOfOneAndTwoOfOneSpelling() {
    List<String> texts =
        List.of(
            "Israel's Defense Ministry said on Monday that talks would go on.",
            "The Israeli Ministry of Defence said on Monday that talks had ended.",
            "Morocco's Defense Ministry said on Monday that talks would go on.",
            "On Monday the Defense Ministry said that talks would go on.");
    List<GlossaryDraft> drafts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      drafts.add(GlossaryDraft.of(new Slug("a" + i), Optional.empty(), names("", texts.get(i))));
    }
    Settlement.Outcome outcome = Settlement.of(Drafts.of(drafts), List.of(), Set.of());
    assertThat(outcome.glossary().entities())
        .extracting(Entity::name)
        .filteredOn(n -> n.contains("Minist"))
        .containsExactly("Israeli Defense Ministry", "Moroccan Defense Ministry");
    assertThat(outcome.concordance().entitiesOf(new Slug("a3"))).isEmpty();
    assertThat(outcome.doubts()).isNotEmpty();
    assertThat(outcome.glossary().namesakes())
        .anyMatch(n -> n.slug().value().equals("defense-ministry"));
  }
}
