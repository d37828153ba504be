package backfile;

import backfile.model.Doubt;
import backfile.model.EntityType;
import backfile.model.Slug;
import backfile.render.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The commands that settle a doubt, ready to be run. */
final class Ready {
  private static final String NAMES = "backfile names ";

  private Ready() {}

  /**
   * The commands, the likeliest first; those that the doubt does not give all words for are left
   * out.
   */
  static List<Pages.Way> of(Doubt doubt) {
    List<Pages.Way> ways = new ArrayList<>();
    for (Doubt.Decision decision : doubt.kind().settledBy()) {
      List<Slug> who = doubt.entities();
      boolean enough = who.size() >= (needsTwo(decision) ? 2 : 1);
      if (enough) {
        add(ways, doubt, decision, who.get(0));
      }
    }
    return ways;
  }

  private static boolean needsTwo(Doubt.Decision decision) {
    return decision == Doubt.Decision.MERGE || decision == Doubt.Decision.KEEP_APART;
  }

  private static void add(List<Pages.Way> ways, Doubt doubt, Doubt.Decision decision, Slug first) {
    String spelling = " " + Shell.quoted(doubt.spelling());
    List<Slug> others = doubt.entities().subList(1, doubt.entities().size());
    switch (decision) {
      case MERGE -> others.forEach(o -> ways.add(way(decision, "merge " + first + " " + o, o)));
      case KEEP_APART ->
          others.forEach(o -> ways.add(way(decision, "apart " + first + " " + o, o)));
      case SPLIT ->
          articles(doubt)
              .ifPresent(in -> ways.add(way(decision, "split " + first + spelling + in, first)));
      case KEEP -> ways.add(way(decision, "keep " + first, first));
      case TYPE -> doubt.types().keySet().forEach(type -> ways.add(typed(first, type)));
      case REJECT -> doubt.entities().forEach(e -> ways.add(way(decision, "reject " + e, e)));
      case NEVER_LINK ->
          doubt.entities().forEach(e -> ways.add(way(decision, "never-link " + e, e)));
      case ONLY_IN ->
          articles(doubt)
              .ifPresent(
                  in ->
                      doubt
                          .entities()
                          .forEach(e -> ways.add(way(decision, "means " + e + spelling + in, e))));
      case TAKE_BACK ->
          ways.add(
              way(decision, "take-back " + first + " " + Shell.quoted(doubt.missing()), first));
    }
  }

  private static Pages.Way typed(Slug entity, EntityType type) {
    return new Pages.Way(
        Doubt.Decision.TYPE,
        entity,
        Optional.of(type),
        NAMES + "type " + entity + " " + type.word());
  }

  private static Pages.Way way(Doubt.Decision decision, String command, Slug about) {
    return new Pages.Way(decision, about, Optional.empty(), NAMES + command);
  }

  /** The articles of the places, to be thinned out by who knows which are meant. */
  private static Optional<String> articles(Doubt doubt) {
    String in =
        new TreeSet<>(doubt.places().stream().map(Doubt.Place::article).toList())
            .stream().map(Slug::value).collect(Collectors.joining(" "));
    return in.isEmpty() ? Optional.empty() : Optional.of(" --in " + in);
  }
}
