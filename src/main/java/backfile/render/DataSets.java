package backfile.render;

import backfile.json.Json;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Front;
import backfile.model.LinkedArticle;
import backfile.model.PartialDate;
import backfile.model.Passage;
import backfile.model.Settings;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The archive as data: articles, entries and every mention, each table as CSV and as JSON, with a
 * descriptor (Frictionless Tabular Data Package 1). Rows of articles and mentions are made with
 * each article, so that no table has to be held.
 */
public final class DataSets {
  /** One row for each article, newest first. */
  public static final Table ARTICLES =
      new Table(
          "articles",
          "An article that the site shows.",
          List.of("slug"),
          List.of(
              new Table.Column("slug", "string", "its address is articles/SLUG.html"),
              new Table.Column("title", "string", "headline, or the first words where it has none"),
              new Table.Column("standfirst", "string", ""),
              new Table.Column("authors", "string", "parted by semicolons in CSV"),
              new Table.Column("published", "string", "ISO 8601, only as precise as it is known"),
              new Table.Column("modified", "string", "the same"),
              new Table.Column(
                  "published-from", "string", "where the date was found; empty: a person"),
              new Table.Column("language", "string", "BCP 47"),
              new Table.Column("source", "string", "who published it first"),
              new Table.Column("source-url", "string", ""),
              new Table.Column("topics", "string", "parted by semicolons in CSV"),
              new Table.Column("rights", "string", ""),
              new Table.Column("publish", "string", "full, or record where only that is shown"),
              new Table.Column(
                  "text", "string", "whole, or beginning where the archive holds no more"),
              new Table.Column("mentions", "integer", "how many names stand in it"),
              new Table.Column(
                  "copy-of",
                  "string",
                  "the fullest article of much the same text, where this one is not it",
                  "articles")));

  /** One row for each entry of the glossary that articles mention, by slug. */
  public static final Table ENTITIES =
      new Table(
          "entities",
          "A person, place, organisation, event, agreement or work.",
          List.of("slug"),
          List.of(
              new Table.Column(
                  "slug", "string", "its address is glossary/SLUG.html if it has a page"),
              new Table.Column("name", "string", ""),
              new Table.Column("type", "string", ""),
              new Table.Column("sort", "string", "the form under which it is filed"),
              new Table.Column("aliases", "string", "parted by semicolons in CSV"),
              new Table.Column("definition", "string", ""),
              new Table.Column(
                  "evidence-article", "string", "the article that gives it", "articles"),
              new Table.Column("evidence-paragraph", "string", "its id there"),
              new Table.Column("not", "string", "slugs of entries that it is not to be taken for"),
              new Table.Column("ids", "string", "in other registers, as register:id"),
              new Table.Column("lat", "number", "degrees"),
              new Table.Column("lon", "number", "degrees"),
              new Table.Column("articles", "integer", "how many mention it"),
              new Table.Column("mentions", "integer", "how often")));

