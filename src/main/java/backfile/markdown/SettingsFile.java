package backfile.markdown;

import backfile.model.Block;
import backfile.model.Front;
import backfile.model.Refused;
import backfile.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The archive's settings and the home page's introduction, {@code content/index.md}. Written once
 * by the machine, then a person's.
 */
public record SettingsFile(Settings settings, List<Block> introduction) {
  /** Where there is no file. */
  public static final SettingsFile NONE = new SettingsFile(Settings.DEFAULT, List.of());

  /** Copies the introduction. */
  public SettingsFile {
    introduction = List.copyOf(introduction);
  }

  /** Reads the file; refuses a value that cannot be, with its line and a hint. */
  public static SettingsFile read(byte[] bytes) throws Refused {
    ContentText text = ContentText.of(bytes);
    Yaml.Pairs yaml = text.front();
    Settings usual = Settings.DEFAULT;
    String language = yaml.text("language").orElse(usual.language());
    if (!language.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")) {
      throw Yaml.Pairs.wrong(
          "language",
          yaml.pairs().getOrDefault("language", yaml),
          "a language tag such as \"en\" or \"fr-MA\"");
    }
    Settings settings =
        new Settings(
            yaml.text("title").map(ArticleFile::oneLine).orElse(usual.title()),
            language,
            baseUrl(yaml),
            yaml.text("description").map(ArticleFile::oneLine).orElse(usual.description()),
            yaml.text("rights").map(ArticleFile::oneLine).orElse(usual.rights()),
            Math.max(1, yaml.number("pages-from", usual.pagesFrom())),
            choice(yaml, "downloads", "article", "none").equals("article"),
            robots(yaml),
            sources(yaml),
            hosting(yaml));
    return new SettingsFile(settings, MarkdownReader.read(text.body()).blocks());
  }

  private static Settings.Hosting hosting(Yaml.Pairs yaml) throws Refused {
    Optional<String> cname = yaml.text("cname");
    if (cname.isPresent() && !cname.get().matches("[a-z0-9-]+(?:\\.[a-z0-9-]+)+")) {
      throw Yaml.Pairs.wrong(
          "cname",
          yaml.pairs().getOrDefault("cname", yaml),
          "a host name such as \"archive.example.org\"");
    }
    return new Settings.Hosting(cname, yaml.is("headers", false), yaml.is("redirects", false));
  }

  private static Settings.Robots robots(Yaml.Pairs yaml) throws Refused {
    return switch (choice(yaml, "robots", "open", "no-training", "closed")) {
      case "no-training" -> Settings.Robots.NO_TRAINING;
      case "closed" -> Settings.Robots.CLOSED;
      default -> Settings.Robots.OPEN;
    };
  }

  /** One of the words; the first where none is written. */
  private static String choice(Yaml.Pairs yaml, String key, String... words) throws Refused {
    String word = yaml.scalar(key).map(Yaml.Scalar::text).orElse(words[0]);
    if (!List.of(words).contains(word)) {
      throw Yaml.Pairs.wrong(
          key, yaml.pairs().getOrDefault(key, yaml), "one of " + String.join(", ", words));
    }
    return word;
  }

  private static Optional<String> baseUrl(Yaml.Pairs yaml) throws Refused {
    Optional<String> written = yaml.text("base-url");
    if (written.isEmpty()) {
      return written;
    }
    Optional<String> url = baseUrl(written.get());
    if (url.isEmpty()) {
      throw Yaml.Pairs.wrong(
          "base-url",
          yaml.pairs().getOrDefault("base-url", yaml),
          "an address such as https://example.org/archive/");
    }
    return url;
  }

  /** A site's address, made to end in a slash; nothing when the text is not one. */
  public static Optional<String> baseUrl(String text) {
    boolean fine = text.matches("https?://[A-Za-z0-9.:\\[\\]-]+(?:/[A-Za-z0-9._~%/+@-]*)?");
    return fine ? Optional.of(text.endsWith("/") ? text : text + "/") : Optional.empty();
  }

  private static Map<String, Settings.SourceTerms> sources(Yaml.Pairs yaml) throws Refused {
    Map<String, Settings.SourceTerms> sources = new TreeMap<>();
    for (Yaml item : yaml.list("sources")) {
      if (!(item instanceof Yaml.Pairs source)) {
        throw Yaml.Pairs.wrong("sources", item, "a list of {name, rights, publish}");
      }
      Front.Publish publish = ArticleFile.publish(source, "publish");
      String name = source.text("name").orElse("");
      sources.put(name, new Settings.SourceTerms(source.text("rights"), publish));
    }
    return sources;
  }

  /** The file that a new archive begins with. */
  public static String print(Settings settings) {
    YamlWriter yaml =
        new YamlWriter()
            .text("title", settings.title())
            .text("language", settings.language())
            .text("base-url", settings.baseUrl())
            .bare("pages-from", settings.pagesFrom());
    return yaml.unclosed() + "---\n";
  }
}
