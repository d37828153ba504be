package backfile.compare;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Article;
import backfile.model.ArticleCard;
import backfile.model.Block;
import backfile.model.Copies;
import backfile.model.Difference;
import backfile.model.Front;
import backfile.model.Passage;
import backfile.model.Prose;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which texts are much the same, and what differs between two. */
class CopySearchTest {
  private final List<ArticleCard> cards = new ArrayList<>();
  private final Map<Slug, Sketch> sketches = new HashMap<>();

  private static List<Passage> passages(String... paragraphs) {
    return new Article(
            Front.builder().build(),
            Arrays.stream(paragraphs)
                .map(p -> (Block) new Block.Paragraph(Prose.plain(p)))
                .toList())
        .passages();
  }

  /** So many words that no other seed gives in this order. */
  private static String words(int count, int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append("W").append(random.nextInt(5000));
    }
    return text.append('.').toString();
  }

  private void article(String slug, boolean record, String... paragraphs) {
    Slug own = new Slug(slug);
    cards.add(
        new ArticleCard(
            own, slug, "", Optional.empty(), Optional.empty(), List.of(), "en", List.of(), record));
    Sketch.of(passages(paragraphs)).ifPresent(sketch -> sketches.put(own, sketch));
  }

  private Map<String, String> leaders() {
    Map<String, String> leaders = new HashMap<>();
    CopySearch.of(cards, sketches)
        .leaders()
        .forEach((copy, leader) -> leaders.put(copy.value(), leader.value()));
    return leaders;
  }

  @Test
  void theFullestLeadsAndEachCopyFollowsItAlone() {
    article("first", false, words(300, 1));
    article("update", false, words(300, 1), words(120, 2));
    article("same-words", false, words(300, 1).toUpperCase(java.util.Locale.ROOT));
    article("other", false, words(300, 3));
    assertThat(leaders()).isEqualTo(Map.of("first", "update", "same-words", "update"));
  }

  @Test
  void whatShowsItsRecordAloneDoesNotLeadWhatShowsItsText() {
    article("record", true, words(300, 1), words(20, 2));
    article("whole", false, words(300, 1));
    assertThat(leaders()).isEqualTo(Map.of("record", "whole"));
  }

  @Test
  void neitherShortTextsNorASharedParagraphMakeACopy() {
    article("greeting", false, words(49, 1));
    article("greeting-again", false, words(49, 1));
    String about = words(60, 2);
    for (int i = 0; i < 40; i++) {
      article("short-" + i, false, words(30, 100 + i), about);
      article("long-" + i, false, words(200, 200 + i), about);
    }
    assertThat(leaders()).isEmpty();
  }

  @Test
  void theOrderOfTheArticlesChangesNothing() {
    for (int i = 0; i < 60; i++) {
      article("a-" + i, false, words(200, i % 12), words(10 + i, 1000 + i));
    }
    Map<String, String> before = leaders();
    assertThat(before).hasSizeGreaterThan(40);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(cards, new Random(i));
      assertThat(leaders()).isEqualTo(before);
    }
  }

  @Test
  void aLeaderIsNoCopy() {
    // Each text shares half of its words with the next: a chain whose ends have nothing in common.
    for (int i = 0; i < 40; i++) {
      article("link-" + i, false, words(100, i), words(100, i + 1), words(100, i + 2));
    }
    Copies copies = CopySearch.of(cards, sketches);
    copies.leaders().values().forEach(l -> assertThat(copies.leaderOf(l)).isEmpty());
    copies
        .leaders()
        .forEach(
            (copy, leader) ->
                assertThat(sketch(copy).likeness(sketch(leader)))
                    .as(copy + " " + leader)
                    .isGreaterThanOrEqualTo(sketch(copy).enough(sketch(leader))));
  }

  private Sketch sketch(Slug slug) {
    return Optional.ofNullable(sketches.get(slug)).orElseThrow();
  }

  @Test
  void thousandsOfCopiesTakeNoLongerThanThousandsOfTexts() {
    Sketch one = Sketch.of(passages(words(300, 1))).orElseThrow();
    for (int i = 0; i < 50_000; i++) {
      Slug slug = new Slug("a-" + i);
      cards.add(
          new ArticleCard(
              slug,
              "t",
              "",
              Optional.empty(),
              Optional.empty(),
              List.of(),
              "en",
              List.of(),
              false));
      sketches.put(slug, one);
    }
    long start = System.nanoTime();
    assertThat(leaders()).hasSize(49_999);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
  }

  @Test
  void theLikenessIsAboutTheShareOfCommonWords() {
    Sketch whole = Sketch.of(passages(words(500, 1), words(500, 2))).orElseThrow();
    Sketch half = Sketch.of(passages(words(500, 1))).orElseThrow();
    assertThat(whole.likeness(half)).isBetween(0.38, 0.62);
    assertThat(whole.likeness(Sketch.of(passages(words(500, 3))).orElseThrow())).isLessThan(0.05);
  }

  @Test
  void textsWithoutSpacesAreComparedByTheirCharacters() {
    String text = "北京举行了一次关于港口的会议与会者讨论了许多问题".repeat(3);
    assertThat(Sketch.of(passages(text))).isPresent();
  }

  @Test
  void whatDiffersIsToldInSentences() {
    Difference difference =
        Differences.of(
            passages("The harbour was opened. Ten ships came, and many people.", "Only here!"),
            passages("The harbour was opened. Twelve ships came; and many people.", "…", "New."));
    assertThat(difference.here()).containsExactly("Ten ships came, and many people.", "Only here!");
    assertThat(difference.there()).containsExactly("Twelve ships came; and many people.", "New.");
    assertThat(difference.shared()).isBetween(20, 80);
    Difference none =
        Differences.of(passages("One two three four five."), passages("One, two: three four FIVE"));
    assertThat(none).isEqualTo(new Difference(100, List.of(), 0, List.of(), 0));
  }

  @Test
  void theDifferenceHasALimit() {
    Difference difference =
        Differences.of(
            passages("Bye. " + words(60_000, 1)),
            passages(words(50, 2) + " " + "x".repeat(90_000)));
    assertThat(difference.here()).hasSize(12).allMatch(s -> s.length() <= 303);
    assertThat(difference.there()).allMatch(s -> s.length() <= 303);
    assertThat(difference.moreHere()).isGreaterThan(4000);
  }
}
