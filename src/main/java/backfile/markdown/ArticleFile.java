package backfile.markdown;

import backfile.model.Article;
import backfile.model.Block;
import backfile.model.Front;
import backfile.model.PartialDate;
import backfile.model.Refused;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of an article, {@code content/articles/SLUG.md}.
 *
 * @param byHand whether a person wrote or changed it, so that no machine may touch it again
 * @param flattened why the body had to be shown as plain paragraphs, or empty
 */
public record ArticleFile(Article article, boolean byHand, String flattened) {

  /**
   * Reads a file.
   *
   * @param name the file's name without folder and ending: the slug where no other is written
   * @throws Refused with the line and a hint, for front matter that is not as it should be
   */
  public static ArticleFile read(String name, byte[] bytes) throws Refused {
    ContentText text = ContentText.of(bytes);
    MarkdownReader.Body body = MarkdownReader.read(text.body());
    Front front = front(text.front(), name);
    List<Block> blocks = body.blocks();
    boolean headlineInBody =
        front.title().isEmpty()
            && !blocks.isEmpty()
            && blocks.get(0) instanceof Block.Heading
            && text.body().stripLeading().startsWith("# ");
    if (headlineInBody) {
      String title = ((Block.Heading) blocks.get(0)).prose().text();
      front = front.toBuilder().title(Optional.of(title)).build();
      blocks = blocks.subList(1, blocks.size());
    }
    return new ArticleFile(new Article(front, blocks), text.byHand(), body.flattened());
  }

  private static Front front(Yaml.Pairs yaml, String name) throws Refused {
    Front.Builder front =
        Front.builder()
            .title(yaml.text("title").map(ArticleFile::oneLine))
            .kicker(yaml.text("kicker").map(ArticleFile::oneLine))
            .standfirst(yaml.text("standfirst").map(ArticleFile::oneLine))
            .slug(Optional.of(slug(yaml, name)))
            .formerSlugs(slugs(yaml, "former-slugs"))
            .authors(yaml.texts("authors"))
            .published(date(yaml, "published"))
            .modified(date(yaml, "modified"))
            .language(yaml.text("language").orElse(""))
            .topics(yaml.texts("topics"))
            .rights(yaml.text("rights"))
            .publish(publish(yaml, "publish"))
            .searched(yaml.is("search", true))
            .withdrawn(yaml.text("withdrawn"))
            .needs(yaml.texts("needs"))
            .written(yaml.text("written"));
    Yaml.Pairs origins = yaml.pairs("origins");
    for (String key : origins.pairs().keySet()) {
      front.origin(key, origins.text(key).orElse(""));
    }
    Yaml.Pairs dateline = yaml.pairs("dateline");
    if (!dateline.pairs().isEmpty()) {
      String place = dateline.text("place").orElse("");
      front.dateline(Optional.of(new Front.Dateline(place, dateline.text("printed").orElse(""))));
    }
    front.source(source(yaml));
    List<Front.Contributor> contributors = new ArrayList<>();
    for (Yaml item : yaml.list("contributors")) {
      if (!(item instanceof Yaml.Pairs pairs)) {
        throw Yaml.Pairs.wrong("contributors", item, "a list of {name, note}");
      }
      String contributor = pairs.text("name").orElse("");
      contributors.add(new Front.Contributor(contributor, pairs.text("note").orElse("")));
    }
    front.contributors(contributors);
    Yaml.Pairs seed = yaml.pairs("seed");
    Optional<String> file = seed.text("file");
    if (file.isPresent()) {
      String sha256 = seed.text("sha256").orElse("");
      front.seed(Optional.of(new Front.SeedMark(file.get(), seed.number("part", 1), sha256)));
    }
    return front.build();
  }

  private static Optional<Front.Source> source(Yaml.Pairs yaml) throws Refused {
    Optional<Yaml> value = yaml.value("source");
    if (value.isPresent() && value.get() instanceof Yaml.Scalar) {
      return yaml.text("source").map(name -> new Front.Source(name, "", ""));
    }
    Yaml.Pairs source = yaml.pairs("source");
    if (source.pairs().isEmpty()) {
      return Optional.empty();
    }
    String url = source.text("url").orElse("");
    return Optional.of(
        new Front.Source(source.text("name").orElse(""), url, source.text("captured").orElse("")));
  }

