package backfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A few pages that stand for all of a site, found in the pages themselves, so that a new kind of
 * page is among them without being named here: all at the top, the largest of each folder, and
 * every page that is the first to hold some class or some place in the trail.
 */
final class PageKinds {
  private static final int OF_A_FOLDER = 3;

  private PageKinds() {}

  private static final Map<Served, List<String>> KNOWN = new ConcurrentHashMap<>();

  /** The pages of a site that is built and stays as it is. */
  static List<String> of(Served site) {
    return KNOWN.computeIfAbsent(site, PageKinds::chosen);
  }

  private static List<String> chosen(Served site) {
    List<String> largestFirst = new ArrayList<>(site.pages());
    largestFirst.sort(Comparator.comparing((String file) -> -site.read(file).length()));
    Set<String> seen = new HashSet<>();
    Map<String, Integer> inFolder = new HashMap<>();
    List<String> chosen = new ArrayList<>();
    for (String file : largestFirst) {
      String folder = file.substring(0, file.lastIndexOf('/') + 1);
      boolean shows = seen.addAll(traits(folder, site.read(file)));
      if (folder.isEmpty() || shows || inFolder.getOrDefault(folder, 0) < OF_A_FOLDER) {
        inFolder.merge(folder, 1, Integer::sum);
        chosen.add(file);
      }
    }
    return chosen;
  }

  private static Set<String> traits(String folder, String html) {
    Set<String> traits = new HashSet<>();
    for (Element element : Jsoup.parse(html).select("[class], .kick a")) {
      String trail = element.normalName().equals("a") ? element.attr("href") : "";
      boolean inTrail = element.closest(".kick") != null;
      traits.add(folder + element.normalName() + "." + element.className());
      // Years are of one kind, and so are the pages beside one another in a folder.
      boolean up = inTrail && trail.startsWith("../");
      traits.add(up ? folder + trail.replaceAll("\\d+", "") : folder);
    }
    return traits;
  }
}
