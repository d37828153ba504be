package backfile;

import static java.util.Objects.requireNonNull;

import backfile.disk.Console;
import backfile.json.Json;
import backfile.model.Refused;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * A command by which a person decides about an entry, which is what it is given first; writes into
 * content/glossary/ or nothing.
 */
@Command(mixinStandardHelpOptions = true)
abstract class DecisionCommand implements Callable<Integer> {
  @ParentCommand private @Nullable NamesCommand names;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "the entry: its slug, or its name where no other is called so")
  private String entry = "";

  /** The entry, as it was typed. */
  final String entry() {
    return entry;
  }

  /** Lays the decision on the desk. Refuses what cannot be. */
  abstract void decide(Decisions decisions) throws IOException, Refused;

  @Override
  public final Integer call() {
    Console console = requireNonNull(names).console();
    Curating curating = new Curating(options, console, spec.qualifiedName());
    return curating.run(
        (settled, settings) -> {
          Desk desk =
              new Desk(curating.folders().content().resolve("glossary"), settled.register());
          decide(Decisions.on(desk, settled));
          desk.write();
          curating.report(Json.pretty(Map.of("done", desk.said())));
          desk.said().forEach(console::say);
          console.say("→ it shows after the next build: backfile build");
          return Build.WELL;
        });
  }
}
