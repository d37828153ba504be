package backfile.clean;

import backfile.letters.Decoded;
import backfile.markdown.FrontMatter;
import backfile.markdown.MarkdownReader;
import backfile.model.Ledger;
import backfile.model.PartialDate;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file of Hugo, Jekyll, Obsidian or by hand: one file, one article. The lines of the
 * front matter are the first lines of the seed, as they stand in the file; below them each part of
 * the body is a line.
 *
 * <p>A title is taken from the front matter, else from a heading of the first level that opens the
 * body, else from the name of a file that is written in words, as Obsidian does. Jekyll's file
 * names give the date where the front matter has none.
 */
final class MarkdownFormat implements SeedFormat {
  private static final Set<String> ENDINGS = Set.of("md", "markdown");
  private static final String ORIGIN = "front-matter";
  private static final Pattern TITLE_FIRST =
      Pattern.compile("\\s{0,99}(?:#[ \\t]|[^\\n]{1,300}\\n=+[ \\t]*(?:\\n|$))");
  private static final Pattern POST = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-.+");

  @Override
  public boolean reads(String ending) {
    return ENDINGS.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    byte[] bytes = SeedFormat.bytes(in);
    Decoded decoded = Decoded.of(bytes);
    List<String> raw = TextFormat.lines(decoded.text());
    FrontMatter front = FrontMatter.of(raw);
    MarkdownDialect dialect = MarkdownDialect.of(raw.subList(front.lines(), raw.size()));
    String text = String.join("\n", dialect.body());
    if (Ledger.isBlank(text)) {
      throw new Refused(
          0,
          front.lines() == 0 ? "is empty" : "has no text below its front matter",
          "put the article's text into it, or delete it");
    }
    MarkdownReader.Foreign body = MarkdownReader.foreign(text);
    List<String> lines = new ArrayList<>(raw.subList(0, front.lines()));
    List<Seed.Told> told = new ArrayList<>();
    Fields fields = new Fields(ORIGIN);
    front.entries().forEach(e -> fields.add(e.key(), e.values(), e.line() - 1));
    fields.tell(told, lines.size(), ORIGIN);
    if (front.fenced()) {
      told.set(front.lines() - 1, new Seed.Told(Seed.Kind.OUTSIDE, ORIGIN, List.of()));
    }
    for (MarkdownDialect.Taken taken : dialect.taken()) {
      lines.add(taken.text());
      told.add(new Seed.Told(Seed.Kind.OUTSIDE, taken.rule(), List.of()));
    }
    int firstOfBody = lines.size();
    MarkdownParts.add(body, lines, told);
    List<Seed.Given> given = new ArrayList<>(fields.given());
    if (none(given, "title")) {
      title(file, text, firstOfBody, lines, told).ifPresent(given::add);
    }
    fromName(file, given);
    own(front, given);
    List<Ledger.Repaired> repaired = new ArrayList<>(SeedFormat.repaired(decoded));
    if (!body.flattened().isEmpty()) {
      repaired.add(new Ledger.Repaired(0, "Markdown read as plain text: " + body.flattened()));
    }
    intake.take(
        new Seed(
            file, 1, Sha256.hex(bytes), decoded.encoding(), lines, repaired, told, given, true));
  }

  /** What an article of this program itself says: all is settled, and who else contributed. */
  private static void own(FrontMatter front, List<Seed.Given> given) {
    for (FrontMatter.Entry entry : front.entries()) {
      String key =
          switch (entry.key()) {
            case "written" -> "settled";
            case "contributors.name" -> "contributor";
            case "contributors.note" -> "contributor-note";
            default -> "";
          };
      if (!key.isEmpty()) {
        entry.values().forEach(value -> given.add(new Seed.Given(key, value, ORIGIN)));
      }
    }
  }

  private static boolean none(List<Seed.Given> given, String key) {
    return given.stream().noneMatch(g -> g.key().equals(key));
  }

  private static Optional<Seed.Given> title(
      String file, String text, int from, List<String> lines, List<Seed.Told> told) {
    if (TITLE_FIRST.matcher(text).lookingAt()) {
      for (int i = from; i < lines.size(); i++) {
        if (told.get(i).kind() == Seed.Kind.HEADING) {
          return Optional.of(new Seed.Given("title", lines.get(i), "text:" + (i + 1)));
        }
      }
    }
    String name = name(file);
    return name.contains(" ")
        ? Optional.of(new Seed.Given("title", name, "file-name"))
        : Optional.empty();
  }

  private static String name(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.')).strip();
  }

  private static void fromName(String file, List<Seed.Given> given) {
    Matcher post = POST.matcher(name(file));
    if (none(given, "published") && post.matches()) {
      PartialDate.parse(post.group(1))
          .ifPresent(date -> given.add(new Seed.Given("published", date.iso(), "file-name")));
    }
    if (none(given, "publish") && ("/" + file).contains("/_drafts/")) {
      given.add(new Seed.Given("publish", "no", "file-name"));
    }
  }
}
