package backfile.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The ids of a page and the addresses that it points to, as they are written, in the order of the
 * page.
 *
 * @param ids every id
 * @param doubled ids that more than one element has
 * @param targets what {@code href} and {@code src} say
 * @param canonical what the page says is its own address
 */
public record PageLinks(
    Set<String> ids, List<String> doubled, List<String> targets, Optional<String> canonical) {
  /** Copies the collections. */
  public PageLinks {
    ids = Set.copyOf(ids);
    doubled = List.copyOf(doubled);
    targets = List.copyOf(targets);
  }

  /** Reads a page. */
  public static PageLinks of(String html) {
    Document page = Jsoup.parse(html);
    Set<String> ids = new LinkedHashSet<>();
    List<String> doubled = new ArrayList<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        doubled.add(element.id());
      }
    }
    List<String> targets = new ArrayList<>();
    for (Element element : page.select("[href],[src]")) {
      targets.add(element.hasAttr("href") ? element.attr("href") : element.attr("src"));
    }
    Element own = page.selectFirst("link[rel=canonical]");
    return new PageLinks(
        ids, doubled, targets, Optional.ofNullable(own).map(link -> link.attr("href")));
  }
}
