package backfile;

import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.Problem;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * People's decisions about names that fit nothing any more: the articles went, or the names in
 * them. They stay in their files; what comes of them is for people to say.
 */
final class Idle {
  private Idle() {}

  /** A note for each entry and matter. */
  static List<Problem> of(Settled settled) {
    List<Problem> notes = new ArrayList<>();
    Set<Slug> mentioned =
        settled.register().entries().stream()
            .map(Entity::slug)
            .filter(slug -> !settled.outcome().concordance().articlesOf(slug).isEmpty())
            .collect(Collectors.toSet());
    for (Doubt doubt : settled.outcome().doubts()) {
      if (doubt.kind() == Doubt.Kind.IDLE) {
        Slug slug = doubt.entities().get(0);
        notes.add(
            note(
                settled,
                slug,
                "says " + doubt.missing() + ", which the archive does not have any more",
                "take it back: " + Shell.names("take-back", slug, doubt.missing())));
      }
    }
    List<Entity> byHand = settled.register().entries().stream().filter(Entity::byHand).toList();
    if (byHand.isEmpty()) {
      return notes;
    }
    Predicate<String> spoken = settled.articles().draft().spoken();
    for (Entity entity : byHand) {
      if (!entity.page() && !mentioned.contains(entity.slug())) {
        String what = "takes away the page of " + entity.name() + ", which no article mentions";
        notes.add(note(settled, entity.slug(), what, "delete the file"));
      }
      List<String> unused = entity.aliases().stream().filter(spoken.negate()).toList();
      if (mentioned.contains(entity.slug()) && !unused.isEmpty()) {
        String what =
            "no article has "
                + unused.stream()
                    .map(alias -> "\"" + alias + "\"")
                    .collect(Collectors.joining(", "))
                + " of its aliases";
        notes.add(note(settled, entity.slug(), what, "they serve the search alone"));
      }
    }
    return notes;
  }

  private static Problem note(Settled settled, Slug slug, String what, String hint) {
    return Problem.note(settled.register().place(slug), 0, what, hint);
  }
}
