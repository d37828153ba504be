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
          entry("outside-the-text", "line outside the text", "lines outside the text"));

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
    if (rule.startsWith(BELOW)) {
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
