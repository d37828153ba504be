package backfile.serve;

import backfile.html.PageLinks;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the site as the preview shows it: with what the last build has to say, and loading
 * itself again after the next. Only the copy that goes out is changed, never the file.
 */
final class LivePage {
  /** No file of a site can stand here, because hidden ones are not served. */
  static final String OWN = "/.backfile/";

  private static final Pattern BODY = Pattern.compile("<body[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATIVE =
      Pattern.compile(" (href|src)=\"(?![/#]|[a-z]+:)", Pattern.CASE_INSENSITIVE);

  private LivePage() {}

  /**
   * The page with notice and script. Its own policy lets it load from its own host, which the
   * preview's script, style and stream of events are.
   *
   * @param built the mark of the build that the page is of
   */
  static String of(String page, Notice notice, String built) {
    String head = "<link rel=\"stylesheet\" href=\"" + OWN + "live.css\">" + notice.failures();
    String foot =
        notice.corner()
            + "<script src=\""
            + OWN
            + "live.js\" data-built=\""
            + built
            + "\" defer></script>";
    Matcher body = BODY.matcher(page);
    int top = body.find() ? body.end() : 0;
    int end = page.lastIndexOf("</body>");
    int bottom = end < top ? page.length() : end;
    return page.substring(0, top)
        + head
        + page.substring(top, bottom)
        + foot
        + page.substring(bottom);
  }

  /**
   * The site's page for what is not there, with links that fit any address of the preview. In the
   * file they start from where the site will stand on its host; without a base-url they are
   * relative, and lead nowhere from a deeper address.
   */
  static String notFound(String page) {
    String root =
        PageLinks.of(page)
            .canonical()
            .map(own -> own.replaceFirst("^[a-z]+://[^/]*", ""))
            .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
            .orElse("/");
    String fromHost = page.replace("=\"" + root, "=\"/");
    return RELATIVE.matcher(fromHost).replaceAll(" $1=\"/");
  }

  /** A page where the site has none to show. */
  static String bare(String title, String text) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head>\n<body><main><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></main></body></html>\n";
  }
}
