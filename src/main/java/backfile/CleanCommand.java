package backfile;

import backfile.clean.Cleaner;
import backfile.clean.HtmlFormat;
import backfile.disk.Console;
import backfile.disk.LedgerFolder;
import backfile.json.Json;
import backfile.markdown.ArticleFile;
import backfile.model.Cleaned;
import backfile.model.Front;
import backfile.model.Ledger;
import backfile.model.PartialDate;
import backfile.model.Seed;
import backfile.model.Sha256;
import backfile.model.Survey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backfile clean}: one seed to Markdown on stdout; nothing is written. */
@Command(
    name = "clean",
    description = "Shows what a raw text becomes, as Markdown. Writes nothing.",
    mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
  private static final String USUAL_LANGUAGE = "en";

  private final Backfile.Streams streams;

  @Parameters(paramLabel = "FILE", description = "raw texts")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--jsonl",
      description = "read a JSON object a line from stdin, answer one a line")
  private boolean jsonl;

  @Option(names = "--ledger", description = "show the account of every line instead, as JSON")
  private boolean ledger;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  CleanCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Console console = new Console(streams.out(), streams.err(), streams.terminal());
    if (jsonl) {
      return new JsonLines(streams, console).each(CleanCommand::answer);
    }
    if (files.isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "Which file?");
    }
    return SeedFiles.each(
        files,
        console,
        seed -> {
          Cleaned cleaned = Cleaner.clean(seed, Survey.of(seed), USUAL_LANGUAGE);
          console.print(
              ledger ? LedgerFolder.json(cleaned.ledger()) : ArticleFile.print(cleaned.article()));
        });
  }

  /** Cleans the lines of one JSON object, an archive of its own. */
  private static Map<String, @Nullable Object> answer(Map<String, @Nullable Object> asked)
      throws Json.Malformed {
    Object id = JsonLines.id(asked);
    Seed seed = asked.get("html") instanceof String html ? page(id, html) : lines(id, asked);
    Cleaned cleaned = Cleaner.clean(seed, Survey.of(seed), USUAL_LANGUAGE);
    Front front = cleaned.article().front();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    if (asked.containsKey("form")) {
      answer.put("form", asked.get("form"));
    }
    answer.put("body", PlainText.of(cleaned.article().body()));
    answer.put("headline", front.title().orElse(""));
    answer.put("standfirst", front.standfirst().orElse(""));
    answer.put("authors", front.authors());
    answer.put("date", front.published().map(PartialDate::iso).orElse(""));
    List<Integer> kept = new ArrayList<>();
    for (Ledger.Range range : cleaned.ledger().body()) {
      for (int line = range.from(); line <= range.to(); line++) {
        kept.add(line - 1);
      }
    }
    answer.put("kept", kept);
    return answer;
  }

  private static Seed page(Object id, String html) {
    return HtmlFormat.seed(id.toString(), Sha256.hex(html), "UTF-8", html, List.of());
  }

  private static Seed lines(Object id, Map<String, @Nullable Object> asked) throws Json.Malformed {
    if (!(asked.get("lines") instanceof List<?> list)) {
      throw JsonLines.wrong("neither \"lines\", a list of texts, nor \"html\", a text, is there");
    }
    List<String> texts = new ArrayList<>();
    for (Object line : list) {
      if (!(line instanceof String text)) {
        throw JsonLines.wrong("\"lines\" is not a list of texts");
      }
      texts.add(text);
    }
    String hash = Sha256.hex(String.join("\n", texts));
    return new Seed(id.toString(), 1, hash, "UTF-8", texts, List.of(), List.of(), List.of());
  }
}
