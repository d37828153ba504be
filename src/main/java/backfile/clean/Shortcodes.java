package backfile.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a WordPress post as HTML: captions as figures, other shortcodes taken out, and the
 * bare line ends of posts that are no blocks turned into breaks, as WordPress does when it shows
 * them.
 *
 * <p>A word in brackets is a shortcode if WordPress itself or a common plugin has it, if it has
 * attributes, or if it is closed further on; {@code [sic]} is none.
 *
 * @param html without shortcodes
 * @param removed what was taken out, in order
 */
record Shortcodes(String html, List<String> removed) {
  private static final Pattern CODE =
      Pattern.compile(
          "\\[(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9_-]{1,40})(?<rest>(?:[\\s/][^\\[\\]]{0,2000})?)]");

  private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w-]{1,40}\\s?=");

  /** Those whose content is an address or a list of files, not text. */
  private static final Set<String> WITHOUT_TEXT =
      Set.of("embed", "audio", "video", "playlist", "gallery", "youtube", "vimeo", "googlemaps");

  private static final Set<String> KNOWN =
      Set.of(
          "caption",
          "wp_caption",
          "embed",
          "audio",
          "video",
          "playlist",
          "gallery",
          "youtube",
          "vimeo",
          "googlemaps",
          "contact-form",
          "contact-form-7",
          "twitter",
          "tweet",
          "instagram",
          "soundcloud",
          "slideshow",
          "polldaddy",
          "wpvideo",
          "ad",
          "adsense",
          "related",
          "toc");

  /** Copies the list. */
  Shortcodes {
    removed = List.copyOf(removed);
  }

  /** Reads the content of a post. */
  static Shortcodes of(String content) {
    List<String> removed = new ArrayList<>();
    String lower = content.toLowerCase(Locale.ROOT);
    StringBuilder html = new StringBuilder(content.length());
    Matcher code = CODE.matcher(content);
    int at = 0;
    while (code.find(at)) {
      String name = code.group("name").toLowerCase(Locale.ROOT);
      html.append(content, at, code.start());
      at = code.end();
      if (!isCode(code, name, content, lower)) {
        html.append(code.group());
      } else if (name.equals("caption") || name.equals("wp_caption")) {
        html.append(code.group("end").isEmpty() ? "<figure>" : "</figure>");
      } else {
        String closing = "[/" + name + "]";
        int close = WITHOUT_TEXT.contains(name) ? lower.indexOf(closing, at) : -1;
        at = close < 0 || !code.group("end").isEmpty() ? at : close + closing.length();
        removed.add(content.substring(code.start(), at));
      }
    }
    html.append(content, at, content.length());
    boolean blocks = content.contains("<!-- wp:");
    return new Shortcodes(blocks ? html.toString() : breaks(html), removed);
  }

  private static boolean isCode(Matcher code, String name, String content, String lower) {
    boolean escaped =
        code.start() > 0
            && content.charAt(code.start() - 1) == '['
            && code.end() < content.length()
            && content.charAt(code.end()) == ']';
    return !escaped
        && (KNOWN.contains(name)
            || ATTRIBUTE.matcher(code.group("rest")).find()
            || !code.group("end").isEmpty()
            || lower.indexOf("[/" + name + "]", code.end()) > 0);
  }

  /** A break for each line end outside of tags; two of them part paragraphs. */
  private static String breaks(CharSequence html) {
    StringBuilder out = new StringBuilder(html.length());
    boolean tag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      boolean opens = c == '<' && i + 1 < html.length() && isTagLetter(html.charAt(i + 1));
      tag = opens || tag && c != '>';
      if (c == '\n' && !tag) {
        out.append("<br>");
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isTagLetter(char c) {
    return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
