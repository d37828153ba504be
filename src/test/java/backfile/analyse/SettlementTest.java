package backfile.analyse;

import static backfile.analyse.Drafts.article;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.Doubt;
import backfile.model.Entity;
import backfile.model.EntityType;
import backfile.model.Glossary;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is the same across the archive. */
class SettlementTest {
  private static Settlement.Outcome settled(GlossaryDraft... drafts) {
    return Settlement.of(Drafts.of(List.of(drafts)), List.of(), Set.of());
  }

  private static List<String> names(Settlement.Outcome outcome) {
    return outcome.glossary().entities().stream().map(Entity::name).toList();
  }

  private static Optional<String> meaning(Settlement.Outcome outcome, String article, String name) {
    return outcome
        .glossary()
        .meaning(new Slug(article), name, Optional.of(EntityType.PERSON))
        .map(Slug::value);
  }

  @Test
  void twoPeopleOfOneNameStayTwoWhenTheirCallingsClashAndNoCompanyIsShared() {
    Settlement.Outcome outcome =
        settled(
            article("a1", "person Omar Haddad = the Jordanian finance minister", "place Amman"),
            article("a2", "person Omar Haddad = the Jordanian finance minister", "place Amman"),
            article("a3", "person Omar Haddad = a striker", "organisation Raja Casablanca"),
            article("a4", "person Omar Haddad", "organisation Raja Casablanca"),
            article("a5", "person Omar Haddad", "organisation World Chess Union"));
    assertThat(names(outcome)).filteredOn("Omar Haddad"::equals).hasSize(2);
    assertThat(meaning(outcome, "a1", "Omar Haddad")).contains("omar-haddad");
    assertThat(meaning(outcome, "a2", "Omar Haddad")).contains("omar-haddad");
    assertThat(meaning(outcome, "a3", "Omar Haddad")).contains("omar-haddad-2");
    assertThat(meaning(outcome, "a4", "Omar Haddad")).contains("omar-haddad-2");
    // The article does not say which.
    assertThat(meaning(outcome, "a5", "Omar Haddad")).isEmpty();
    assertThat(outcome.glossary().entities())
        .filteredOn(e -> e.name().equals("Omar Haddad"))
        .extracting(e -> e.definition().orElse(""))
        .containsExactly("the Jordanian finance minister", "a striker");
    assertThat(outcome.doubts())
        .anyMatch(
            d ->
                d.kind() == Doubt.Kind.ONE_SPELLING
                    && d.spelling().equals("Omar Haddad")
                    && d.mentions() == 1);
  }

  @Test
  void companyInCommonMakesOneOfTwoCallings() {
    Settlement.Outcome outcome =
        settled(
            article("a1", "person George Weah = the president", "organisation AC Milan"),
            article("a2", "person George Weah = a striker", "organisation AC Milan"));
    assertThat(names(outcome)).containsOnlyOnce("George Weah");
    assertThat(outcome.doubts()).anyMatch(d -> d.kind() == Doubt.Kind.MAYBE_TWO);
  }

  @Test
  void spellingsBySoundAreOneAndDifferentNamesAreNot() {
    assertThat(
            names(
                settled(
                    article("a1", "person Mohamed Salah"),
                    article("a2", "person Muhammad Salah"),
                    article("a3", "person Mohammed Salah"))))
        .containsExactly("Mohamed Salah");
    assertThat(
            names(
                settled(
                    article("a1", "person Abdel Fattah al-Sisi"),
                    article("a2", "person Abdel-Fattah el-Sissi"))))
        .hasSize(1);
    assertThat(
            names(
                settled(
                    article("a1", "person Daniel Cohen", "place Haifa"),
                    article("a2", "person Daniela Cohen", "place Eilat"))))
        .contains("Daniel Cohen", "Daniela Cohen");
    assertThat(
            names(
                settled(
                    article("a1", "person Hassan Amrani"), article("a2", "person Hussein Amrani"))))
        .hasSize(2);
  }

  @Test
  void theOtherOrderOfANameIsOneInTheSameCompanyElseADoubt() {
    assertThat(
            names(
                settled(
                    article("a1", "person Orban Viktor", "organisation Fidesz"),
                    article("a2", "person Viktor Orban", "organisation Fidesz"))))
        .containsExactly("Fidesz", "Orban Viktor");
    Settlement.Outcome apart =
        settled(
            article("a1", "person James Henry", "organisation Bank of Kent"),
            article("a2", "person Henry James", "place Rye"));
    assertThat(names(apart)).contains("James Henry", "Henry James");
    assertThat(apart.doubts())
        .anyMatch(
            d ->
                d.kind() == Doubt.Kind.MAYBE_ONE
                    && Set.copyOf(d.entities())
                        .equals(Set.of(new Slug("james-henry"), new Slug("henry-james"))));
  }

