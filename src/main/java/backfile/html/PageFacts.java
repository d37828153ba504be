package backfile.html;

import backfile.model.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, the most trusted statement of each key first. The order of trust:
 *
 * <ul>
 *   <li>headline: the page's own headline, because readers saw that one; JSON-LD of an article
 *       (schema.org); meta elements ({@code og:title} and its kin); the page's title, without the
 *       name of the site
 *   <li>standfirst: the line below the headline that is called one, or that the page gives as its
 *       description; never a description that the page does not show
 *   <li>authors: persons in JSON-LD; meta elements; microdata; links to an author; the byline below
 *       the headline; bodies in JSON-LD. Nobody who is called as the site is
 *   <li>dates: JSON-LD; meta elements; microdata; {@code time} elements and dates in the head of
 *       the article; the address. The day of a capture is none of these
 *   <li>address: see {@link PageAddress}, then JSON-LD
 *   <li>site: {@code og:site_name}; the publisher in JSON-LD
 * </ul>
 */
final class PageFacts {
  private static final int LONGEST = 1_000;

  /** More of one kind than this nobody states in earnest. */
  private static final int MOST = 40;

  private static final Pattern LAST_PART =
      Pattern.compile("(.{3,300}) (?:[|·•–—»-]|::|//) ([^|]{2,60})");

  private static final Pattern FIRST_PART =
      Pattern.compile("([^|–—]{2,40}?) ?(?:[|:–—-]) (.{8,300})");

  /** A day and perhaps a time, as machines write them and as they ought to. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ]+(\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,9})?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d).{0,12}");

  private static final Pattern MAIL_DATE =
      Pattern.compile("(?:\\w{3}, )?(\\d{1,2} \\p{L}{3} \\d{4})(?: \\d{2}:\\d{2}.{0,20})?");

  /** A date among other words of the head; what it says is for others to read. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?: of| de)? \\p{L}{3,10}\\.?,?(?: de)? \\d{4}|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
              + "|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})/(0[1-9]|1[0-2])/(0[1-9]|[12]\\d|3[01])(?=/)");

  private static final Pattern AUTHOR_ADDRESS =
      Pattern.compile(
          "(?i).{0,300}/(?:authors?|staff|people|person|profiles?|contributors?|reporters?|writers?|by|columnists?|journalists?|auteurs?|autor(?:es)?)/.{1,300}");

  private final Document page;
  private final PageAddress address;
  private final LinkedData data;
  private final List<Stretch> head;
  private final String site;
  private final String siteOrigin;
  private final Map<String, List<String>> metas = new HashMap<>();
  private final List<Seed.Given> facts = new ArrayList<>();

  private PageFacts(Document page, PageAddress address, List<Stretch> head) {
    this.page = page;
    this.address = address;
    this.data = LinkedData.of(page);
    this.head = head;
    for (Element meta : page.select("meta[content]")) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      List<String> values =
          metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>());
      if (values.size() < MOST && !meta.attr("content").isBlank()) {
        values.add(meta.attr("content"));
      }
    }
    String publisher = data.value("publisher");
    String stated = metas("og:site_name").stream().findFirst().orElse("").strip();
    this.site = stated.isEmpty() && publisher != null ? publisher.strip() : stated;
    this.siteOrigin = stated.isEmpty() ? "json-ld" : "meta";
  }

  /**
   * Reads a page.
   *
   * @param head what stands between the headline and the first paragraph
   * @param standfirst the line that is one, if any is
   */
  static List<Seed.Given> of(
      Document page, PageAddress address, List<Stretch> head, Optional<String> standfirst) {
    PageFacts reader = new PageFacts(page, address, head);
    reader.titles();
    standfirst.ifPresent(s -> reader.add("standfirst", s, "markup"));
    reader.authors();
    reader.dates();
    reader.source();
    return reader.facts;
  }

  private void add(String key, @Nullable String value, String origin) {
    String even = value == null ? "" : value.replaceAll("\\s+", " ").strip();
    if (!even.isEmpty() && even.length() <= LONGEST && facts.size() < MOST * 10) {
      facts.add(new Seed.Given(key, even, origin));
    }
  }

