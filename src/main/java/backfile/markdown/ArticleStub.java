package backfile.markdown;

import backfile.letters.Slugs;
import backfile.model.Front.SeedMark;
import backfile.model.Refused;
import backfile.model.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little that must be known of an article's file before seeds are turned into content: where it
 * will stand, what it was made from, and whose it is. Read from the lines of the front matter that
 * the machine wrote, so that even a file whose front matter a person broke still holds its place.
 *
 * @param name the file's name without ending
 */
public record ArticleStub(
    String name, Slug slug, List<Slug> formerSlugs, Optional<SeedMark> seed, boolean byHand) {
  private static final Pattern SLUG = Pattern.compile("(?m)^slug: *\"?([a-z0-9-]+)\"? *$");
  private static final Pattern SEED =
      Pattern.compile(
          "(?m)^seed: *\\{file: (\"[^\n]{1,2000}?\"), part: (\\d+), sha256: \"([0-9a-f]{64})\"\\} *$");

  /** Copies the list. */
  public ArticleStub {
    formerSlugs = List.copyOf(formerSlugs);
  }

  /** Reads the stub of a file; what cannot be read is absent. */
  public static ArticleStub read(String name, byte[] bytes) {
    String whole = new String(bytes, StandardCharsets.UTF_8);
    Optional<SeedMark> seed = seed(whole);
    if (seed.isPresent() && ContentText.isMachines(whole)) {
      return new ArticleStub(name, writtenSlug(whole, name), List.of(), seed, false);
    }
    try {
      ContentText text = ContentText.of(bytes);
      if (seed.isPresent()) {
        return new ArticleStub(
            name, slug(name, text.front()), former(text.front()), seed, text.byHand());
      }
      Yaml.Pairs yaml = text.front().pairs("seed");
      Optional<String> file = yaml.text("file");
      if (file.isPresent()) {
        String sha256 = yaml.text("sha256").orElse("");
        seed = Optional.of(new SeedMark(file.get(), yaml.number("part", 1), sha256));
      }
      return new ArticleStub(name, slug(name, text.front()), former(text.front()), seed, true);
    } catch (Refused broken) {
      return new ArticleStub(name, writtenSlug(whole, name), List.of(), seed, true);
    }
  }

  private static Slug writtenSlug(String whole, String name) {
    Matcher m = SLUG.matcher(whole);
    Optional<Slug> slug = m.find() ? Slug.read(m.group(1)) : Optional.empty();
    return slug.orElseGet(() -> byName(name));
  }

  private static Slug slug(String name, Yaml.Pairs front) throws Refused {
    return front.text("slug").flatMap(Slug::read).orElseGet(() -> byName(name));
  }

  private static List<Slug> former(Yaml.Pairs front) throws Refused {
    List<Slug> slugs = new ArrayList<>();
    for (String text : front.texts("former-slugs")) {
      Slug.read(text).ifPresent(slugs::add);
    }
    return slugs;
  }

  /** The slug of a file in which none is written. */
  static Slug byName(String name) {
    return Slug.read(name).or(() -> Slugs.of(name)).orElse(new Slug("article"));
  }

  private static Optional<SeedMark> seed(String raw) {
    Matcher m = SEED.matcher(raw);
    if (!m.find()) {
      return Optional.empty();
    }
    try {
      Yaml.Pairs pairs = Yaml.read("file: " + m.group(1), 1);
      return pairs
          .text("file")
          .map(file -> new SeedMark(file, Integer.parseInt(m.group(2)), m.group(3)));
    } catch (Refused | NumberFormatException broken) {
      return Optional.empty();
    }
  }
}
