package backfile.analyse;

import backfile.model.Entity;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that people wrote into the register, matched in the text exactly and with regard to
 * case, whatever stands between their words: "Fishermen's League", "Yahoo! News". What a person
 * wrote goes before what was found: of two that hold one another the longer stays, and of equals
 * the person's; one that was found and has only a part of the person's was cut wrongly and goes.
 * Immutable; may be used by several threads.
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
    List<String> keys = keys(form);
    List<Entity> same = new ArrayList<>(forms.get(keys).orElse(List.of()));
    if (!same.contains(entity)) {
      same.add(entity);
    }
    forms.put(keys, same);
  }

  private static List<String> keys(String form) {
    List<Token> tokens = Token.of(form);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      keys.add((i == 0 ? "" : between(form, tokens, i)) + tokens.get(i).text());
    }
    return keys;
  }

  /** What parts a word from the one before it; nothing where that is a space. */
  private static String between(String text, List<Token> tokens, int i) {
    String gap = text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
    return gap.equals(" ") ? "" : gap.replace('’', '\'').replace('ʼ', '\'').replace('‑', '-');
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
    NavigableSet<Mention> whole = wholeTypedMentions(found, matched.values());
    List<Name> names = new ArrayList<>();
    NavigableSet<Mention> taken = new TreeSet<>();
    for (Map.Entry<Entity, List<Mention>> match : matched.entrySet()) {
      List<Mention> mentions = new ArrayList<>(match.getValue());
      mentions.removeIf(m -> touching(whole, m).stream().anyMatch(w -> w.length() > m.length()));
      if (!mentions.isEmpty()) {
        names.add(name(match.getKey(), mentions, passages));
        taken.addAll(mentions);
      }
    }
    for (Name name : found.names()) {
      List<Mention> left = new ArrayList<>(name.mentions());
      left.removeIf(m -> !touching(taken, m).isEmpty());
      if (left.size() == name.mentions().size()) {
        names.add(name);
      } else if (!left.isEmpty()) {
        names.add(
            new Name(
                name.name(), name.type(), name.how(), name.surfaces(), left, name.definitions()));
      }
    }
    names.sort(Comparator.comparing(n -> n.mentions().get(0)));
    return new Names(names);
  }

  private void match(Slug article, int passage, String text, Map<Entity, List<Mention>> matched) {
    List<Token> tokens = Token.of(text);
    for (int i = 0; i < tokens.size(); ) {
      Optional<Trie.Hit<List<Entity>>> hit =
          forms.longest(tokens, i, (all, at) -> between(text, all, at));
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

  /** Where names with a type were found that no match cuts in two. */
  private static NavigableSet<Mention> wholeTypedMentions(
      Names found, Collection<List<Mention>> matched) {
    NavigableSet<Mention> matches = new TreeSet<>();
    matched.forEach(matches::addAll);
    NavigableSet<Mention> whole = new TreeSet<>();
    for (Name name : found.names()) {
      if (name.type().isPresent()) {
        for (Mention mention : name.mentions()) {
          if (touching(matches, mention).stream().noneMatch(mention::crosses)) {
            whole.add(mention);
          }
        }
      }
    }
    return whole;
  }

  /** Which of mentions that share no text with each other share some with this one. */
  private static List<Mention> touching(NavigableSet<Mention> mentions, Mention at) {
    List<Mention> touching = new ArrayList<>();
    Mention before = mentions.floor(at);
    for (Mention next : before == null ? mentions : mentions.tailSet(before, true)) {
      if (next.passage() > at.passage()
          || next.passage() == at.passage() && next.start() >= at.end()) {
        break;
      }
      if (next.touches(at)) {
        touching.add(next);
      }
    }
    return touching;
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
