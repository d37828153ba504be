package backfile.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the makers of pages call their blocks. Class names and ids are taken apart into words:
 * {@code storyFavoriteContainer}, {@code article__tag-list} and {@code related_posts} all tell what
 * they are. A word in the name of the whole body of a page tells nothing.
 */
final class Naming {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_:]+|--+");
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final int LONGEST_NAME = 300;

  /** What is called so is no text, whatever it stands in. */
  private static final Pattern FURNITURE =
      words(
          "related-?posts?|related-?posts?-?title|nav|navbar|navigation|menu|submenu|sidebar|rail|related|recirc|recirculation|recommend(?:ed|ation|ations|s)?"
              + "|promo|promos|promotion|promoted|teaser|teasers|share|shares|sharing|sharebar|sharedaddy|social|socials|addthis|addtoany"
              + "|follow|comment|comments|commenting|disqus|newsletter|newsletters|subscribe|subscription|signup|optin|paywall-[a-z]+|ad|ads|advert"
              + "|adverts|advertisement|advertising|adslot|adunit|dfp|sponsor|sponsored|outbrain|taboola|breadcrumb|breadcrumbs"
              + "|tags|taglist|tagcloud|popular|trending|cookie|cookies|consent|gdpr|onetrust|modal|popup|overlay|lightbox|tooltip|popover"
              + "|toolbar|pagination|pager|paging|byline|bylines|timestamp|skip|copyright|disclaimer|disclosure|affiliate|login|signin"
              + "|register|playlist|player|slideshow-controls|toc-toggle|print-only|d-print-block|visible-print|screen-reader-text|sr-only|visually-hidden|hidden"
              + "|d-none|masthead|topbar|footer|ticker|reactions|author-(?:bio|box|info|card|profile)"
              + "|bio|about-author|post-author|more-(?:on|from|news|stories|articles|links)|read-?more|also-read|see-also|most-read"
              + "|(?:next|prev|previous)-(?:post|article|story|up)|nextup|up-next|next-prev|prev-next|post-navigation|app-download|download-app|donate|donation"
              + "|call-to-action|cta|favorite|bookmark|meta|metadata|postmeta|dateline-meta|publish(?:ed)?-date|article-info|post-info|nocomments"
              + "|print-header|sidenav|accessibility|flyout|contributor-bio|article-tags|post-tags|story-tags");

  /** What is called so is text, unless it is called furniture by a strong word as well. */
  private static final Pattern TEXT =
      words(
          "(?:article|story|post|entry|page|news|main)-?(?:body|content|text)|body|content|articlebody|hentry|prose|wysiwyg");

  /** What is never the text of an article, however much of it there is. */
  private static final Pattern STRONG =
      words("comments|commenting|disqus|outbrain|taboola|cookie|cookies|recommended|trending");

  /** What may be called so because a button of that name stands in it, or for how it looks. */
  private static final Pattern WEAK =
      words(
          "read-?more|teasers?|meta|metadata|player|hidden|d-none|overlay|popup|tooltip|popover|follow|subscription|subscribe|share|shares"
              + "|sharing|social|rail|menu|tags|sponsored|promotion|promoted|ad|ads|widget|register|modal|popular|paywall-[a-z]+|skip|favorite");

  private static final Pattern CAPTION =
      words(
          "caption|captions|figcaption|cutline|photo-credit|image-credit|img-credit|media-credit|credit|credits|photographer|imagecaption|photocaption"
              + "|picture-source|image-source|photo-by");

  private static final Pattern CREDIT =
      words("credit|credits|copyright|photographer|source|attribution|photo-by|byline|author");

  private static final Pattern STANDFIRST =
      words(
          "dek|deck|standfirst|sub-?head|sub-?heading|sub-?headline|sub-?title|strapline|strap|tagline|chapo|chapeau|vorspann|ingress|entradilla|sumario"
              + "|bajada|occhiello|sommario");

  /** What may be called so as well because it only is the first paragraph. */
  private static final Pattern OPENING =
      words(
          "excerpt|summary|lede?|lead|lead-?in|intro|introtext|introduction|einleitung|sell|description|abstract|teaser|teaser-text|hook");

  private static final Pattern BYLINE =
      words("bylines?|authors?|author-names?|byline-names?|writer|contributors?|auteur|autor");

  private static final Set<String> POSTS =
      Set.of(
          "twitter-tweet",
          "twitter-video",
          "instagram-media",
          "tiktok-embed",
          "fb-post",
          "bluesky-embed",
          "mastodon-embed",
          "reddit-embed",
          "reddit-embed-bq",
          "reddit-card",
          "text-post-media",
          "imgur-embed-pub",
          "telegram-post");

  private static final Set<String> OF_TABLES = Set.of("tr", "td", "th", "tbody", "thead");

  private static final Set<String> CREDIT_ITEMS =
      Set.of("copyrightHolder", "creditText", "author", "creator", "copyrightNotice");

  private static final Set<String> STANDFIRST_ITEMS =
      Set.of("description", "alternativeHeadline", "abstract");

  private Naming() {}

  private static Pattern words(String words) {
    return Pattern.compile("(?:^|[ -])(?:" + words + ")(?=$|[ -])");
  }

  /** The words of a name: {@code relatedPosts__list} gives {@code related-posts-list}. */
  private static String words(Element block) {
    String names = block.className() + " " + block.id();
    if (names.length() > LONGEST_NAME) {
      names = names.substring(0, LONGEST_NAME);
    }
    String parted = HUMP.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(parted).replaceAll("-");
  }

  /** Whether one of its names is that of furniture. */
  static boolean isFurniture(Element block) {
    return isCalled(block, FURNITURE);
  }

  /** Whether what makes it furniture by name may mean something else as well. */
  static boolean isWeak(Element block) {
    return isCalled(block, WEAK);
  }

  private static boolean isCalled(Element block, Pattern pattern) {
    boolean named = block.hasAttr("class") || block.hasAttr("id");
    if (!named || OF_TABLES.contains(block.normalName())) {
      return false;
    }
    for (String name : SPACES.split(words(block).strip())) {
      boolean with =
          name.startsWith("has-")
              || name.startsWith("with-")
              || name.startsWith("no-")
              || name.contains("-with-");
      if (!with && pattern.matcher(name).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of its names is of furniture that can be longer than the text itself. */
  static boolean isNeverText(Element block) {
    return STRONG.matcher(words(block)).find();
  }

  /** Whether one of its names is that of a text. */
  static boolean isText(Element block) {
    return block.attr("itemprop").contains("articleBody") || TEXT.matcher(words(block)).find();
  }

  static boolean isCaption(Element block) {
    return block.hasAttr("class") && CAPTION.matcher(words(block)).find();
  }

  static boolean isCredit(Element block) {
    return CREDIT_ITEMS.contains(block.attr("itemprop"))
        || block.normalName().equals("cite")
        || block.hasAttr("class") && CREDIT.matcher(words(block)).find();
  }

  static boolean isOpening(Element block) {
    return block.hasAttr("class") && OPENING.matcher(words(block)).find();
  }

  static boolean isStandfirst(Element block) {
    return STANDFIRST_ITEMS.contains(block.attr("itemprop"))
        || block.hasAttr("class") && STANDFIRST.matcher(words(block)).find();
  }

  static boolean isByline(Element block) {
    return BYLINE.matcher(words(block)).find();
  }

  /** A post of a social network that the page shows inside its text. */
  static boolean isPost(Element block) {
    return block.classNames().stream().anyMatch(POSTS::contains);
  }
}
