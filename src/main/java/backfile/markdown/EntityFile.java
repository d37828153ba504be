package backfile.markdown;

import static java.util.stream.Collectors.joining;

import backfile.letters.Slugs;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Merged;
import backfile.model.Refused;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of a glossary entry, {@code content/glossary/SLUG.md}: the register of names. */
public final class EntityFile {
  /** How many UTF-16 units a name or another spelling may have. */
  public static final int LONGEST_NAME = 200;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\p{M}]*");

  private EntityFile() {}

  /**
   * Reads a file.
   *
   * @param name the file's name without folder and ending: the slug where no other is written
   * @throws Refused with the line and a hint, for front matter that is not as it should be
   */
  public static Entity read(String name, byte[] bytes) throws Refused {
    ContentText text = ContentText.of(bytes);
    Yaml.Pairs yaml = text.front();
    String shown = yaml.text("name").map(ArticleFile::oneLine).orElse("");
    boolean seen = isSeen(shown);
    if (!seen || shown.length() > LONGEST_NAME) {
      throw new Refused(
          1,
          !seen ? "the entry has no name" : "the name has " + shown.length() + " characters",
          "write name: \"…\", at most " + LONGEST_NAME + " characters");
    }
    Optional<String> typeWord = yaml.text("type");
    Optional<EntityType> type = typeWord.flatMap(EntityType::of);
    if (type.isEmpty()) {
      throw new Refused(
          yaml.pairs().getOrDefault("type", yaml).line(),
          typeWord.isEmpty() ? "the entry has no type" : "the type \"" + typeWord.get() + "\"",
          "write type: \"person\", \"place\", \"organisation\", \"event\", \"agreement\" or \"work\"");
    }
    Slug slug = slug(yaml, name, shown);
    return new Entity(
        shown,
        type.get(),
        slug,
        ArticleFile.slugs(yaml, "former-slugs"),
        aliases(yaml),
        yaml.text("sort").orElse(shown),
        yaml.text("definition").map(ArticleFile::oneLine),
        evidence(yaml),
        ids(yaml),
        coordinates(yaml),
        ArticleFile.slugs(yaml, "part-of"),
        yaml.is("page", true),
        yaml.is("link", true),
        yaml.is("search", true),
        ArticleFile.slugs(yaml, "not"),
        ArticleFile.slugs(yaml, "only-in"),
        ArticleFile.slugs(yaml, "not-in"),
        yaml.text("withdrawn"),
        MarkdownReader.read(text.body()).blocks(),
        text.byHand());
  }

  /** Whether a name has anything that can be seen. */
  public static boolean isSeen(String name) {
    return !UNSEEN.matcher(name).matches();
  }

  /**
   * What the file of an entry says of its merger into another; nothing where it stands for itself.
   *
   * @param entity what was read of the same file
   */
  public static Optional<Merged> merged(Entity entity, byte[] bytes) throws Refused {
    Yaml.Pairs front = ContentText.of(bytes).front();
    Yaml.Pairs merged = front.pairs("merged-into");
    if (merged.pairs().isEmpty()) {
      return Optional.empty();
    }
    List<Slug> into = ArticleFile.slugs(merged, "entry");
    if (into.size() != 1) {
      throw new Refused(
          merged.line(),
          "merged-into names no entry",
          "write merged-into: {entry: \"its-slug\"}, or take the line out");
    }
    return Optional.of(
        new Merged(
            entity.slug(),
            entity.name(),
            into.get(0),
            merged.texts("aliases"),
            ArticleFile.slugs(merged, "former-slugs"),
            ArticleFile.slugs(merged, "not"),
            ArticleFile.slugs(merged, "only-in"),
            ArticleFile.slugs(merged, "not-in")));
  }

  /** The value of {@code merged-into}. */
  public static FrontEdit merge(FrontEdit file, Merged merged) throws Refused {
    Map<String, List<?>> lists = new LinkedHashMap<>();
    lists.put("aliases", merged.aliases());
    lists.put("former-slugs", merged.formerSlugs());
    lists.put("not", merged.not());
    lists.put("only-in", merged.onlyIn());
    lists.put("not-in", merged.notIn());
    StringBuilder value = new StringBuilder("{entry: ").append(quoted(merged.into()));
    lists.forEach(
        (key, items) -> {
          if (!items.isEmpty()) {
            String list = items.stream().map(EntityFile::quoted).collect(joining(", "));
            value.append(", ").append(key).append(": [").append(list).append(']');
          }
        });
    return file.raw("merged-into", value.append('}').toString());
  }

  private static String quoted(Object text) {
    return YamlWriter.quoted(text.toString());
  }

  private static Slug slug(Yaml.Pairs yaml, String file, String shown) throws Refused {
    Optional<String> written = yaml.text("slug");
    Optional<Slug> slug = written.isPresent() ? Slug.read(written.get()) : Slug.read(file);
    if (written.isPresent() && slug.isEmpty()) {
      throw Yaml.Pairs.wrong(
          "slug",
          yaml.pairs().getOrDefault("slug", yaml),
          "lower-case letters, digits and single hyphens");
    }
    return slug.or(() -> Slugs.of(file)).or(() -> Slugs.of(shown)).orElse(new Slug("name"));
  }

  private static List<String> aliases(Yaml.Pairs yaml) throws Refused {
    List<String> aliases = new ArrayList<>();
    for (String alias : yaml.texts("aliases")) {
      String tidy = ArticleFile.oneLine(alias);
      if (tidy.length() > LONGEST_NAME) {
        throw new Refused(
            yaml.pairs().getOrDefault("aliases", yaml).line(),
            "an alias has " + tidy.length() + " characters",
            "write one of at most " + LONGEST_NAME);
      }
      if (!tidy.isEmpty() && !aliases.contains(tidy)) {
        aliases.add(tidy);
      }
    }
    return aliases;
  }

  private static Optional<Entity.Evidence> evidence(Yaml.Pairs yaml) throws Refused {
    Yaml.Pairs evidence = yaml.pairs("evidence");
    Optional<Slug> article = evidence.text("article").flatMap(Slug::read);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    String paragraph = evidence.text("paragraph").orElse("");
    return Optional.of(
        new Entity.Evidence(article.get(), paragraph, evidence.text("text").orElse("")));
  }

  private static Map<String, String> ids(Yaml.Pairs yaml) throws Refused {
    Yaml.Pairs ids = yaml.pairs("ids");
    Map<String, String> map = new LinkedHashMap<>();
    for (String register : ids.pairs().keySet()) {
      ids.scalar(register).ifPresent(id -> map.put(register, id.text()));
    }
    return map;
  }

  private static Optional<Entity.Coordinates> coordinates(Yaml.Pairs yaml) throws Refused {
    Yaml.Pairs point = yaml.pairs("coordinates");
    if (point.pairs().isEmpty()) {
      return Optional.empty();
    }
    double lat = degrees(point, "lat", 90);
    double lon = degrees(point, "lon", 180);
    return Optional.of(new Entity.Coordinates(lat, lon, point.text("from").orElse("")));
  }

  private static double degrees(Yaml.Pairs point, String key, int most) throws Refused {
    Optional<Yaml.Scalar> value = point.scalar(key);
    boolean number = value.isPresent() && value.get().text().matches("-?\\d{1,3}(?:\\.\\d{1,12})?");
    double degrees = number ? Double.parseDouble(value.get().text()) : most + 1;
    if (Math.abs(degrees) > most) {
      throw Yaml.Pairs.wrong(
          key,
          point.pairs().getOrDefault(key, point),
          "degrees from -" + most + " to " + most + ", like 33.97");
    }
    return degrees;
  }

  /** The file's text for an entry that a person makes, without anything that was found. */
  public static String typed(
      String name,
      EntityType type,
      Slug slug,
      List<String> aliases,
      List<Slug> not,
      List<Slug> onlyIn) {
    return new YamlWriter()
            .text("name", name)
            .text("type", type.word())
            .text("slug", slug.value())
            .texts("aliases", aliases)
            .texts("not", Slug.values(not))
            .texts("only-in", Slug.values(onlyIn))
            .unclosed()
        + "---\n";
  }

  /** The file's text for an entry that the machine found. */
  public static String print(Entity entity) {
    YamlWriter yaml =
        new YamlWriter()
            .text("name", entity.name())
            .text("type", entity.type().word())
            .text("slug", entity.slug().value())
            .texts("former-slugs", Slug.values(entity.formerSlugs()))
            .texts("aliases", entity.aliases());
    if (!entity.sort().equals(entity.name())) {
      yaml.text("sort", entity.sort());
    }
    yaml.text("definition", entity.definition());
    entity
        .evidence()
        .ifPresent(
            e -> {
              Map<String, Object> evidence = new LinkedHashMap<>();
              evidence.put("article", e.article());
              evidence.put("paragraph", e.paragraph());
              evidence.put("text", e.text());
              yaml.pairs("evidence", evidence);
            });
    return ContentText.signed(yaml.unclosed(), "");
  }
}
