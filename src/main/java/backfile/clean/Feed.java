package backfile.clean;

import backfile.html.SavedPage;
import backfile.model.Html;
import backfile.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A feed that somebody saved: RSS (0.9 to 2.0) or Atom. Many feeds give no more than the beginning
 * of their articles; where an item looks so, the ledger says it.
 */
final class Feed implements XmlFormat.Source {
  private static final String ORIGIN = "feed";

  /** With fewer words a description is the summary of an article rather than one. */
  private static final int SHORTEST_WHOLE = 100;

  /** "desk@example.org (Jane Miller)", as RSS wants its authors. */
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("\\S{1,200}@\\S{1,200}\\s*\\((.*)\\)");

  /** What WordPress puts below each article of its feeds. */
  private static final Pattern FIRST_APPEARED =
      Pattern.compile(
          "(?:The post .{1,300} (?:appeared first on|first appeared on)"
              + "|L’article .{1,300} est apparu en premier sur"
              + "|La entrada .{1,300} (?:se publicó primero en|aparece primero en)"
              + "|Der Beitrag .{1,300} erschien zuerst auf) .{1,200}");

  private final XmlElement channel;
  private final boolean atom;
  private final String site;
  private final String language;
  private final String rights;

  Feed(XmlElement channel) {
    this.channel = channel;
    atom = channel.name().equals("atom:feed");
    site = SeedDraft.plain(channel.textOf(atom ? "atom:title" : "title"));
    rights = channel.textOf(atom ? "atom:rights" : "copyright");
    String stated = channel.textOf("language");
    language = stated.isEmpty() ? channel.textOf("dc:language") : stated;
  }

  @Override
  public Optional<SeedDraft> draft(XmlElement item, LeftOut leftOut) {
    String summary = atom ? html(item, "atom:summary") : item.textOf("description");
    String whole = atom ? html(item, "atom:content") : item.textOf("content:encoded");
    SeedDraft draft = new SeedDraft(ORIGIN);
    page(whole.isBlank() ? summary : whole, address(item), draft);
    if (draft.isEmpty()) {
      leftOut.add("without text");
      return Optional.empty();
    }
    boolean alone = whole.isBlank() && draft.words() < SHORTEST_WHOLE;
    if (alone || SeedDraft.isCut(draft.allText())) {
      draft.repaired("the feed gives the beginning or a summary alone; the article is not whole");
    }
    draft.give("title", SeedDraft.plain(atom ? html(item, "atom:title") : item.textOf("title")));
    if (!whole.isBlank()) {
      draft.giveSummary(summary);
    }
    if (atom) {
      ofAtom(item, draft);
    } else {
      ofRss(item, draft);
    }
    draft.give("site", site);
    draft.give("address", address(item));
    String own = item.textOf(atom ? "atom:rights" : "dc:rights");
    draft.give("rights", own.isEmpty() ? rights : own);
    draft.give("language", language.isEmpty() ? item.textOf("dc:language") : language);
    return Optional.of(draft);
  }

  private static void page(String html, String address, SeedDraft draft) {
    for (SavedPage.Part part : SavedPage.ofText(html, address).parts()) {
      if (FIRST_APPEARED.matcher(part.text()).matches()) {
        draft.outside(part.text(), "feed-footer");
      } else {
        draft.part(part);
      }
    }
  }

  private static void ofRss(XmlElement item, SeedDraft draft) {
    item.children("dc:creator").forEach(creator -> draft.give("author", creator.text()));
    if (!draft.gives("author")) {
      Matcher author = MAIL_AND_NAME.matcher(item.textOf("author"));
      draft.give("author", author.matches() ? author.group(1) : item.textOf("author"));
    }
    String date = item.textOf("pubDate");
    draft.give("published", date.isEmpty() ? item.textOf("dc:date") : date);
    Stream.concat(item.children("category"), item.children("dc:subject"))
        .forEach(category -> draft.give("topic", SeedDraft.plain(category.text())));
  }

  /** Where the article of an item stands, or an empty text. */
  private String address(XmlElement item) {
    Stream<String> stated =
        atom
            ? item.children("atom:link")
                .filter(link -> List.of("", "alternate").contains(link.attribute("rel")))
                .map(link -> link.attribute("href"))
            : Stream.of(
                item.textOf("feedburner:origLink"),
                item.textOf("link"),
                item.child("guid")
                    .filter(guid -> !guid.attribute("isPermaLink").equals("false"))
                    .map(XmlElement::text)
                    .orElse(""));
    return stated.map(String::strip).filter(SeedDraft::isAddress).findFirst().orElse("");
  }

  private void ofAtom(XmlElement entry, SeedDraft draft) {
    for (XmlElement holder : List.of(entry, channel)) {
      if (!draft.gives("author")) {
        holder
            .children("atom:author")
            .forEach(author -> draft.give("author", author.textOf("atom:name")));
      }
    }
    String updated = entry.textOf("atom:updated");
    String published =
        Stream.of("atom:published", "atom:issued", "atom:created")
            .map(entry::textOf)
            .filter(date -> !date.isEmpty())
            .findFirst()
            .orElse("");
    draft.give("published", published);
    // An entry that says only when it changed does not say when it appeared.
    if (!updated.equals(published)) {
      draft.give("modified", updated);
    }
    entry
        .children("atom:category")
        .forEach(
            category -> {
              String label = category.attribute("label");
              draft.give("topic", label.isEmpty() ? category.attribute("term") : label);
            });
  }

  /** An Atom text as HTML, whichever of its three types it has. */
  private static String html(XmlElement entry, String name) {
    return entry
        .child(name)
        .map(
            text ->
                switch (text.attribute("type")) {
                  case "xhtml", "application/xhtml+xml" -> text.markup();
                  case "", "text", "text/plain" ->
                      Html.text(text.text()).value().replace("\n\n", "<p>");
                  default -> text.text();
                })
        .orElse("");
  }
}
