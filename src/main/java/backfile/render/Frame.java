package backfile.render;

import backfile.model.Html;
import java.util.List;

/**
 * What stands around every page.
 *
 * <p>The language of a page is that of the text it is there for: an article's on the article's
 * page, so that whatever reads, translates or speaks it takes it for what it is, and its lines
 * begin at their own side. What Backfile says around it is said in the language of the site, as on
 * every other page, since that is what readers of the archive chose; where the two differ it is
 * marked with {@code uiLang} and {@code uiDir}.
 *
 * @param title of the window: "page · site"
 * @param site the archive's name
 * @param lang BCP 47 of the page
 * @param dir {@code ltr} or {@code rtl}
 * @param uiLang the language of what stands around the text, where it is another, or empty
 * @param uiDir its direction, or empty likewise
 * @param description for search engines, or empty
 * @param root what leads from the page's folder to the site's root: empty, {@code ../} …
 * @param canonical the page's absolute address, or empty when the site's is not known
 * @param robots what search engines may do, or empty for everything
 * @param feed the address of the feed, or empty
 * @param follow the address of the feed that follows this very page, or empty
 * @param search the address of the search page, or empty where the page has a field of its own
 * @param nav the entries of the navigation
 * @param metas further names with contents for the head
 * @param graph properties with contents for those who show what is shared (OpenGraph)
 * @param structured JSON-LD for the head, or empty
 * @param script the small script that sets the colours before anything is painted
 * @param policy the Content-Security-Policy
 */
public record Frame(
    String title,
    String site,
    String lang,
    String dir,
    String uiLang,
    String uiDir,
    String description,
    String root,
    String canonical,
    String robots,
    String feed,
    String follow,
    String search,
    List<NavEntry> nav,
    List<Meta> metas,
    List<Meta> graph,
    Html structured,
    Html script,
    String policy) {
  /** Copies the lists. */
  public Frame {
    nav = List.copyOf(nav);
    metas = List.copyOf(metas);
    graph = List.copyOf(graph);
  }

  /** An entry of the navigation; {@code current} is {@code page}, {@code true} or empty. */
  public record NavEntry(String href, String text, String current) {}

  /** A {@code meta} element; its name may be a property. */
  public record Meta(String name, String content) {}
}
