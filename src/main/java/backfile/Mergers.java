package backfile;

import static backfile.ListParts.both;
import static backfile.ListParts.without;

import backfile.markdown.EntityFile;
import backfile.markdown.FrontEdit;
import backfile.model.Concordance;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Merged;
import backfile.model.Refused;
import backfile.model.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two entries are one, one entry is two: what people decide of that, and how it is undone. */
final class Mergers {
  /** So many articles are named in a line. */
  private static final int SOME = 5;

  private final Settled settled;
  private final Roll roll;
  private final Desk desk;

  Mergers(Settled settled, Roll roll, Desk desk) {
    this.settled = settled;
    this.roll = roll;
    this.desk = desk;
  }

  private List<Slug> articlesOf(Entity entity) {
    return settled.outcome().concordance().articlesOf(entity.slug()).stream()
        .map(Concordance.Use::slug)
        .toList();
  }

  /** One entry takes in another: all its spellings, and its address. */
  void merge(String kept, String other) throws IOException, Refused {
    Entity into = roll.entry(kept);
    Entity from = roll.entry(other);
    if (into.slug().equals(from.slug())) {
      throw new Refused(
          0,
          "\"" + kept + "\" and \"" + other + "\" are one entry already, " + into.slug(),
          "name two entries");
    }
    if (!into.shown()) {
      throw new Refused(
          0,
          settled.register().place(into.slug()) + " has no page",
          "merge it into the other, or take that back first: "
              + Shell.names("take-back", into.slug(), "page"));
    }
    List<Slug> former = new ArrayList<>(List.of(from.slug()));
    former.addAll(from.formerSlugs());
    List<Slug> articles = from.onlyIn().isEmpty() ? articlesOf(from) : from.onlyIn();
    Merged merged =
        new Merged(
            from.slug(),
            from.name(),
            into.slug(),
            without(from.forms(), into.forms()),
            without(former, into.formerSlugs()),
            both(into.not(), List.of(from.slug())),
            into.onlyIn().isEmpty() ? List.of() : without(articles, into.onlyIn()),
            both(into.notIn(), articles));
    // First the file that goes out of use: without the other it speaks for itself.
    desk.edit(from, file -> EntityFile.merge(file, merged));
    desk.edit(into, file -> gain(file, merged));
    desk.say(into, into.name() + " is also " + String.join(", ", from.forms()));
    desk.say(from, "is merged into it; what else stands there is kept and not shown");
    desk.leads(from.slug(), into.slug());
    desk.undo("split", into.slug(), from.slug());
  }

  private static FrontEdit gain(FrontEdit file, Merged merged) throws Refused {
    return file.add("former-slugs", Slug.values(merged.formerSlugs()))
        .add("aliases", merged.aliases())
        .take("not", Slug.values(merged.not()))
        .add("only-in", Slug.values(merged.onlyIn()))
        .take("not-in", Slug.values(merged.notIn()));
  }

  private static FrontEdit lose(FrontEdit file, Merged merged) throws Refused {
    return file.take("former-slugs", Slug.values(merged.formerSlugs()))
        .take("aliases", merged.aliases())
        .add("not", Slug.values(merged.not()))
        .take("only-in", Slug.values(merged.onlyIn()))
        .add("not-in", Slug.values(merged.notIn()));
  }

  /** A spelling, or a name in some articles, becomes an entry of its own; a merger is undone. */
  void split(String whole, String typed, List<String> articles) throws IOException, Refused {
    Entity from = roll.entry(whole);
    String name = Namings.tidy(typed);
    if (!articles.isEmpty()) {
      splitArticles(from, name, articles);
      return;
    }
    Optional<Merged> merged = merged(from, name);
    if (merged.isPresent()) {
      unmerge(from, merged.get());
    } else {
      splitSpelling(from, name);
    }
  }

  /** The entry that was merged into this one and is called so. */
  private Optional<Merged> merged(Entity into, String called) throws Refused {
    Register register = settled.register();
    List<Merged> own =
        register.merged().stream()
            .filter(m -> register.now(m.into()).equals(Optional.of(into.slug())))
            .toList();
    for (Merged merged : own) {
      if (merged.slug().value().equals(called) || merged.name().equals(called)) {
        return Optional.of(merged);
      }
    }
    return Optional.empty();
  }