  @Test
  void aSurnameAloneIsTheOnePersonOrWhomTheArticleSays() {
    Settlement.Outcome one =
        settled(article("a1", "person Hans Gozend"), article("a2", "person Gozend"));
    assertThat(meaning(one, "a2", "Gozend")).contains("hans-gozend");
    Settlement.Outcome two =
        settled(
            article("a1", "person Hans Gozend = prime minister", "place Voniorn"),
            article("a2", "person Erik Gozend = mayor", "place Zochos", "organisation Shas"),
            article("a3", "person Gozend = prime minister"),
            article("a4", "person Gozend"),
            article("a5", "person Gozend", "place Zochos", "organisation Shas"));
    assertThat(meaning(two, "a3", "Gozend")).contains("hans-gozend");
    assertThat(meaning(two, "a4", "Gozend")).isEmpty();
    assertThat(meaning(two, "a5", "Gozend")).contains("erik-gozend");
    assertThat(two.doubts())
        .anyMatch(d -> d.kind() == Doubt.Kind.ONE_SPELLING && d.mentions() == 1);
  }

  @Test
  void allMentionsVoteOnTheTypeAndADisagreementIsADoubt() {
    Settlement.Outcome outcome =
        settled(
            article("a1", "place Rabat"),
            article("a2", "place Rabat"),
            article("a3", "organisation Rabat"));
    assertThat(outcome.glossary().entities())
        .singleElement()
        .matches(e -> e.type() == EntityType.PLACE);
    assertThat(outcome.doubts())
        .singleElement()
        .matches(d -> d.kind() == Doubt.Kind.STANDS_FOR && d.mentions() == 1);
  }

  @Test
  void oneOfManyMentionsThatDisagreesIsASlip() {
    for (int places : List.of(9, 10)) {
      GlossaryDraft[] articles = new GlossaryDraft[places + 1];
      articles[0] = article("b", "organisation Rabat");
      for (int n = 1; n <= places; n++) {
        articles[n] = article("a" + n, "place Rabat");
      }
      assertThat(settled(articles).doubts()).hasSize(places == 9 ? 1 : 0);
    }
  }

  @Test
  void aShortNameOfAShortNameIsWhoeverTheWholeIs() {
    Settlement.Outcome outcome =
        settled(
            article("a1", "person Salma Ben Fundshat", "organisation Nile Group Inc"),
            article("a2", "person Ben Fundshat", "organisation Nile Group"),
            article("a3", "person Fundshat", "organisation Nile"));
    assertThat(names(outcome)).containsExactly("Nile Group Inc", "Salma Ben Fundshat");
    assertThat(meaning(outcome, "a3", "Fundshat")).contains("salma-ben-fundshat");
    assertThat(outcome.concordance().mentionsOf(new Slug("nile-group-inc"))).isEqualTo(3);
  }

  @Test
  void theArticlesSayWhatLettersMean() {
    assertThat(
            names(
                settled(
                    article(
                        "a1",
                        "organisation Conservative Council of Praustro",
                        "organisation Chinese Communist Party ~ CCP"))))
        .containsExactly("Conservative Council of Praustro");
    assertThat(
            names(
                settled(
                    article("a1", "organisation Conservative Council of Praustro"),
                    article("a2", "organisation Chinese Communist Party ~ CCP"))))
        .hasSize(2);
  }

  @Test
  void aBodyWithoutItsLastWordIsTheOneThatHasIt() {
    assertThat(
            names(
                settled(
                    article("a1", "organisation Polisario Front"),
                    article("a2", "organisation the Polisario"))))
        .containsExactly("Polisario Front");
  }

  @Test
  void namesThatOnlyLookAlikeStayTwoAndAreADoubt() {
    List<String> deceivers =
        List.of(
            "B\u0435njamin Gantz",
            "Benj\u0430min Gantz",
            "Benjamin G\u0430ntz",
            "\u202eBenjamin Gantz",
            "Benjamin\u200b Gantz",
            "\uff22\uff45\uff4e\uff4a\uff41\uff4d\uff49\uff4e Gantz",
            "Benja\u2069min Gantz");
    for (String deceiver : deceivers) {
      Settlement.Outcome outcome =
          settled(
              article("a1", "person Benjamin Gantz", "place Haifa"),
              article("a2", "person " + deceiver, "place Haifa"));
      assertThat(names(outcome)).contains("Benjamin Gantz", deceiver);
      assertThat(outcome.doubts())
          .as(deceiver)
          .anyMatch(d -> d.kind() == Doubt.Kind.LOOKALIKE && d.entities().size() == 2);
    }
  }