  /** The contents of meta elements of these names, in the order of the names. */
  private List<String> metas(String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      values.addAll(metas.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
    return values;
  }

  private void titles() {
    List<String> stated = new ArrayList<>();
    Optional.ofNullable(data.value("headline")).filter(h -> !h.isBlank()).ifPresent(stated::add);
    int linked = stated.size();
    for (String title : metas("og:title", "twitter:title", "citation_title", "dc.title")) {
      stated.add(bare(title));
    }
    stated.add(bare(page.title()));
    stated.removeIf(String::isBlank);
    Headline.of(page, stated).filter(h -> !isSite(h)).ifPresent(h -> add("title", h, "markup"));
    for (int i = 0; i < stated.size(); i++) {
      add("title", stated.get(i), i < linked ? "json-ld" : "meta");
    }
  }

  /** A title without the name of the site that pages add to it, at the end or the beginning. */
  private String bare(String title) {
    String rest = title.strip();
    for (Matcher m = LAST_PART.matcher(rest); m.matches() && isSite(m.group(2)); ) {
      rest = m.group(1).strip();
      m = LAST_PART.matcher(rest);
    }
    Matcher first = FIRST_PART.matcher(rest);
    return first.matches() && isSite(first.group(1)) ? first.group(2).strip() : rest;
  }

  /** Whether a text is how the site calls itself, or its host. */
  private boolean isSite(String text) {
    String name = Letters.of(text);
    String host = Letters.of(address.own().replaceFirst("https?://(?:www\\.)?([^/]*).*", "$1"));
    return !name.isEmpty()
        && (name.equals(Letters.of(site)) || name.length() > 2 && host.startsWith(name));
  }

  private void authors() {
    for (LinkedData.Author author : data.authors()) {
      if (!author.body()) {
        author(author.name(), "json-ld");
      }
    }
    for (String name :
        metas(
            "author",
            "article:author",
            "citation_author",
            "dc.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "article:author_name")) {
      author(name, "meta");
    }
    List<String> labels = metas("twitter:label1");
    if (!labels.isEmpty() && labels.get(0).matches("(?i)written by|par|por|von")) {
      metas("twitter:data1").forEach(name -> author(name, "meta"));
    }
    for (Element author : page.select("[itemprop=author] [itemprop=name], [itemprop=author]")) {
      if (author.attr("itemprop").equals("name") || author.selectFirst("[itemprop=name]") == null) {
        author(value(author), "microdata");
      }
    }
    for (Element author : page.select("a[rel~=author], [rel=author]")) {
      author(author.text(), "markup");
    }
    for (Stretch line : head) {
      for (Element link : line.holder().select("a[href]")) {
        if (AUTHOR_ADDRESS.matcher(link.attr("href")).matches()) {
          author(link.text(), "byline");
        }
      }
    }
    for (Stretch line : head) {
      String text = line.text();
      boolean glued = text.matches("By\\p{Lu}.*");
      boolean named = Naming.isByline(line.holder());
      if (glued || named || text.matches("(?i)(?:by|par|por|von)(?: |: ?)\\p{L}.*")) {
        author(glued ? "By " + text.substring(2) : text, "byline");
      }
    }
    for (LinkedData.Author author : data.authors()) {
      if (author.body()) {
        author(author.name(), "json-ld");
      }
    }
  }

  /** An author, unless it is the site itself or an address. */
  private void author(String name, String origin) {
    String plain = name.strip();
    int comma = plain.lastIndexOf(", ");
    if (comma > 0 && isSite(plain.substring(comma + 2))) {
      plain = plain.substring(0, comma);
    }
    String bare = Letters.of(plain);
    boolean itself =
        bare.equals(Letters.of(site))
            || bare.equals(Letters.of(site.replaceFirst("(?i)^the ", "")));
    if (!itself && !plain.contains("://") && !plain.contains("@")) {
      add("author", plain, origin);
    }
  }

  private void dates() {
    date("published", data.value("datePublished"), "json-ld");
    for (String date :
        metas(
            "article:published_time",
            "citation_publication_date",
            "citation_date",
            "datePublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "sailthru.date",
            "parsely-pub-date",
            "pubdate",
            "publish-date",
            "published_time",
            "og:published_time",
            "article:published",
            "dcterms.created",
            "publication_date",
            "cXenseParse:recs:publishtime")) {
      date("published", date, "meta");
    }
    for (Element time : page.select("[itemprop=datePublished]")) {
      date("published", value(time), "microdata");
    }
    for (Stretch line : head) {
      Element around = line.holder();
      for (Element time : around.select("time[datetime]")) {
        boolean changed = time.attr("itemprop").equals("dateModified");
        date(changed ? "modified" : "published", time.attr("datetime"), "time");
      }
      if (around.closest("time[datetime]") != null) {
        date("published", around.closest("time[datetime]").attr("datetime"), "time");
      }
    }
    for (Stretch line : head) {
      Matcher printed = PRINTED.matcher(line.text());
      if (line.text().length() <= 160 && printed.find()) {
        add("published", printed.group(), "text");
      }
    }
    Matcher day = DAY_IN_ADDRESS.matcher(address.own());
    if (day.find()) {
      add("published", day.group(1) + "-" + day.group(2) + "-" + day.group(3), "address");
    }
    date("modified", data.value("dateModified"), "json-ld");
    for (String date : metas("article:modified_time", "og:updated_time", "lastmod")) {
      date("modified", date, "meta");
    }
  }

  private void date(String key, @Nullable String written, String origin) {
    if (written == null) {
      return;
    }
    Matcher machine = MACHINE.matcher(written.strip());
    Matcher mail = MAIL_DATE.matcher(written.strip());
    if (machine.matches()) {
      String zone = machine.group(3) == null ? "" : machine.group(3);
      String time = machine.group(2) == null ? "" : "T" + machine.group(2) + zone;
      add(key, machine.group(1) + time, origin);
    } else if (mail.matches()) {
      add(key, mail.group(1), origin);
    } else {
      add(key, written, origin);
    }
  }

  private void source() {
    add("site", site, siteOrigin);
    add("address", address.own(), address.origin());
    for (String key : List.of("url", "mainEntityOfPage")) {
      String url = data.value(key);
      if (url != null && address.target(url).isPresent()) {
        add("address", PageAddress.undone(url), "json-ld");
      }
    }
    add("captured", address.captured(), "saved-page");
    List<String> tags = metas("article:tag");
    boolean tagged = tags.size() > 1;
    List<String> topics = tagged ? tags : data.keywords();
    if (topics.size() <= 12) {
      for (String topic : topics) {
        if (!topic.contains(",") && !topic.contains(":") && topic.strip().length() <= 40) {
          add("topic", topic, tagged ? "meta" : "json-ld");
        }
      }
    }
    String rights = data.value("copyrightNotice");
    add("rights", rights, "json-ld");
  }

  private static String value(Element element) {
    for (String attribute : List.of("datetime", "content")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
