package backfile.markdown;

import backfile.model.Html;

/** Text in HTML and back. */
final class HtmlText {
  private HtmlText() {}

  /** The text as it may stand between tags and inside quoted attributes. */
  static String escape(String text) {
    return Html.text(text).value();
  }

  /** Undoes {@link #escape}; other entities stay as they are. */
  static String unescape(String html) {
    return html.indexOf('&') < 0
        ? html
        : html.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
