package backfile.render;

import backfile.model.Catalogue;
import backfile.model.Changes;
import backfile.model.EntityType;
import backfile.model.Front;
import backfile.model.Html;
import backfile.model.LinkedArticle;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an article's page says about where its text comes from. */
record Provenance(Catalogue catalogue, Lists lists, Topics topics) {
  /** So many doubtful lines are told on the article's page; the page of changes has all. */
  private static final int DOUBTS = 5;

  List<Page.Fact> facts(Pages.ArticleMaterial material) {
    Front front = material.linked().article().front();
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(text("Source", source(front)));
    facts.add(new Page.Fact("Date", date(front, material)));
    if (front.authors().isEmpty()) {
      facts.add(text("Author", "Not stated."));
    }
    List<Topics.Topic> own = topics.of(material.card());
    if (!own.isEmpty()) {
      facts.add(new Page.Fact(Topics.WORD, links(own)));
    }
    material.changes().ifPresent(changes -> facts.addAll(account(material, changes)));
    if (front.seed().isPresent() && material.changes().isEmpty()) {
      facts.add(text("Raw text", "No longer held by the archive."));
    }
    if (material.byHand()) {
      facts.add(
          text(
              "Edited",
              front.seed().isPresent()
                  ? "Corrected by hand after cleaning."
                  : "Written down by hand."));
    }
    spellings(material.linked()).ifPresent(s -> facts.add(text("Spelling", s)));
    if (catalogue.settings().downloads() && !material.cut()) {
      String file = material.card().slug() + ".md";
      facts.add(new Page.Fact("Cleaned text", new Html("<a href=\"" + file + "\">Markdown</a>")));
    }
    facts.add(
        text(
            "Rights",
            material.rights().orElse("Not stated. Ask the publisher before you reuse the text.")));
    return facts;
  }

  private static Page.Fact text(String term, String text) {
    return new Page.Fact(term, Html.text(text));
  }

  private static Html links(List<Topics.Topic> topics) {
    List<String> links = new ArrayList<>();
    for (Topics.Topic topic : topics) {
      links.add(
          "<a href=\"../"
              + Addresses.topic(topic.slug())
              + "\"><bdi>"
              + Html.text(topic.name()).value()
              + "</bdi></a>");
    }
    return new Html(String.join(" · ", links));
  }

  private static String source(Front front) {
    if (front.source().isPresent()) {
      Front.Source source = front.source().get();
      String captured = source.captured().isEmpty() ? "" : ", captured " + source.captured();
      boolean both = !source.name().isEmpty() && !source.url().isEmpty();
      return source.name() + (both ? ", " : "") + source.url() + captured;
    }
    return front
        .seed()
        .map(s -> "A text file, " + s.file() + ", without a web address.")
        .orElse("Not stated.");
  }

  /**
   * A file that a person has worked on may say another date than its seed, so nothing is claimed of
   * the seed there.
   */
  private Html date(Front front, Pages.ArticleMaterial material) {
    boolean byHand = material.byHand();
    if (front.published().isEmpty()) {
      return Html.text(byHand ? "Unknown." : "Unknown. The text does not give one.");
    }
    String shown = lists.dates().of(front.published()).text();
    String origin = front.origins().getOrDefault("published", "");
    if (origin.isEmpty() || byHand) {
      return Html.text(shown + ", supplied by the archive.");
    }
    if (!origin.startsWith("text:")) {
      return Html.text(shown + ", from " + origin + ".");
    }
    String line = origin.substring("text:".length());
    boolean linked =
        material.showsChanges()
            && material.changes().orElseThrow().lines().stream()
                .anyMatch(l -> String.valueOf(l.number()).equals(line));
    return new Html(
        Html.text(shown + ", as printed in ").value()
            + line(material, line, linked)
            + " of the source.");
  }

  /** What was removed, moved and mended, and where each line can be seen. */
  private static List<Page.Fact> account(Pages.ArticleMaterial material, Changes changes) {
    List<Page.Fact> facts = new ArrayList<>();
    String removed =
        changes.removed().isEmpty()
            ? "Nothing."
            : changes.removedInAll()
                + " of "
                + Lists.count(changes.inAll(), "line")
                + ": "
                + ChangesPages.kinds(changes.removed())
                + ".";
    facts.add(text("Removed", removed));
    if (changes.doubtful() > 0) {
      facts.add(new Page.Fact("Doubtful", doubtful(material, changes)));
    }
    if (changes.repaired() > 0 || !changes.repairs().isEmpty()) {
      facts.add(text("Repaired", ChangesPages.repairs(changes) + "."));
    }
    if (material.showsChanges()) {
      String page = Addresses.changesBeside(material.card().slug());
      facts.add(
          new Page.Fact(
              "Raw text",
              new Html("<a href=\"" + page + "\">Every line, and what was changed</a>")));
    }
    return facts;
  }

  /** "2 lines: line 12, a few words …; line 14, …." with a link to each. */
  private static Html doubtful(Pages.ArticleMaterial material, Changes changes) {
    List<String> places = new ArrayList<>();
    int told = 0;
    for (Changes.Line line : changes.lines()) {
      if (!line.doubts().isEmpty() && told < DOUBTS) {
        String kept = line.fate() == Changes.Fate.KEPT ? " was kept: " : ": ";
        String why = Html.text(kept + String.join("; ", line.doubts())).value();
        places.add(line(material, "" + line.number(), material.showsChanges()) + why);
        told++;
      }
    }
    int more = changes.doubtful() - told;
    return new Html(
        Lists.count(changes.doubtful(), "line")
            + (places.isEmpty() ? "" : ": " + String.join("; ", places))
            + (more > 0 && told > 0 ? "; and " + more + " more" : "")
            + ".");
  }

  /** "line 12", as a link where the page of changes shows that line. */
  private static String line(Pages.ArticleMaterial material, String number, boolean linked) {
    String text = Html.text("line " + number).value();
    String page = Addresses.changesBeside(material.card().slug());
    return linked ? "<a href=\"" + page + "#l" + number + "\">" + text + "</a>" : text;
  }

  /** People whose full name the article spells in more than one way. */
  private Optional<String> spellings(LinkedArticle linked) {
    Map<Slug, Set<String>> forms = new LinkedHashMap<>();
    for (LinkedArticle.Found found : linked.mentions()) {
      String surface =
          linked
              .passages()
              .get(found.at().passage())
              .text()
              .substring(found.at().start(), found.at().end());
      boolean person =
          catalogue.shown(found.entity()).filter(e -> e.type() == EntityType.PERSON).isPresent();
      if (person && surface.indexOf(' ') > 0) {
        forms.computeIfAbsent(found.entity(), e -> new LinkedHashSet<>()).add(surface);
      }
    }
    List<String> several =
        forms.values().stream()
            .filter(f -> f.size() > 1)
            .map(f -> String.join(" and ", f))
            .toList();
    return several.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", several) + ": treated as one person.");
  }
}
