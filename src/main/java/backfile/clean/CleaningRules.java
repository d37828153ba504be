package backfile.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules by which a single line is known as page furniture. The first rule that knows a line
 * names it in the ledger. Every rule looks at a whole line: a sentence that merely holds such words
 * is never touched. What the labels are stands in the {@linkplain WordLists word lists}.
 */
final class CleaningRules {
  /** A label is a few words; a longer line is text. */
  private static final int MOST_SPACES = 28;

  /** No rule knows a line of more words: so much is text. */
  private static final int MOST_WORDS = 60;

  /**
   * For each phrase the first rule that has it; asked of labels as {@link Label#bare} leaves them.
   */
  private static final Map<String, String> PHRASES = new HashMap<>();

  private static final Expressions EXPRESSIONS;

  static {
    List<Expressions.Expression> expressions = new ArrayList<>();
    for (String rule : WordLists.RULES) {
      WordLists.INSTANCE.phrases(rule).forEach(phrase -> PHRASES.putIfAbsent(phrase, rule));
      expressions.addAll(WordLists.INSTANCE.expressions(rule));
    }
    EXPRESSIONS = new Expressions(expressions);
  }

  /** What a page calls out between marks: {@code >>> Win a weekend! <<<}. */
  private static final Pattern PROMOTION =
      Pattern.compile("(?:>{2,}|»{2,}|\\*{3,}|={3,})[^<>«»]{3,120}(?:<{2,}|«{2,}|\\*{3,}|={3,})");

  /**
   * The rules whose labels stand above boxes: what follows without a blank line is furniture too.
   */
  private static final Set<String> ABOVE_BOXES =
      Set.of("related-label", "newsletter", "advert-label", "follow-prompt");

  static boolean opensBox(String rule) {
    return ABOVE_BOXES.contains(rule);
  }

  private CleaningRules() {}

  /** The name of the rule that knows the line, if any does. */
  static Optional<String> ruleFor(Line line) {
    if (line.words() > MOST_WORDS) {
      return Optional.empty();
    }
    String label = Label.bare(line.text());
    if (label.isEmpty()) {
      return Optional.of(line.text().isEmpty() ? "no-visible-text" : "decoration");
    }
    Optional<String> rule = known(label);
    if (rule.isPresent()) {
      return Notes.isNote(line) ? Optional.empty() : rule;
    }
    Optional<String> half = half(line.text());
    if (half.isPresent()) {
      return known(Label.bare(half.get())).or(() -> Optional.of("doubled-label"));
    }
    if (isPromotion(line.text())) {
      return Optional.of("promotion");
    }
    return LabelRow.is(line.text()) ? Optional.of("row-of-labels") : Optional.empty();
  }

  private static boolean isPromotion(String text) {
    return ">»*=".indexOf(text.charAt(0)) >= 0 && PROMOTION.matcher(text).matches();
  }

  /** Whether a text, by itself on a line, would be a label of a page or a mark between labels. */
  static boolean isLabel(String text) {
    String label = Label.bare(text);
    return label.isEmpty() || known(label).isPresent();
  }

  private static Optional<String> known(String label) {
    Optional<String> rule = Optional.ofNullable(PHRASES.get(label));
    return rule.isPresent() || !isShort(label)
        ? rule
        : EXPRESSIONS.first(label).map(Expressions.Expression::name);
  }

  /** A label that a page carries twice, once for eyes and once for screen readers, run together. */
  private static Optional<String> half(String text) {
    int middle = text.length() / 2;
    boolean doubled =
        text.length() >= 8
            && text.length() <= 120
            && text.length() % 2 == 0
            && text.regionMatches(0, text, middle, middle)
            && !text.substring(0, middle).isBlank();
    if (!doubled) {
      return Optional.empty();
    }
    String half = text.substring(0, middle);
    // One word written twice may be a word ("couscous"); two words without a space between are not.
    return half.contains(" ") || known(Label.bare(half)).isPresent()
        ? Optional.of(half)
        : Optional.empty();
  }

  private static boolean isShort(String label) {
    if (label.length() > 240) {
      return false;
    }
    int spaces = 0;
    for (int i = 0; i < label.length(); i++) {
      spaces += label.charAt(i) == ' ' ? 1 : 0;
    }
    return !label.isEmpty() && spaces <= MOST_SPACES;
  }
}
