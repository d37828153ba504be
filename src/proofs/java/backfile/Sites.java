package backfile;

import backfile.disk.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The archives that the proofs look at, each built and served once, when the first proof asks for
 * it. A proof gets them as a parameter: {@code @ExtendWith(Sites.Given.class)}.
 */
final class Sites implements AutoCloseable {
  private final Path folder;
  private final Map<Name, Served> served = new EnumMap<>(Name.class);

  private Sites() {
    try {
      folder = Files.createTempDirectory("backfile-proofs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archives. */
  enum Name {
    /** The committed one. */
    SAMPLE,
    /** A few lines with every kind of block. */
    EVERY_KIND,
    /** A thousand articles, more than five hundred names, and all that is special. */
    LARGE,
    /** The same kinds of pages, from the right to the left. */
    ARABIC,
    FRENCH,
    SPANISH,
    /** As many names as one page of the glossary may hold. */
    FIVE_HUNDRED_NAMES;

    private Archive write(Archive archive) {
      return switch (this) {
        case SAMPLE -> Sites.sample(archive);
        case EVERY_KIND -> EveryKind.in(archive);
        case LARGE -> grown(Phrases.ENGLISH, archive, 1000, 60);
        case ARABIC -> grown(Phrases.ARABIC, archive, 80, 100);
        case FRENCH -> grown(Phrases.FRENCH, archive, 60, 100);
        case SPANISH -> grown(Phrases.SPANISH, archive, 60, 100);
        case FIVE_HUNDRED_NAMES -> fiveHundredNames(archive);
      };
    }
  }

  Served sample() {
    return get(Name.SAMPLE);
  }

  Served everyKind() {
    return get(Name.EVERY_KIND);
  }

  Served large() {
    return get(Name.LARGE);
  }

  Served arabic() {
    return get(Name.ARABIC);
  }

  private static Archive sample(Archive archive) {
    try {
      return new Checkout(archive.path("")).archive();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Archive fiveHundredNames(Archive archive) {
    Grown grown = new Grown(Phrases.ENGLISH, 500);
    List<Grown.Named> names = grown.names(500);
    grown.settings(archive);
    grown.entries(archive, names);
    return grown.mentioning(names).articles(archive, 40, 400);
  }

  private static Archive grown(Phrases phrases, Archive archive, int articles, int words) {
    Grown grown = new Grown(phrases, articles);
    grown.settings(archive);
    grown.entries(archive, grown.names());
    SpecialCases.in(archive, grown);
    return grown.articles(archive, articles - archive.files("content/articles").size(), words);
  }

  /** An archive, built for the address at which it is served. */
  synchronized Served get(Name name) {
    return served.computeIfAbsent(
        name,
        n -> {
          Path own = folder.resolve(name.name());
          Served site = new Served(own.resolve("site"));
          Archive archive = name.write(new Archive(own)).builtWell("--base-url", site.home());
          // The page of doubts is kept out of a site with an address; it is looked at like all.
          archive.write("site/review.html", archive.read(".backfile/review.html"));
          return site;
        });
  }

  @Override
  public void close() throws IOException {
    served.values().forEach(Served::close);
    Trees.delete(folder);
  }

  /** Gives the same archives to every proof of a run. */
  static final class Given implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Sites.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(Sites.class, type -> new Sites(), Sites.class);
    }
  }
}
