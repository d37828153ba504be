package backfile;

import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Slug;
import java.util.Map;
import java.util.TreeMap;

/** What stands at other addresses than it did, and where. */
final class Moves {
  private Moves() {}

  /** Older slugs of names that no other name has taken. */
  static Map<Slug, Entity> names(Catalogue catalogue) {
    Map<Slug, Entity> free = new TreeMap<>();
    for (Entity entity : catalogue.glossary().entities()) {
      if (catalogue.hasPage(entity.slug())) {
        entity.formerSlugs().forEach(former -> free.put(former, entity));
      }
    }
    free.keySet().removeIf(former -> catalogue.glossary().entity(former).isPresent());
    return free;
  }

  /** Older addresses with newer ones. */
  static Map<String, String> redirects(
      Map<Slug, Slug> movedArticles, Map<Slug, Entity> movedNames) {
    Map<String, String> all = new TreeMap<>();
    movedArticles.forEach(
        (from, to) -> all.put("articles/" + from + ".html", "articles/" + to + ".html"));
    movedNames.forEach(
        (from, to) -> all.put("glossary/" + from + ".html", "glossary/" + to.slug() + ".html"));
    return all;
  }
}
