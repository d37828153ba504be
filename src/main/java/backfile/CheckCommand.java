package backfile;

import backfile.check.ArchiveCheck;
import backfile.check.ByteBudget;
import backfile.check.SiteCheck;
import backfile.disk.Console;
import backfile.disk.Folders;
import backfile.disk.SiteFolder;
import backfile.disk.Trees;
import backfile.html.PageLinks;
import backfile.json.Json;
import backfile.model.Problem;
import backfile.render.Concern;
import backfile.render.Page;
import backfile.render.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backfile check}. */
@Command(
    name = "check",
    description = "Looks for what is wrong in the site, and for what the archive lacks.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Backfile.Streams streams;

  /** Of each matter so many places are told on the console; the page has all. */
  private static final int SHOWN = 5;

  private static final String PAGE = "check.html";

  @Option(names = "--json", description = "answer as JSON")
  private boolean json;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  CheckCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Console console = new Console(streams.out(), streams.err(), streams.terminal());
    Folders folders = options.folders();
    if (!Files.isRegularFile(folders.site().resolve("index.html"))) {
      console.complain(
          "there is no site in " + folders.site() + "\n  → build it first: backfile build");
      return Build.NOTHING;
    }
    try {
      Found found = look(folders, console);
      write(folders, found);
      if (json) {
        console.print(Json.pretty(found.json()));
      } else {
        tell(found, console);
        console.say("→ the same as a page: " + folders.state().resolve(PAGE));
      }
      return found.problems().isEmpty() ? Build.WELL : Build.ASIDE;
    } catch (IOException e) {
      console.complain(
          folders.site() + " cannot be read (" + SiteFolder.reason(e) + ")\n  → make it readable");
      return Build.NOTHING;
    }
  }

  /** All that a check finds: what is wrong, and what the owner may look after. */
  private record Found(
      int pages, int links, List<Problem> problems, List<ArchiveCheck.Matter> matters) {
    String summary() {
      String state = problems.isEmpty() ? "all well" : problems.size() + " to mend";
      return pages + " pages, " + links + " links: " + state;
    }

    Map<String, @Nullable Object> json() {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      all.put("pages", pages);
      all.put("links", links);
      List<Object> wrong = new ArrayList<>();
      for (Problem problem : problems) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", problem.file());
        one.put("what", problem.what());
        one.put("hint", problem.hint());
        wrong.add(one);
      }
      all.put("problems", wrong);
      List<Object> care = new ArrayList<>();
      for (ArchiveCheck.Matter matter : matters) {
        List<Object> places = new ArrayList<>();
        for (ArchiveCheck.Place place : matter.places()) {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("address", place.address());
          one.put("text", place.text());
          one.put("note", place.note());
          places.add(one);
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("key", matter.key());
        one.put("heading", matter.heading());
        one.put("hint", matter.hint());
        one.put("places", places);
        care.add(one);
      }
      all.put("matters", care);
      return all;
    }
  }

  private Found look(Folders folders, Console console) throws IOException {
    List<String> files = Trees.files(folders.site());
    SiteCheck check = new SiteCheck(files, baseUrl(folders));
    ByteBudget budget = new ByteBudget(bytes(folders, "style.css"), bytes(folders, "backfile.js"));
    List<ArchiveCheck.Place> heavy = new ArrayList<>();
    Set<String> pages = new HashSet<>();
    try (Console.Progress progress = console.progress("Checking", files.size())) {
      for (String file : files) {
        progress.step();
        if (file.endsWith(".html") && !file.startsWith("media/")) {
          byte[] bytes = Files.readAllBytes(folders.site().resolve(file));
          check.page(file, new String(bytes, StandardCharsets.UTF_8));
          pages.add(file);
          int cost = budget.of(bytes);
          if (cost > ByteBudget.limit(file)) {
            String note = (cost >> 10) + " KB, of " + (ByteBudget.limit(file) >> 10);
            heavy.add(new ArchiveCheck.Place(file, file, note));
          }
        }
      }
    }
    List<ArchiveCheck.Matter> matters =
        new ArrayList<>(
            ArchiveCheck.of(table(folders, "articles"), table(folders, "entities"), pages));
    if (!heavy.isEmpty()) {
      String hint = "split what is long; where every page is over, look at your style sheet";
      matters.add(
          new ArchiveCheck.Matter("over-budget", "Pages that are slow to load", hint, heavy));
    }
    return new Found(pages.size(), check.links(), check.problems(), matters);
  }

  private static byte[] bytes(Folders folders, String file) throws IOException {
    Path path = folders.site().resolve(file);
    return Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
  }

  /** The rows of a table of the site; none where the site has no such table. */
  private static List<Map<String, @Nullable Object>> table(Folders folders, String name)
      throws IOException {
    byte[] bytes = bytes(folders, "data/" + name + ".json");
    try {
      return bytes.length == 0
          ? List.of()
          : Json.objects(new String(bytes, StandardCharsets.UTF_8));
    } catch (Json.Malformed e) {
      throw new IOException("data/" + name + ".json: " + e.getMessage(), e);
    }
  }

  private static void tell(Found found, Console console) {
    console.list(found.problems());
    console.say(found.summary());
    for (ArchiveCheck.Matter matter : found.matters()) {
      console.say(matter.heading() + ": " + matter.places().size());
      for (ArchiveCheck.Place place :
          matter.places().subList(0, Math.min(SHOWN, matter.places().size()))) {
        String where = place.address().isEmpty() ? "" : ", " + place.address();
        String note = place.note().isEmpty() ? "" : ", " + place.note();
        console.say("  " + place.text() + note + where);
      }
      if (matter.places().size() > SHOWN) {
        console.say("  … and " + (matter.places().size() - SHOWN) + " more");
      }
      console.say("  → " + matter.hint());
    }
  }

  /** Writes the page for the owner beside the archive, not into the site. */
  private static void write(Folders folders, Found found) throws IOException {
    Path page = folders.state().resolve(PAGE);
    String root = folders.state().relativize(folders.site()).toString().replace('\\', '/') + "/";
    List<Concern> concerns = new ArrayList<>();
    for (ArchiveCheck.Matter matter : found.matters()) {
      List<Page.Link> links = new ArrayList<>();
      for (ArchiveCheck.Place place : matter.places()) {
        String text = place.text() + (place.note().isEmpty() ? "" : ", " + place.note());
        links.add(new Page.Link(place.address().isEmpty() ? "" : root + place.address(), text));
      }
      concerns.add(new Concern(matter.heading(), matter.hint(), links));
    }
    List<String> problems =
        found.problems().stream().map(p -> p.file() + ": " + p.what() + ". " + p.hint()).toList();
    Page.Health health = new Page.Health(PAGE, root, found.summary(), problems, concerns);
    Trees.write(page, new Templates(Map.of(), "en").render(health).bytes());
  }

  /** The address for which the site was built; its own word goes where none is given. */
  private Optional<String> baseUrl(Folders folders) throws IOException {
    Optional<String> given = options.baseUrl();
    return given.isPresent()
        ? given
        : PageLinks.of(Files.readString(folders.site().resolve("index.html"))).canonical();
  }
}
