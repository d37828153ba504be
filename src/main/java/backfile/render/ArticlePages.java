package backfile.render;

import backfile.json.Json;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Front;
import backfile.model.Html;
import backfile.model.LedgerSummary;
import backfile.model.LinkedArticle;
import backfile.model.PartialDate;
import backfile.model.Passage;
import backfile.model.Slug;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pages of articles. May be used by several threads. */
final class ArticlePages {
  private static final String ROOT = "../";
  private static final int GLOSS = 10;
  private static final int RELATED = 3;
  private static final int WORDS_A_MINUTE = 230;

  /** A name in more articles than this says little about which belong together. */
  private static final int TOO_COMMON = 2000;

  private static final int[] NONE = {};

  private final Catalogue catalogue;
  private final Frames frames;
  private final Lists lists;
  private final Map<Slug, Integer> datedPlace = new HashMap<>();
  private final Map<Slug, Integer> places = new HashMap<>();
  private final Map<Slug, int[]> articlesOf = new HashMap<>();
  private final List<ArticleCard> dated;

  ArticlePages(Catalogue catalogue, Frames frames, Lists lists) {
    this.catalogue = catalogue;
    this.frames = frames;
    this.lists = lists;
    this.dated = catalogue.cards().stream().filter(c -> c.published().isPresent()).toList();
    for (int i = 0; i < dated.size(); i++) {
      datedPlace.put(dated.get(i).slug(), i);
    }
    for (int i = 0; i < catalogue.cards().size(); i++) {
      places.put(catalogue.cards().get(i).slug(), i);
    }
    for (Entity entity : catalogue.shownEntities()) {
      List<Concordance.Use> uses = lists.articlesOf(entity);
      if (uses.size() <= TOO_COMMON) {
        articlesOf.put(
            entity.slug(),
            uses.stream().mapToInt(u -> places.getOrDefault(u.slug(), 0)).sorted().toArray());
      }
    }
  }

  Page.Article page(Pages.ArticleMaterial material) {
    ArticleCard card = material.card();
    Front front = material.linked().article().front();
    List<Page.GlossItem> items = glossItems(material);
    List<Page.GlossItem> first = items.subList(0, Math.min(GLOSS, items.size()));
    List<Page.GlossItem> rest = items.subList(first.size(), items.size());
    String path = Addresses.article(card.slug());
    String address = catalogue.settings().baseUrl().map(url -> url + path).orElse("");
    return new Page.Article(
        path,
        frame(material, path, address),
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
        material.cut() ? "Only the record of this article is shown here." : "",
        grouped(first),
        grouped(rest),
        rest.size(),
        new Provenance(catalogue, lists).facts(material),
        citation(card, address),
        mail(card, address),
        related(card.slug()),
        neighbour(card.slug(), 1),
        neighbour(card.slug(), -1));
  }

  private Frame frame(Pages.ArticleMaterial material, String path, String address) {
    ArticleCard card = material.card();
    return frames
        .page(path, card.title())
        .under("articles/")
        .description(
            card.standfirst().isEmpty() ? firstWords(material.linked()) : card.standfirst())
        .metas(metas(card, address))
        .structured(structured(card, address))
        .build();
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

  /** What Zotero's translator for plain pages reads, and what shows when a link is shared. */
  private List<Frame.Meta> metas(ArticleCard card, String address) {
    List<Frame.Meta> metas = new ArrayList<>();
    metas.add(new Frame.Meta("z:itemType", "newspaperArticle"));
    metas.add(new Frame.Meta("citation_title", card.title()));
    card.authors().forEach(a -> metas.add(new Frame.Meta("citation_author", a)));
    card.published()
        .ifPresent(
            d -> metas.add(new Frame.Meta("citation_publication_date", day(d).replace('-', '/'))));
    if (!address.isEmpty()) {
      metas.add(new Frame.Meta("citation_public_url", address));
    }
    metas.add(new Frame.Meta("citation_language", card.language()));
    return metas;
  }

  private static String day(PartialDate date) {
    return date.iso().length() > 10 ? date.iso().substring(0, 10) : date.iso();
  }

  private Html structured(ArticleCard card, String address) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("headline", card.title());
    if (!card.standfirst().isEmpty()) {
      data.put("description", card.standfirst());
    }
    card.published().ifPresent(d -> data.put("datePublished", d.iso()));
    card.modified().ifPresent(d -> data.put("dateModified", d.iso()));
    if (!card.authors().isEmpty()) {
      data.put(
          "author",
          card.authors().stream()
              .map(a -> Map.of("@type", "Person", "name", a))
              .map(TreeMap::new)
              .toList());
    }
    data.put("inLanguage", card.language());
    if (!address.isEmpty()) {
      data.put("url", address);
    }
    return new Html(Json.forScript(data));
  }

