package backfile.analyse;

import backfile.model.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One cluster for all forms of a name inside one article. A form that fits two names joins neither:
 * a wrong link is worse than none.
 */
final class InArticle {
  /** More people of one surname in an article than this are a register, not spellings. */
  private static final int MOST_OF_A_SURNAME = 300;

  private final Lexicon lexicon;
  private final Document document;

  InArticle(Lexicon lexicon, Document document) {
    this.lexicon = lexicon;
    this.document = document;
  }

  /** The clusters of an article's sightings. Those of unknown type come last. */
  List<Cluster> clusters(List<Sighting> sightings) {
    List<Sighting> settled = settle(sightings);
    Map<String, Cluster> byName = new LinkedHashMap<>();
    for (Sighting sighting : settled) {
      String key = sighting.name() + "\t" + sighting.type().map(EntityType::word).orElse("");
      byName
          .computeIfAbsent(key, k -> new Cluster(sighting.type(), sighting.how()))
          .addFull(sighting);
    }
    List<Cluster> clusters = new ArrayList<>(byName.values());
    joinBrackets(settled, clusters);
    joinSpellings(clusters);
    joinAcronyms(clusters);
    joinLastNames(clusters);
    joinGivenNames(clusters);
    joinFirstWords(clusters);
    joinTeams(clusters);
    clusters.sort(Comparator.comparing(c -> c.type().isEmpty()));
    return clusters;
  }

  /** One type for each name: what most of its sightings say, a listed one counting twice. */
  private static List<Sighting> settle(List<Sighting> sightings) {
    Map<String, Map<EntityType, Integer>> told = new LinkedHashMap<>();
    for (Sighting s : sightings) {
      if (s.type().isPresent()) {
        count(told, s.name(), s.type().get(), s.how().equals("list") ? 2 : 1);
      }
    }
    List<Sighting> settled = new ArrayList<>();
    for (Sighting s : sightings) {
      Optional<EntityType> type = most(told.get(s.name()));
      boolean same = type.isPresent() && s.type().equals(type);
      settled.add(type.isPresent() ? s.as(type.get(), same ? s.how() : "context") : s);
    }
    return settled;
  }

  private static void count(
      Map<String, Map<EntityType, Integer>> counts, String name, EntityType type, int n) {
    counts.computeIfAbsent(name, k -> new EnumMap<>(EntityType.class)).merge(type, n, Integer::sum);
  }

