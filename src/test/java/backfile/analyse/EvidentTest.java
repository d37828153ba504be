package backfile.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Article;
import backfile.model.Block;
import backfile.model.EntityType;
import backfile.model.Front;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Everyday words that are also names need evidence. */
class EvidentTest {
  private static List<String> shown(String text, String how, String... words) {
    List<Passage> passages =
        new Article(Front.builder().build(), List.of(new Block.Paragraph(Prose.plain(text))))
            .passages();
    List<Name> names = new ArrayList<>();
    for (String word : words) {
      List<Mention> mentions = new ArrayList<>();
      for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
        mentions.add(new Mention(0, i, i + word.length()));
      }
      names.add(
          new Name(word, Optional.of(EntityType.PLACE), how, List.of(word), mentions, List.of()));
    }
    return Evident.in(passages, new Names(names)).names().stream().map(Name::name).toList();
  }

  @Test
  void theFirstWordOfASentenceShowsNothing() {
    assertThat(
            shown(
                "Reading the report took hours. “Will he answer?” they asked.", "list", "Reading"))
        .isEmpty();
    assertThat(shown("They waited. Nice weather was expected.", "list", "Nice")).isEmpty();
    assertThat(shown("Will he answer? Will she?", "context", "Will")).isEmpty();
  }

  @Test
  void aCapitalInsideASentenceAPossessiveOrTheFullerFormShowIt() {
    assertThat(shown("Reading beat Nice in Nice.", "list", "Reading", "Nice"))
        .containsExactly("Nice");
    assertThat(shown("Reading is west of London; he left Reading in 1998.", "list", "Reading"))
        .containsExactly("Reading");
    assertThat(shown("Turkey’s parliament voted.", "list", "Turkey")).containsExactly("Turkey");
    assertThat(shown("Will spoke. They had asked Will Smith.", "shape", "Will", "Will Smith"))
        .contains("Will");
  }

  @Test
  void aMonthIsNoNameUnlessATitleSaysSo() {
    assertThat(shown("They met in May and in March.", "context", "May", "March")).isEmpty();
    assertThat(shown("Prime Minister May resigned.", "title", "May")).containsExactly("May");
    assertThat(shown("They met in May.", "alias", "May")).containsExactly("May");
  }
}
