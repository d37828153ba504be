package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every link of every page leads to a file, and to a place in it; told apart from our own check.
 */
@ExtendWith(Sites.Given.class)
class LinkProof {
  /** What the outer world is told of a page, and the page that is shown at any address. */
  private static boolean mayBeAbsolute(String file, Element link) {
    return link.is("link[rel=canonical]") || file.equals("404.html");
  }

  @ParameterizedTest
  @EnumSource
  void everyLinkLeadsSomewhere(Sites.Name name, Sites sites) {
    Served site = sites.get(name);
    Map<String, Set<String>> ids = new HashMap<>();
    Map<String, Map<String, String>> links = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (String file : site.pages()) {
      Document page = Jsoup.parse(site.read(file));
      Set<String> own = new HashSet<>();
      for (Element element : page.select("[id]")) {
        if (!own.add(element.id())) {
          faults.add(file + " has the id " + element.id() + " twice");
        }
      }
      ids.put(file, own);
      Map<String, String> led = new HashMap<>();
      for (Element link : page.select("[href], [src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        boolean absolute = target.startsWith("/") || target.startsWith(site.home());
        if (absolute && !mayBeAbsolute(file, link)) {
          faults.add(file + " leads by an absolute address to " + target);
        }
        led.put(target, URI.create(site.at(file)).resolve(target).toString());
      }
      links.put(file, led);
    }
    Set<String> there = new HashSet<>();
    for (Map.Entry<String, Map<String, String>> page : links.entrySet()) {
      page.getValue()
          .forEach(
              (written, target) -> {
                if (target.startsWith(site.home())) {
                  String[] parts = target.substring(site.home().length()).split("#", 2);
                  String file =
                      parts[0].isEmpty() || parts[0].endsWith("/")
                          ? parts[0] + "index.html"
                          : parts[0];
                  boolean found =
                      there.contains(file) || Files.isRegularFile(site.folder().resolve(file));
                  there.add(found ? file : "");
                  boolean place =
                      parts.length == 1 || ids.getOrDefault(file, Set.of()).contains(parts[1]);
                  if (!found || !place) {
                    faults.add(page.getKey() + " leads nowhere by " + written);
                  }
                }
              });
    }
    assertThat(faults).isEmpty();
    assertThat(there).hasSizeGreaterThan(10);
  }
}
