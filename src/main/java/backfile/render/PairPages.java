package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.Excerpt;
import backfile.model.Pair;
import backfile.model.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of two names that stand together: the sentences that name both. Immutable. */
final class PairPages {
  private static final String ROOT = "../";

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final SentenceLists sentences;
  private final Words words;

  PairPages(Catalogue catalogue, Frames frames, Lists lists) {
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.sentences = new SentenceLists(lists);
    this.words = lists.words();
  }

  /**
   * The page of a pair.
   *
   * @param excerpts the sentences, newest article first; not necessarily all
   */
  Page.Together page(Pair pair, List<Excerpt> excerpts) {
    Entity one = entity(pair.one());
    Entity other = entity(pair.other());
    String path = Addresses.together(pair);
    String title = words.text("list.and", Map.of("first", one.name(), "second", other.name()));
    List<ArticleCard> cards = articles(pair);
    SentenceLists.Quoted quoted = sentences.quoted(cards, excerpts, ROOT);
    return new Page.Together(
        path,
        frames
            .page(path, title)
            .under("glossary/")
            .description(
                words.text(
                    "together.description", Map.of("one", one.name(), "other", other.name())))
            .structured(new Structured(catalogue).together(pair, title, List.of(one, other)))
            .build(),
        lists.link(one, ROOT),
        lists.link(other, ROOT),
        cards.size(),
        excerpts.size(),
        quoted.groups(),
        quoted.more(),
        quoted.others(),
        quoted.untold());
  }

  private Entity entity(Slug slug) {
    return catalogue.glossary().entity(slug).orElseThrow();
  }

  /** The articles that mention both, newest first. */
  private List<ArticleCard> articles(Pair pair) {
    Set<Slug> both = new HashSet<>();
    for (Concordance.Use use : catalogue.concordance().articlesOf(pair.one())) {
      both.add(use.slug());
    }
    return catalogue.concordance().articlesOf(pair.other()).stream()
        .filter(use -> both.contains(use.slug()))
        .flatMap(use -> lists.card(use.slug()).stream())
        .sorted(ArticleCard.NEWEST_FIRST)
        .toList();
  }
}
