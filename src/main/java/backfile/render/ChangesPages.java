package backfile.render;

import backfile.model.ArticleCard;
import backfile.model.Block;
import backfile.model.Changes;
import backfile.model.Front;
import backfile.model.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages that show the raw text of an article and what was done to it. */
record ChangesPages(Frames frames, Lists lists) {

  Page.Changes page(Pages.ArticleMaterial material) {
    ArticleCard card = material.card();
    Changes changes = material.changes().orElseThrow();
    String path = Addresses.changes(card.slug());
    Frame frame =
        frames
            .page(path, "What was changed: " + card.title())
            .under("articles/")
            .robots("noindex")
            .build();
    String article = card.slug() + ".html";
    int left = changes.inAll() - changes.lines().size();
    return new Page.Changes(
        path,
        frame,
        List.of(new Page.Link("index.html", "Articles"), new Page.Link(article, "This article")),
        new Page.Link(article, card.title()),
        lists.foreign(card.language()),
        lists.direction(card.language()),
        material.byHand()
            ? "The article was edited by hand since. This page shows what was done before."
            : "",
        facts(changes),
        new Lines(material, article).html(changes),
        left > 0 ? Lists.count(left, "more line") + " of the raw text are not shown here." : "");
  }

  private static List<Page.Fact> facts(Changes changes) {
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(fact("Source", changes.seed()));
    facts.add(fact("Read as", changes.encoding()));
    facts.add(fact("SHA-256", changes.sha256()));
    facts.add(fact("Lines", changes.inAll() + ", blank ones not counted"));
    facts.add(fact("Kept", String.valueOf(changes.kept())));
    facts.add(fact("Moved", String.valueOf(changes.moved())));
    facts.add(fact("Removed", removed(changes)));
    if (changes.doubtful() > 0) {
      facts.add(fact("Doubtful", String.valueOf(changes.doubtful())));
    }
    if (changes.repaired() > 0 || !changes.repairs().isEmpty()) {
      facts.add(fact("Repaired", repairs(changes)));
    }
    return facts;
  }

  private static Page.Fact fact(String term, String text) {
    return new Page.Fact(term, Html.text(text));
  }

  /** "12: 5 share labels, 4 menu entries"; "0" where nothing was removed. */
  private static String removed(Changes changes) {
    String kinds = kinds(changes.removed());
    return changes.removedInAll() + (kinds.isEmpty() ? "" : ": " + kinds);
  }

  /** What was mended to make the seed text, the whole and single lines of it. */
  static String repairs(Changes changes) {
    List<String> repairs = new ArrayList<>(changes.repairs());
    if (changes.repaired() > 0) {
      repairs.add(Lists.count(changes.repaired(), "line"));
    }
    return String.join("; ", repairs);
  }

  /** How many lines each rule removed, in words, the most first. */
  static String kinds(Map<String, Integer> removed) {
    return removed.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(rule -> RuleWords.count(rule.getValue(), rule.getKey()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Writes the lines. Every element is written here and every text escaped here, as in a body: a
   * page has hundreds of lines, which a template would print much more slowly.
   */
  private static final class Lines {
    private final StringBuilder out = new StringBuilder(16_384);
    private final String article;
    private final Front front;
    private final List<Shown> figures;
    private final Set<String> shown = new HashSet<>();

    /** A figure as it can be held against a line of the raw text. */
    private record Shown(String id, String caption, String credit) {}

    Lines(Pages.ArticleMaterial material, String article) {
      this.article = article;
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
      out.append('<').append(element).append(" dir=\"auto\">").append(doubtful ? "<mark>" : "");
      text(line.text());
      out.append(doubtful ? "</mark></" : "</").append(element).append('>');
      if (line.more() > 0) {
        note("… and " + Lists.count(line.more(), "more letter") + ", not shown here.");
      }
      switch (line.fate()) {
        case KEPT -> {}
        case MOVED -> moved(line);
        case REMOVED -> removed(line.how());
      }
      String kept = doubtful ? "Kept, but doubtful: " : "Doubtful: ";
      line.doubts().forEach(why -> note(kept + why));
      line.repairs().forEach(what -> note("Repaired: " + what));
      out.append("</li>\n");
    }

    private void removed(String rule) {
      String words = RuleWords.of(rule).one();
      boolean spelled = words.replace(' ', '-').contains(rule.replace(' ', '-'));
      note("Removed: " + words + (spelled ? "" : ", by the rule " + rule));
    }

    private void moved(Changes.Line line) {
      Optional<String> anchor = anchor(line);
      out.append("\n<small>Moved to ");
      anchor.ifPresent(
          id -> out.append("<a href=\"").append(article).append('#').append(id).append("\">"));
      text(place(line.how()));
      out.append(anchor.isPresent() ? "</a></small>" : "</small>");
    }

    private static String place(String to) {
      return switch (to) {
        case "title" -> "the headline";
        case "kicker" -> "the line above the headline";
        case "standfirst" -> "the standfirst";
        case "authors" -> "the byline";
        case "published" -> "the date of publication";
        case "modified" -> "the date of the last change";
        case "caption" -> "a caption";
        case "contributors" -> "the note on contributors";
        default -> to;
      };
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

    private void note(String text) {
      out.append("\n<small>");
      text(text);
      out.append("</small>");
    }

    private void text(String text) {
      Html.escape(text, 0, text.length(), out);
    }
  }
}
