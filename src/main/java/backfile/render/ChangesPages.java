package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Block;
import backfile.model.Changes;
import backfile.model.Front;
import backfile.model.Html;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages that show the raw text of an article and what was done to it. */
record ChangesPages(Frames frames, Lists lists) {

  Page.Changes page(Pages.ArticleMaterial material) {
    ArticleCard card = material.card();
    Words words = lists.words();
    Changes changes = material.changes().orElseThrow();
    String path = Addresses.changes(card.slug());
    Frame frame =
        frames
            .page(path, words.text("changes.title", Map.of("title", card.title())))
            .under("articles/")
            .robots("noindex")
            .build();
    String article = card.slug() + ".html";
    int left = changes.inAll() - changes.lines().size();
    return new Page.Changes(
        path,
        frame,
        List.of(
            new Page.Link("index.html", words.text("nav.articles")),
            new Page.Link(article, words.text("article.this"))),
        new Page.Link(article, card.title()),
        lists.foreign(card.language()),
        lists.direction(card.language()),
        material.byHand() ? words.text("changes.edited") : "",
        facts(changes),
        new Lines(material, article, lists).html(changes),
        left > 0 ? words.text("changes.moreLines", Map.of("n", left)) : "");
  }

  private List<Fact> facts(Changes changes) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("fact.source", changes.seed()));
    facts.add(fact("fact.readAs", changes.encoding()));
    facts.add(new Fact("SHA-256", Html.text(changes.sha256())));
    facts.add(
        fact("fact.lines", lists.words().text("changes.lines", Map.of("n", changes.inAll()))));
    facts.add(fact("fact.kept", lists.words().number(changes.kept())));
    facts.add(fact("fact.moved", lists.words().number(changes.moved())));
    facts.add(fact("fact.removed", removed(changes)));
    if (changes.doubtful() > 0) {
      facts.add(fact("fact.doubtful", lists.words().number(changes.doubtful())));
    }
    if (changes.repaired() > 0 || !changes.repairs().isEmpty()) {
      facts.add(fact("fact.repaired", repairs(lists.words(), changes)));
    }
    return facts;
  }

  private Fact fact(String term, String text) {
    return new Fact(lists.words().text(term), lists.words().name(text));
  }

  /** "12: 5 share labels, 4 menu entries"; "0" where nothing was removed. */
  private String removed(Changes changes) {
    Words words = lists.words();
    int n = changes.removedInAll();
    return n == 0
        ? words.number(0)
        : words.text(
            "changes.removed",
            Map.of("n", n, "kinds", new RuleWords(words).counts(changes.removed())));
  }

  /** What was mended to make the seed text, the whole and single lines of it. */
  static String repairs(Words words, Changes changes) {
    List<String> repairs = new ArrayList<>();
    changes.repairs().forEach(said -> repairs.add(new RuleWords(words).account(said)));
    if (changes.repaired() > 0) {
      repairs.add(words.text("count.lines", Map.of("n", changes.repaired())));
    }
    return words.joined("list.semicolon", repairs);
  }

  /**
   * Writes the lines. Every element is written here and every text escaped here, as in a body: a
   * page has hundreds of lines, which a template would print much more slowly.
   */
  private static final class Lines {
    private final StringBuilder out = new StringBuilder(16_384);
    private final String article;
    private final Words words;
    private final RuleWords rules;
    private final String language;
    private final Front front;
    private final List<Shown> figures;
    private final Set<String> shown = new HashSet<>();

    /** A figure as it can be held against a line of the raw text. */
    private record Shown(String id, String caption, String credit) {}

    Lines(Pages.ArticleMaterial material, String article, Lists lists) {
      this.article = article;
      this.words = lists.words();
      this.rules = new RuleWords(words);
      String foreign = lists.foreign(material.card().language());
      this.language = foreign.isEmpty() ? "" : " lang=\"" + Html.text(foreign).value() + "\"";
      this.front = material.linked().article().front();
      this.figures =
          material.linked().article().body().stream()
              .filter(Block.Figure.class::isInstance)
              .map(Block.Figure.class::cast)
              .map(f -> new Shown(f.id(), even(f.caption()), even(f.credit())))
              .toList();
      material.linked().passages().forEach(p -> shown.add(p.id()));
    }

    Html html(Changes changes) {
      changes.lines().forEach(this::line);
      return new Html(out.toString());
    }

    private void line(Changes.Line line) {
      out.append("<li id=\"l").append(line.number()).append("\" value=\"").append(line.number());
      out.append(line.gap() ? "\" class=\"gap\">" : "\">");
      String element =
          switch (line.fate()) {
            case KEPT -> "p";
            case MOVED -> "ins";
            case REMOVED -> "del";
          };
      boolean doubtful = line.fate() == Changes.Fate.KEPT && !line.doubts().isEmpty();
      out.append('<').append(element).append(language).append(" dir=\"auto\">");
      out.append(doubtful ? "<mark>" : "");
      text(line.text().equals(Changes.NOT_SHOWN) ? words.text("changes.notShown") : line.text());
      out.append(doubtful ? "</mark></" : "</").append(element).append('>');
      if (line.more() > 0) {
        note("changes.moreLetters", Map.of("n", line.more()));
      }
      switch (line.fate()) {
        case KEPT -> {}
        case MOVED -> moved(line);
        case REMOVED -> removed(line.how());
      }
      String doubt = doubtful ? "changes.doubtKept" : "changes.doubt";
      line.doubts().forEach(why -> note(doubt, Map.of("why", rules.account(why))));
      line.repairs().forEach(what -> note("changes.repair", Map.of("what", rules.account(what))));
      out.append("</li>\n");
    }

    private void removed(String rule) {
      String what = rules.one(rule);
      boolean spelled = what.replace(' ', '-').contains(rule.replace(' ', '-'));
      if (spelled) {
        note("changes.removedAs", Map.of("what", what));
      } else {
        note("changes.removedByRule", Map.of("what", what, "rule", rule));
      }
    }

    private void moved(Changes.Line line) {
      Optional<String> anchor = anchor(line);
      String name =
          words.has("moved." + line.how()) ? words.text("moved." + line.how()) : line.how();
      Html place =
          anchor
              .map(
                  id ->
                      "<a href=\"" + article + "#" + id + "\">" + Html.text(name).value() + "</a>")
              .map(Html::new)
              .orElse(Html.text(name));
      note("changes.movedTo", Map.of("place", place));
    }

    /** Where on the article's page the line is shown now; a person may have taken it away. */
    private Optional<String> anchor(Changes.Line line) {
      return switch (line.how()) {
        case "title" -> Optional.of("headline");
        case "authors" -> Optional.of("byline");
        case "published" -> Optional.of("date");
        case "kicker" -> front.kicker().map(k -> "kicker");
        case "standfirst" -> front.standfirst().map(s -> "standfirst");
        case "contributors" ->
            front.contributors().isEmpty() ? Optional.empty() : Optional.of("contributors");
        case "caption" -> figure(line.text());
        default -> Optional.empty();
      };
    }

    /** The figure whose caption the line begins with, else one whose credit it ends with. */
    private Optional<String> figure(String raw) {
      String text = even(raw);
      return figures.stream()
          .filter(f -> !f.caption().isEmpty() && text.startsWith(f.caption()))
          .findFirst()
          .or(
              () ->
                  figures.stream()
                      .filter(f -> !f.credit().isEmpty() && text.endsWith(f.credit()))
                      .findFirst())
          .map(Shown::id)
          .filter(shown::contains);
    }

    private static String even(String text) {
      return text.strip().replaceAll("[\\s\u00a0]+", " ");
    }

    private void note(String key, Map<String, ?> arguments) {
      out.append("\n<small>").append(words.html(key, arguments).value()).append("</small>");
    }

    private void text(String text) {
      Html.escape(text, 0, text.length(), out);
    }
  }
}
