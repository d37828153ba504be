package backfile.render;

import backfile.letters.Words;
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
import java.util.stream.Stream;

/** What an article's page says about where its text comes from. */
record Provenance(Catalogue catalogue, Lists lists, Topics topics) {
  /** So many doubtful lines are told on the article's page; the page of changes has all. */
  private static final int DOUBTS = 5;

  List<Fact> facts(Pages.ArticleMaterial material) {
    Front front = material.linked().article().front();
    List<Fact> facts = new ArrayList<>();
    facts.add(text("fact.source", source(front)));
    facts.add(new Fact(words().text("fact.date"), date(front, material)));
    if (front.authors().isEmpty()) {
      facts.add(text("fact.author", words().text("source.noAuthor")));
    }
    List<Topics.Topic> own = topics.of(material.card());
    if (!own.isEmpty()) {
      facts.add(new Fact(words().text("fact.topics"), links(own)));
    }
    material.changes().ifPresent(changes -> facts.addAll(account(material, changes)));
    if (front.seed().isPresent() && material.changes().isEmpty()) {
      facts.add(text("fact.raw", words().text("source.rawGone")));
    }
    if (material.byHand()) {
      facts.add(
          text(
              "fact.edited",
              words().text(front.seed().isPresent() ? "source.corrected" : "source.written")));
    }
    spellings(material.linked()).ifPresent(s -> facts.add(text("fact.spelling", s)));
    if (catalogue.settings().downloads() && !material.cut()) {
      String file = material.card().slug() + ".md";
      facts.add(
          new Fact(
              words().text("fact.cleaned"), new Html("<a href=\"" + file + "\">Markdown</a>")));
    }
    facts.add(
        text("fact.rights", material.rights().orElseGet(() -> words().text("source.noRights"))));
    return facts;
  }

  private String escaped(String key) {
    return Html.text(words().text(key)).value();
  }

  private Words words() {
    return lists.words();
  }

  private Fact text(String term, String text) {
    return new Fact(words().text(term), words().name(text));
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

  private String source(Front front) {
    if (front.source().isPresent()) {
      Front.Source source = front.source().get();
      List<String> known =
          Stream.of(source.name(), source.url()).filter(s -> !s.isEmpty()).toList();
      String shown = words().joined("list.comma", known);
      return source.captured().isEmpty()
          ? shown
          : words().text("source.captured", Map.of("source", shown, "date", source.captured()));
    }
    return front
        .seed()
        .map(s -> words().text("source.file", Map.of("file", s.file())))
        .orElseGet(() -> words().text("source.unknown"));
  }

  /**
   * A file that a person has worked on may say another date than its seed, so nothing is claimed of
   * the seed there.
   */
  private Html date(Front front, Pages.ArticleMaterial material) {
    boolean byHand = material.byHand();
    if (front.published().isEmpty()) {
      return Html.text(words().text(byHand ? "source.noDate" : "source.noDateInText"));
    }
    String shown = lists.dates().of(front.published()).text();
    String origin = front.origins().getOrDefault("published", "");
    if (origin.isEmpty() || byHand) {
      return words().html("source.dateSupplied", Map.of("date", shown));
    }
    if (!origin.startsWith("text:")) {
      return words().html("source.dateFrom", Map.of("date", shown, "origin", origin));
    }
    String line = origin.substring("text:".length());
    boolean linked =
        material.showsChanges()
            && material.changes().orElseThrow().lines().stream()
                .anyMatch(l -> String.valueOf(l.number()).equals(line));
    return words()
        .html("source.datePrinted", Map.of("date", shown, "line", line(material, line, linked)));
  }

  /** What was removed, moved and mended, and where each line can be seen. */
  private List<Fact> account(Pages.ArticleMaterial material, Changes changes) {
    List<Fact> facts = new ArrayList<>();
    String removed =
        changes.removed().isEmpty()
            ? words().text("source.nothingRemoved")
            : words()
                .text(
                    "source.removed",
                    Map.of(
                        "removed",
                        changes.removedInAll(),
                        "lines",
                        changes.inAll(),
                        "kinds",
                        new RuleWords(words()).counts(changes.removed())));
    facts.add(text("fact.removed", removed));
    if (changes.doubtful() > 0) {
      facts.add(new Fact(words().text("fact.doubtful"), doubtful(material, changes)));
    }
    if (changes.repaired() > 0 || !changes.repairs().isEmpty()) {
      facts.add(
          text(
              "fact.repaired",
              words()
                  .text(
                      "source.repaired",
                      Map.of("repairs", ChangesPages.repairs(words(), changes)))));
    }
    if (material.showsChanges()) {
      String page = Addresses.changesBeside(material.card().slug());
      facts.add(
          new Fact(
              words().text("fact.raw"),
              new Html("<a href=\"" + page + "\">" + escaped("source.everyLine") + "</a>")));
    }
    return facts;
  }

  /** "2 lines: line 12, a few words …; line 14, …." with a link to each. */
  private Html doubtful(Pages.ArticleMaterial material, Changes changes) {
    Html places = Html.NONE;
    int told = 0;
    for (Changes.Line line : changes.lines()) {
      if (!line.doubts().isEmpty() && told < DOUBTS) {
        String key = line.fate() == Changes.Fate.KEPT ? "source.doubtKept" : "source.doubt";
        List<String> why = line.doubts().stream().map(new RuleWords(words())::account).toList();
        Html place =
            words()
                .html(
                    key,
                    Map.of(
                        "line",
                        line(material, "" + line.number(), material.showsChanges()),
                        "why",
                        words().joined("list.semicolon", why)));
        places =
            told == 0
                ? place
                : words().html("list.semicolon", Map.of("first", places, "second", place));
        told++;
      }
    }
    int more = changes.doubtful() - told;
    String key =
        told == 0 ? "source.doubtfulAlone" : more > 0 ? "source.doubtfulMore" : "source.doubtful";
    return words().html(key, Map.of("n", changes.doubtful(), "places", places, "more", more));
  }

  /** "line 12", as a link where the page of changes shows that line. */
  private Html line(Pages.ArticleMaterial material, String number, boolean linked) {
    Html text = words().html("source.line", Map.of("n", words().digits(number)));
    String page = Addresses.changesBeside(material.card().slug());
    return linked
        ? new Html("<a href=\"" + page + "#l" + number + "\">" + text.value() + "</a>")
        : text;
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
            .map(f -> words().joined("list.and", List.copyOf(f)))
            .toList();
    return several.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words()
                .text(
                    "source.spellings",
                    Map.of("names", words().joined("list.semicolon", several))));
  }
}
