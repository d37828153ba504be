package backfile.markdown;

import backfile.model.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its figures taken out, whose form Flexmark does not know: in the stead of each stands
 * a word that the text does not hold.
 */
final class Figures {
  private static final Pattern FIGURE =
      Pattern.compile(
          "<figure id=\"(?<id>fig-[1-9][0-9]{0,3})\">\n"
              + "(?:<img src=\"(?<src>[^\"\n]*)\" alt=\"(?<alt>[^\"\n]*)\">\n)?"
              + "<figcaption>(?<caption>[^\n]*?) ?(?:<cite>(?<credit>[^\n]*)</cite>)?</figcaption>\n"
              + "</figure>");

  /** With blank lines around it. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<=\\n[ \\t]{0,9}\\n|\\A\\n{0,9})" + FIGURE.pattern() + "(?=\\n[ \\t]*\\n|\\s*\\z)");

  private static final Pattern WORD = Pattern.compile("figure(x*+)");

  private static final Pattern MARKUP = Pattern.compile("[<>]");

  private final Deque<Block> blocks = new ArrayDeque<>();
  private final String word;
  private final String text;

  private Figures(String whole) {
    word = noWordOf(whole);
    Matcher figure = APART.matcher(whole);
    text =
        figure.replaceAll(
            (MatchResult match) -> {
              Optional<Block> block = of(figure);
              block.ifPresent(blocks::add);
              return block.isPresent() ? word : Matcher.quoteReplacement(match.group());
            });
  }

  /** Takes the figures out of a text. */
  static Figures takenOut(String text) {
    return new Figures(text);
  }

  private static String noWordOf(String text) {
    int more = 0;
    for (Matcher taken = WORD.matcher(text); taken.find(); ) {
      more = Math.max(more, taken.group(1).length() + 1);
    }
    return "figure" + "x".repeat(more);
  }

  /** The text without them. */
  String text() {
    return text;
  }

  /** The figure in whose stead a paragraph stands, asked in their order; nothing of any other. */
  Optional<Block> at(String paragraph) {
    return paragraph.equals(word) ? Optional.ofNullable(blocks.poll()) : Optional.empty();
  }

  /** The figure that a text is and nothing else. */
  static Optional<Block> of(String text) {
    Matcher figure = FIGURE.matcher(text);
    return figure.matches() ? of(figure) : Optional.empty();
  }

  /** The figure that the match spells; nothing when its caption holds more than text. */
  private static Optional<Block> of(Matcher m) {
    String credit = m.group("credit") == null ? "" : m.group("credit");
    if (MARKUP.matcher(m.group("caption") + credit).find()) {
      return Optional.empty();
    }
    Optional<Block.Picture> picture = Optional.empty();
    if (m.group("src") != null) {
      Optional<String> source = Addresses.media(HtmlText.unescape(m.group("src")));
      if (source.isEmpty()) {
        return Optional.empty();
      }
      picture = Optional.of(new Block.Picture(source.get(), HtmlText.unescape(m.group("alt"))));
    }
    return Optional.of(
        new Block.Figure(
            m.group("id"),
            HtmlText.unescape(m.group("caption")).strip(),
            HtmlText.unescape(credit).strip(),
            picture));
  }
}
