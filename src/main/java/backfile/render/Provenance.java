package backfile.render;

import backfile.model.Catalogue;
import backfile.model.EntityType;
import backfile.model.Front;
import backfile.model.Html;
import backfile.model.LedgerSummary;
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
record Provenance(Catalogue catalogue, Lists lists) {

  List<Page.Fact> facts(Pages.ArticleMaterial material) {
    Front front = material.linked().article().front();
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(text("Source", source(front)));
    facts.add(text("Date", date(front, material.byHand())));
    if (front.authors().isEmpty()) {
      facts.add(text("Author", "Not stated."));
    }
    material.ledger().ifPresent(ledger -> facts.add(text("Removed", removed(ledger))));
    material
        .ledger()
        .filter(l -> l.uncertainInAll() > 0)
        .ifPresent(ledger -> facts.add(text("Uncertain", uncertain(ledger))));
    if (front.seed().isPresent() && material.ledger().isEmpty()) {
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
  private String date(Front front, boolean byHand) {
    if (front.published().isEmpty()) {
      return byHand ? "Unknown." : "Unknown. The text does not give one.";
    }
    String shown = lists.dates().of(front.published()).text();
    String origin = front.origins().getOrDefault("published", "");
    if (origin.isEmpty() || byHand) {
      return shown + ", supplied by the archive.";
    }
    return origin.startsWith("text:")
        ? shown + ", as printed in line " + origin.substring(5) + " of the source."
        : shown + ", from " + origin + ".";
  }

  private static String removed(LedgerSummary ledger) {
    if (ledger.removed().isEmpty()) {
      return "Nothing.";
    }
    List<String> counts = new ArrayList<>();
    ledger.removed().forEach((rule, n) -> counts.add(n + " × " + rule.replace('-', ' ')));
    return Lists.count(ledger.removedInAll(), "line")
        + " of page furniture: "
        + String.join(", ", counts)
        + ".";
  }

  private static String uncertain(LedgerSummary ledger) {
    int more = ledger.uncertainInAll() - ledger.uncertain().size();
    String shown = String.join("; ", ledger.uncertain());
    return shown + (more > 0 ? "; and " + more + " more" : "") + ".";
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