  private List<Page.Link> trail(ArticleCard card) {
    List<Page.Link> trail = new ArrayList<>();
    trail.add(new Page.Link("index.html", "Articles"));
    trail.add(
        card.year().isEmpty()
            ? new Page.Link("index.html#undated", "Undated")
            : new Page.Link("index.html#y" + card.year(), card.year()));
    return trail;
  }

  private static String dateNote(Front front) {
    if (front.published().isEmpty()) {
      return "";
    }
    String origin = front.origins().getOrDefault("published", "");
    boolean cut = front.published().get().precision().compareTo(PartialDate.Precision.DAY) < 0;
    if (origin.isEmpty()) {
      return "date supplied by the archive";
    }
    if (origin.startsWith("text:")) {
      return cut ? "no more of the date is certain" : "";
    }
    return "date from the page's data";
  }

  private static String byline(Front front) {
    return String.join(", ", front.authors());
  }

  private static int minutes(LinkedArticle linked) {
    long words =
        linked.passages().stream()
            .mapToLong(p -> p.text().chars().filter(c -> c == ' ').count() + 1)
            .sum();
    return (int) Math.max(1, Math.round(words / (double) WORDS_A_MINUTE));
  }

  private List<Page.GlossItem> glossItems(Pages.ArticleMaterial material) {
    List<Page.GlossItem> items = new ArrayList<>();
    for (Concordance.Use use : lists.telling(material.card().slug())) {
      catalogue.shown(use.slug()).ifPresent(e -> items.add(item(e, use.mentions())));
    }
    return items;
  }

  private Page.GlossItem item(Entity entity, int mentions) {
    return new Page.GlossItem(
        entity.slug().value(),
        entity.type().style(),
        TypeWords.of(entity.type()).one(),
        entity.name(),
        ROOT + lists.address(entity),
        mentions,
        Lists.count(mentions, "mention")
            + " here, "
            + Lists.count(lists.articlesOf(entity).size(), "article")
            + " in the archive",
        entity.definition().orElse(""));
  }

  private List<Page.Gloss> grouped(List<Page.GlossItem> items) {
    Map<EntityType, List<Page.GlossItem>> groups = new EnumMap<>(EntityType.class);
    for (Page.GlossItem item : items) {
      for (EntityType type : EntityType.values()) {
        if (type.style().equals(item.style())) {
          groups.computeIfAbsent(type, t -> new ArrayList<>()).add(item);
        }
      }
    }
    return groups.entrySet().stream()
        .map(g -> new Page.Gloss(TypeWords.of(g.getKey()).many(), g.getValue()))
        .toList();
  }

  /** The articles that share most names, each name weighed by how rare it is in the archive. */
  private List<Page.Row> related(Slug article) {
    int own = places.getOrDefault(article, -1);
    double[] weights = new double[catalogue.cards().size()];
    List<Slug> names = new ArrayList<>();
    for (Concordance.Use use : lists.telling(article)) {
      int[] others = articlesOf.getOrDefault(use.slug(), NONE);
      double weight = Math.log(1 + weights.length / (double) Math.max(1, others.length));
      for (int other : others) {
        weights[other] += weight;
      }
      if (others.length > 0) {
        names.add(use.slug());
      }
    }
    List<Page.Row> rows = new ArrayList<>();
    while (rows.size() < RELATED) {
      int best = -1;
      for (int i = 0; i < weights.length; i++) {
        if (i != own && weights[i] > 0 && (best < 0 || weights[i] > weights[best])) {
          best = i;
        }
      }
      if (best < 0) {
        break;
      }
      weights[best] = 0;
      ArticleCard other = catalogue.cards().get(best);
      rows.add(lists.row(other, ROOT, List.of(), shares(names, best)));
    }
    return rows;
  }

