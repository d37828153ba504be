package backfile.render;

import backfile.model.Html;
import java.util.List;

/**
 * A page of the site: all that its template may say. Texts are ready to show; a text that may be
 * missing is empty then. Addresses are relative to the page.
 */
public sealed interface Page {
  /** The name of the template. */
  String template();

  /** The page's address relative to the site's root. */
  String path();

  /** A link. */
  record Link(String href, String text) {}

  /**
   * A name with the class of its type; {@code lang} and {@code dir} where its letters are other.
   */
  record NameLink(String href, String name, String lang, String dir, String style) {}

  /** The home page. */
  record Home(
      String path,
      Frame frame,
      String heading,
      Html introduction,
      List<Row> newest,
      List<Row> earlier,
      String allArticles,
      Bars years,
      List<Link> yearLinks,
      List<Ranked> names,
      List<Ranked> places,
      Mapped map,
      Link network,
      Link glossary,
      Link about)
      implements Page {
    @Override
    public String template() {
      return "home.ftlh";
    }
  }

  /** Numbers over years: a picture, and the same in words; nothing of it is {@code shown} else. */
  record Bars(boolean shown, Html picture, String numbers) {}

  /**
   * The search; {@code index} is the folder of its files, {@code first} the name of the first one.
   */
  record Search(String path, Frame frame, String index, String first, String glossary)
      implements Page {
    @Override
    public String template() {
      return "search.ftlh";
    }
  }

  /** All articles by year. */
  record Articles(String path, Frame frame, int count, List<Year> years) implements Page {
    @Override
    public String template() {
      return "articles.ftlh";
    }
  }

  /** The articles of a topic, newest first, by years where they are too many for one page. */
  record Topic(String path, Frame frame, String heading, int count, List<Year> years)
      implements Page {
    @Override
    public String template() {
      return "topic.ftlh";
    }
  }

  /**
   * The articles of one year by month, or those without a date; those of a part of a year where it
   * has too many for one page.
   *
   * @param years a link to each such page; the one to this page has no address
   * @param bars all years of the archive
   */
  record DateArchive(
      String path,
      Frame frame,
      List<Link> trail,
      String heading,
      int count,
      List<Link> years,
      Bars bars,
      List<Year> months)
      implements Page {
    @Override
    public String template() {
      return "year.ftlh";
    }
  }

  /** An article. */
  record Article(
      String path,
      Frame frame,
      List<Link> trail,
      String title,
      String lang,
      String dir,
      String kicker,
      String standfirst,
      DateText.View date,
      String dateNote,
      Html byline,
      List<String> contributors,
      int minutes,
      Html body,
      String cut,
      List<SpokenDate> spoken,
      Versions versions,
      List<Gloss> gloss,
      List<Gloss> moreGloss,
      int moreNames,
      List<Fact> provenance,
      String citation,
      String mail,
      List<Cite> cites,
      List<Row> related,
      Row earlier,
      Row later)
      implements Page {
    @Override
    public String template() {
      return "article.ftlh";
    }
  }

  /**
   * What was done to the raw text of an article.
   *
   * @param lines the items of a list, each with the id of its line
   * @param more what to say of lines that are left out, or empty
   */
  record Changes(
      String path,
      Frame frame,
      List<Link> trail,
      Link article,
      String lang,
      String dir,
      String edited,
      List<Fact> facts,
      Html lines,
      String more)
      implements Page {
    @Override
    public String template() {
      return "changes.ftlh";
    }
  }

  /** The page of a glossary entry. */
  record Name(
      String path,
      Frame frame,
      Link typeList,
      String style,
      String name,
      String lang,
      String dir,
      String definition,
      Evidence evidence,
      String summary,
      Bars years,
      List<Group> quoted,
      List<Group> groups,
      List<Group> moreGroups,
      int mentions,
      List<Row> articlesOnly,
      int untold,
      Html notes,
      List<Fact> facts,
      Mapped map,
      List<Ranked> foundWith,
      Html together,
      List<NameLink> confusable)
      implements Page {
    @Override
    public String template() {
      return "name.ftlh";
    }
  }

  /** The entries that bear one spelling, by type. */
  record Spelled(
      String path, Frame frame, String heading, String lang, String dir, List<Section> sections)
      implements Page {
    @Override
    public String template() {
      return "spelled.ftlh";
    }
  }

