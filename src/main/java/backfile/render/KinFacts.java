package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Excerpt;
import backfile.model.Html;
import backfile.model.PartialDate;
import backfile.model.Relation;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a name's page says of how it stands to others: what it is part of and what is part of it,
 * where and when it was held or signed and by whom. Each with the sentence or the list that says
 * so.
 */
record KinFacts(Catalogue catalogue, Lists lists, Kinship kinship) {
  private static final String ROOT = "../";
  private static final int MOST = 3;
  private static final int MOST_PARTS = 12;

  /** The facts that there are. */
  List<Fact> of(Entity entity) {
    List<Fact> facts = new ArrayList<>();
    List<Kinship.Tie> wholes = kinship.wholes(entity);
    add(facts, "partOf", wholes.stream().limit(MOST).map(t -> tie(t, true)).toList());
    List<Kinship.Tie> parts = kinship.parts(entity);
    List<Html> shown = new ArrayList<>();
    parts.stream().limit(MOST_PARTS).forEach(t -> shown.add(tie(t, false)));
    if (parts.size() > MOST_PARTS) {
      shown.add(Html.text(words().text("list.more", Map.of("n", parts.size() - MOST_PARTS))));
    }
    if (!shown.isEmpty()) {
      facts.add(new Fact(words().text("fact.parts"), inOneText(shown)));
    }
    add(facts, "date", said(entity, Relation.Kind.DATE));
    add(facts, "place", said(entity, Relation.Kind.PLACE));
    add(facts, "parties", said(entity, Relation.Kind.PARTY));
    return facts;
  }

  private Words words() {
    return lists.words();
  }

  private void add(List<Fact> facts, String term, List<Html> lines) {
    if (!lines.isEmpty()) {
      String all = String.join("<br>", lines.stream().map(Html::value).toList());
      facts.add(new Fact(words().text("fact." + term), new Html(all)));
    }
  }

  /** Set in one text, links may be as low as its lines. */
  private Html inOneText(List<Html> all) {
    Html text = all.get(0);
    for (Html next : all.subList(1, all.size())) {
      text = words().html("list.semicolon", Map.of("first", text, "second", next));
    }
    return text;
  }

  private Html tie(Kinship.Tie tie, boolean quoted) {
    Html name = name(tie.other());
    if (tie.evidence().isPresent()) {
      Html sentence = new Html(evidence(tie.evidence().get(), quoted));
      return quoted
          ? new Html(name.value() + sentence.value())
          : words().html("kin.from", Map.of("name", name, "source", sentence));
    }
    return tie.source().isEmpty()
        ? words().html("kin.byEditor", Map.of("name", name))
        : words().html("kin.from", Map.of("name", name, "source", tie.source()));
  }

  /** What sentences say; where a sentence is the same as that before, it is not said again. */
  private List<Html> said(Entity entity, Relation.Kind kind) {
    List<Html> lines = new ArrayList<>();
    List<Relation> all = kinship.of(entity.slug(), kind);
    for (int i = 0; i < all.size() && lines.size() < MOST * 2; i++) {
      Relation r = all.get(i);
      Optional<Html> what = what(r);
      boolean last = i + 1 == all.size() || !all.get(i + 1).evidence().text().equals(text(r));
      what.ifPresent(
          w -> lines.add(new Html(w.value() + (last ? evidence(r.evidence(), true) : ""))));
    }
    return lines;
  }

  private static String text(Relation relation) {
    return relation.evidence().text();
  }

  private Optional<Html> what(Relation relation) {
    return relation.kind() == Relation.Kind.DATE
        ? PartialDate.parse(relation.what())
            .map(date -> Html.text(lists.dates().of(Optional.of(date)).text()))
        : catalogue.shown(new Slug(relation.what())).map(this::name);
  }

  private Html name(Entity entity) {
    Html name = words().name(entity.name());
    String href = ROOT + lists.address(entity);
    return new Html("<a href=\"" + href + "\">" + name.value() + "</a>");
  }

  /** The link to the paragraph, before it the sentence where that is wanted. */
  private String evidence(Excerpt e, boolean quoted) {
    ArticleCard card = lists.cardOf(e.article());
    String foreign = lists.foreign(card.language());
    String language =
        foreign.isEmpty()
            ? ""
            : " lang=\"" + foreign + "\" dir=\"" + lists.direction(card.language()) + "\"";
    Line line =
        new SentenceLists(lists)
            .line(
                e,
                ROOT + Addresses.article(e.article()),
                words().text("name.inArticle", Map.of("title", card.title())));
    return (quoted ? " <q" + language + ">" + Html.text(e.text().strip()).value() + "</q> " : "")
        + "<a class=\"n\" href=\""
        + Html.text(line.href()).value()
        + "\">"
        + Html.text(line.label()).value()
        + "<span class=\"vh\"> "
        + Html.text(line.where()).value()
        + "</span></a>";
  }
}
