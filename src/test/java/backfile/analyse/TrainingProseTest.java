package backfile.analyse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.analyse.ProseGrammar.Article;
import backfile.analyse.ProseGrammar.Kind;
import backfile.analyse.ProseGrammar.OfCountry;
import backfile.analyse.ProseGrammar.Option;
import backfile.analyse.ProseGrammar.Part;
import backfile.analyse.ProseGrammar.Pick;
import backfile.analyse.ProseGrammar.Rule;
import backfile.analyse.ProseGrammar.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TrainingProseTest {
  private static final Set<String> TYPES =
      Set.of("PERSON", "PLACE", "ORGANISATION", "EVENT", "AGREEMENT", "WORK", "DEMONYM");

  /** Forms of a slot that take words of its kind; see {@link ProseWriter}. */
  private static final Set<String> FORMS_WITH_WORDS = Set.of("it", "role", "title", "pre");

  private static final Set<String> FORMS =
      Set.of(
          "", "name", "full", "last", "bare", "raw", "it", "role", "title", "he", "He", "him",
          "his", "His", "adj", "people");

  private final ProseGrammar grammar = TrainingProse.grammar();

  @Test
  void namesStandAtTheBordersOfWordsAndInOrder() {
    for (Labelled document : TrainingProse.documents(7, 400)) {
      String text = document.text();
      int end = 0;
      for (Labelled.Span name : document.names()) {
        assertThat(name.start()).as(document.id()).isGreaterThanOrEqualTo(end);
        end = name.end();
        String surface = document.surface(name);
        assertThat(surface).as(document.id()).isNotEmpty().isEqualTo(surface.strip());
        assertThat(surface).doesNotContain("\n", "  ", "<", "{", "[", "^", "~", " (");
        assertThat(name.start() > 0 && Character.isLetterOrDigit(text.charAt(name.start() - 1)))
            .as(document.id() + " before " + surface)
            .isFalse();
        assertThat(end < text.length() && Character.isLetterOrDigit(text.charAt(end)))
            .as(document.id() + " after " + surface)
            .isFalse();
        assertThat(TYPES).contains(name.type());
      }
      assertThat(text).doesNotContain("<", "{", "}", "^", " ,", "  ", "\n\n\n");
    }
  }

  @Test
  void theSameSeedWritesTheSameText() {
    List<Labelled> documents = TrainingProse.documents(11, 60);
    assertThat(documents).isEqualTo(TrainingProse.documents(11, 60));
    assertThat(documents).isNotEqualTo(TrainingProse.documents(12, 60));
    assertThat(documents.get(41)).isEqualTo(TrainingProse.document(11, 41));
  }

  @Test
  void everyListIsUsedAndEveryPatternCanBeReached() {
    Uses uses = new Uses();
    for (Article article : grammar.articles.values()) {
      assertThat(article.weight()).as(article.name()).isPositive();
      for (String section : article.sections().keySet()) {
        assertThat(TrainingProse.SECTIONS).as(article.name()).contains(section);
      }
      article.sections().values().forEach(uses::options);
    }
    assertThat(unused(grammar.lists.keySet(), uses.lists)).isEmpty();
    assertThat(unused(grammar.kinds.keySet(), uses.kinds)).isEmpty();
    Set<String> theirs = new TreeSet<>();
    // An alias stands for an adjective.
    uses.ofCountry.add("alias");
    Set<String> cultures = new HashSet<>();
    for (ProseGrammar.Country country : grammar.countries.values()) {
      theirs.addAll(country.lists().keySet());
      cultures.addAll(country.cultures());
    }
    assertThat(unused(theirs, uses.ofCountry)).isEmpty();
    grammar.kinds.values().stream()
        .map(Kind::culture)
        .filter(c -> !c.isEmpty())
        .forEach(cultures::add);
    assertThat(cultures).containsExactlyInAnyOrderElementsOf(grammar.cultures.keySet());
  }

  private static Set<String> unused(Set<String> all, Set<String> used) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(used);
    return left;
  }

  @Test
  void thereAreEnoughPatterns() {
    int patterns =
        grammar.articles.values().stream()
            .flatMap(a -> a.sections().values().stream())
            .mapToInt(List::size)
            .sum();
    assertThat(patterns).isGreaterThan(1500);
    assertThat(grammar.countries).hasSizeGreaterThan(100);
    assertThat(grammar.cultures).hasSizeGreaterThan(40);
  }

  /** What the patterns of articles use, and what that uses. */
  private final class Uses {
    final Set<String> lists = new HashSet<>();
    final Set<String> kinds = new HashSet<>();
    final Set<String> ofCountry = new HashSet<>();

    void options(List<Option> options) {
      for (Option option : options) {
        assertThat(option.weight()).isPositive();
        option.parts().forEach(this::part);
      }
    }

    private void part(Part part) {
      if (part instanceof Pick pick) {
        options(pick.options());
      } else if (part instanceof OfCountry list) {
        ofCountry.add(list.list());
      } else if (part instanceof Rule rule && lists.add(rule.list())) {
        options(requireNonNull(grammar.lists.get(rule.list()), rule.list()).options());
      } else if (part instanceof Slot slot) {
        slot(slot);
      }
    }

    private void slot(Slot slot) {
      assertThat(FORMS).contains(slot.form());
      Kind kind = requireNonNull(grammar.kinds.get(slot.kind()), slot.kind());
      if (FORMS_WITH_WORDS.contains(slot.form())) {
        assertThat(kind.words()).as(slot.kind()).containsKey(slot.form());
      }
      if (kinds.add(slot.kind())) {
        options(kind.names().options());
        kind.words().values().forEach(w -> options(w.options()));
      }
    }
  }
}
