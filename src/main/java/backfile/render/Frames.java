package backfile.render;

import backfile.letters.Directions;
import backfile.letters.Words;
import backfile.model.Catalogue;
import backfile.model.EntityType;
import backfile.model.Html;
import backfile.model.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What stands around every page of one archive. */
final class Frames {
  private static final String SCRIPT =
      "try{if(localStorage.theme)document.documentElement.dataset.theme=localStorage.theme}catch{}"
          + "document.documentElement.classList.add('js')";

  static final String POLICY =
      "default-src 'none'; script-src 'self' 'sha256-"
          + sha256(SCRIPT)
          + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
          + " form-action 'self'";

  private final Catalogue catalogue;
  private final Set<EntityType> types = EnumSet.noneOf(EntityType.class);
  private final Words words;
  private final boolean feed;
  private final boolean timeline;

  Frames(Catalogue catalogue, Words words, boolean feed, boolean timeline) {
    this.catalogue = catalogue;
    this.words = words;
    this.feed = feed;
    this.timeline = timeline;
    catalogue.shownEntities().forEach(e -> types.add(e.type()));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The types that have at least one name. */
  Set<EntityType> types() {
    return types;
  }

  boolean hasFeed() {
    return feed;
  }

  boolean hasTimeline() {
    return timeline;
  }

  /** A frame to be filled in. */
  Builder page(String path, String title) {
    return new Builder(path, title);
  }

  /** Gathers what one page's frame has of its own. */
  final class Builder {
    private final String path;
    private final String title;
    private String description = "";
    private String current = "";
    private String robots = "";
    private String follow = "";
    private String kind = "website";
    private String root;
    private String language = words.language();
    private List<Frame.Meta> metas = List.of();
    private Html structured = Html.NONE;
    private boolean field = true;
    private String more = "";

    private Builder(String path, String title) {
      this.path = path;
      this.title = title;
      this.root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    Builder description(String text) {
      description =
          text.length() <= 300 ? text : text.substring(0, text.offsetByCodePoints(0, 200)) + "…";
      return this;
    }

    /** The entry of the navigation that this page belongs to. */
    Builder under(String file) {
      current = file;
      return this;
    }

    /** The language of the text that the page is there for, where it is not the site's. */
    Builder language(String tag) {
      language = tag;
      return this;
    }

    Builder robots(String value) {
      robots = value;
      return this;
    }

    /** Where the site's root is, when not by going up. */
    Builder root(String address) {
      root = address;
      return this;
    }

    /** The feed that follows this page, beside it; empty for none. */
    Builder follow(String file) {
      follow = file;
      return this;
    }

    /** What OpenGraph calls a page of this kind. */
    Builder kind(String word) {
      kind = word;
      return this;
    }

    /** The page has a field for searching of its own. */
    Builder withField() {
      field = false;
      return this;
    }

    /** What the page's script may do beside what all may, as directives of its policy. */
    Builder policy(String directives) {
      more = directives;
      return this;
    }

    Builder metas(List<Frame.Meta> values) {
      metas = values;
      return this;
    }

    Builder structured(Html value) {
      structured = value;
      return this;
    }

    Frame build() {
      Settings settings = catalogue.settings();
      String whole = title.isEmpty() ? settings.title() : title + " · " + settings.title();
      String own =
          switch (settings.robots()) {
            case OPEN -> robots;
            case NO_TRAINING -> robots.isEmpty() ? "noai, noimageai" : robots + ", noai, noimageai";
            case CLOSED -> "noindex, nofollow, noai, noimageai";
          };
      boolean foreign = !language.equals(words.language());
      return new Frame(
          whole,
          settings.title(),
          language,
          Directions.of(language),
          foreign ? words.language() : "",
          foreign ? words.direction() : "",
          description,
          root,
          settings.baseUrl().map(url -> url + Addresses.published(path)).orElse(""),
          own,
          feed ? root + Addresses.FEED : "",
          follow,
          field ? root + Addresses.SEARCH : "",
          nav(),
          metas,
          graph(settings),
          structured,
          new Html(SCRIPT),
          POLICY + more);
    }

    /** A page that search engines are not to show is not made to be shared either. */
    private List<Frame.Meta> graph(Settings settings) {
      List<Frame.Meta> graph = new ArrayList<>();
      graph.add(new Frame.Meta("og:site_name", settings.title()));
      if (robots.isEmpty()) {
        graph.add(new Frame.Meta("og:title", title.isEmpty() ? settings.title() : title));
        graph.add(new Frame.Meta("og:type", kind));
        if (!description.isEmpty()) {
          graph.add(new Frame.Meta("og:description", description));
        }
        settings
            .baseUrl()
            .ifPresent(
                base -> {
                  graph.add(new Frame.Meta("og:url", base + Addresses.published(path)));
                  graph.add(new Frame.Meta("og:image", base + Addresses.CARD));
                });
      }
      return graph;
    }

    private List<Frame.NavEntry> nav() {
      List<Frame.NavEntry> nav = new ArrayList<>();
      add(nav, "articles/index.html", "articles/", words.text("nav.articles"));
      if (!types.isEmpty()) {
        add(nav, "glossary/index.html", "glossary/", words.text("nav.glossary"));
      }
      for (EntityType type : List.of(EntityType.PERSON, EntityType.PLACE)) {
        if (types.contains(type)) {
          TypeWords list = TypeWords.of(type, words);
          add(nav, list.file(), list.file(), list.many());
        }
      }
      if (timeline) {
        add(nav, TimelinePage.FILE, TimelinePage.FILE, words.text("nav.timeline"));
      }
      for (Catalogue.FreePage page : catalogue.nav()) {
        add(nav, page.name() + ".html", page.name() + ".html", page.title());
      }
      add(nav, "about.html", "about.html", words.text("nav.about"));
      return nav;
    }

    private void add(List<Frame.NavEntry> nav, String file, String section, String text) {
      String mark = file.equals(path) ? "page" : section.equals(current) ? "true" : "";
      nav.add(new Frame.NavEntry(root + file, text, mark));
    }
  }
}
