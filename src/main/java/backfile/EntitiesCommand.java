package backfile;

import backfile.analyse.Evident;
import backfile.analyse.GlossaryDraft;
import backfile.analyse.Institutions;
import backfile.analyse.Recogniser;
import backfile.analyse.Settlement;
import backfile.clean.Cleaner;
import backfile.disk.Console;
import backfile.json.Json;
import backfile.model.Article;
import backfile.model.Entity;
import backfile.model.Glossary;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Prose;
import backfile.model.Slug;
import backfile.model.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backfile entities}: the mentions of a text as JSON lines; nothing is written. */
@Command(
    name = "entities",
    description = "Shows the names in a text, as a JSON object a line. Writes nothing.",
    mixinStandardHelpOptions = true)
final class EntitiesCommand implements Callable<Integer> {
  private static final Slug ALONE = new Slug("text");

  private final Backfile.Streams streams;

  @Parameters(paramLabel = "FILE", description = "raw texts")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--jsonl",
      description = "read {\"id\", \"text\"} a line from stdin, answer one a line")
  private boolean jsonl;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  EntitiesCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Console console = new Console(streams.out(), streams.err(), streams.terminal());
    if (jsonl) {
      return new JsonLines(streams, console)
          .each(asked -> answer(JsonLines.id(asked), JsonLines.text(asked, "text")));
    }
    if (files.isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "Which file?");
    }
    // Cleans a seed first, as a build would, and shows the names of its body.
    return SeedFiles.each(
        files,
        console,
        seed -> {
          Article article = Cleaner.clean(seed, Survey.of(seed), "en").article();
          console.print(Json.line(answer(seed.name(), PlainText.of(article.body()))) + "\n");
        });
  }

  /** The names of one text, an archive of its own; every line of it is a paragraph. */
  private static Map<String, @Nullable Object> answer(Object id, String text) {
    List<Passage> passages = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at <= text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (end > at) {
        String id1 = "l" + passages.size();
        passages.add(
            new Passage(id1, Passage.Kind.PARAGRAPH, 1, Prose.plain(text.substring(at, end))));
        starts.add(at);
      }
      at = end + 1;
    }
    Names named = Evident.in(passages, Recogniser.usual().names(passages, "en"));
    Names names = Institutions.in(passages, Optional.empty(), named);
    Glossary glossary = Settlement.glossary(GlossaryDraft.of(ALONE, Optional.empty(), names));
    record Found(int start, int end, Entity entity) {}
    List<Found> found = new ArrayList<>();
    for (Name name : names.names()) {
      Optional<Entity> entity =
          glossary.meaning(ALONE, name.name(), name.type()).flatMap(glossary::entity);
      for (Mention m : entity.isPresent() ? name.mentions() : List.<Mention>of()) {
        int from = starts.get(m.passage());
        found.add(new Found(from + m.start(), from + m.end(), entity.get()));
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
    List<Object> entities = new ArrayList<>();
    CodePoints points = new CodePoints(text);
    for (Found f : found) {
      entities.add(
          List.of(
              points.at(f.start()),
              points.at(f.end()),
              f.entity().type().name().toUpperCase(Locale.ROOT),
              text.substring(f.start(), f.end()),
              f.entity().slug().value()));
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("text", text);
    answer.put("entities", entities);
    return answer;
  }

  /** Offsets in code points; asked in rising order of the places, near enough. */
  private static final class CodePoints {
    private final String text;
    private int unit;
    private int point;

    CodePoints(String text) {
      this.text = text;
    }

    int at(int place) {
      if (place < unit) {
        unit = 0;
        point = 0;
      }
      point += text.codePointCount(unit, place);
      unit = place;
      return point;
    }
  }
}
