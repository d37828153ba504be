package backfile;

import static backfile.ListParts.both;
import static backfile.ListParts.without;

import backfile.analyse.Settlement;
import backfile.letters.Slugs;
import backfile.letters.Visible;
import backfile.markdown.EntityFile;
import backfile.markdown.FrontEdit;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Refused;
import backfile.model.Slug;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What people decide of an entry alone: how it is called, what it is, whether it shows. */
final class Namings {
  /** The keys whose lists hold decisions. */
  private static final Set<String> LISTS = Set.of("aliases", "not", "only-in", "not-in", "part-of");

  /** The keys that are a decision where they stand. */
  private static final Set<String> SWITCHES = Set.of("page", "link", "search");

  private final Settled settled;
  private final Roll roll;
  private final Desk desk;

  Namings(Settled settled, Roll roll, Desk desk) {
    this.settled = settled;
    this.roll = roll;
    this.desk = desk;
  }

  private String place(Entity entity) {
    return settled.register().place(entity.slug());
  }

  /** A name as a file can hold it. */
  static String tidy(String name) throws Refused {
    String tidy = Visible.text(name).strip().replaceAll("\\s+", " ");
    boolean seen = EntityFile.isSeen(tidy);
    if (!seen || tidy.length() > EntityFile.LONGEST_NAME) {
      throw new Refused(
          0,
          !seen ? "the name is empty" : "the name has " + tidy.length() + " characters",
          "give one of at most " + EntityFile.LONGEST_NAME);
    }
    return tidy;
  }

  /** The entry gets another name and the address that goes with it. */
  void rename(String which, String typed) throws IOException, Refused {
    Entity entity = roll.entry(which);
    String name = tidy(typed);
    if (entity.name().equals(name)) {
      throw new Refused(
          0, entity.slug() + " has the name \"" + name + "\" already", "give another");
    }
    for (Entity other : settled.outcome().glossary().entities()) {
      boolean apart = !other.onlyIn().isEmpty() || !entity.onlyIn().isEmpty();
      if (!other.slug().equals(entity.slug()) && other.name().equals(name) && !apart) {
        throw new Refused(
            0,
            "\"" + name + "\" is the name of " + other.slug(),
            "if the two are one: " + Shell.names("merge", other.slug(), entity.slug()));
      }
    }
    Slug slug = slugFor(entity, name);
    boolean moves = !slug.equals(entity.slug());
    String file = settled.register().file(entity.slug());
    desk.edit(entity, text -> renamed(text, entity, name));
    if (moves) {
      desk.edit(
          entity,
          text ->
              text.text("slug", slug.value())
                  .take("former-slugs", List.of(slug.value()))
                  .add("former-slugs", List.of(entity.slug().value())));
      boolean usual = file.equals(entity.slug() + ".md");
      desk.move(file, usual ? slug + ".md" : file);
    }
    desk.say(entity, entity.name() + " is " + name + " now");
    if (moves) {
      desk.leads(entity.slug(), slug);
    }
    desk.undo("rename", slug, entity.name());
  }

  private Slug slugFor(Entity entity, String name) {
    Slug wish = Slugs.of(name).orElse(entity.slug());
    boolean had = entity.formerSlugs().contains(wish) && desk.isFree(wish);
    return wish.equals(entity.slug()) || had ? wish : roll.free(name, desk);
  }

  /** What the texts call it goes on to be found; in its place in the list, so that it goes back. */
  private FrontEdit renamed(FrontEdit file, Entity entity, String name) throws Refused {
    boolean spoken = settled.articles().draft().spoken().test(entity.name());
    FrontEdit edit = file.text("name", name);
    if (spoken) {
      edit =
          entity.aliases().contains(name)
              ? edit.replace("aliases", name, entity.name())
              : edit.add("aliases", List.of(entity.name()));
    } else {
      edit = edit.take("aliases", List.of(name));
    }
    return sorted(edit, entity, name, entity.type());
  }

  /** A filing form that followed from name and type goes on to follow from them. */
  private static FrontEdit sorted(FrontEdit file, Entity entity, String name, EntityType type)
      throws Refused {
    if (!entity.sort().equals(Settlement.sortForm(entity.name(), entity.type()))) {
      return file;
    }
    String sort = Settlement.sortForm(name, type);
    return sort.equals(name) ? file.drop("sort") : file.text("sort", sort);
  }

  /** The entry is of another type, or surely of the one that it has. */
  void type(String which, String word) throws IOException, Refused {
    Entity entity = roll.entry(which);
    Optional<EntityType> type = EntityType.of(word);
    if (type.isEmpty()) {
      String all =
          Arrays.stream(EntityType.values())
              .map(EntityType::word)
              .collect(Collectors.joining(", "));
      throw new Refused(0, "\"" + word + "\" is no type", "give one of " + all);
    }
    if (type.get() == entity.type()) {
      keep(which);
      return;
    }
    desk.edit(entity, file -> sorted(file.text("type", word), entity, entity.name(), type.get()));
    desk.say(entity, entity.name() + " is of type " + word);
    desk.undo("type", entity.slug(), entity.type().word());
  }

  /** It is right as it was found: the file becomes a person's. */
  void keep(String which) throws IOException, Refused {
    Entity entity = roll.entry(which);
    if (entity.byHand()) {
      throw new Refused(
          0, place(entity) + " is a person's already", "nothing has to be done; it stays as it is");
    }
    desk.edit(entity, Namings::claimed);
    desk.say(
        entity,
        entity.name() + ", " + entity.type().word() + ", stays as it is, whatever is found");
    desk.say(entity, "to undo it, delete the file, and it is found anew");
  }

