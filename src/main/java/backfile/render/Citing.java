package backfile.render;

import backfile.model.ArticleCard;
import backfile.model.PartialDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article's page offers to those who cite, keep and share it. Absolute addresses are empty
 * where the archive does not know its own.
 */
final class Citing {
  private Citing() {}

  /** What Zotero's translator for plain pages reads. */
  static List<Frame.Meta> metas(ArticleCard card, Citation citation) {
    List<Frame.Meta> metas = new ArrayList<>();
    metas.add(new Frame.Meta("z:itemType", "newspaperArticle"));
    metas.add(new Frame.Meta("citation_title", card.title()));
    card.authors().forEach(a -> metas.add(new Frame.Meta("citation_author", a)));
    card.published()
        .ifPresent(
            d -> metas.add(new Frame.Meta("citation_publication_date", day(d).replace('-', '/'))));
    if (!citation.address().isEmpty()) {
      metas.add(new Frame.Meta("citation_public_url", citation.address()));
    }
    if (!citation.archive().isEmpty()) {
      // Without it the site's own name is taken for the paper's.
      metas.add(new Frame.Meta("prism:publicationName", citation.paper()));
    }
    metas.add(new Frame.Meta("citation_language", card.language()));
    return metas;
  }

  private static String day(PartialDate date) {
    return date.iso().length() > 10 ? date.iso().substring(0, 10) : date.iso();
  }

  /**
   * The forms in which reference managers take the citation, with the file that holds each.
   *
   * @param cited the {@link #files}
   * @param files whether the site has them
   */
  static List<Cite> forms(List<SiteFile> cited, boolean files) {
    List<Cite> forms = new ArrayList<>();
    for (SiteFile file : cited) {
      String name = file.path().substring("articles/".length());
      String form = name.endsWith(".bib") ? "BibTeX" : name.endsWith(".ris") ? "RIS" : "CSL-JSON";
      String text = file.text().replace("\r\n", "\n").stripTrailing();
      forms.add(new Cite(form, text, files ? name : ""));
    }
    return forms;
  }

  /** The files that hold the citation. */
  static List<SiteFile> files(Citation citation) {
    String path = "articles/" + citation.slug();
    return List.of(
        new SiteFile(path + ".bib", citation.bibtex()),
        new SiteFile(path + ".ris", citation.ris()),
        new SiteFile(path + ".csl.json", citation.csl()));
  }

  /** An address that opens a letter with title, address and citation (RFC 6068). */
  static String mail(Citation citation) {
    String body =
        citation.title()
            + "\r\n"
            + (citation.address().isEmpty() ? "" : citation.address() + "\r\n")
            + "\r\n"
            + citation.apa();
    return "mailto:?subject=" + percent(citation.title()) + "&body=" + percent(body);
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
