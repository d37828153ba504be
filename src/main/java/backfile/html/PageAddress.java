package backfile.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where a page stood, and where its links lead. The page's own address is, in this order: what the
 * program that saved it wrote down, the canonical link, {@code og:url}. An address of the Internet
 * Archive's Wayback Machine stands for the one that was captured, with the time of the capture.
 */
final class PageAddress {
  private static final int LONGEST = 2_000;

  private static final Pattern WAYBACK =
      Pattern.compile(
          "(?:(?:https?:)?//web\\.archive\\.org)?/web/(\\d{4,14})(?:[a-z]{2}_)?/(.{1,2000})");

  private static final Pattern WEB =
      Pattern.compile("(?i)https?://[^\\s/?#<>\"\\\\@]+(?:[/?#][^\\s<>\"\\\\]*)?");

  /** What browsers write when they save a page, and SingleFile does. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("saved from url=\\(\\d{4}\\)(https?://\\S{3,2000})");

  private static final Pattern SINGLE_FILE =
      Pattern.compile("Page saved with SingleFile\\s+url: (https?://\\S{3,2000})");

  private static final Pattern SAVED_ON =
      Pattern.compile("saved date: \\w{3} (\\w{3}) (\\d{2}) (\\d{4})");

  private static final Pattern ARCHIVED_ON =
      Pattern.compile("FILE ARCHIVED ON \\S{1,12} (\\w{3}) (\\d{2}), (\\d{4})");

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final String own;
  private final String origin;
  private final String captured;
  private final String site;
  private final Optional<URI> base;

  private PageAddress(Found found) {
    own = found.own;
    origin = found.origin;
    captured = found.captured;
    site = site(own);
    base = own.isEmpty() ? Optional.empty() : uri(own);
  }

  /** The page's address, or empty. */
  String own() {
    return own;
  }

  /** Where it was found. */
  String origin() {
    return origin;
  }

  /** The day on which the page was captured or saved ({@code 2021-03-01}), or empty. */
  String captured() {
    return captured;
  }

  static PageAddress of(Document page) {
    Found found = new Found();
    comments(page, found);
    for (Element child : page.children()) {
      comments(child, found);
    }
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      found.address(canonical.attr("href"), "meta");
    }
    Element graph = page.selectFirst("meta[property=og:url][content]");
    if (graph != null) {
      found.address(graph.attr("content"), "meta");
    }
    Element base = page.selectFirst("base[href]");
    if (found.own.isEmpty() && base != null) {
      found.address(base.attr("href"), "");
    }
    return new PageAddress(found);
  }

  private static void comments(Element holder, Found found) {
    for (Node node : holder.childNodes()) {
      if (node instanceof Comment comment && comment.getData().length() < 20_000) {
        found.comment(comment.getData());
      }
    }
  }

  private static final class Found {
    String own = "";
    String origin = "";
    String captured = "";

    void comment(String text) {
      Matcher saved = SAVED_FROM.matcher(text);
      Matcher single = SINGLE_FILE.matcher(text);
      Matcher archived = ARCHIVED_ON.matcher(text);
      if (saved.find()) {
        address(saved.group(1), "saved-page");
      } else if (single.find()) {
        address(single.group(1), "saved-page");
        day(SAVED_ON.matcher(text));
      } else if (archived.find()) {
        archived.reset();
        day(archived);
      }
    }

    private void day(Matcher m) {
      if (captured.isEmpty() && m.find()) {
        int month = MONTHS.indexOf(m.group(1)) / 3 + 1;
        captured =
            month < 1
                ? ""
                : String.format(Locale.ROOT, "%s-%02d-%s", m.group(3), month, m.group(2));
      }
    }

    void address(String written, String where) {
      Matcher wayback = WAYBACK.matcher(written.strip());
      String plain = undone(written.strip());
      if (wayback.matches() && captured.isEmpty()) {
        captured = dayOf(wayback.group(1));
      }
      if (own.isEmpty() && plain.length() <= LONGEST && WEB.matcher(plain).matches()) {
        own = plain.replaceFirst("^(http://[^/:]+):80(?=/|$)", "$1");
        origin = where;
      }
    }
  }

  /** The day of a capture: {@code 20210301123000} is 2021-03-01, {@code 2021} is 2021. */
  private static String dayOf(String stamp) {
    StringBuilder day = new StringBuilder(stamp.substring(0, 4));
    for (int i = 4; i < 8 && i + 2 <= stamp.length(); i += 2) {
      day.append('-').append(stamp, i, i + 2);
    }
    return day.toString();
  }

  /** The address that a capture is of; any other address as it is. */
  static String undone(String address) {
    Matcher wayback = WAYBACK.matcher(address);
    if (!wayback.matches()) {
      return address;
    }
    String captured = wayback.group(2);
    return captured.startsWith("http") || captured.startsWith("mailto:")
        ? captured
        : "http://" + captured;
  }

  /**
   * Where a link leads: an absolute http, https or mailto address. Nothing for any other scheme,
   * for what is no address, for a place on the same page, and for a relative address when the
   * page's own is not known.
   */
  Optional<String> target(String href) {
    String written = undone(href.strip());
    if (written.isEmpty() || written.startsWith("#") || written.length() > LONGEST) {
      return Optional.empty();
    }
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c <= ' ' || c == 0x7f || "<>\"\\`{}|^".indexOf(c) >= 0) {
        return Optional.empty();
      }
    }
    return absolute(written).filter(a -> !a.contains(";") || a.indexOf('&') < 0);
  }

  private Optional<String> absolute(String written) {
    String lower = written.substring(0, Math.min(8, written.length())).toLowerCase(Locale.ROOT);
    if (lower.startsWith("mailto:")) {
      return written.indexOf('@') > 0 ? Optional.of(written) : Optional.empty();
    }
    return uri(written)
        .flatMap(
            link -> link.isAbsolute() ? Optional.of(link) : base.map(page -> page.resolve(link)))
        .filter(PageAddress::isOfTheWeb)
        .map(URI::toString);
  }

  private static boolean isOfTheWeb(URI whole) {
    boolean web =
        "http".equalsIgnoreCase(whole.getScheme()) || "https".equalsIgnoreCase(whole.getScheme());
    return web && whole.getHost() != null && whole.getUserInfo() == null;
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** Whether a link leads to another site than the page's own, as far as both are known. */
  boolean leadsAway(String href) {
    String there = site(undone(href.strip()));
    return !there.isEmpty() && !site.isEmpty() && !there.equals(site);
  }

  /**
   * The last two names of the host, three below a country's {@code co} or {@code com}: near enough
   * to tell a site from another.
   */
  private static String site(String address) {
    int at = address.indexOf("//");
    if (at < 0 || at > 6) {
      return "";
    }
    int end = at + 2;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(at + 2, end).toLowerCase(Locale.ROOT);
    int last = host.lastIndexOf('.');
    int before = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
    boolean country = host.length() - last == 3 && before > 0 && last - before <= 4;
    int start = country ? host.lastIndexOf('.', before - 1) : before;
    return host.substring(start + 1);
  }
}