  /** It is no name: no page and no links. */
  void reject(String which) throws IOException, Refused {
    turnOff(which, "page", "has no page and no links any more");
  }

  /** It keeps its page, and its mentions are no links. */
  void neverLink(String which) throws IOException, Refused {
    turnOff(which, "link", "keeps its page, and its mentions are no links any more");
  }

  private void turnOff(String which, String key, String done) throws IOException, Refused {
    Entity entity = roll.entry(which);
    if (key.equals("page") ? !entity.page() : !entity.link()) {
      throw new Refused(
          0,
          place(entity) + " says " + key + ": false already",
          "to take it back: " + Shell.names("take-back", entity.slug(), key));
    }
    desk.edit(entity, file -> file.is(key, false));
    desk.say(entity, entity.name() + " " + done);
    desk.undo("take-back", entity.slug(), key);
  }

  /** Two entries are two, however alike they look. */
  void apart(String one, String other) throws IOException, Refused {
    Entity first = roll.entry(one);
    Entity second = roll.entry(other);
    if (first.slug().equals(second.slug())) {
      throw new Refused(
          0,
          "\"" + one + "\" and \"" + other + "\" are one entry, " + first.slug(),
          "to make two of it: " + Shell.names("split", first.slug(), "NAME"));
    }
    if (first.not().contains(second.slug())) {
      throw new Refused(
          0,
          place(first) + " says not: " + second.slug() + " already",
          "to take it back: " + Shell.names("take-back", first.slug(), "not: " + second.slug()));
    }
    desk.edit(first, file -> file.add("not", List.of(second.slug().value())));
    desk.say(first, first.name() + " is not " + second.slug());
    desk.undo("take-back", first.slug(), "not: " + second.slug());
  }

  /** In some articles a spelling that several entries bear means one of them. */
  void means(String which, String spelling, List<String> typed) throws IOException, Refused {
    Entity entity = roll.entry(which);
    String form = tidy(spelling);
    List<Slug> articles = roll.articles(typed);
    List<String> where = Slug.values(articles);
    String there = String.join(", ", where);
    List<Entity> others = otherBearers(entity, form, articles);
    boolean narrow = !entity.onlyIn().isEmpty();
    desk.edit(
        entity,
        file -> {
          FrontEdit borne = bearing(file, entity, form).take("not-in", where);
          FrontEdit edit = narrow ? borne.add("only-in", where) : borne;
          return edit.same(file) ? claimed(file) : edit;
        });
    desk.say(entity, "\"" + form + "\" is " + entity.name() + " in " + there);
    undoBearing(entity, form);
    if (narrow) {
      desk.undoGain(entity, "only-in", Slug.values(without(articles, entity.onlyIn())));
    }
    List<Slug> spoken = both(entity.notIn(), articles);
    if (!spoken.isEmpty()) {
      // No command writes that of one entry alone.
      desk.say(
          entity,
          "does not say not-in: "
              + String.join(", ", Slug.values(spoken))
              + " any more; to undo it, write it into the file again");
    }
    for (Entity other : others) {
      desk.edit(other, file -> bearing(file, other, form).add("not-in", where));
      desk.say(other, other.name() + " is not meant there");
      undoBearing(other, form);
      desk.undoGain(other, "not-in", Slug.values(without(articles, other.notIn())));
    }
  }

  /** The file of an entry as a person's, whatever it says. */
  private static FrontEdit claimed(FrontEdit file) throws Refused {
    return file.drop("written");
  }

  /** An entry bears a spelling by a person's word: elsewhere that stays as open as it was. */
  private static FrontEdit bearing(FrontEdit file, Entity entity, String form) throws Refused {
    return entity.forms().contains(form) ? file : file.add("aliases", List.of(form));
  }

  private void undoBearing(Entity entity, String form) {
    if (!entity.forms().contains(form)) {
      desk.undoGain(entity, "aliases", List.of(form));
    }
  }

  /** Who else the spelling may mean in these articles. */
  private List<Entity> otherBearers(Entity entity, String form, List<Slug> articles) {
    Glossary glossary = settled.outcome().glossary();
    Set<Slug> others = new TreeSet<>();
    for (Slug article : articles) {
      for (EntityType type : EntityType.values()) {
        others.addAll(glossary.candidates(article, form, Optional.of(type)));
      }
      others.addAll(glossary.candidates(article, form, Optional.empty()));
    }
    others.remove(entity.slug());
    return others.stream().flatMap(slug -> glossary.entity(slug).stream()).toList();
  }

  /** A decision goes: {@code page}, {@code not: another}, {@code only-in: an-article}. */
  void takeBack(String which, String what) throws IOException, Refused {
    Entity entity = roll.entry(which);
    int colon = what.indexOf(':');
    String key = (colon < 0 ? what : what.substring(0, colon)).strip();
    String rest = colon < 0 ? "" : what.substring(colon + 1).strip();
    if (!LISTS.contains(key) && !SWITCHES.contains(key)) {
      throw new Refused(
          0,
          "\"" + what + "\" is no decision",
          "give page, link, search, or one of a list, such as \"not: another-entry\"");
    }
    byte[] before = desk.bytes(entity);
    // A spelling may hold a comma, a slug none.
    List<String> values = key.equals("aliases") ? List.of(rest) : List.of(rest.split(", "));
    desk.edit(
        entity,
        file -> SWITCHES.contains(key) || rest.isEmpty() ? file.drop(key) : file.take(key, values));
    if (Arrays.equals(before, desk.bytes(entity))) {
      throw new Refused(
          0, place(entity) + " does not say " + what, "look into the file for what it says");
    }
    desk.say(entity, "does not say " + what + " any more");
  }
}
