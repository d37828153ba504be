package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Role;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Several people of one name. Articles that name something else in common speak of one person; so
 * do those whose callings agree. Where callings clash and no company is shared there are two. An
 * article that fits two of them belongs to none.
 */
final class Apart {
  private final Company company;
  private final List<Bearer> doubtful = new ArrayList<>();

  Apart(Company company) {
    this.company = company;
  }

  /** The bearers, with those that are several people taken apart. */
  List<Bearer> apart(List<Bearer> bearers) {
    List<Bearer> apart = new ArrayList<>();
    for (Bearer bearer : bearers) {
      boolean person = bearer.ruledBy().isEmpty() && bearer.type() == EntityType.PERSON;
      apart.addAll(person ? apart(bearer) : List.of(bearer));
    }
    return apart;
  }

  /** Those whose callings clash, and whom their company keeps one. */
  List<Bearer> doubtful() {
    return doubtful;
  }

  /** Articles that belong together, and what they call the person. */
  private static final class Circle {
    private final Set<Slug> articles = new TreeSet<>();
    private Calling calling = Calling.NONE;

    void add(Circle other) {
      articles.addAll(other.articles);
      calling = calling.and(other.calling);
    }

    Slug first() {
      return articles.iterator().next();
    }
  }

  /** What each article calls them. */
  private static Map<Slug, Calling> callings(Bearer bearer) {
    Map<Slug, Calling> callings = new TreeMap<>();
    for (Role role : bearer.roles()) {
      callings.merge(role.article(), Calling.of(role.text()), Calling::and);
    }
    return callings;
  }

  /** The articles of one in doubt whose calling clashes with that which fits the most articles. */
  static Set<Slug> another(Bearer bearer) {
    Map<Slug, Calling> callings = callings(bearer);
    Set<Slug> fewest = callings.keySet();
    for (Calling calling : new LinkedHashSet<>(callings.values())) {
      Set<Slug> clashing = new TreeSet<>();
      callings.forEach(
          (article, other) -> {
            if (calling.clashes(other)) {
              clashing.add(article);
            }
          });
      boolean parts = !clashing.isEmpty() && clashing.size() < fewest.size();
      fewest = parts ? clashing : fewest;
    }
    return fewest;
  }

  private List<Bearer> apart(Bearer bearer) {
    Map<Slug, Calling> callings = callings(bearer);
    boolean clash =
        callings.size() > 1
            && callings.values().stream()
                .distinct()
                .anyMatch(one -> callings.values().stream().distinct().anyMatch(one::clashes));
    if (!clash) {
      return List.of(bearer);
    }
    List<Circle> circles = circles(bearer, callings);
    circles.sort(
        Comparator.comparingInt((Circle c) -> -c.articles.size()).thenComparing(Circle::first));
    List<Circle> people = new ArrayList<>();
    for (Circle circle : circles) {
      if (!circle.calling.isEmpty()) {
        Optional<Circle> same =
            people.stream().filter(p -> !p.calling.clashes(circle.calling)).findFirst();
        if (same.isPresent()) {
          same.get().add(circle);
        } else {
          Circle person = new Circle();
          person.add(circle);
          people.add(person);
        }
      }
    }
    if (people.size() < 2) {
      doubtful.add(bearer);
      return List.of(bearer);
    }
    return people.stream().map(person -> bearer.in(person.articles)).toList();
  }

  /** The articles, those together that name something else in common. */
  private List<Circle> circles(Bearer bearer, Map<Slug, Calling> callings) {
    Set<String> own = new HashSet<>();
    bearer.forms().forEach(form -> own.add(Spelling.fold(form)));
    Map<String, Circle> byCompany = new HashMap<>();
    Map<Slug, Circle> circles = new TreeMap<>();
    for (Slug article : new TreeSet<>(company.articlesOf(bearer))) {
      Circle circle = new Circle();
      circle.articles.add(article);
      circle.calling = callings.getOrDefault(article, Calling.NONE);
      circles.put(article, circle);
      for (String name : company.in(article, own)) {
        Circle known = byCompany.get(name);
        Circle mine = circles.getOrDefault(article, circle);
        if (known != null && known != mine) {
          Circle larger = known.articles.size() >= mine.articles.size() ? known : mine;
          Circle smaller = larger == known ? mine : known;
          larger.add(smaller);
          smaller.articles.forEach(a -> circles.put(a, larger));
          byCompany.replaceAll((n, c) -> c == smaller ? larger : c);
          byCompany.put(name, larger);
        } else {
          byCompany.put(name, mine);
        }
      }
    }
    return distinct(circles.values());
  }

  private static List<Circle> distinct(Collection<Circle> circles) {
    Set<Circle> seen = new HashSet<>();
    List<Circle> distinct = new ArrayList<>();
    for (Circle circle : circles) {
      if (seen.add(circle)) {
        distinct.add(circle);
      }
    }
    return distinct;
  }
}