  /** One row for each mention, in the order of the articles and in reading order. */
  public static final Table MENTIONS =
      new Table(
          "mentions",
          "A place in an article where an entry is named.",
          List.of("article", "paragraph", "start"),
          List.of(
              new Table.Column("article", "string", "", "articles"),
              new Table.Column(
                  "paragraph", "string", "its address is articles/ARTICLE.html#PARAGRAPH"),
              new Table.Column(
                  "start", "integer", "in code points of the paragraph's text, from 0"),
              new Table.Column("end", "integer", "behind the last code point"),
              new Table.Column("surface", "string", "the words that stand there"),
              new Table.Column("entity", "string", "", "entities"),
              new Table.Column("type", "string", "of the entry"),
              new Table.Column("how", "string", "by what it was found")));

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;]+[^\\s,;.)]");

  private final Catalogue catalogue;

  /** The data of one archive; may be used by several threads. */
  public DataSets(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The row of an article. */
  public Table.Rows article(ArticleCard card, Front front, Optional<String> rights, int mentions) {
    return ARTICLES.rows(
        List.of(
            Arrays.asList(
                card.slug().value(),
                card.title(),
                nothing(card.standfirst()),
                card.authors(),
                date(card.published()),
                date(card.modified()),
                front.origins().get("published"),
                card.language(),
                front.source().map(Front.Source::name).filter(s -> !s.isEmpty()).orElse(null),
                front.source().map(Front.Source::url).filter(s -> !s.isEmpty()).orElse(null),
                front.topics(),
                rights.orElse(null),
                card.record() ? "record" : "full",
                front.lacksText() ? "beginning" : "whole",
                mentions,
                catalogue.copies().leaderOf(card.slug()).map(Slug::value).orElse(null))));
  }

  private static @Nullable String nothing(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String date(Optional<PartialDate> date) {
    return date.map(PartialDate::iso).orElse(null);
  }

  /** The rows of the mentions in an article. */
  public Table.Rows mentions(Slug article, LinkedArticle linked) {
    List<List<@Nullable Object>> rows = new ArrayList<>(linked.mentions().size());
    for (LinkedArticle.Found found : linked.mentions()) {
      Passage passage = linked.passages().get(found.at().passage());
      String text = passage.text();
      int start = text.codePointCount(0, found.at().start());
      String surface = text.substring(found.at().start(), found.at().end());
      String type =
          catalogue.glossary().entity(found.entity()).map(e -> e.type().word()).orElse("");
      rows.add(
          Arrays.asList(
              article.value(),
              passage.id(),
              start,
              start + surface.codePointCount(0, surface.length()),
              surface,
              found.entity().value(),
              type,
              found.how()));
    }
    return MENTIONS.rows(rows);
  }

  /** The rows of the entries. */
  public Table.Rows entities() {
    return ENTITIES.rows(catalogue.shownEntities().stream().map(this::entity).toList());
  }

  private List<@Nullable Object> entity(Entity e) {
    List<String> ids = new ArrayList<>();
    e.ids().forEach((register, id) -> ids.add(register + ":" + id));
    return Arrays.asList(
        e.slug().value(),
        e.name(),
        e.type().word(),
        e.sort(),
        e.aliases(),
        e.definition().orElse(null),
        e.evidence().map(v -> v.article().value()).orElse(null),
        e.evidence().map(Entity.Evidence::paragraph).orElse(null),
        Slug.values(e.not()),
        ids,
        e.coordinates().map(Entity.Coordinates::lat).orElse(null),
        e.coordinates().map(Entity.Coordinates::lon).orElse(null),
        catalogue.concordance().articlesOf(e.slug()).size(),
        catalogue.concordance().mentionsOf(e.slug()));
  }

  /** The descriptor of all tables. */
  public SiteFile descriptor() {
    Settings settings = catalogue.settings();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "tabular-data-package");
    all.put("name", "archive");
    all.put("title", settings.title());
    if (!settings.description().isEmpty()) {
      all.put("description", settings.description());
    }
    settings.baseUrl().ifPresent(url -> all.put("homepage", url));
    address(settings.rights())
        .ifPresent(address -> all.put("licenses", List.of(Map.of("path", address))));
    List<Object> resources = new ArrayList<>();
    for (Table table : List.of(ARTICLES, ENTITIES, MENTIONS)) {
      resources.add(resource(table));
    }
    all.put("resources", resources);
    return new SiteFile("data/datapackage.json", Json.pretty(all));
  }

  /** The first web address in a statement of rights. */
  static Optional<String> address(String rights) {
    Matcher address = ADDRESS.matcher(rights);
    return address.find() ? Optional.of(address.group()) : Optional.empty();
  }

  private static Map<String, Object> resource(Table table) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.name());
    resource.put("path", table.name() + ".csv");
    resource.put("description", table.about() + " The same as JSON in " + table.name() + ".json.");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("dialect", Map.of("lineTerminator", "\n"));
    List<Object> fields = new ArrayList<>();
    List<Object> foreign = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      field.put("type", column.type());
      if (!column.about().isEmpty()) {
        field.put("description", column.about());
      }
      fields.add(field);
      if (!column.refers().isEmpty()) {
        Map<String, Object> to = new LinkedHashMap<>();
        // A table that refers to itself goes without its name there.
        to.put("resource", column.refers().equals(table.name()) ? "" : column.refers());
        to.put("fields", "slug");
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("fields", column.name());
        key.put("reference", to);
        foreign.add(key);
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("primaryKey", table.key());
    if (!foreign.isEmpty()) {
      schema.put("foreignKeys", foreign);
    }
    resource.put("schema", schema);
    return resource;
  }
}
