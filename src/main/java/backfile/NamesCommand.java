package backfile;

import backfile.disk.Console;
import backfile.json.Json;
import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.Excerpt;
import backfile.model.Slug;
import backfile.render.Pages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backfile names}: what is in doubt about names, and how it is settled. */
@Command(
    name = "names",
    description = {
      "Lists what is in doubt about names, worst first, with the commands that settle it.",
      "Writes nothing; the commands below it write into content/glossary/."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      DecisionCommands.Merge.class,
      DecisionCommands.Split.class,
      DecisionCommands.Apart.class,
      DecisionCommands.Rename.class,
      DecisionCommands.Type.class,
      DecisionCommands.Keep.class,
      DecisionCommands.Reject.class,
      DecisionCommands.NeverLink.class,
      DecisionCommands.Means.class,
      DecisionCommands.TakeBack.class
    })
final class NamesCommand implements Callable<Integer> {
  private final Backfile.Streams streams;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Option(names = "--json", description = "answer as JSON")
  private boolean json;

  NamesCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  /** Where this command and those below it say what they have to say. */
  Console console() {
    return new Console(streams.out(), streams.err(), streams.terminal());
  }

  @Override
  public Integer call() {
    Console console = console();
    Curating curating = new Curating(options, console, "backfile names");
    return curating.run(
        (settled, settings) -> {
          List<Doubt> doubts = settled.outcome().doubts();
          List<List<Excerpt>> sentences = DoubtSentences.of(doubts, settled);
          String all = Json.pretty(Map.of("doubts", objects(doubts, sentences)));
          curating.report(all);
          if (json) {
            console.print(all);
            return Build.WELL;
          }
          for (int i = 0; i < doubts.size(); i++) {
            tell(i + 1, doubts.get(i), sentences.get(i), settled, console);
          }
          console.say(
              doubts.isEmpty()
                  ? "nothing is in doubt"
                  : doubts.size() + (doubts.size() == 1 ? " doubt" : " doubts"));
          return Build.WELL;
        });
  }

  private static void tell(
      int number, Doubt doubt, List<Excerpt> sentences, Settled settled, Console console) {
    String mentions =
        doubt.mentions() == 0
            ? ""
            : ", " + doubt.mentions() + (doubt.mentions() == 1 ? " mention" : " mentions");
    console.say(number + ". " + question(doubt, settled) + mentions);
    for (Excerpt e : sentences) {
      String where = e.number() == 0 ? e.kind().name().toLowerCase(Locale.ROOT) : "¶ " + e.number();
      console.say("   " + e.article() + ", " + where + ": " + e.text().strip());
    }
    Ready.of(doubt).forEach(way -> console.say("   → " + way.command()));
  }

  private static String question(Doubt doubt, Settled settled) {
    String names =
        doubt.named().stream().map(slug -> name(slug, settled)).collect(Collectors.joining(", "))
            + (doubt.unnamed() > 0 ? " and " + doubt.unnamed() + " more" : "");
    String spelling = "\"" + doubt.spelling() + "\"";
    return switch (doubt.kind()) {
      case MAYBE_ONE -> "may be one: " + names;
      case MAYBE_TWO -> "may be two: " + names;
      case ONE_SPELLING -> spelling + " may be any of " + names;
      case TYPE ->
          names
              + " may be "
              + doubt.types().entrySet().stream()
                  .map(t -> t.getKey().word() + " (" + t.getValue() + ")")
                  .collect(Collectors.joining(", "));
      case STANDS_FOR -> names + " may stand for its government or its team";
      case LOOKALIKE -> spelling + " looks like another name: " + names;
      case IDLE ->
          names + " says " + doubt.missing() + ", which the archive does not have any more";
    };
  }

  private static String name(Slug slug, Settled settled) {
    return settled.outcome().glossary().entity(slug).map(Entity::name).orElse("")
        + " ("
        + slug
        + ")";
  }

  private static List<Object> objects(List<Doubt> doubts, List<List<Excerpt>> sentences) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < doubts.size(); i++) {
      Doubt doubt = doubts.get(i);
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("kind", doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      one.put("spelling", doubt.spelling());
      one.put("entries", Slug.values(doubt.entities()));
      one.put("mentions", doubt.mentions());
      Map<String, Integer> types = new LinkedHashMap<>();
      doubt.types().forEach((type, n) -> types.put(type.word(), n));
      one.put("types", types);
      one.put("missing", doubt.missing());
      List<Object> places = new ArrayList<>();
      for (Excerpt e : sentences.get(i)) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("article", e.article().value());
        place.put("paragraph", e.paragraph());
        place.put("text", e.text());
        places.add(place);
      }
      one.put("sentences", places);
      one.put("commands", Ready.of(doubt).stream().map(Pages.Way::command).toList());
      all.add(one);
    }
    return all;
  }
}
