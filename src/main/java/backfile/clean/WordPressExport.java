package backfile.clean;

import backfile.html.SavedPage;
import backfile.xml.XmlElement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An export of WordPress (WXR). Posts and pages that are published and free to read are articles;
 * drafts, private ones and those behind a password, attachments, menus and types of other plugins
 * are left out and counted.
 */
final class WordPressExport implements XmlFormat.Source {
  private static final String ORIGIN = "wordpress";
  private static final Set<String> ARTICLES = Set.of("post", "page");

  /** The category that WordPress gives to what has none, and its name in a few languages. */
  private static final Set<String> NO_CATEGORY =
      Set.of("uncategorized", "uncategorised", "non-classe", "sin-categoria", "allgemein");

  private final Map<String, String> authors = new HashMap<>();
  private final String site;
  private final String language;

  WordPressExport(XmlElement channel) {
    site = channel.textOf("title");
    language = channel.textOf("language");
    channel
        .children("wp:author")
        .forEach(
            author ->
                authors.put(
                    author.textOf("wp:author_login"), author.textOf("wp:author_display_name")));
  }

  @Override
  public Optional<SeedDraft> draft(XmlElement item, LeftOut leftOut) {
    String type = item.textOf("wp:post_type");
    String status = item.textOf("wp:status");
    if (!ARTICLES.contains(type)) {
      leftOut.add("of the type \"" + SeedDraft.even(type) + "\"");
      return Optional.empty();
    }
    if (!status.equals("publish")) {
      leftOut.add("with the status \"" + SeedDraft.even(status) + "\"");
      return Optional.empty();
    }
    if (!item.textOf("wp:post_password").isEmpty()) {
      leftOut.add("behind a password");
      return Optional.empty();
    }
    String link = item.textOf("link");
    String address = SeedDraft.isAddress(link) ? link : "";
    SeedDraft draft = new SeedDraft(ORIGIN);
    Shortcodes content = Shortcodes.of(item.textOf("content:encoded"));
    draft.page(SavedPage.ofText(content.html(), address));
    if (draft.isEmpty()) {
      leftOut.add("without text");
      return Optional.empty();
    }
    content.removed().forEach(code -> draft.outside(code, "shortcode"));
    draft.give("title", SeedDraft.plain(item.textOf("title")));
    giveDates(item, draft);
    String login = item.textOf("dc:creator");
    draft.give("author", authors.getOrDefault(login, login));
    draft.giveSummary(item.textOf("excerpt:encoded"));
    item.children("category").forEach(category -> giveTopic(category, draft));
    draft.give("site", site);
    draft.give("address", address);
    draft.give("language", language);
    return Optional.of(draft);
  }

  private static void giveTopic(XmlElement category, SeedDraft draft) {
    String domain = category.attribute("domain");
    boolean topic = domain.isEmpty() || domain.equals("category") || domain.equals("post_tag");
    if (topic && !NO_CATEGORY.contains(category.attribute("nicename"))) {
      draft.give("topic", SeedDraft.plain(category.text()));
    }
  }

  private static void giveDates(XmlElement item, SeedDraft draft) {
    String published = date(item.textOf("wp:post_date"), item.textOf("wp:post_date_gmt"));
    String modified = date(item.textOf("wp:post_modified"), item.textOf("wp:post_modified_gmt"));
    draft.give("published", published);
    if (!modified.equals(published)) {
      draft.give("modified", modified);
    }
  }

  /** The time on the wall with its distance from the other, which is the same moment in UTC. */
  private static String date(String local, String utc) {
    Optional<LocalDateTime> here = time(local);
    Optional<LocalDateTime> there = time(utc);
    if (here.isEmpty()) {
      return "";
    }
    if (there.isEmpty()) {
      return here.get().toString();
    }
    long seconds = Duration.between(there.get(), here.get()).toSeconds();
    boolean zone = Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds() && seconds % 900 == 0;
    return zone
        ? here.get().atOffset(ZoneOffset.ofTotalSeconds((int) seconds)).toString()
        : here.get().toString();
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeParseException none) {
      // What was never published has 0000-00-00.
      return Optional.empty();
    }
  }
}
