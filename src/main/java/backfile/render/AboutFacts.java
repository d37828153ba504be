package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the page about the archive says of it by itself: how much there is, and how it was made. */
record AboutFacts(Catalogue catalogue, Words words, boolean feed, int unnamed) {

  List<Fact> facts() {
    List<ArticleCard> cards = catalogue.cards();
    long dated = cards.stream().filter(c -> c.published().isPresent()).count();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact("articles", words.text("about.articles", Map.of("n", cards.size(), "dated", dated))));
    facts.add(fact("names", words.number(catalogue.shownEntities().size())));
    if (unnamed > 0) {
      facts.add(
          new Fact(
              words.text("fact.unnamed"),
              link(UnnamedPage.FILE, words.text("unnamed.link", Map.of("n", unnamed)))));
    }
    facts.add(fact("texts", words.text("about.texts")));
    facts.add(fact("definitions", words.text("about.definitions")));
    String rights = catalogue.settings().rights();
    facts.add(fact("rights", rights.isEmpty() ? words.text("about.noRights") : rights));
    if (feed) {
      Html atom = link("feed.xml", words.text("about.atom"));
      Html json = link("feed.json", words.text("about.json"));
      facts.add(
          new Fact(
              words.text("fact.feed"),
              words.html(
                  "about.feeds",
                  Map.of(
                      "atom",
                      atom,
                      "json",
                      json,
                      "opml",
                      link("feeds.opml", words.text("about.opml"))))));
    }
    Html data =
        words.html(
            "about.data",
            Map.of(
                "articles",
                table("articles"),
                "names",
                table("entities"),
                "mentions",
                table("mentions"),
                "columns",
                link("data/datapackage.json", words.text("about.columns")),
                "archive",
                link("ro-crate-metadata.json", words.text("about.archive"))));
    for (SiteFile beacon : new Crate(catalogue).beacons()) {
      String name = beacon.path().replaceFirst(".*beacon-(.*)[.]txt", "BEACON ($1)");
      data = words.html("list.comma", Map.of("first", data, "second", link(beacon.path(), name)));
    }
    facts.add(new Fact(words.text("fact.data"), data));
    facts.add(fact("privacy", words.text("about.privacy")));
    return facts;
  }

  private Html table(String name) {
    Html csv = link("data/" + name + ".csv", "CSV");
    Html json = link("data/" + name + ".json", "JSON");
    return words.html("list.comma", Map.of("first", csv, "second", json));
  }

  private static Html link(String href, String text) {
    return new Html("<a href=\"" + href + "\">" + Html.text(text).value() + "</a>");
  }

  private Fact fact(String term, String text) {
    return new Fact(words.text("fact." + term), words.name(text));
  }
}