  private static Optional<EntityType> most(
      @org.jspecify.annotations.Nullable Map<EntityType, Integer> counts) {
    if (counts == null) {
      return Optional.empty();
    }
    if (counts.size() == 1) {
      return Optional.of(counts.keySet().iterator().next());
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<EntityType, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** "Advanced Institute of Law (AIL)": what stands in brackets directly behind is the same. */
  private void joinBrackets(List<Sighting> settled, List<Cluster> clusters) {
    Map<String, Set<Cluster>> byName = index(clusters, Cluster::fullNames);
    for (int i = 1; i < settled.size(); i++) {
      Sighting before = settled.get(i - 1);
      Sighting behind = settled.get(i);
      if (before.at().passage() != behind.at().passage()) {
        continue;
      }
      String text = document.passage(before.at().passage()).text();
      int gapEnd = behind.at().start();
      String gap = text.substring(before.at().end(), gapEnd);
      boolean closed = behind.at().end() < text.length() && text.charAt(behind.at().end()) == ')';
      boolean opened = gap.equals(" (") || gap.equals(" (the ") || gap.equals(" (\"");
      if (!opened || !closed || before.type().isEmpty() && behind.type().isEmpty()) {
        continue;
      }
      boolean shorter = behind.name().length() < before.name().length();
      Sighting whole = shorter ? before : behind;
      Sighting form = shorter ? behind : before;
      String letters = form.name().replace(".", "");
      boolean acronym = letters.chars().noneMatch(Character::isLowerCase) && letters.length() > 1;
      boolean named = whole.type().isPresent() && whole.isLong();
      if (acronym && named && !form.how().equals("list")) {
        merge(clusters, byName, whole.name(), form.name());
      }
    }
  }

  private static void merge(
      List<Cluster> clusters, Map<String, Set<Cluster>> byName, String whole, String form) {
    Optional<Cluster> into =
        byName.getOrDefault(whole, Set.of()).stream().filter(c -> c.type().isPresent()).findFirst();
    Optional<Cluster> from = byName.getOrDefault(form, Set.of()).stream().findFirst();
    if (into.isPresent() && from.isPresent() && into.get() != from.get()) {
      into.get().joinAsForm(from.get());
      clusters.remove(from.get());
      from.get()
          .fullNames()
          .forEach(name -> byName.getOrDefault(name, Set.of()).remove(from.get()));
    }
  }

  /** The clusters by each of some words of theirs, so that not all are compared with all. */
  private static Map<String, Set<Cluster>> index(
      List<Cluster> clusters, Function<Cluster, Collection<String>> words) {
    Map<String, Set<Cluster>> index = new HashMap<>();
    for (Cluster cluster : clusters) {
      for (String word : words.apply(cluster)) {
        index.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(cluster);
      }
    }
    return index;
  }

  private static void joinSpellings(List<Cluster> clusters) {
    Set<Cluster> joined = new HashSet<>();
    List<Cluster> people = clusters.stream().filter(InArticle::isPerson).toList();
    for (Set<Cluster> alike : index(people, c -> List.of(Spelling.surname(c.name()))).values()) {
      List<Cluster> group = new ArrayList<>(alike);
      for (int i = 0; i < group.size() && group.size() <= MOST_OF_A_SURNAME; i++) {
        for (int j = group.size() - 1; j > i; j--) {
          if (Spelling.samePerson(group.get(i).name(), group.get(j).name())) {
            group.get(i).join(group.get(j));
            joined.add(group.remove(j));
          }
        }
      }
    }
    clusters.removeAll(joined);
  }

  private static boolean isPerson(Cluster cluster) {
    return cluster.type().filter(EntityType::mayBeShortened).isPresent();
  }

  private static void joinAcronyms(List<Cluster> clusters) {
    List<Cluster> named =
        clusters.stream()
            .filter(c -> c.type().isPresent() && !isPerson(c) && c.name().contains(" "))
            .toList();
    Map<String, Set<Cluster>> byLetters = index(named, c -> Spelling.acronymsOf(c.name()));
    for (Cluster form : List.copyOf(clusters)) {
      String name = form.name();
      boolean acronym = !name.contains(" ") && name.length() >= 2 && name.length() <= 8;
      if (!acronym || form.type().isPresent() && !form.how().equals("context")) {
        continue;
      }
      List<Cluster> wholes =
          byLetters.getOrDefault(name.replace(".", ""), Set.of()).stream()
              .filter(c -> c != form && Spelling.isAcronymOf(name, c.name()))
              .toList();
      if (wholes.size() == 1) {
        wholes.get(0).joinAsForm(form);
        clusters.remove(form);
      }
    }
  }

  /** "Gantz" joins "Benny Gantz", "El Farouk" joins "Belkhir El Farouk". */
  private void joinLastNames(List<Cluster> clusters) {
    List<Cluster> people =
        clusters.stream().filter(c -> isPerson(c) && c.name().contains(" ")).toList();
    Map<String, Set<Cluster>> byTail =
        index(people, p -> parts(p, (name, space) -> name.substring(space + 1)));
    for (Cluster form : List.copyOf(clusters)) {
      boolean mayBeShort =
          form.type().isEmpty()
              || isPerson(form)
              || form.how().equals("context")
              || form.type().equals(Optional.of(EntityType.PLACE)) && form.how().equals("list");
      if (!mayBeShort || form.name().isEmpty()) {
        continue;
      }
      List<Cluster> whole =
          byTail.getOrDefault(form.name(), Set.of()).stream().filter(p -> p != form).toList();
      boolean place =
          form.type().equals(Optional.of(EntityType.PLACE)) && form.how().equals("list");
      if (whole.size() != 1 || !place && !lexicon.is(Cue.COMMON, form.name())) {
        joinShort(clusters, form, whole);
      }
    }
  }

  /** The one who has the short form gets it; of several the article does not say which. */
  private static void joinShort(List<Cluster> clusters, Cluster form, List<Cluster> whole) {
    if (whole.size() == 1) {
      whole.get(0).joinAsForm(form);
      clusters.remove(form);
    } else if (whole.size() > 1 && isPerson(form)) {
      Cluster open = new Cluster(Optional.empty(), form.how());
      open.join(form);
      clusters.set(clusters.indexOf(form), open);
    }
  }

  /** "Isabel" joins "Isabel Ruiz" where the article has no other of that name. */
  private static void joinGivenNames(List<Cluster> clusters) {
    List<Cluster> people =
        clusters.stream().filter(c -> isPerson(c) && c.name().contains(" ")).toList();
    Map<String, Set<Cluster>> byWord = index(people, c -> List.of(c.name().split(" ")));
    for (Cluster form : List.copyOf(clusters)) {
      List<Cluster> bearers = List.copyOf(byWord.getOrDefault(form.name(), Set.of()));
      boolean told = isPerson(form) || form.type().isEmpty();
      if (told && bearers.stream().anyMatch(whole -> whole.name().startsWith(form.name() + " "))) {
        joinShort(clusters, form, bearers);
      }
    }
  }

  /** "Polisario" joins "Polisario Front" where one such name is in the article. */
  private static void joinFirstWords(List<Cluster> clusters) {
    List<Cluster> bodies =
        clusters.stream()
            .filter(c -> c.type().equals(Optional.of(EntityType.ORGANISATION)))
            .toList();
    Map<String, Set<Cluster>> byHead =
        index(bodies, c -> parts(c, (name, space) -> name.substring(0, space)));
    for (Cluster form : List.copyOf(clusters)) {
      if (form.type().isPresent() || form.name().length() < 4) {
        continue;
      }
      List<Cluster> whole = List.copyOf(byHead.getOrDefault(form.name(), Set.of()));
      joinShort(clusters, form, whole);
    }
  }

  /** "Chiefs" joins "Kaizer Chiefs" where one such team is in the article. */
  private void joinTeams(List<Cluster> clusters) {
    List<Cluster> teams =
        clusters.stream()
            .filter(c -> c.type().equals(Optional.of(EntityType.ORGANISATION)))
            .filter(c -> c.name().contains(" "))
            .toList();
    Map<String, Set<Cluster>> byTail =
        index(teams, c -> List.of(c.name().substring(c.name().lastIndexOf(' ') + 1)));
    for (Cluster form : List.copyOf(clusters)) {
      boolean body =
          form.type().isEmpty() || form.type().equals(Optional.of(EntityType.ORGANISATION));
      if (body && lexicon.is(Cue.TEAM, form.name())) {
        List<Cluster> whole = List.copyOf(byTail.getOrDefault(form.name(), Set.of()));
        if (whole.size() == 1) {
          joinShort(clusters, form, whole);
        }
      }
    }
  }

  /** Of the full names of a cluster what a function makes of each name and each space in it. */
  private static List<String> parts(Cluster cluster, BiFunction<String, Integer, String> part) {
    List<String> parts = new ArrayList<>();
    for (String name : cluster.fullNames()) {
      for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
        parts.add(part.apply(name, space));
      }
    }
    return parts;
  }
}
