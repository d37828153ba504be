package backfile.analyse;

import backfile.model.Entity;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that people wrote into the register, matched in the text exactly and with regard to
 * case. What a person wrote goes before what was found: where the two overlap, the longer stays,
 * and of equals the person's. Immutable; may be used by several threads.
 */
public final class RegisterNames {
  private final Trie<List<Entity>> forms = new Trie<>();
  private final boolean empty;

  /** Takes the entries written by hand; the others are found anew at each build. */
  public RegisterNames(List<Entity> register) {
    boolean none = true;
    for (Entity entity : register) {
      if (entity.byHand()) {
        none = false;
        add(entity.name(), entity);
        entity.aliases().forEach(alias -> add(alias, entity));
      }
    }
    empty = none;
  }

  private void add(String form, Entity entity) {
    List<String> keys = Lexicon.keys(form);
    List<Entity> same = new ArrayList<>(forms.get(keys).orElse(List.of()));
    if (!same.contains(entity)) {
      same.add(entity);
    }
    forms.put(keys, same);
  }

  /** The names of an article with those of the register among them. */
  public Names in(Slug article, List<Passage> passages, Names found) {
    if (empty) {
      return found;
    }
    Map<Entity, List<Mention>> matched = new LinkedHashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      match(article, i, passages.get(i).text(), matched);
    }
    if (matched.isEmpty()) {
      return found;
    }
    List<Name> names = new ArrayList<>();
    List<Mention> taken = new ArrayList<>();
    for (Map.Entry<Entity, List<Mention>> match : matched.entrySet()) {
      List<Mention> mentions = new ArrayList<>(match.getValue());
      mentions.removeIf(m -> isPartOfLonger(m, found));
      if (!mentions.isEmpty()) {
        names.add(name(match.getKey(), mentions, passages));
        taken.addAll(mentions);
      }
    }
    for (Name name : found.names()) {
      List<Mention> left = new ArrayList<>(name.mentions());
      left.removeIf(m -> taken.stream().anyMatch(m::touches));
      if (left.size() == name.mentions().size()) {
        names.add(name);
      } else if (!left.isEmpty()) {
        names.add(
            new Name(
                name.name(), name.type(), name.how(), name.surfaces(), left, name.definitions()));
      }
    }
    names.sort(java.util.Comparator.comparing(n -> n.mentions().get(0)));
    return new Names(names);
  }

  private void match(Slug article, int passage, String text, Map<Entity, List<Mention>> matched) {
    List<Token> tokens = Token.of(text);
    for (int i = 0; i < tokens.size(); ) {
      Optional<Trie.Hit<List<Entity>>> hit = forms.longest(tokens, i);
      List<Entity> fitting =
          hit.map(h -> h.value().stream().filter(e -> e.speaksIn(article)).toList())
              .orElse(List.of());
      if (fitting.size() == 1) {
        int end = hit.get().end();
        Mention at = new Mention(passage, tokens.get(i).start(), tokens.get(end - 1).end());
        matched.computeIfAbsent(fitting.get(0), e -> new ArrayList<>()).add(at);
        i = end;
      } else {
        i++;
      }
    }
  }

  private static boolean isPartOfLonger(Mention match, Names found) {
    for (Name name : found.names()) {
      for (Mention mention : name.mentions()) {
        boolean longer = mention.end() - mention.start() > match.end() - match.start();
        if (name.type().isPresent() && longer && mention.touches(match)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Name name(Entity entity, List<Mention> mentions, List<Passage> passages) {
    Set<String> surfaces = new LinkedHashSet<>();
    for (Mention m : mentions) {
      surfaces.add(passages.get(m.passage()).text().substring(m.start(), m.end()));
    }
    return new Name(
        entity.name(),
        Optional.of(entity.type()),
        "alias",
        List.copyOf(surfaces),
        mentions,
        List.of());
  }
}
