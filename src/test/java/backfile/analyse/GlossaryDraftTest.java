package backfile.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Article;
import backfile.model.Block;
import backfile.model.Entity;
import backfile.model.Front;
import backfile.model.Names;
import backfile.model.PartialDate;
import backfile.model.Prose;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reduction over all articles gives one glossary, in whatever order and grouping it runs. */
class GlossaryDraftTest {
  private static final List<String> TEXTS =
      List.of(
          "Israeli Defense Minister Benny Gantz met Abdellatif Loudiyi in Rabat. Gantz left for Washington.",
          "Benny Gantz, a former general, spoke in Tel Aviv. Abdullatif Loudiyi, a Moroccan minister, listened.",
          "The Polisario Front, a movement fighting for the independence of Western Sahara, met in Tindouf.",
          "Polisario leaders in Algiers said the United Nations should act. The U.N. did not answer.",
          "King Mohammed VI received Donald Trump's adviser Jared Kushner in Rabat.",
          "Mohammed VI spoke of Western Sahara. Kushner had gone to Jerusalem by then.",
          "The Abraham Accords were signed in Washington by the United Arab Emirates and Bahrain.",
          "Loudiyi praised the Abraham Accords, and so did Gantz and the UAE.");

  private static List<GlossaryDraft> drafts() {
    List<GlossaryDraft> drafts = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      Article article =
          new Article(
              Front.builder().title(Optional.of("Article " + i)).build(),
              List.of(new Block.Paragraph(Prose.plain(TEXTS.get(i)))));
      Names names = Recogniser.usual().names(article.passages(), "en");
      drafts.add(
          GlossaryDraft.of(
              new Slug("article-" + i), Optional.of(new PartialDate("202" + i)), names));
    }
    return drafts;
  }

  private static String settled(GlossaryDraft draft) {
    Settlement.Outcome outcome = Settlement.of(draft, List.of(), Set.of());
    StringBuilder all = new StringBuilder();
    for (Entity entity : outcome.glossary().entities()) {
      all.append(entity).append(outcome.concordance().articlesOf(entity.slug())).append('\n');
    }
    return all.toString();
  }

  @Test
  void inAnyOrderAndGrouping() {
    String expected = settled(drafts().stream().reduce(GlossaryDraft.empty(), GlossaryDraft::and));
    assertThat(expected).contains("benny-gantz").contains("abraham-accords");
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      List<GlossaryDraft> left = drafts();
      Collections.shuffle(left, random);
      while (left.size() > 1) {
        GlossaryDraft one = left.remove(random.nextInt(left.size()));
        GlossaryDraft two = left.remove(random.nextInt(left.size()));
        left.add(one.and(two));
        if (random.nextInt(5) == 0) {
          left.add(GlossaryDraft.empty());
        }
      }
      assertThat(settled(left.get(0))).isEqualTo(expected);
    }
  }

  @Test
  void spellingsOfOneNameBecomeOneEntry() {
    String settled = settled(drafts().stream().reduce(GlossaryDraft.empty(), GlossaryDraft::and));
    assertThat(settled).contains("Abdellatif Loudiyi").contains("Abdullatif Loudiyi");
    assertThat(settled.lines().filter(l -> l.contains("Loudiyi"))).hasSize(1);
    assertThat(settled.lines().filter(l -> l.contains("Gantz"))).hasSize(1);
    assertThat(settled.lines().filter(l -> l.contains("Polisario"))).hasSize(1);
    assertThat(settled.lines().filter(l -> l.contains("UAE"))).hasSize(1);
  }
}
