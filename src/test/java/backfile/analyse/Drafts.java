package backfile.analyse;

import backfile.model.Definition;
import backfile.model.EntityType;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Drafts of articles whose names are given, so that a test does not rest on the recogniser. */
final class Drafts {
  private Drafts() {}

  /**
   * A name: "person Hans Gozend = Prime Minister; Gozend"; with {@code ~} for = it is called so and
   * nowhere written in full.
   */
  static Name name(String spec) {
    if (spec.contains(" ~ ")) {
      Name whole = name(spec.substring(0, spec.indexOf(" ~ ")));
      List<String> called = List.of(spec.substring(spec.indexOf(" ~ ") + 3));
      return new Name(
          whole.name(), whole.type(), "list", called, whole.mentions(), whole.definitions());
    }
    String type = spec.substring(0, spec.indexOf(' '));
    String rest = spec.substring(spec.indexOf(' ') + 1);
    String[] parts = rest.split(" = |; ");
    boolean said = rest.contains(" = ");
    String sentence = parts[0] + ", " + (said ? parts[1] : "") + ", spoke.";
    List<String> surfaces = new ArrayList<>(List.of(parts[0]));
    surfaces.addAll(Arrays.asList(parts).subList(said ? 2 : 1, parts.length));
    return new Name(
        parts[0],
        EntityType.of(type),
        "shape",
        surfaces,
        List.of(new Mention(0, 0, parts[0].length())),
        said
            ? List.of(new Definition(parts[1], Definition.Manner.APPOSITION, "p-" + type, sentence))
            : List.of());
  }

  /** What an article with these names adds. */
  static GlossaryDraft article(String slug, String... names) {
    return GlossaryDraft.of(
        new Slug(slug),
        Optional.empty(),
        new Names(Arrays.stream(names).map(Drafts::name).toList()));
  }

  /** All of them. */
  static GlossaryDraft of(List<GlossaryDraft> drafts) {
    return drafts.stream().reduce(GlossaryDraft.empty(), GlossaryDraft::and);
  }
}
