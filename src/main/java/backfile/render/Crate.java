package backfile.render;

import backfile.json.Json;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The archive for those who keep and join archives: what it is as a research object (RO-Crate 1.1),
 * and which things of other registers it has pages for (BEACON).
 */
final class Crate {
  private final Catalogue catalogue;

  Crate(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The description of the site as a whole. */
  SiteFile metadata() {
    Settings settings = catalogue.settings();
    Map<String, Object> self = node("ro-crate-metadata.json", "CreativeWork");
    self.put("conformsTo", Map.of("@id", "https://w3id.org/ro/crate/1.1"));
    self.put("about", Map.of("@id", "./"));
    Map<String, Object> root = node("./", "Dataset");
    root.put("name", settings.title());
    root.put(
        "description",
        settings.description().isEmpty() ? settings.title() : settings.description());
    // The program asks no clock; the archive is as new as the newest date that it knows.
    newest().ifPresent(day -> root.put("datePublished", day));
    root.put("inLanguage", settings.language());
    settings.baseUrl().ifPresent(url -> root.put("url", url));
    List<Map<String, Object>> nodes = new ArrayList<>(List.of(self, root));
    if (!settings.rights().isEmpty()) {
      Optional<String> license = DataSets.address(settings.rights());
      root.put("license", license.isPresent() ? Map.of("@id", license.get()) : settings.rights());
      license.ifPresent(
          address -> {
            Map<String, Object> node = node(address, "CreativeWork");
            node.put("name", settings.rights());
            nodes.add(node);
          });
    }
    List<Map<String, Object>> parts = parts();
    root.put("hasPart", parts.stream().map(p -> Map.of("@id", p.get("@id"))).toList());
    nodes.addAll(parts);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://w3id.org/ro/crate/1.1/context");
    all.put("@graph", nodes);
    return new SiteFile("ro-crate-metadata.json", Json.pretty(all));
  }

  private Optional<String> newest() {
    return catalogue.cards().stream()
        .flatMap(card -> card.modified().or(card::published).stream())
        .filter(date -> date.day().isPresent())
        .map(date -> date.iso().substring(0, 10))
        .max(String::compareTo);
  }

  private List<Map<String, Object>> parts() {
    List<Map<String, Object>> parts = new ArrayList<>();
    parts.add(node("articles/", "Dataset"));
    parts.add(node("glossary/", "Dataset"));
    for (Table table : List.of(DataSets.ARTICLES, DataSets.ENTITIES, DataSets.MENTIONS)) {
      parts.add(file("data/" + table.name() + ".csv", "text/csv", table.about()));
      parts.add(file("data/" + table.name() + ".json", "application/json", table.about()));
    }
    parts.add(file("data/datapackage.json", "application/json", ""));
    beacons().forEach(beacon -> parts.add(file(beacon.path(), "text/plain", "")));
    return parts;
  }

  private static Map<String, Object> node(String id, String type) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@id", id);
    node.put("@type", type);
    return node;
  }

  private static Map<String, Object> file(String path, String media, String about) {
    Map<String, Object> file = node(path, "File");
    file.put("name", path.substring(path.lastIndexOf('/') + 1));
    if (!about.isEmpty()) {
      file.put("description", about);
    }
    file.put("encodingFormat", media);
    return file;
  }

  /**
   * For each known register a list of its ids that have a page here, with the number of articles
   * (gbv.github.io/beaconspec). None where the archive does not know its address.
   */
  List<SiteFile> beacons() {
    Optional<String> base = catalogue.settings().baseUrl();
    if (base.isEmpty()) {
      return List.of();
    }
    List<SiteFile> lists = new ArrayList<>();
    Registers.prefixes()
        .forEach(
            (register, prefix) -> {
              Map<String, Entity> entries = new TreeMap<>();
              for (Entity entity : catalogue.shownEntities()) {
                if (catalogue.hasPage(entity.slug())) {
                  Registers.id(entity, register).ifPresent(id -> entries.putIfAbsent(id, entity));
                }
              }
              if (!entries.isEmpty()) {
                lists.add(beacon(register, prefix, base.get(), entries));
              }
            });
    return lists;
  }

  private SiteFile beacon(
      String register, String prefix, String base, Map<String, Entity> entries) {
    StringBuilder text = new StringBuilder("#FORMAT: BEACON\n");
    text.append("#NAME: ").append(catalogue.settings().title()).append('\n');
    text.append("#PREFIX: ").append(prefix).append("{ID}\n");
    text.append("#TARGET: ").append(base).append("glossary/{ID}.html\n");
    text.append("#FEED: ").append(base).append(path(register)).append("\n\n");
    entries.forEach(
        (id, entity) ->
            text.append(id)
                .append('|')
                .append(catalogue.concordance().articlesOf(entity.slug()).size())
                .append('|')
                .append(entity.slug())
                .append('\n'));
    return new SiteFile(path(register), text.toString());
  }

  private static String path(String register) {
    return "data/beacon-" + register + ".txt";
  }
}
