package backfile.render;

import backfile.letters.Turns;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Excerpt;
import backfile.model.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sentences as pages quote them: by article, each with a link to its paragraph. */
record SentenceLists(Lists lists) {
  private static final int SHOWN = 20;

  /**
   * So much text of sentences and headlines leaves a page below the 20 KB that it may weigh when
   * packed.
   */
  private static final int BYTES = 11_000;

  /** So many articles are named without a sentence. */
  private static final int OTHERS = 20;

  /**
   * The sentences by article.
   *
   * @param excerpts each article's together
   * @param root what leads from the page to the site's root
   */
  List<Group> groups(List<Excerpt> excerpts, String root) {
    Words words = lists.words();
    Map<Slug, List<Line>> lines = new LinkedHashMap<>();
    for (Excerpt e : excerpts) {
      List<Line> here = lines.computeIfAbsent(e.article(), a -> new ArrayList<>());
      String where =
          here.isEmpty()
              ? words.text("name.inArticle", Map.of("title", lists.cardOf(e.article()).title()))
              : words.text("name.inSame");
      here.add(line(e, root + Addresses.article(e.article()), where));
    }
    List<Group> groups = new ArrayList<>();
    lines.forEach(
        (slug, list) -> {
          ArticleCard card = lists.cardOf(slug);
          groups.add(
              new Group(
                  root + Addresses.article(slug),
                  card.title(),
                  lists.foreign(card.language()),
                  lists.direction(card.language()),
                  lists.dates().of(card.published()),
                  list));
        });
    return groups;
  }

  /**
   * One sentence.
   *
   * @param page the article's address, empty on its own page
   * @param where the words that tell its link from others of the same number
   */
  Line line(Excerpt e, String page, String where) {
    // Its link stands behind it in the same line.
    String ends = Turns.ends(e.text());
    List<Marked> also = new ArrayList<>();
    e.also().forEach(a -> also.add(new Marked(a.name(), a.behind())));
    if (!also.isEmpty()) {
      Marked last = also.remove(also.size() - 1);
      also.add(new Marked(last.name(), last.behind() + ends));
    }
    return new Line(
        e.before(),
        e.name(),
        also.isEmpty() ? e.behind() + ends : e.behind(),
        also,
        page + "#" + e.paragraph(),
        label(e),
        where);
  }

  /** What people call the passage of an excerpt. */
  private String label(Excerpt excerpt) {
    Words words = lists.words();
    return switch (excerpt.kind()) {
      case PARAGRAPH -> "¶\u00a0" + words.digits(String.valueOf(excerpt.number()));
      case STANDFIRST -> words.text("name.standfirst");
      case HEADING -> words.text("name.heading");
      case CAPTION -> words.text("name.caption");
      case CELL -> words.text("name.cell");
    };
  }

  /**
   * The sentences that a page quotes, and the articles that it names instead of further ones.
   *
   * @param groups those that are seen at once
   * @param more those that are folded away
   * @param others articles of which no sentence is quoted
   * @param untold how many such articles are not named either
   */
  record Quoted(List<Group> groups, List<Group> more, List<Row> others, int untold) {}

  /**
   * As many sentences as a page holds, of an article all or none.
   *
   * @param cards all articles, newest first
   * @param excerpts their sentences, in the same order; not necessarily all
   */
  Quoted quoted(List<ArticleCard> cards, List<Excerpt> excerpts, String root) {
    int end = fitting(excerpts);
    int shown = Math.min(SHOWN, end);
    Set<Slug> told = new HashSet<>();
    excerpts.subList(0, end).forEach(e -> told.add(e.article()));
    List<ArticleCard> others = cards.stream().filter(c -> !told.contains(c.slug())).toList();
    return new Quoted(
        groups(excerpts.subList(0, shown), root),
        groups(excerpts.subList(shown, end), root),
        others.stream().limit(OTHERS).map(c -> lists.named(c, root)).toList(),
        Math.max(0, others.size() - OTHERS));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** How many of the sentences fit: those of whole articles, and at least as many as are seen. */
  private int fitting(List<Excerpt> excerpts) {
    int bytes = 0;
    int end = 0;
    for (int i = 0; i < excerpts.size(); i++) {
      Excerpt e = excerpts.get(i);
      if (i == 0 || !e.article().equals(excerpts.get(i - 1).article())) {
        end = i;
        bytes += bytes(lists.cardOf(e.article()).title()) + e.article().value().length();
      }
      bytes += bytes(e.text());
      if (bytes > BYTES && i >= SHOWN) {
        return Math.max(end, SHOWN);
      }
    }
    return excerpts.size();
  }
}