  @Test
  void hostileNamesAreNamesAndNothingElse() {
    String markup = "<script>alert(1)</script> Gantz";
    Settlement.Outcome outcome =
        settled(
            article("a1", "person " + markup, "person Benny Gantz"),
            article("a2", "person " + "A".repeat(10_000) + " Gantz", "place ../../etc/passwd"),
            article("a3", "organisation Robert\"; DROP TABLE names;--", "place \u0000"));
    assertThat(names(outcome)).contains(markup, "Benny Gantz", "../../etc/passwd");
    assertThat(outcome.glossary().entities())
        .allMatch(e -> e.slug().value().matches("[a-z0-9]+(?:-[a-z0-9]+)*"))
        .allMatch(e -> e.name().length() <= 200);
  }

  /** Articles of a small archive in which all that is hard occurs. */
  private static List<Supplier<GlossaryDraft>> archive() {
    return List.of(
        () -> article("a01", "person Omar Haddad = the finance minister", "place Amman"),
        () -> article("a02", "person Omar Haddad = a striker", "organisation Raja Casablanca"),
        () -> article("a03", "person Haddad = the finance minister", "place Amman; AMMAN"),
        () -> article("a04", "person Mohamed Salah = a winger", "organisation Liverpool FC"),
        () -> article("a05", "person Muhammad Salah", "organisation Liverpool FC", "person Salah"),
        () -> article("a06", "person Benny Gantz; Gantz", "organisation Israeli Defense Ministry"),
        () -> article("a07", "person Gantz", "place Rabat", "organisation Polisario Front"),
        () -> article("a08", "person Yael Gantz = a singer", "place Haifa"),
        () -> article("a09", "organisation Polisario", "place Tindouf", "organisation Rabat"),
        () -> article("a10", "person Viktor Orban", "organisation Fidesz"),
        () -> article("a11", "person Orban Viktor", "organisation Fidesz", "place Budapest"),
        () -> article("a12", "place RABAT", "person Omar Haddad", "person Benjamin Gantz"));
  }

  private static List<GlossaryDraft> drafts(List<Supplier<GlossaryDraft>> archive) {
    return archive.stream().map(Supplier::get).toList();
  }

  @Test
  void theOrderOfTheArticlesChangesNothing() {
    String expected = text(Settlement.of(Drafts.of(drafts(archive())), List.of(), Set.of()));
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Supplier<GlossaryDraft>> shuffled = new ArrayList<>(archive());
      Collections.shuffle(shuffled, random);
      assertThat(text(Settlement.of(Drafts.of(drafts(shuffled)), List.of(), Set.of())))
          .isEqualTo(expected);
    }
  }

  private static String text(Settlement.Outcome outcome) {
    StringBuilder text = new StringBuilder();
    outcome.glossary().entities().forEach(e -> text.append(e).append('\n'));
    text.append(new java.util.TreeMap<>(outcome.concordance().byArticle())).append('\n');
    outcome.doubts().forEach(d -> text.append(d).append('\n'));
    return text.toString();
  }

  @Test
  void aFurtherArticleLeavesTheAddressesAndNamesOfOthers() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<Supplier<GlossaryDraft>> order = new ArrayList<>(archive());
      Collections.shuffle(order, random);
      List<Entity> register = List.of();
      for (int n = 1; n <= order.size(); n++) {
        GlossaryDraft last = order.get(n - 1).get();
        Set<String> touched =
            last.articles().values().stream()
                .flatMap(List::stream)
                .map(use -> Spelling.fold(use.key().name()))
                .collect(Collectors.toSet());
        Map<Slug, Entity> before =
            register.stream().collect(Collectors.toMap(Entity::slug, e -> e));
        Glossary glossary =
            Settlement.of(Drafts.of(drafts(order.subList(0, n))), register, Set.of()).glossary();
        register = glossary.entities();
        Map<Slug, Entity> after = register.stream().collect(Collectors.toMap(Entity::slug, e -> e));
        Set<Slug> former =
            register.stream().flatMap(e -> e.formerSlugs().stream()).collect(Collectors.toSet());
        for (Entity old : before.values()) {
          Entity now = after.get(old.slug());
          assertThat(now != null || former.contains(old.slug()))
              .as("%s after %s", old.slug(), touched)
              .isTrue();
          if (now != null && !touched.contains(Spelling.fold(old.name()))) {
            boolean fuller =
                List.of(Spelling.fold(now.name()).split(" "))
                    .containsAll(List.of(Spelling.fold(old.name()).split(" ")));
            assertThat(now.name().equals(old.name()) || fuller)
                .as("%s became %s", old.name(), now.name())
                .isTrue();
          }
        }
      }
    }
  }
}
