package backfile.render;

import backfile.letters.Tongue;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Difference;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Front;
import backfile.model.Html;
import backfile.model.LinkedArticle;
import backfile.model.PartialDate;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The pages of articles. May be used by several threads. */
final class ArticlePages {
  private static final String ROOT = "../";
  private static final int GLOSS = 10;

  /** So many copies are listed; an agency's report may have hundreds. */
  private static final int COPIES = 20;

  private static final Difference NO_DIFFERENCE = new Difference(0, List.of(), 0, List.of(), 0);
  private static final int WORDS_A_MINUTE = 230;

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final Words words;
  private final Related related;
  private final Topics topics;

  ArticlePages(Catalogue catalogue, Frames frames, Lists lists, Topics topics) {
    this.topics = topics;
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.words = lists.words();
    this.related = new Related(catalogue, lists);
  }

  /**
   * The page of an article.
   *
   * @param cited its citation as {@link Citing#files}
   */
  Page.Article page(Pages.ArticleMaterial material, List<SiteFile> cited) {
    ArticleCard card = material.card();
    Front front = material.linked().article().front();
    List<GlossItem> items = glossItems(material);
    List<GlossItem> first = items.subList(0, Math.min(GLOSS, items.size()));
    List<GlossItem> rest = items.subList(first.size(), items.size());
    String path = Addresses.article(card.slug());
    Citation citation = citation(material);
    return new Page.Article(
        path,
        frame(material, path, citation),
        trail(card),
        card.title(),
        lists.foreign(card.language()),
        lists.direction(card.language()),
        front.kicker().orElse(""),
        card.standfirst(),
        lists.dates().inFull(card.published()),
        dateNote(front),
        byline(front),
        front.contributors().stream().map(Front.Contributor::note).distinct().toList(),
        minutes(material.linked()),
        material.body(),
        cut(material),
        new TimelinePage(frames, lists).ofArticle(card, material.spoken()),
        versions(material),
        grouped(first),
        grouped(rest),
        rest.size(),
        new Provenance(catalogue, lists, topics).facts(material),
        citation.apa(),
        Citing.mail(citation),
        Citing.forms(cited, catalogue.settings().downloads()),
        related.byNames(card.slug(), ROOT),
        related.neighbour(card.slug(), 1),
        related.neighbour(card.slug(), -1));
  }

  /** What is cited of an article. */
  Citation citation(Pages.ArticleMaterial material) {
    String path = Addresses.article(material.card().slug());
    return Citation.of(
        material.card(),
        material.linked().article().front(),
        catalogue.settings().title(),
        catalogue.settings().baseUrl().map(url -> url + path).orElse(""));
  }

  private Frame frame(Pages.ArticleMaterial material, String path, Citation citation) {
    ArticleCard card = material.card();
    return frames
        .page(path, card.title())
        .under("articles/")
        .language(card.language())
        .description(
            card.standfirst().isEmpty() ? firstWords(material.linked()) : card.standfirst())
        .kind("article")
        .metas(Citing.metas(card, citation))
        .structured(
            new Structured(catalogue).article(material, citation.address(), telling(card.slug())))
        .build();
  }

  private List<Entity> telling(Slug article) {
    return lists.telling(article).stream()
        .flatMap(use -> catalogue.shown(use.slug()).stream())
        .toList();
  }

  private static String firstWords(LinkedArticle linked) {
    for (Passage passage : linked.passages()) {
      if (passage.kind() == Passage.Kind.PARAGRAPH) {
        String text = passage.text();
        int end = text.length() <= 160 ? text.length() : text.lastIndexOf(' ', 160);
        return end <= 0 ? "" : text.substring(0, end) + (end < text.length() ? " …" : "");
      }
    }
    return "";
  }

  private List<Page.Link> trail(ArticleCard card) {
    List<Page.Link> trail = new ArrayList<>();
    trail.add(new Page.Link("index.html", words.text("nav.articles")));
    trail.add(
        card.year().isEmpty()
            ? new Page.Link("../" + Addresses.year(""), words.text("date.unknown"))
            : new Page.Link("../" + Addresses.year(card.year()), words.digits(card.year())));
    return trail;
  }

