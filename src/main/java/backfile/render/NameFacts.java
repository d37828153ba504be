package backfile.render;

import backfile.letters.Tongue;
import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Html;
import backfile.model.PartialDate;
import backfile.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a name's page says of it at a glance. May be used by several threads. */
record NameFacts(Catalogue catalogue, Lists lists, Pictures pictures) {
  private static final String ROOT = "../";
  private static final int MOST_ROLES = 12;

  private Words words() {
    return lists.words();
  }

  /** Its type, other forms, roles, when it was seen, where it is, who wrote the entry. */
  List<Fact> of(Entity entity, List<ArticleCard> cards, KinFacts kin) {
    List<Fact> facts = new ArrayList<>();
    String style = entity.type().style();
    facts.add(
        new Fact(
            words().text("fact.type"),
            new Html(
                "<span class=\"dot "
                    + style
                    + "\"></span>"
                    + Html.text(TypeWords.of(entity.type(), words()).one()).value())));
    if (!entity.aliases().isEmpty()) {
      facts.add(new Fact(words().text("fact.aliases"), aliases(entity.aliases())));
    }
    Html roles = roles(entity);
    if (!roles.value().isEmpty()) {
      facts.add(new Fact(words().text("fact.roles"), roles));
    }
    facts.addAll(kin.of(entity));
    List<ArticleCard> dated = cards.stream().filter(c -> !c.year().isEmpty()).toList();
    if (!dated.isEmpty()) {
      facts.add(new Fact(words().text("fact.first"), seen(dated.get(dated.size() - 1))));
      facts.add(new Fact(words().text("fact.last"), seen(dated.get(0))));
    }
    pictures
        .whereabouts(entity)
        .ifPresent(
            c ->
                facts.add(
                    new Fact(words().text("fact.coordinates"), Html.text(pictures.degrees(c)))));
    entity.ids().forEach((register, id) -> facts.add(new Fact(capital(register), Html.text(id))));
    facts.add(
        new Fact(
            words().text("fact.entry"),
            Html.text(words().text(entity.byHand() ? "name.byHand" : "name.byRule"))));
    return facts;
  }

  private Html aliases(List<String> aliases) {
    Html all = alias(aliases.get(0));
    for (String alias : aliases.subList(1, aliases.size())) {
      all = words().html("list.semicolon", Map.of("first", all, "second", alias(alias)));
    }
    return all;
  }

  private Html alias(String alias) {
    Tongue tongue = lists.tongue(alias);
    Html text = Html.text(alias);
    if (tongue.dir().isEmpty()) {
      return text;
    }
    String lang = tongue.lang().isEmpty() ? "" : " lang=\"" + tongue.lang() + "\"";
    return new Html("<bdi" + lang + " dir=\"" + tongue.dir() + "\">" + text.value() + "</bdi>");
  }

  /**
   * What the articles call a person, the earliest first: each in the words of an article, with its
   * years and a link to where the last of them says so.
   */
  private Html roles(Entity entity) {
    Map<String, List<Role>> byWords = new LinkedHashMap<>();
    catalogue.roles().getOrDefault(entity.slug(), List.of()).stream()
        .filter(role -> lists.card(role.article()).isPresent())
        .sorted(Comparator.comparing(this::date))
        .forEach(
            role ->
                byWords
                    .computeIfAbsent(role.text().toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                    .add(role));
    StringBuilder html = new StringBuilder();
    byWords.values().stream()
        .limit(MOST_ROLES)
        .forEach(
            said -> {
              Role last = said.get(said.size() - 1);
              String years = years(said.stream().map(r -> lists.cardOf(r.article())).toList());
              Html role = role(last);
              html.append(html.length() == 0 ? "" : "<br>")
                  .append(
                      years.isEmpty()
                          ? role.value()
                          : words()
                              .html("list.comma", Map.of("first", role, "second", years))
                              .value());
            });
    return new Html(html.toString());
  }

  private Html role(Role role) {
    String language = lists.cardOf(role.article()).language();
    String foreign = lists.foreign(language);
    return new Html(
        "<a href=\""
            + ROOT
            + Addresses.article(role.article())
            + "#"
            + Html.text(role.paragraph()).value()
            + "\""
            + (foreign.isEmpty()
                ? ""
                : " lang=\""
                    + Html.text(foreign).value()
                    + "\" dir=\""
                    + lists.direction(language)
                    + "\"")
            + ">"
            + Html.text(role.text()).value()
            + "</a>");
  }

  private String date(Role role) {
    return lists.cardOf(role.article()).published().map(PartialDate::iso).orElse("~");
  }

  private Html seen(ArticleCard card) {
    return new Html(
        "<a href=\""
            + ROOT
            + Addresses.article(card.slug())
            + "\">"
            + Html.text(lists.dates().of(card.published()).text()).value()
            + "</a>");
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The years of articles, "2020 to 2022"; empty when none is dated. */
  String years(List<ArticleCard> cards) {
    List<String> years =
        cards.stream()
            .map(ArticleCard::year)
            .filter(y -> !y.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (years.isEmpty()) {
      return "";
    }
    String first = words().digits(years.get(0));
    String last = words().digits(years.get(years.size() - 1));
    return first.equals(last)
        ? first
        : words().text("date.span", Map.of("first", first, "last", last));
  }
}