  private String shares(List<Slug> names, int other) {
    List<String> shared = new ArrayList<>();
    for (Slug name : names) {
      if (Arrays.binarySearch(articlesOf.getOrDefault(name, NONE), other) >= 0) {
        catalogue.shown(name).ifPresent(e -> shared.add(e.name()));
      }
    }
    int more = shared.size() - 4;
    return "shares "
        + String.join(", ", shared.subList(0, Math.min(4, shared.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** The next article in time; {@code step} 1 is earlier, -1 later. */
  private Page.Link neighbour(Slug slug, int step) {
    Integer place = datedPlace.get(slug);
    int next = place == null ? -1 : place + step;
    if (next < 0 || next >= dated.size()) {
      return new Page.Link("", "");
    }
    ArticleCard card = dated.get(next);
    return new Page.Link(
        card.slug() + ".html", lists.dates().of(card.published()).text() + ": " + card.title());
  }

  /** APA's order: author, date, title, site, address; "n.d." for an unknown date. */
  private String citation(ArticleCard card, String address) {
    String authors = String.join(", ", card.authors());
    String date = card.published().map(ArticlePages::apaDate).orElse("n.d.");
    String title = card.title().replaceFirst("[.]$", "");
    String start =
        authors.isEmpty()
            ? title + (title.matches(".*[?!]$") ? " (" : ". (") + date + ")."
            : authors + (authors.endsWith(".") ? " (" : ". (") + date + "). " + title + ".";
    return start
        + " "
        + catalogue.settings().title()
        + "."
        + (address.isEmpty() ? "" : " " + address);
  }

  private static String apaDate(PartialDate date) {
    String english = new DateText("en").of(Optional.of(date)).text();
    String[] words = english.split(" ");
    return switch (words.length) {
      case 3 -> words[2] + ", " + words[1] + " " + words[0];
      case 2 -> words[1] + ", " + words[0];
      default -> english;
    };
  }

  private static String mail(ArticleCard card, String address) {
    return address.isEmpty()
        ? ""
        : "mailto:?subject=" + percent(card.title()) + "&body=" + percent(address);
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What the archive says about where a text comes from. */
  private record Provenance(Catalogue catalogue, Lists lists) {

    List<Page.Fact> facts(Pages.ArticleMaterial material) {
      Front front = material.linked().article().front();
      List<Page.Fact> facts = new ArrayList<>();
      facts.add(text("Source", source(front)));
      facts.add(text("Date", date(front)));
      if (front.authors().isEmpty()) {
        facts.add(text("Author", "Not stated."));
      }
      material.ledger().ifPresent(ledger -> facts.add(text("Removed", removed(ledger))));
      material
          .ledger()
          .filter(l -> l.uncertainInAll() > 0)
          .ifPresent(ledger -> facts.add(text("Uncertain", uncertain(ledger))));
      if (front.seed().isPresent() && material.ledger().isEmpty()) {
        facts.add(text("Raw text", "No longer held by the archive."));
      }
      if (material.byHand()) {
        facts.add(
            text(
                "Edited",
                front.seed().isPresent()
                    ? "Corrected by hand after cleaning."
                    : "Written down by hand."));
      }
      spellings(material.linked()).ifPresent(s -> facts.add(text("Spelling", s)));
      if (catalogue.settings().downloads() && !material.cut()) {
        String file = material.card().slug() + ".md";
        facts.add(new Page.Fact("Original", new Html("<a href=\"" + file + "\">Markdown</a>")));
      }
      facts.add(
          text(
              "Rights",
              material
                  .rights()
                  .orElse("Not stated. Ask the publisher before you reuse the text.")));
      return facts;
    }

    private static Page.Fact text(String term, String text) {
      return new Page.Fact(term, Html.text(text));
    }

    private static String source(Front front) {
      if (front.source().isPresent()) {
        Front.Source source = front.source().get();
        String captured = source.captured().isEmpty() ? "" : ", captured " + source.captured();
        boolean both = !source.name().isEmpty() && !source.url().isEmpty();
        return source.name() + (both ? ", " : "") + source.url() + captured;
      }
      return front
          .seed()
          .map(s -> "A text file, " + s.file() + ", without a web address.")
          .orElse("Not stated.");
    }

    private String date(Front front) {
      if (front.published().isEmpty()) {
        return "Unknown. The text does not give one.";
      }
      String shown = lists.dates().of(front.published()).text();
      String origin = front.origins().getOrDefault("published", "");
      if (origin.isEmpty()) {
        return shown + ", supplied by the archive.";
      }
      return origin.startsWith("text:")
          ? shown + ", as printed in line " + origin.substring(5) + " of the source."
          : shown + ", from " + origin + ".";
    }

    private static String removed(LedgerSummary ledger) {
      if (ledger.removed().isEmpty()) {
        return "Nothing.";
      }
      List<String> counts = new ArrayList<>();
      ledger.removed().forEach((rule, n) -> counts.add(n + " × " + rule.replace('-', ' ')));
      return Lists.count(ledger.removedInAll(), "line")
          + " of page furniture: "
          + String.join(", ", counts)
          + ".";
    }

    private static String uncertain(LedgerSummary ledger) {
      int more = ledger.uncertainInAll() - ledger.uncertain().size();
      String shown = String.join("; ", ledger.uncertain());
      return shown + (more > 0 ? "; and " + more + " more" : "") + ".";
    }

    /** People whose full name the article spells in more than one way. */
    private Optional<String> spellings(LinkedArticle linked) {
      Map<Slug, Set<String>> forms = new LinkedHashMap<>();
      for (LinkedArticle.Found found : linked.mentions()) {
        String surface =
            linked
                .passages()
                .get(found.at().passage())
                .text()
                .substring(found.at().start(), found.at().end());
        boolean person =
            catalogue.shown(found.entity()).filter(e -> e.type() == EntityType.PERSON).isPresent();
        if (person && surface.indexOf(' ') > 0) {
          forms.computeIfAbsent(found.entity(), e -> new LinkedHashSet<>()).add(surface);
        }
      }
      List<String> several =
          forms.values().stream()
              .filter(f -> f.size() > 1)
              .map(f -> String.join(" and ", f))
              .toList();
      return several.isEmpty()
          ? Optional.empty()
          : Optional.of(String.join("; ", several) + ": treated as one person.");
    }
  }
}
