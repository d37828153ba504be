package backfile.render;

import backfile.letters.Tongue;
import backfile.letters.Words;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Namesakes;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of spellings that several entries bear: where the articles do not say whom they mean,
 * the reader finds here who it may be. Only entries that have a page count. Immutable.
 */
final class SpelledPages {
  private static final String ROOT = "../";

  private final Frames frames;
  private final Lists lists;
  private final Words words;
  private final List<Shown> shown = new ArrayList<>();
  private final Map<Slug, List<Namesakes>> byEntity = new HashMap<>();

  /** A spelling with those of its entries that have a page. */
  private record Shown(Namesakes namesakes, List<Entity> entities) {}

  SpelledPages(Catalogue catalogue, Frames frames, Lists lists) {
    this.frames = frames;
    this.lists = lists;
    this.words = lists.words();
    for (Namesakes namesakes : catalogue.glossary().namesakes()) {
      List<Entity> entities =
          namesakes.entities().stream()
              .filter(catalogue::hasPage)
              .flatMap(slug -> catalogue.shown(slug).stream())
              .toList();
      if (entities.size() > 1) {
        shown.add(new Shown(namesakes, entities));
        entities.forEach(
            e -> byEntity.computeIfAbsent(e.slug(), s -> new ArrayList<>(1)).add(namesakes));
      }
    }
  }

  /** All of them, in the order of their addresses. */
  List<Page> all() {
    return shown.stream().map(this::page).toList();
  }

  /** What leads from an entry to the pages of its spellings. */
  List<Page.NameLink> links(Entity entity, String root) {
    return byEntity.getOrDefault(entity.slug(), List.of()).stream()
        .map(
            n ->
                new Page.NameLink(
                    root + Addresses.spelled(n.slug()),
                    words.text("spelled.others", Map.of("name", n.spelling())),
                    "",
                    "",
                    ""))
        .toList();
  }

  private Page page(Shown one) {
    String path = Addresses.spelled(one.namesakes().slug());
    String spelling = one.namesakes().spelling();
    Tongue tongue = lists.tongue(spelling);
    Map<EntityType, List<Lists.Filed>> byType = new EnumMap<>(EntityType.class);
    for (Entity entity : one.entities()) {
      byType.computeIfAbsent(entity.type(), t -> new ArrayList<>()).add(lists.filed(entity, ROOT));
    }
    List<Section> sections = new ArrayList<>();
    byType.forEach(
        (type, entries) ->
            sections.add(
                new Section(
                    type.style(),
                    TypeWords.of(type, words).many(),
                    entries.stream().map(Lists.Filed::entry).toList())));
    return new Page.Spelled(
        path,
        frames
            .page(path, words.text("spelled.title", Map.of("name", spelling)))
            .under("glossary/")
            .description(
                words.text(
                    "spelled.description", Map.of("n", one.entities().size(), "name", spelling)))
            .build(),
        spelling,
        tongue.lang(),
        tongue.dir(),
        sections);
  }
}
