package backfile.analyse;

import backfile.letters.Slugs;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Namesakes;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each name may mean, while the entries are entered one after the other. */
final class Meanings {
  /** Names in capitals that are shorter are acronyms of anything. */
  private static final int SHORTEST_SHOUTED = 4;

  private final Map<Glossary.Spelled, List<Slug>> meanings = new HashMap<>();
  private final Map<String, List<Slug>> names = new HashMap<>();
  private final Map<String, List<Slug>> forms = new HashMap<>();

  /** A name of an entry; in a dateline it stands in capitals. */
  void add(GlossaryDraft.Key key, Slug slug) {
    put(meanings, new Glossary.Spelled(key.name(), key.type().orElseThrow()), slug);
    addName(key.name(), slug);
  }

  private void addName(String name, Slug slug) {
    put(names, name, slug);
    String shouted = name.toUpperCase(Locale.ROOT);
    if (name.length() >= SHORTEST_SHOUTED && !shouted.equals(name)) {
      put(names, shouted, slug);
    }
  }

  /** A form under which articles mention an entry that they name in full elsewhere. */
  void addForm(String form, Slug slug) {
    put(forms, form, slug);
  }

  /** A person's name for an entry goes before all that was found under that name. */
  void claim(Entity entity, Set<Slug> byHand) {
    List<String> own = new ArrayList<>(entity.aliases());
    own.add(0, entity.name());
    for (String form : own) {
      addName(form, entity.slug());
      for (EntityType type : EntityType.values()) {
        List<Slug> slugs =
            meanings.computeIfAbsent(new Glossary.Spelled(form, type), k -> new ArrayList<>(1));
        slugs.removeIf(s -> !byHand.contains(s));
        if (!slugs.contains(entity.slug())) {
          slugs.add(entity.slug());
        }
      }
    }
  }

  private static <K> void put(Map<K, List<Slug>> map, K key, Slug slug) {
    List<Slug> slugs = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!slugs.contains(slug)) {
      slugs.add(slug);
    }
  }

  /** The glossary. What is somebody's name means nobody else who is only called so for short. */
  Glossary glossary(List<Entity> entities) {
    List<Namesakes> namesakes = namesakes();
    Map<String, List<Slug>> all = new HashMap<>(forms);
    all.putAll(names);
    return new Glossary(entities, meanings, all, Map.of(), namesakes);
  }

  /** The spellings that several entries bear; capitals and small letters are one spelling. */
  private List<Namesakes> namesakes() {
    Map<String, Set<Slug>> bearing = new TreeMap<>();
    names.forEach(
        (name, slugs) -> {
          if (slugs.size() > 1) {
            bearing.put(name, new TreeSet<>(slugs));
          }
        });
    forms.forEach(
        (form, slugs) -> {
          List<Slug> named = names.getOrDefault(form, slugs);
          if (slugs.size() > 1 || !named.equals(slugs)) {
            bearing.computeIfAbsent(form, f -> new TreeSet<>(named)).addAll(slugs);
          }
        });
    Map<Slug, String> spelling = new TreeMap<>();
    Map<Slug, Set<Slug>> several = new HashMap<>();
    bearing.forEach(
        (form, slugs) -> {
          Optional<Slug> address = Slugs.of(form);
          if (address.isPresent()) {
            several.computeIfAbsent(address.get(), a -> new TreeSet<>()).addAll(slugs);
            boolean shouted = form.equals(form.toUpperCase(Locale.ROOT));
            spelling.merge(address.get(), form, (one, two) -> shouted ? one : two);
          }
        });
    List<Namesakes> namesakes = new ArrayList<>();
    spelling.forEach(
        (address, form) ->
            namesakes.add(
                new Namesakes(
                    form, address, List.copyOf(several.getOrDefault(address, Set.of())))));
    return namesakes;
  }
}
