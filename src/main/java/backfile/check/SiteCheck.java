package backfile.check;

import backfile.html.PageLinks;
import backfile.model.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the links of a site against its own files: every relative link, and every absolute one
 * that begins with the site's address. Other sites are not asked. Pages are given one by one; what
 * they point to is held, not their text.
 */
public final class SiteCheck {
  private final Optional<String> baseUrl;
  private final Set<String> files;
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final List<Pointer> pointers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int links;

  private record Pointer(String from, String written, String file, String anchor) {}

  /**
   * @param files all files of the site, relative to its root
   * @param baseUrl the site's address, ending in a slash, where it is known
   */
  public SiteCheck(List<String> files, Optional<String> baseUrl) {
    this.files = new HashSet<>(files);
    this.baseUrl = baseUrl;
  }

  /** Takes a page. */
  public void page(String path, String html) {
    PageLinks page = PageLinks.of(html);
    ids.put(path, page.ids());
    for (String id : page.doubled()) {
      problems.add(
          Problem.aside("site/" + path, 0, "the id \"" + id + "\" stands twice", "keep one"));
    }
    for (String target : page.targets()) {
      pointer(path, target);
    }
  }

  private void pointer(String path, String target) {
    if (target.isEmpty() || target.startsWith("data:") || target.startsWith("mailto:")) {
      return;
    }
    String local = target;
    String from = path;
    Optional<String> inSite = inSite(target);
    if (inSite.isPresent()) {
      local = inSite.get().isEmpty() ? "index.html" : inSite.get();
      from = "index.html";
    } else if (target.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return;
    }
    links++;
    try {
      URI resolved = new URI("/" + from).resolve(new URI(local));
      String file = resolved.getPath();
      boolean outside =
          resolved.getRawPath() == null || file.startsWith("/..") || local.startsWith("/");
      if (outside) {
        problems.add(
            Problem.aside(
                "site/" + path,
                0,
                "the link \"" + target + "\" leads out of the site",
                "make it relative"));
        return;
      }
      String inside = file.substring(1);
      inside = inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside;
      String anchor = resolved.getFragment() == null ? "" : resolved.getFragment();
      pointers.add(new Pointer(path, target, inside, anchor));
    } catch (URISyntaxException e) {
      problems.add(
          Problem.aside("site/" + path, 0, "the link \"" + target + "\" is no address", "mend it"));
    }
  }

  /** What stands behind the site's address in an absolute link; nothing for any other link. */
  private Optional<String> inSite(String target) {
    if (baseUrl.isEmpty()) {
      return Optional.empty();
    }
    for (String base : List.of(baseUrl.get(), URI.create(baseUrl.get()).getPath())) {
      if (target.startsWith(base)) {
        return Optional.of(target.substring(base.length()));
      }
    }
    return Optional.empty();
  }

  /** What is wrong, once all pages are taken. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    for (Pointer pointer : pointers) {
      if (!files.contains(pointer.file())) {
        all.add(
            Problem.aside(
                "site/" + pointer.from(),
                0,
                "the link \"" + pointer.written() + "\" leads to no file",
                "mend the link, or add " + pointer.file()));
      } else if (!pointer.anchor().isEmpty()
          && ids.containsKey(pointer.file())
          && !ids.getOrDefault(pointer.file(), Set.of()).contains(pointer.anchor())) {
        all.add(
            Problem.aside(
                "site/" + pointer.from(),
                0,
                "the link \"" + pointer.written() + "\" leads to no place on its page",
                "mend the part behind the #"));
      }
    }
    return all.stream().sorted().toList();
  }

  /** How many links were followed. */
  public int links() {
    return links;
  }
}
