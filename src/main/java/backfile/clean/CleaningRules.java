package backfile.clean;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules by which a single line is known as page furniture. The first rule that knows a line
 * names it in the ledger. Every rule looks at a whole line: a sentence that merely holds such words
 * is never touched. What the labels are stands in the {@linkplain WordLists word lists}.
 */
final class CleaningRules {
  /** A named rule; it is asked of labels as {@link Label#bare} leaves them. */
  private record Rule(String name, Predicate<String> knows) {}

  /** A label is a few words; a longer line is text. */
  private static final int LABEL_WORDS = 14;

  private static final List<Rule> ALL = WordLists.RULES.stream().map(CleaningRules::rule).toList();

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
    for (Rule rule : ALL) {
      if (rule.knows().test(label)) {
        return Optional.of(rule.name());
      }
    }
    return Optional.empty();
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

  private static Rule rule(String name) {
    Set<String> phrases = WordLists.INSTANCE.phrases(name);
    Predicate<String> known = phrases::contains;
    return WordLists.INSTANCE
        .pattern(name)
        .map(p -> new Rule(name, known.or(label -> isShort(label) && p.matcher(label).matches())))
        .orElse(new Rule(name, known));
  }

  private static boolean isShort(String label) {
    if (label.length() > 240) {
      return false;
    }
    return label.chars().filter(c -> c == ' ').count() <= LABEL_WORDS * 2L;
  }
}
