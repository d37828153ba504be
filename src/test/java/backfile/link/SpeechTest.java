package backfile.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks in a sentence; the name that is asked about stands in square brackets. */
class SpeechTest {
  private static boolean speaks(String marked) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    return Speech.isSpeaker(marked.replace("[", "").replace("]", ""), start, end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We shall build a light on the rock,” [Stevenson] said.",
        "“We shall build a light on the rock,” said the engineer Robert [Stevenson].",
        "“We shall build a light on the rock,” said [Stevenson], who had seen it at low water.",
        "“We shall build a light on the rock,” said [Stevenson] in a letter to the board.",
        "[Stevenson] told the board: “We shall build a light on the rock, and it will stand.”",
        "It will stand for ever,” [Stevenson] added.",
        "\"We shall build a light on the rock,\" [Stevenson] wrote in 1806.",
        "« Nous bâtirons un phare sur le rocher », a déclaré [Stevenson].",
        "«Construiremos un faro sobre la roca», dijo [Stevenson].",
        "“سنبني منارة فوق الصخرة” قال [ستيفنسون]."
      })
  void theSpeakerIsTold(String sentence) {
    assertThat(speaks(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Stevenson] said that he would build a light on the rock.",
        "“We shall build a light on the rock with [Stevenson],” the board said.",
        "“We shall build a light on the rock,” he wrote to [Stevenson].",
        "“We shall build a light on the rock,” said the son of [Stevenson].",
        "“We shall build a light on the rock,” said [Stevenson]’s foreman.",
        "“We shall build a light on the rock,” said [Bell Rock] foreman Peter Logan.",
        "[Stevenson] called it “a great work” and went home.",
        "“We shall build a light on the rock.” [Stevenson] went to sea the next day.",
        ""
      })
  void whoIsOnlyNamedDoesNotSpeak(String sentence) {
    assertThat(!sentence.isEmpty() && speaks(sentence)).isFalse();
  }
}