  /** What readers must know who reach the end of the text that is shown. */
  private String cut(Pages.ArticleMaterial material) {
    if (material.cut()) {
      return words.text("article.onlyRecord");
    }
    return material.linked().article().front().lacksText()
        ? words.text("article.onlyBeginning")
        : "";
  }

  private String dateNote(Front front) {
    if (front.published().isEmpty()) {
      return "";
    }
    String origin = front.origins().getOrDefault("published", "");
    boolean cut = front.published().get().precision().compareTo(PartialDate.Precision.DAY) < 0;
    if (origin.isEmpty()) {
      return words.text("date.supplied");
    }
    if (origin.startsWith("text:")) {
      return cut ? words.text("date.noMore") : "";
    }
    return switch (origin) {
      case "file-name" -> words.text("date.fromName");
      case "json-ld", "meta", "microdata", "time", "text", "address" -> words.text("date.fromPage");
      case "mail" -> words.text("date.fromLetter");
      case "feed" -> words.text("date.fromFeed");
      default -> words.text("date.fromData");
    };
  }

  /** The authors, each an h-card of microformats. */
  private Html byline(Front front) {
    Html all = Html.NONE;
    for (String author : front.authors()) {
      Html one = new Html("<bdi class=\"p-author h-card\">" + Html.text(author).value() + "</bdi>");
      all =
          all.value().isEmpty()
              ? one
              : words.html("list.comma", Map.of("first", all, "second", one));
    }
    return all;
  }

  private Versions versions(Pages.ArticleMaterial material) {
    Slug own = material.card().slug();
    List<Slug> copies = catalogue.copies().copiesOf(own);
    List<Row> rows =
        copies.stream()
            .map(lists::cardOf)
            .sorted(ArticleCard.NEWEST_FIRST)
            .limit(COPIES)
            .map(this::version)
            .toList();
    Row fullest =
        catalogue
            .copies()
            .leaderOf(own)
            .map(lists::cardOf)
            .map(this::version)
            .orElse(Related.NO_ROW);
    Difference difference = material.difference().orElse(NO_DIFFERENCE);
    return new Versions(
        fullest,
        material.difference().map(this::shared).orElse(""),
        difference.here(),
        difference.moreHere(),
        difference.there(),
        difference.moreThere(),
        rows,
        copies.size() - rows.size());
  }

  private Row version(ArticleCard card) {
    return lists.row(card, ROOT, List.of(), "");
  }

  private String shared(Difference difference) {
    return difference.shared() == 100
        ? words.text("versions.allShared")
        : words.text("versions.shared", Map.of("share", difference.shared()));
  }

  private static int minutes(LinkedArticle linked) {
    long words =
        linked.passages().stream()
            .mapToLong(p -> p.text().chars().filter(c -> c == ' ').count() + 1)
            .sum();
    return (int) Math.max(1, Math.round(words / (double) WORDS_A_MINUTE));
  }

  private List<GlossItem> glossItems(Pages.ArticleMaterial material) {
    List<GlossItem> items = new ArrayList<>();
    for (Concordance.Use use : lists.telling(material.card().slug())) {
      catalogue.shown(use.slug()).ifPresent(e -> items.add(item(e, use.mentions())));
    }
    return items;
  }

  private GlossItem item(Entity entity, int mentions) {
    Tongue tongue = lists.tongue(entity.name());
    return new GlossItem(
        entity.slug().value(),
        entity.type().style(),
        TypeWords.of(entity.type(), words).one(),
        entity.name(),
        tongue.lang(),
        tongue.dir(),
        ROOT + lists.address(entity),
        mentions,
        words.text("article.counts", Map.of("articles", lists.articlesOf(entity).size())),
        entity.definition().orElse(""),
        lists.foreign(lists.languageOfDefinition(entity)),
        lists.direction(lists.languageOfDefinition(entity)));
  }

  private List<Gloss> grouped(List<GlossItem> items) {
    Map<EntityType, List<GlossItem>> groups = new EnumMap<>(EntityType.class);
    for (GlossItem item : items) {
      for (EntityType type : EntityType.values()) {
        if (type.style().equals(item.style())) {
          groups.computeIfAbsent(type, t -> new ArrayList<>()).add(item);
        }
      }
    }
    return groups.entrySet().stream()
        .map(g -> new Gloss(TypeWords.of(g.getKey(), words).many(), g.getValue()))
        .toList();
  }
}
