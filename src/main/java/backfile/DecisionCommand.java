package backfile;

import backfile.disk.Console;
import backfile.json.Json;
import backfile.model.Refused;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A command by which a person decides about a name; writes into content/glossary/ or nothing. */
abstract class DecisionCommand implements Callable<Integer> {
  private final Backfile.Streams streams;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  DecisionCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  /** Lays the decision on the desk. Refuses what cannot be. */
  abstract void decide(Settled settled, Roll roll, Desk desk) throws IOException, Refused;

  @Override
  public Integer call() {
    Console console = new Console(streams.out(), streams.err(), streams.terminal());
    String place = spec.qualifiedName();
    Curating curating = new Curating(options, console, place);
    return curating.run(
        (settled, settings) -> {
          Desk desk =
              new Desk(curating.folders().content().resolve("glossary"), settled.register());
          decide(settled, new Roll(settled), desk);
          desk.write();
          curating.report(Json.pretty(Map.of("done", desk.said())));
          desk.said().forEach(console::say);
          console.say("→ it shows after the next build: backfile build");
          return Build.WELL;
        });
  }
}
