package backfile;

import backfile.letters.Likeness;
import backfile.letters.Reserved;
import backfile.letters.Slugs;
import backfile.model.Entity;
import backfile.model.Glossary;
import backfile.model.Refused;
import backfile.model.Slug;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who is called what: entries by what people type for them, slugs that are in use. */
final class Roll {
  private static final int SUGGESTED = 4;

  private final Register register;
  private final Glossary glossary;
  private final Set<Slug> articles;

  Roll(Settled settled) {
    this.register = settled.register();
    this.glossary = settled.outcome().glossary();
    this.articles = settled.articles().slugs();
  }

  /**
   * The entry that people mean: by its slug or an older one, by its name, or by a spelling that no
   * other entry has.
   *
   * @throws Refused with what may have been meant
   */
  Entity entry(String typed) throws Refused {
    Optional<Entity> bySlug =
        Slug.read(typed)
            .flatMap(slug -> glossary.entity(slug).or(() -> register.now(slug).flatMap(this::of)));
    if (bySlug.isPresent()) {
      return bySlug.get();
    }
    List<Entity> named = glossary.entities().stream().filter(e -> e.name().equals(typed)).toList();
    if (named.isEmpty()) {
      named = glossary.entities().stream().filter(e -> e.aliases().contains(typed)).toList();
    }
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.isEmpty()) {
      throw new Refused(0, "\"" + typed + "\" is no entry", near(typed));
    }
    String all = named.stream().map(e -> e.slug().value()).reduce((a, b) -> a + ", " + b).get();
    throw new Refused(
        0, "\"" + typed + "\" is what several entries are called", "give one of them: " + all);
  }

  private Optional<Entity> of(Slug slug) {
    return glossary.entity(slug);
  }

  private String near(String typed) {
    String wish = Slugs.of(typed).map(Slug::value).orElse("");
    return suggest(
        wish, glossary.entities().stream().map(e -> e.slug().value()).toList(), "the glossary");
  }

  private static String suggest(String wish, Collection<String> known, String where) {
    List<String> near = Likeness.near(wish, known, SUGGESTED);
    return near.isEmpty()
        ? "look for it in " + where + "; a slug is the last part of its page's address"
        : "near it are " + String.join(", ", near);
  }

  /** An article by its slug. */
  Slug article(String typed) throws Refused {
    String bare = typed.replaceFirst("^.*/", "").replaceFirst("\\.(?:md|html)$", "");
    Optional<Slug> slug = Slug.read(bare).filter(articles::contains);
    if (slug.isEmpty()) {
      Set<String> known = new TreeSet<>();
      articles.forEach(a -> known.add(a.value()));
      throw new Refused(
          0, "\"" + typed + "\" is no article", suggest(bare, known, "content/articles/"));
    }
    return slug.get();
  }

  /** Articles by their slugs, each once. */
  List<Slug> articles(List<String> typed) throws Refused {
    Set<Slug> slugs = new LinkedHashSet<>();
    for (String one : typed) {
      slugs.add(article(one));
    }
    return List.copyOf(slugs);
  }

  /** A slug for an entry of this name that none has or had; as the build gives them out. */
  Slug free(String name, Desk desk) {
    Set<Slug> taken = new HashSet<>();
    for (Entity entity : glossary.entities()) {
      taken.add(entity.slug());
      taken.addAll(entity.formerSlugs());
    }
    register.merged().forEach(merged -> taken.add(merged.slug()));
    Slug wish = Slugs.of(name).orElse(new Slug("name"));
    Slug slug = wish;
    for (int n = 2; Reserved.is(slug) || taken.contains(slug) || !desk.isFree(slug); n++) {
      slug = new Slug(wish + "-" + n);
    }
    return slug;
  }
}
