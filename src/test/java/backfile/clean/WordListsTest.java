package backfile.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the word lists refuse, and that those that are shipped are whole. */
class WordListsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [menus]/home; line 1: [menus] opens no section that anything asks for
          [menu/home; line 1: [menu opens no section
          home; line 1: there is no [section] above "home"
          [menu]/home|search/search; line 3: "search" stands here for the second time
          [menu]/home/[share-label]/home; line 4: "home" stands here for the second time
          [function]/the of the; line 2: "the" stands here for the second time
          """)
  void aListThatCannotBeRightIsRefusedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> new WordLists().add("en", text.replace('/', '\n')))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("words.en.txt, ")
        .hasMessageContaining(message);
  }

  @Test
  void everyRuleHasPhrasesOrAPattern() {
    for (String rule : WordLists.RULES) {
      boolean any =
          !WordLists.INSTANCE.phrases(rule).isEmpty()
              || !WordLists.INSTANCE.expressions(rule).isEmpty();
      assertThat(any).as(rule).isTrue();
      assertThat(WordLists.INSTANCE.phrases(rule))
          .as("as lines are looked up")
          .allMatch(phrase -> !phrase.isEmpty() && Label.bare(phrase).equals(phrase));
    }
    for (String told : "en:the fr:aux es:los de:nicht it:della pt:não".split(" ")) {
      int bits = WordLists.INSTANCE.languagesOf(told, 3, told.length());
      assertThat(bits).as(told).isEqualTo(1 << WordLists.LANGUAGES.indexOf(told.substring(0, 2)));
    }
    assertThat("the les una nicht في של".split(" "))
        .allMatch(word -> WordLists.INSTANCE.isFunctionWord(word, 0, word.length()));
    assertThat(WordLists.INSTANCE.isFunctionWord("newspaper", 0, 9)).isFalse();
  }
}
