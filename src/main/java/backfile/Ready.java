package backfile;

import backfile.model.Doubt;
import backfile.model.EntityType;
import backfile.model.Slug;
import backfile.render.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that settle a doubt, ready to be run. */
final class Ready {
  private Ready() {}

  /**
   * The commands, the likeliest first; those that the doubt does not give all words for are left
   * out. Of many entries those that the doubt names have commands.
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
    String spelling = doubt.spelling();
    List<Slug> all = doubt.named();
    List<Slug> others = all.subList(1, all.size());
    List<Slug> articles = articles(doubt);
    switch (decision) {
      case MERGE -> others.forEach(o -> ways.add(way(decision, o, "merge", first, o)));
      case KEEP_APART -> others.forEach(o -> ways.add(way(decision, o, "apart", first, o)));
      case SPLIT -> {
        if (!doubt.another().isEmpty()) {
          ways.add(way(decision, first, in(doubt.another(), "split", first, spelling)));
        }
      }
      case KEEP -> ways.add(way(decision, first, "keep", first));
      case TYPE -> mostFirst(doubt.types()).forEach(type -> ways.add(typed(first, type)));
      case REJECT -> {
        Slug last = all.get(all.size() - 1);
        ways.add(way(decision, last, "reject", last));
      }
      case NEVER_LINK -> all.forEach(e -> ways.add(way(decision, e, "never-link", e)));
      case ONLY_IN -> {
        if (!articles.isEmpty()) {
          all.forEach(e -> ways.add(way(decision, e, in(articles, "means", e, spelling))));
        }
      }
      case TAKE_BACK -> ways.add(way(decision, first, "take-back", first, doubt.missing()));
    }
  }

  private static List<EntityType> mostFirst(Map<EntityType, Integer> votes) {
    return votes.entrySet().stream()
        .sorted(
            Map.Entry.<EntityType, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Pages.Way typed(Slug entity, EntityType type) {
    return new Pages.Way(
        Doubt.Decision.TYPE, entity, Optional.of(type), Shell.names("type", entity, type.word()));
  }

  private static Pages.Way way(Doubt.Decision decision, Slug about, Object... words) {
    return new Pages.Way(decision, about, Optional.empty(), Shell.names(words));
  }

  /** The words of a command that is about articles. */
  private static Object[] in(List<Slug> articles, Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.add("--in");
    all.addAll(articles);
    return all.toArray();
  }

  /** The articles of the places, to be thinned out by who knows which are meant. */
  private static List<Slug> articles(Doubt doubt) {
    return doubt.places().stream().map(Doubt.Place::article).distinct().sorted().toList();
  }
}