  /** Two names, and the sentences that name both. */
  record Together(
      String path,
      Frame frame,
      NameLink one,
      NameLink other,
      int articles,
      int sentences,
      List<Group> groups,
      List<Group> moreGroups,
      List<Row> articlesOnly,
      int untold)
      implements Page {
    @Override
    public String template() {
      return "together.ftlh";
    }
  }

  /** The glossary from A to Z, or one letter of it. */
  record Glossary(
      String path,
      Frame frame,
      String heading,
      int count,
      List<Letter> letters,
      List<Section> sections,
      List<Kind> kinds)
      implements Page {
    @Override
    public String template() {
      return "glossary.ftlh";
    }
  }

  /** The names of one type; with {@code letters} where these have pages of their own. */
  record TypeList(
      String path,
      Frame frame,
      String heading,
      String style,
      List<Letter> letters,
      List<Section> sections,
      List<Ranked> ranked,
      Link unnamed)
      implements Page {
    @Override
    public String template() {
      return "type.ftlh";
    }
  }

  /** All places on the map; {@code more} of them are not listed. */
  record WorldMap(String path, Frame frame, String heading, Mapped map, int more) implements Page {
    @Override
    public String template() {
      return "map.ftlh";
    }
  }

  /** The sentences that rest on sources without a name, by what these are. */
  record Unnamed(String path, Frame frame, String heading, int sentences, List<SourceKind> kinds)
      implements Page {
    @Override
    public String template() {
      return "unnamed.ftlh";
    }
  }

  /** The dates that the articles speak of, or those of a part of time. */
  record Timeline(
      String path,
      Frame frame,
      List<Link> trail,
      String heading,
      List<Link> decades,
      List<SpokenTime> times)
      implements Page {
    @Override
    public String template() {
      return "timeline.ftlh";
    }
  }

  /** The names that share most articles, as a table and in pictures. */
  record Network(
      String path, Frame frame, String heading, List<NamePair> pairs, List<Html> clusters)
      implements Page {
    @Override
    public String template() {
      return "network.ftlh";
    }
  }

  /** A page that a person wrote, or about.html. */
  record Free(String path, Frame frame, String heading, Html text, List<Fact> facts)
      implements Page {
    @Override
    public String template() {
      return "free.ftlh";
    }
  }

  /** What a reader gets for an address that does not exist. The only page with absolute links. */
  record NotFound(String path, Frame frame, List<Row> newest, String articles, String glossary)
      implements Page {
    @Override
    public String template() {
      return "404.ftlh";
    }
  }

  /** What is left of an article or a name that was withdrawn. */
  record Tombstone(String path, Frame frame, String heading, String reason, Link back)
      implements Page {
    @Override
    public String template() {
      return "withdrawn.ftlh";
    }
  }

  /**
   * What the owner of the archive may want to look after. Stands outside the site.
   *
   * @param root what leads from the page's folder to the site
   */
  record Health(
      String path, String root, String summary, List<String> problems, List<Concern> concerns)
      implements Page {
    @Override
    public String template() {
      return "check.ftlh";
    }
  }

  /** What is in doubt about names; {@code more} of the doubts are not shown. */
  record Review(String path, Frame frame, String heading, int count, List<InDoubt> doubts, int more)
      implements Page {
    @Override
    public String template() {
      return "review.ftlh";
    }
  }

  /** What stands at an older address and leads to the newer. */
  record Moved(String path, Frame frame, String href, String title) implements Page {
    @Override
    public String template() {
      return "moved.ftlh";
    }
  }

  /** An Atom feed (RFC 4287) of what a page lists; {@code home} is that page's address. */
  record Feed(
      String path,
      String title,
      String lang,
      String self,
      String home,
      String updated,
      List<FeedEntry> entries)
      implements Page {
    @Override
    public String template() {
      return "feed.ftlx";
    }
  }

  /** A list of feeds (OPML 2.0): that of the site, and groups of others. */
  record Outline(String path, String title, FeedLink site, List<FeedGroup> groups) implements Page {
    @Override
    public String template() {
      return "feeds.ftlx";
    }
  }

  /** The sitemap (sitemaps.org, at most 50,000 addresses a file). */
  record Sitemap(String path, List<SitemapEntry> entries) implements Page {
    @Override
    public String template() {
      return "sitemap.ftlx";
    }
  }

  /** The list of the sitemap's files, where one may not hold all. */
  record SitemapIndex(String path, List<SitemapEntry> entries) implements Page {
    @Override
    public String template() {
      return "sitemap-index.ftlx";
    }
  }
}
