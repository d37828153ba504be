package backfile.analyse;

import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Role;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of several entries of one spelling an article means. It must say so: by the fuller form, by
 * what it calls the person, or by company that only one of them keeps. Else it means none.
 */
final class Choice {
  /** So many names must be known to keep company with one of them, and none with the others. */
  private static final int ENOUGH_COMPANY = 2;

  private final GlossaryDraft draft;
  private final Glossary glossary;
  private final Map<Slug, Bearer> bearers;
  private final Map<Slug, Set<Slug>> company = new HashMap<>();
  private final Map<Slug, Map<Slug, Set<String>>> called = new HashMap<>();

  Choice(GlossaryDraft draft, Glossary undecided, Map<Slug, Bearer> bearers) {
    this.draft = draft;
    this.glossary = undecided;
    this.bearers = bearers;
  }

  /** A use of a name that several entries bear. */
  private record Open(Slug article, GlossaryDraft.Use use, List<Slug> may) {}

  /** The glossary with what the articles decide. */
  Glossary made() {
    List<Open> open = new ArrayList<>();
    Set<Slug> asked = new HashSet<>();
    draft
        .articles()
        .forEach(
            (article, uses) -> {
              for (GlossaryDraft.Use use : uses) {
                List<Slug> may = glossary.candidates(article, use.key().name(), use.key().type());
                if (may.size() > 1) {
                  open.add(new Open(article, use, may));
                  asked.addAll(may);
                }
              }
            });
    if (open.isEmpty()) {
      return glossary;
    }
    gather(asked);
    Map<Slug, Map<Glossary.Sign, Slug>> decided = new HashMap<>();
    for (Open one : open) {
      chosen(one)
          .ifPresent(
              slug ->
                  decided
                      .computeIfAbsent(one.article(), a -> new HashMap<>())
                      .put(
                          new Glossary.Sign(one.use().key().name(), one.use().key().type()), slug));
    }
    return glossary.with(decided);
  }

  /** What keeps company with those who are asked about, where their names are beyond doubt. */
  private void gather(Set<Slug> asked) {
    draft
        .articles()
        .forEach(
            (article, uses) -> {
              Set<Slug> here = sure(article, uses);
              for (Slug slug : here) {
                if (asked.contains(slug)) {
                  company.computeIfAbsent(slug, s -> new HashSet<>()).addAll(here);
                }
              }
            });
    for (Slug slug : asked) {
      Bearer bearer = bearers.get(slug);
      Map<Slug, Set<String>> byArticle = new HashMap<>();
      if (bearer != null) {
        for (Role role : bearer.roles()) {
          byArticle
              .computeIfAbsent(role.article(), a -> new HashSet<>())
              .add(role.text().toLowerCase(Locale.ROOT));
        }
      }
      called.put(slug, byArticle);
    }
  }

  private Set<Slug> sure(Slug article, List<GlossaryDraft.Use> uses) {
    Set<Slug> sure = new HashSet<>();
    for (GlossaryDraft.Use use : uses) {
      if (use.key().type().isPresent() && Lands.INSTANCE.named(use.key().name()).isEmpty()) {
        glossary.meaning(article, use.key().name(), use.key().type()).ifPresent(sure::add);
      }
    }
    return sure;
  }

  private Optional<Slug> chosen(Open open) {
    List<Slug> kept =
        open.may().stream()
            .filter(
                slug -> {
                  Bearer bearer = bearers.get(slug);
                  return bearer != null
                      && bearer.only().filter(o -> o.contains(open.article())).isPresent();
                })
            .toList();
    if (kept.size() == 1) {
      return Optional.of(kept.get(0));
    }
    Set<Slug> here = sure(open.article(), draft.articles().getOrDefault(open.article(), List.of()));
    List<Slug> present = open.may().stream().filter(here::contains).toList();
    if (!present.isEmpty()) {
      return present.size() == 1 ? Optional.of(present.get(0)) : Optional.empty();
    }
    Optional<Slug> byRole = byRole(open);
    return byRole.isPresent() ? byRole : byCompany(open, here);
  }

  /** The only one whom other articles call as this one does. */
  private Optional<Slug> byRole(Open open) {
    if (!open.use().key().type().equals(Optional.of(EntityType.PERSON))) {
      return Optional.empty();
    }
    Set<String> here = new HashSet<>();
    draft
        .tally(open.use().key())
        .ifPresent(
            tally ->
                tally.roles.stream()
                    .filter(r -> r.article().equals(open.article()))
                    .forEach(r -> here.add(r.text().toLowerCase(Locale.ROOT))));
    return only(
        open.may(),
        slug ->
            called.getOrDefault(slug, Map.of()).values().stream()
                .anyMatch(roles -> roles.stream().anyMatch(here::contains)));
  }

  private Optional<Slug> byCompany(Open open, Set<Slug> here) {
    Map<Slug, Integer> shared = new HashMap<>();
    for (Slug slug : open.may()) {
      Set<Slug> theirs = company.getOrDefault(slug, Set.of());
      shared.put(slug, (int) here.stream().filter(theirs::contains).count());
    }
    Optional<Slug> only = only(open.may(), slug -> shared.getOrDefault(slug, 0) > 0);
    return only.filter(slug -> shared.getOrDefault(slug, 0) >= ENOUGH_COMPANY);
  }

  private static Optional<Slug> only(List<Slug> slugs, java.util.function.Predicate<Slug> fits) {
    List<Slug> fitting = slugs.stream().filter(fits).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
