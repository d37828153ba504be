package backfile.model;

import java.util.Map;
import java.util.Optional;

/**
 * The archive's settings, from the front matter of {@code content/index.md}.
 *
 * @param title what the archive is called
 * @param language BCP 47, the language of the site and of every article that is not in another
 * @param baseUrl where the site will stand, ending in {@code /}; absent: no absolute address is
 *     written anywhere
 * @param description one line for search engines and feeds, or empty
 * @param rights what may be done with the texts, or empty
 * @param pagesFrom how many articles must mention a name before it gets a page of its own
 * @param downloads whether each article can be had as a file
 * @param robots what machines may do
 * @param sources per source (by name): its rights and how much of it may be shown
 * @param hosting what to write for certain hosts
 */
public record Settings(
    String title,
    String language,
    Optional<String> baseUrl,
    String description,
    String rights,
    int pagesFrom,
    boolean downloads,
    Robots robots,
    Map<String, SourceTerms> sources,
    Hosting hosting) {

  /** What the settings are where nobody has set any. */
  public static final Settings DEFAULT =
      new Settings(
          "Article archive",
          "en",
          Optional.empty(),
          "",
          "",
          1,
          true,
          Robots.OPEN,
          Map.of(),
          Hosting.PLAIN);

  /** Copies the map. */
  public Settings {
    sources = Map.copyOf(sources);
  }

  /** The same settings at another address. */
  public Settings at(String url) {
    return new Settings(
        title,
        language,
        Optional.of(url),
        description,
        rights,
        pagesFrom,
        downloads,
        robots,
        sources,
        hosting);
  }

  /**
   * Files that certain hosts look for.
   *
   * @param cname the host name that GitHub Pages shall answer to
   * @param headers whether to write {@code _headers}
   * @param redirects whether to write {@code _redirects}
   */
  public record Hosting(Optional<String> cname, boolean headers, boolean redirects) {
    /** None of them. */
    public static final Hosting PLAIN = new Hosting(Optional.empty(), false, false);
  }

  /** What search engines and gatherers of training data may do. */
  public enum Robots {
    OPEN,
    NO_TRAINING,
    CLOSED
  }

  /** What holds for all articles of one source. */
  public record SourceTerms(Optional<String> rights, Front.Publish publish) {}
}
