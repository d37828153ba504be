package backfile.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The footnotes of a page: where a small raised sign leads to a place on the same page, the sign
 * calls and the place is the note. Only what the markup makes plain is one.
 */
final class PageNotes {
  private static final Pattern SIGN =
      Pattern.compile("[\\[(]?([0-9]{1,3}|[a-z]|[ivx]{1,5})[\\])]?\\.?");

  private static final Pattern BACK = Pattern.compile("[↩↑^⤴↵︎\\s]{1,4}|back(?: to .{1,20})?");

  private static final int LONGEST_NOTE = 3_000;

  private static final Set<String> HOLDERS = Set.of("li", "p", "div", "aside", "dd", "section");

  private final Map<Element, String> calls = new HashMap<>();
  private final Map<Element, String> notes = new HashMap<>();
  private final Map<Element, Boolean> backs = new HashMap<>();

  private PageNotes() {}

  static PageNotes of(Document page, Shape shape) {
    PageNotes found = new PageNotes();
    Map<String, Element> byId = new HashMap<>();
    Map<String, Element> labels = new LinkedHashMap<>();
    for (Element link : page.select("a[href^=#]")) {
      Matcher sign = SIGN.matcher(link.text().strip());
      boolean raised = link.closest("sup") != null || !link.select("sup").isEmpty();
      boolean stated = link.attr("role").equals("doc-noteref");
      if (!(raised || stated) || !sign.matches()) {
        continue;
      }
      if (byId.isEmpty()) {
        page.select("[id]").forEach(e -> byId.putIfAbsent(e.id(), e));
      }
      Optional<Element> note =
          Optional.ofNullable(byId.get(link.attr("href").substring(1))).flatMap(PageNotes::holder);
      String label = sign.group(1);
      boolean small = note.filter(n -> shape.held(n).letters() <= LONGEST_NOTE).isPresent();
      if (small && isOwn(labels, label, note.get())) {
        found.calls.put(link, label);
        found.notes.put(note.get(), label);
      }
    }
    for (Element note : found.notes.keySet()) {
      for (Element back : note.select("a[href^=#]")) {
        if (BACK.matcher(back.text().strip()).matches() || back.hasClass("footnote-back")) {
          found.backs.put(back, true);
        }
      }
    }
    return found;
  }

  /** What an anchor in a note stands for: the paragraph or item around it. */
  private static Optional<Element> holder(Element target) {
    Element at = target;
    while (at != null && !HOLDERS.contains(at.normalName())) {
      at = at.parent();
    }
    return Optional.ofNullable(at);
  }

  /** A label belongs to the note that had it first. */
  private static boolean isOwn(Map<String, Element> labels, String label, Element note) {
    Element first = labels.putIfAbsent(label, note);
    return first == null || first.equals(note);
  }

  /** The label that a link calls, if it is a call. */
  Optional<String> call(Element link) {
    return Optional.ofNullable(calls.get(link));
  }

  /** The label of the note that an element is. */
  Optional<String> note(Element element) {
    return Optional.ofNullable(notes.get(element));
  }

  /** Whether a link only leads from a note back to its call. */
  boolean leadsBack(Element link) {
    return backs.containsKey(link);
  }
}
