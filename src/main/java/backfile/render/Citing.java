package backfile.render;

import backfile.json.Json;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Html;
import backfile.model.PartialDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an article's page holds for those who cite it and for machines. {@code address} is the
 * page's absolute address, or empty where the archive does not know its own.
 */
final class Citing {
  /** The style knows English dates alone. */
  private static final DateText ENGLISH = new DateText(Words.of("en"));

  private Citing() {}

  /** What Zotero's translator for plain pages reads, and what shows when a link is shared. */
  static List<Frame.Meta> metas(ArticleCard card, String address) {
    List<Frame.Meta> metas = new ArrayList<>();
    metas.add(new Frame.Meta("z:itemType", "newspaperArticle"));
    metas.add(new Frame.Meta("citation_title", card.title()));
    card.authors().forEach(a -> metas.add(new Frame.Meta("citation_author", a)));
    card.published()
        .ifPresent(
            d -> metas.add(new Frame.Meta("citation_publication_date", day(d).replace('-', '/'))));
    if (!address.isEmpty()) {
      metas.add(new Frame.Meta("citation_public_url", address));
    }
    metas.add(new Frame.Meta("citation_language", card.language()));
    return metas;
  }

  private static String day(PartialDate date) {
    return date.iso().length() > 10 ? date.iso().substring(0, 10) : date.iso();
  }

  static Html structured(ArticleCard card, String address) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("headline", card.title());
    if (!card.standfirst().isEmpty()) {
      data.put("description", card.standfirst());
    }
    card.published().ifPresent(d -> data.put("datePublished", d.iso()));
    card.modified().ifPresent(d -> data.put("dateModified", d.iso()));
    if (!card.authors().isEmpty()) {
      data.put(
          "author",
          card.authors().stream()
              .map(a -> Map.of("@type", "Person", "name", a))
              .map(TreeMap::new)
              .toList());
    }
    data.put("inLanguage", card.language());
    if (!address.isEmpty()) {
      data.put("url", address);
    }
    return new Html(Json.forScript(data));
  }

  /** APA's order: author, date, title, site, address; "n.d." for an unknown date. */
  static String citation(ArticleCard card, String site, String address) {
    String authors = String.join(", ", card.authors());
    String date = card.published().map(Citing::apaDate).orElse("n.d.");
    String title = card.title().replaceFirst("[.]$", "");
    String start =
        authors.isEmpty()
            ? title + (title.matches(".*[?!]$") ? " (" : ". (") + date + ")."
            : authors + (authors.endsWith(".") ? " (" : ". (") + date + "). " + title + ".";
    return start + " " + site + "." + (address.isEmpty() ? "" : " " + address);
  }

  private static String apaDate(PartialDate date) {
    String english = ENGLISH.of(Optional.of(date)).text();
    String[] words = english.split(" ");
    return switch (words.length) {
      case 3 -> words[2] + ", " + words[1] + " " + words[0];
      case 2 -> words[1] + ", " + words[0];
      default -> english;
    };
  }

  static String mail(ArticleCard card, String address) {
    return address.isEmpty()
        ? ""
        : "mailto:?subject=" + percent(card.title()) + "&body=" + percent(address);
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
