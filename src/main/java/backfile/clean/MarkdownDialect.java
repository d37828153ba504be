package backfile.clean;

import backfile.model.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Hugo, Jekyll and Obsidian add to Markdown, line by line: comments, calls of templates,
 * attributes of paragraphs, the labels of callouts.
 *
 * @param body the lines that plain Markdown can read
 * @param taken the lines that are no text, each with the rule that says so
 */
record MarkdownDialect(List<String> body, List<Taken> taken) {
  /** A line that is no text. */
  record Taken(String text, String rule) {}

  private static final Pattern CALLOUT =
      Pattern.compile("( {0,3}>[> ]{0,20})\\[!([\\p{L}-]{1,40})\\][+-]?[ \\t]*(.*)");
  private static final Pattern CAPTION =
      Pattern.compile("[ \"'](?:caption|title)\\s?=\\s?(?:\"([^\"]*)\"|'([^']*)')");

  static MarkdownDialect of(List<String> lines) {
    MarkdownDialect dialect = new MarkdownDialect(new ArrayList<>(), new ArrayList<>());
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String bare = line.strip();
      code ^= bare.startsWith("```") || bare.startsWith("~~~");
      int end = code ? i : commentEnd(lines, i);
      if (end > i) {
        for (String comment : lines.subList(i, end)) {
          dialect.take(comment, "comment");
        }
        dialect.body.add("");
        i = end - 1;
      } else if (code) {
        dialect.body.add(line);
      } else {
        dialect.line(line, bare);
      }
    }
    return dialect;
  }

  private void line(String line, String bare) {
    Matcher callout = CALLOUT.matcher(line);
    boolean template =
        bare.startsWith("{{") && bare.endsWith("}}")
            || bare.startsWith("{%") && bare.endsWith("%}");
    if (template) {
      Matcher caption = CAPTION.matcher(bare);
      if (bare.contains("figure") && caption.find()) {
        String words = caption.group(1) == null ? caption.group(2) : caption.group(1);
        body.addAll(List.of("", "![" + words.replaceAll("([\\\\\\[\\]])", "\\\\$1") + "]()", ""));
      }
      take(line, "template-tag");
    } else if (bare.startsWith("{:") && bare.endsWith("}")) {
      take(line, "attributes");
    } else if (callout.matches()) {
      String title = callout.group(3);
      if (title.isBlank()) {
        take(line, "callout-label");
      } else {
        body.add(callout.group(1) + title);
        body.add(callout.group(1));
      }
    } else {
      body.add(line);
    }
  }

  private void take(String line, String rule) {
    if (!Ledger.isBlank(line)) {
      taken.add(new Taken(line, rule));
    }
  }

  /**
   * Behind the last line of a comment that opens with the line; the line itself where none does.
   */
  private static int commentEnd(List<String> lines, int from) {
    String first = lines.get(from).strip();
    String open = first.startsWith("<!--") ? "<!--" : first.startsWith("%%") ? "%%" : "";
    String close = open.equals("%%") ? "%%" : "-->";
    if (open.isEmpty()) {
      return from;
    }
    int inFirst = first.indexOf(close, open.length());
    if (inFirst >= 0) {
      return inFirst + close.length() == first.length() ? from + 1 : from;
    }
    for (int i = from + 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.contains(close)) {
        return line.endsWith(close) ? i + 1 : from;
      }
    }
    return from;
  }
}