  private void unmerge(Entity from, Merged merged) throws IOException, Refused {
    desk.edit(from, file -> lose(file, merged));
    desk.edit(settled.register().file(merged.slug()), file -> file.drop("merged-into"));
    desk.say(
        merged.slug(), merged.name() + " is an entry of its own again, as before it was merged");
    desk.say(from, "is without its spellings and its address again");
    desk.undo("merge", from.slug(), merged.slug());
  }

  private void splitSpelling(Entity from, String name) throws IOException, Refused {
    if (from.name().equals(name)) {
      throw new Refused(
          0,
          "\"" + name + "\" is the name of " + from.slug() + " itself",
          "say in which articles it is another's: --in ARTICLE, or give one of its other spellings");
    }
    if (!from.aliases().contains(name)) {
      throw new Refused(
          0,
          "\"" + name + "\" is no spelling of " + from.slug(),
          from.aliases().isEmpty()
              ? "it has none but its name; to part articles add --in ARTICLE"
              : "its other spellings are " + String.join(", ", from.aliases()));
    }
    Slug slug = roll.free(name, desk);
    desk.add(
        slug + ".md",
        EntityFile.typed(name, from.type(), slug, List.of(), List.of(from.slug()), from.onlyIn()));
    desk.edit(from, file -> file.take("aliases", List.of(name)).add("not", List.of(slug.value())));
    say(from, slug, "\"" + name + "\" is an entry of its own");
  }

  private void splitArticles(Entity from, String name, List<String> typed)
      throws IOException, Refused {
    List<Slug> articles = roll.articles(typed);
    List<Slug> own = articlesOf(from);
    for (Slug article : articles) {
      if (!own.contains(article)) {
        throw new Refused(
            0,
            article + " does not mention " + from.slug(),
            own.isEmpty() ? "no article does" : "these do: " + some(own));
      }
    }
    if (articles.containsAll(own)) {
      throw new Refused(
          0,
          "no other article mentions " + from.slug(),
          "give it another name: " + Shell.names("rename", from.slug(), name));
    }
    Optional<Entity> namesake = namesake(from, name);
    if (namesake.isPresent()) {
      join(namesake.get(), from, articles);
      return;
    }
    EntityType type = typeIn(articles, from);
    Slug slug = roll.free(name, desk);
    List<String> forms = without(from.forms(), List.of(name));
    desk.add(
        slug + ".md", EntityFile.typed(name, type, slug, forms, List.of(from.slug()), articles));
    desk.edit(
        from, file -> file.add("not", List.of(slug.value())).add("not-in", Slug.values(articles)));
    say(
        from,
        slug,
        name + ", " + type.word() + ", in " + some(articles) + " is an entry of its own");
  }

  /** Further articles go to one that has some of them already. */
  private void join(Entity namesake, Entity from, List<Slug> articles) throws IOException, Refused {
    desk.edit(namesake, file -> file.add("only-in", Slug.values(articles)));
    desk.edit(from, file -> file.add("not-in", Slug.values(articles)));
    desk.say(namesake, namesake.name() + " is meant in " + some(articles) + " too");
    desk.undoGain(namesake, "only-in", Slug.values(without(articles, namesake.onlyIn())));
    desk.say(from, from.name() + " is another");
    desk.undoGain(from, "not-in", Slug.values(without(articles, from.notIn())));
  }

  /** What most mentions of an entry in these articles are found as; what it is where they tie. */
  private EntityType typeIn(List<Slug> articles, Entity entity) {
    Map<EntityType, Integer> votes =
        settled.articles().draft().votes(entity.slug(), articles, settled.outcome().glossary());
    EntityType type = entity.type();
    for (Map.Entry<EntityType, Integer> vote : votes.entrySet()) {
      type = vote.getValue() > votes.getOrDefault(type, 0) ? vote.getKey() : type;
    }
    return type;
  }

  /** One of this name that articles were given to before; further ones join them. */
  private Optional<Entity> namesake(Entity from, String name) {
    return settled.register().entries().stream()
        .filter(e -> e.byHand() && e.name().equals(name) && !e.onlyIn().isEmpty())
        .filter(e -> !e.slug().equals(from.slug()) && from.not().contains(e.slug()))
        .findFirst();
  }

  private static String some(List<Slug> slugs) {
    List<String> first = Slug.values(slugs.subList(0, Math.min(SOME, slugs.size())));
    return String.join(", ", first) + (slugs.size() > SOME ? ", …" : "");
  }

  private void say(Entity from, Slug slug, String what) {
    desk.say(slug, what);
    desk.say(from, from.name() + " is another");
    desk.undo("merge", from.slug(), slug);
  }
}
