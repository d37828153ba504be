package backfile.render;

import backfile.json.Json;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Front;
import backfile.model.Html;
import backfile.model.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What pages say to machines of what they are about: JSON-LD in the words of schema.org. */
record Structured(Catalogue catalogue) {
  /** So many names an article is said to be about; of the others so many to mention. */
  private static final int ABOUT = 3;

  private static final int MENTIONS = 12;

  /**
   * An article.
   *
   * @param telling its names, those first that tell most about it
   */
  Html article(Pages.ArticleMaterial material, String address, List<Entity> telling) {
    var card = material.card();
    Front front = material.linked().article().front();
    Map<String, Object> data = start("NewsArticle");
    data.put("headline", card.title());
    if (!card.standfirst().isEmpty()) {
      data.put("description", card.standfirst());
    }
    card.published().ifPresent(d -> data.put("datePublished", d.iso()));
    card.modified().ifPresent(d -> data.put("dateModified", d.iso()));
    if (!card.authors().isEmpty()) {
      data.put("author", card.authors().stream().map(a -> thing("Person", a)).toList());
    }
    data.put("inLanguage", card.language());
    if (!address.isEmpty()) {
      data.put("url", address);
    }
    front
        .source()
        .map(Front.Source::name)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> data.put("publisher", thing("Organization", name)));
    List<Map<String, Object>> names = telling.stream().map(this::mentioned).toList();
    int about = Math.min(ABOUT, names.size());
    if (about > 0) {
      data.put("about", names.subList(0, about));
    }
    if (names.size() > about) {
      data.put("mentions", names.subList(about, Math.min(about + MENTIONS, names.size())));
    }
    return new Html(Json.forScript(data));
  }

  private static Map<String, Object> start(Object type) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", type);
    return data;
  }

  private static Map<String, Object> thing(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private Map<String, Object> mentioned(Entity entity) {
    Map<String, Object> thing = thing(type(entity.type()), entity.name());
    catalogue
        .settings()
        .baseUrl()
        .filter(base -> catalogue.hasPage(entity.slug()))
        .ifPresent(base -> thing.put("url", base + Addresses.name(entity.slug())));
    return thing;
  }

  /** An entry of the glossary: a term with its definition, and the thing that it is a term for. */
  Html name(Entity entity) {
    Map<String, Object> data = start(List.of("DefinedTerm", type(entity.type())));
    data.put("name", entity.name());
    if (!entity.aliases().isEmpty()) {
      data.put("alternateName", entity.aliases());
    }
    entity.definition().ifPresent(d -> data.put("description", d));
    Map<String, Object> set = thing("DefinedTermSet", catalogue.settings().title());
    catalogue
        .settings()
        .baseUrl()
        .ifPresent(
            base -> {
              data.put("url", base + Addresses.name(entity.slug()));
              set.put("url", base + "glossary/");
            });
    data.put("inDefinedTermSet", set);
    List<String> same = new ArrayList<>(Registers.addresses(entity));
    if (!same.isEmpty()) {
      data.put("sameAs", same);
    }
    entity
        .coordinates()
        .filter(c -> entity.type() == EntityType.PLACE)
        .ifPresent(
            c -> {
              Map<String, Object> geo = new LinkedHashMap<>();
              geo.put("@type", "GeoCoordinates");
              geo.put("latitude", c.lat());
              geo.put("longitude", c.lon());
              data.put("geo", geo);
            });
    return new Html(Json.forScript(data));
  }

  /** The sentences that name two entries: a page of a collection, about both. */
  Html together(Pair pair, String title, List<Entity> both) {
    Map<String, Object> data = start("CollectionPage");
    data.put("name", title);
    catalogue
        .settings()
        .baseUrl()
        .ifPresent(base -> data.put("url", base + Addresses.together(pair)));
    data.put("about", both.stream().map(this::mentioned).toList());
    return new Html(Json.forScript(data));
  }

  /** The word of schema.org; it has none for agreements, which are texts as works are. */
  private static String type(EntityType type) {
    return switch (type) {
      case PERSON -> "Person";
      case PLACE -> "Place";
      case ORGANISATION -> "Organization";
      case EVENT -> "Event";
      case AGREEMENT, WORK -> "CreativeWork";
    };
  }
}