  private static Slug slug(Yaml.Pairs yaml, String name) throws Refused {
    Optional<String> written = yaml.text("slug");
    if (written.isPresent()) {
      Optional<Slug> slug = Slug.read(written.get());
      if (slug.isEmpty()) {
        throw Yaml.Pairs.wrong(
            "slug",
            yaml.pairs().getOrDefault("slug", yaml),
            "lower-case letters, digits and single hyphens");
      }
      return slug.get();
    }
    return ArticleStub.byName(name);
  }

  static List<Slug> slugs(Yaml.Pairs yaml, String key) throws Refused {
    List<Slug> slugs = new ArrayList<>();
    for (String text : yaml.texts(key)) {
      Optional<Slug> slug = Slug.read(text);
      if (slug.isEmpty()) {
        throw Yaml.Pairs.wrong(
            key,
            new Yaml.Scalar(text, false, yaml.pairs().getOrDefault(key, yaml).line()),
            "a slug: lower-case letters, digits and single hyphens");
      }
      slugs.add(slug.get());
    }
    return slugs;
  }

  private static Optional<PartialDate> date(Yaml.Pairs yaml, String key) throws Refused {
    Optional<Yaml.Scalar> value = yaml.scalar(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<PartialDate> date = PartialDate.parse(value.get().text());
    if (date.isEmpty()) {
      throw new Refused(
          value.get().line(),
          "the date \"" + value.get().text() + "\" is not one that Backfile reads",
          "write it as 2021-11-24, or 2021-11 or 2021 where no more is known");
    }
    return date;
  }

  static Front.Publish publish(Yaml.Pairs yaml, String key) throws Refused {
    Optional<Yaml.Scalar> value = yaml.scalar(key);
    if (value.isEmpty()) {
      return Front.Publish.FULL;
    }
    return switch (value.get().text()) {
      case "full" -> Front.Publish.FULL;
      case "record" -> Front.Publish.RECORD;
      case "no" -> Front.Publish.NO;
      default -> throw Yaml.Pairs.wrong(key, value.get(), "full, record or no");
    };
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The file's text for an article that the machine made. Its slug must be known. */
  public static String print(Article article) {
    Front front = article.front();
    YamlWriter yaml =
        new YamlWriter()
            .text("title", front.title())
            .text("kicker", front.kicker())
            .text("standfirst", front.standfirst())
            .text("slug", front.slug().map(Slug::value))
            .texts("former-slugs", Slug.values(front.formerSlugs()))
            .texts("authors", front.authors())
            .textOrNull("published", front.published().map(PartialDate::iso))
            .text("modified", front.modified().map(PartialDate::iso))
            .pairs("origins", inOrder(front.origins()));
    front
        .dateline()
        .ifPresent(
            d -> yaml.pairs("dateline", ordered("place", d.place(), "printed", d.printed())));
    front
        .source()
        .ifPresent(
            s ->
                yaml.pairs(
                    "source", ordered("name", s.name(), "url", s.url(), "captured", s.captured())));
    yaml.pairsList(
            "contributors",
            front.contributors().stream()
                .map(c -> ordered("name", c.name(), "note", c.note()))
                .toList())
        .text("language", front.language())
        .texts("topics", front.topics())
        .text("rights", front.rights());
    switch (front.publish()) {
      case FULL -> {}
      case RECORD -> yaml.text("publish", "record");
      case NO -> yaml.text("publish", "no");
    }
    if (!front.searched()) {
      yaml.text("search", "false");
    }
    yaml.text("withdrawn", front.withdrawn()).texts("needs", front.needs());
    front
        .seed()
        .ifPresent(
            s -> {
              Map<String, Object> seed = new LinkedHashMap<>();
              seed.put("file", s.file());
              seed.put("part", s.part());
              seed.put("sha256", s.sha256());
              yaml.pairs("seed", seed);
            });
    return ContentText.signed(yaml.unclosed(), MarkdownWriter.print(article.body()));
  }

  private static final List<String> FOUND =
      List.of(
          "title",
          "kicker",
          "standfirst",
          "authors",
          "published",
          "modified",
          "dateline",
          "source",
          "contributors");

  private static Map<String, String> inOrder(Map<String, String> origins) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String key : FOUND) {
      String origin = origins.get(key);
      if (origin != null) {
        ordered.put(key, origin);
      }
    }
    return ordered;
  }

  /** Keys and values in this order; empty values are left out. */
  private static Map<String, String> ordered(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (!keysAndValues[i + 1].isEmpty()) {
        map.put(keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return map;
  }
}
