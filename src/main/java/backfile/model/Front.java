package backfile.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an article beside its text: the front matter of its file. Nothing in it is ever
 * guessed; what is unknown is absent.
 *
 * @param origins for each value that was found, where: {@code text:12}, {@code meta}, {@code
 *     file-name}; a value without an origin is a person's
 * @param language a BCP 47 tag, or empty for the archive's
 * @param searched whether the search finds it
 * @param withdrawn the reason why the article was taken away, when it was
 * @param needs the keys of what a person could supply, {@code text} for the rest of a text
 * @param written the sha256 of what the machine wrote, when it did
 */
public record Front(
    Optional<String> title,
    Optional<String> kicker,
    Optional<String> standfirst,
    Optional<Slug> slug,
    List<Slug> formerSlugs,
    List<String> authors,
    Optional<PartialDate> published,
    Optional<PartialDate> modified,
    Map<String, String> origins,
    Optional<Dateline> dateline,
    Optional<Source> source,
    List<Contributor> contributors,
    String language,
    List<String> topics,
    Optional<String> rights,
    Publish publish,
    boolean searched,
    Optional<String> withdrawn,
    List<String> needs,
    Optional<SeedMark> seed,
    Optional<String> written) {

  /** Copies the collections. */
  public Front {
    formerSlugs = List.copyOf(formerSlugs);
    authors = List.copyOf(authors);
    origins = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    contributors = List.copyOf(contributors);
    topics = List.copyOf(topics);
    needs = List.copyOf(needs);
  }

  /** Where a report was sent from, as a place and as it was printed. */
  public record Dateline(String place, String printed) {}

  /**
   * Who published the text first, at what address, and when it was captured; parts may be empty.
   */
  public record Source(String name, String url, String captured) {}

  /** Someone who had a part in the report, with the words that say so. */
  public record Contributor(String name, String note) {}

  /** The input that an article was made from. */
  public record SeedMark(String file, int part, String sha256) {}

  /** How much of an article may be shown. */
  public enum Publish {
    FULL,
    /** Headline, metadata, names and at most the first 300 characters. */
    RECORD,
    NO
  }

  /** Whether the text is known to end before the article does. */
  public boolean lacksText() {
    return needs.contains("text");
  }

  /** A front matter in which nothing is known. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this one. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.title = title;
    b.kicker = kicker;
    b.standfirst = standfirst;
    b.slug = slug;
    b.formerSlugs = formerSlugs;
    b.authors = authors;
    b.published = published;
    b.modified = modified;
    b.origins.putAll(origins);
    b.dateline = dateline;
    b.source = source;
    b.contributors = contributors;
    b.language = language;
    b.topics = topics;
    b.rights = rights;
    b.publish = publish;
    b.searched = searched;
    b.withdrawn = withdrawn;
    b.needs = needs;
    b.seed = seed;
    b.written = written;
    return b;
  }

  /** Gathers the values of a front matter; not for use by several threads. */
  public static final class Builder {
    private Optional<String> title = Optional.empty();
    private Optional<String> kicker = Optional.empty();
    private Optional<String> standfirst = Optional.empty();
    private Optional<Slug> slug = Optional.empty();
    private List<Slug> formerSlugs = List.of();
    private List<String> authors = List.of();
    private Optional<PartialDate> published = Optional.empty();
    private Optional<PartialDate> modified = Optional.empty();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private Optional<Dateline> dateline = Optional.empty();
    private Optional<Source> source = Optional.empty();
    private List<Contributor> contributors = List.of();
    private String language = "";
    private List<String> topics = List.of();
    private Optional<String> rights = Optional.empty();
    private Publish publish = Publish.FULL;
    private boolean searched = true;
    private Optional<String> withdrawn = Optional.empty();
    private List<String> needs = List.of();
    private Optional<SeedMark> seed = Optional.empty();
    private Optional<String> written = Optional.empty();

    private Builder() {}

    /** Sets the headline. */
    public Builder title(Optional<String> value) {
      title = value;
      return this;
    }

    /** Sets the short line above the headline. */
    public Builder kicker(Optional<String> value) {
      kicker = value;
      return this;
    }

    /** Sets the line below the headline. */
    public Builder standfirst(Optional<String> value) {
      standfirst = value;
      return this;
    }

    /** Sets the slug. */
    public Builder slug(Optional<Slug> value) {
      slug = value;
      return this;
    }

    /** Sets older slugs, each of which keeps a page that leads here. */
    public Builder formerSlugs(List<Slug> value) {
      formerSlugs = value;
      return this;
    }

    /** Sets who wrote the article. */
    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    /** Sets when it was published. */
    public Builder published(Optional<PartialDate> value) {
      published = value;
      return this;
    }

    /** Sets when it was last changed by its publisher. */
    public Builder modified(Optional<PartialDate> value) {
      modified = value;
      return this;
    }

    /** Says where the value of a key was found. */
    public Builder origin(String key, String origin) {
      origins.put(key, origin);
      return this;
    }

    /** Sets the dateline. */
    public Builder dateline(Optional<Dateline> value) {
      dateline = value;
      return this;
    }

    /** Sets the source. */
    public Builder source(Optional<Source> value) {
      source = value;
      return this;
    }

    /** Sets the contributors. */
    public Builder contributors(List<Contributor> value) {
      contributors = value;
      return this;
    }

    /** Sets the language, a BCP 47 tag. */
    public Builder language(String value) {
      language = value;
      return this;
    }

    /** Sets the topics. */
    public Builder topics(List<String> value) {
      topics = value;
      return this;
    }

    /** Sets the rights statement. */
    public Builder rights(Optional<String> value) {
      rights = value;
      return this;
    }

    /** Sets how much may be shown. */
    public Builder publish(Publish value) {
      publish = value;
      return this;
    }

    /** Sets whether the search finds it. */
    public Builder searched(boolean value) {
      searched = value;
      return this;
    }

    /** Sets the reason for taking the article away. */
    public Builder withdrawn(Optional<String> value) {
      withdrawn = value;
      return this;
    }

    /** Sets what a person could supply. */
    public Builder needs(List<String> value) {
      needs = value;
      return this;
    }

    /** Sets the input. */
    public Builder seed(Optional<SeedMark> value) {
      seed = value;
      return this;
    }

    /** Sets the hash of the machine's writing. */
    public Builder written(Optional<String> value) {
      written = value;
      return this;
    }

    /** The front matter as gathered. */
    public Front build() {
      return new Front(
          title,
          kicker,
          standfirst,
          slug,
          formerSlugs,
          authors,
          published,
          modified,
          origins,
          dateline,
          source,
          contributors,
          language,
          topics,
          rights,
          publish,
          searched,
          withdrawn,
          needs,
          seed,
          written);
    }
  }
}
