package backfile.render;

import java.util.Map;

/**
 * What readers call the lines that a rule removes. A rule without words of its own goes by its
 * name.
 */
record RuleWords(String one, String many) {
  private static final String BELOW = "below-";

  private static final Map<String, RuleWords> WORDS =
      Map.ofEntries(
          regular("share-label", "share label"),
          entry("follow-prompt", "prompt to follow", "prompts to follow"),
          regular("advert-label", "advertisement label"),
          regular("newsletter", "newsletter prompt"),
          regular("paywall-label", "paywall label"),
          entry("related-label", "label of related articles", "labels of related articles"),
          regular("gallery-label", "picture gallery label"),
          regular("listen-label", "player or reading-time label"),
          regular("counter", "counter"),
          entry("comment-prompt", "prompt to comment", "prompts to comment"),
          regular("copyright", "copyright line"),
          regular("cookie-notice", "cookie notice"),
          entry("menu", "menu entry", "menu entries"),
          regular("promotion", "promotion"),
          entry("row-of-labels", "row of labels", "rows of labels"),
          regular("doubled-label", "doubled label"),
          entry("decoration", "line of ornaments", "lines of ornaments"),
          entry("no-visible-text", "line without visible text", "lines without visible text"),
          regular("line-repeated", "repeated line"),
          regular("caption-repeated", "repeated caption"),
          entry("byline-without-name", "byline without a name", "bylines without a name"),
          entry("outside-the-text", "line outside the text", "lines outside the text"),
          regular("appeal", "appeal for money or to load an app"),
          entry(
              "above-the-text",
              "line of the page above the text",
              "lines of the page above the text"),
          entry(
              "below-the-text",
              "line of the page below the text",
              "lines of the page below the text"),
          entry(
              "amid-the-text", "line of the page amid the text", "lines of the page amid the text"),
          entry("shared-line", "line that other seeds have too", "lines that other seeds have too"),
          entry(
              "shared-shape",
              "line that differs from those of other seeds in its numbers alone",
              "lines that differ from those of other seeds in their numbers alone"),
          entry(
              "below-shared-line",
              "line under one that other seeds have too",
              "lines under one that other seeds have too"),
          entry("field-not-used", "field beside the text", "fields beside the text"),
          entry("front-matter", "line of front matter", "lines of front matter"),
          entry("page-furniture", "line of the page", "lines of the page"),
          entry("list-of-links", "list of links", "lists of links"),
          entry("list-of-articles", "list of articles", "lists of articles"),
          entry("another-article", "line of another article", "lines of another article"),
          entry("link-alone", "line that is a link alone", "lines that are a link alone"),
          entry("label-in-a-box", "label in a box", "labels in boxes"),
          entry(
              "web-archive-toolbar",
              "line of a web archive's toolbar",
              "lines of a web archive's toolbar"),
          entry("mail-furniture", "line of the mail list", "lines of the mail list"),
          entry("mail-signature", "line of a signature", "lines of a signature"),
          entry(
              "forwarded-mail-head",
              "head line of a forwarded mail",
              "head lines of a forwarded mail"),
          regular("feed-footer", "footer of the feed"),
          regular("template-tag", "tag of a template"),
          regular("shortcode", "shortcode"),
          regular("comment", "comment"),
          regular("contact-form", "line of a form"),
          regular("picture-alternative", "text that stood for a picture"),
          regular("callout-label", "label of a callout"));

  private static Map.Entry<String, RuleWords> regular(String rule, String one) {
    return entry(rule, one, one + "s");
  }

  private static Map.Entry<String, RuleWords> entry(String rule, String one, String many) {
    return Map.entry(rule, new RuleWords(one, many));
  }

  /** Whether a rule has words of its own. */
  static boolean has(String rule) {
    return WORDS.containsKey(rule);
  }

  /** The words of a rule. */
  static RuleWords of(String rule) {
    if (rule.startsWith(BELOW) && !has(rule) && rule.indexOf(" (") < 0) {
      String label = of(rule.substring(BELOW.length())).one();
      return new RuleWords("line under the " + label, "lines under the " + label);
    }
    int evidence = rule.indexOf(" (");
    if (evidence > 0) {
      String behind = rule.substring(evidence);
      RuleWords words = of(rule.substring(0, evidence));
      return new RuleWords(words.one() + behind, words.many() + behind);
    }
    RuleWords known = WORDS.get(rule);
    String plain = rule.replace('-', ' ');
    return known == null ? new RuleWords(plain, plain + "s") : known;
  }

  /** "1 share label", "5 share labels". */
  static String count(int n, String rule) {
    return n + " " + (n == 1 ? of(rule).one() : of(rule).many());
  }
}
