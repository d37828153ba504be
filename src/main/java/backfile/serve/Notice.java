package backfile.serve;

import backfile.model.Html;
import backfile.model.Problem;
import java.util.List;

/**
 * What the pages of the preview say of the last build.
 *
 * @param published whether it put a new site in the place of the old
 * @param complaint what kept it from that, over one or more lines; or empty
 * @param problems what was set aside
 */
public record Notice(boolean published, String complaint, List<Problem> problems) {
  /** Nothing to say. */
  public static final Notice NONE = new Notice(true, "", List.of());

  /** More than these nobody reads in the corner of a page; the console has them all. */
  private static final int SHOWN = 20;

  /** Copies the list. */
  public Notice {
    problems = List.copyOf(problems);
  }

  /** Templates that fail, for the top of the page; empty when none does. */
  String failures() {
    List<Problem> failing = problems.stream().filter(Notice::ofTemplate).toList();
    return failing.isEmpty()
        ? ""
        : "<section class=\"backfile-failed\" role=\"alert\"><h2>A template fails</h2>"
            + list(failing)
            + "</section>";
  }

  /** Everything else, for the corner of the page; empty when all is well. */
  String corner() {
    List<Problem> others = problems.stream().filter(p -> !ofTemplate(p)).toList();
    if (published && complaint.isEmpty() && others.isEmpty()) {
      return "";
    }
    int all = others.size() + (complaint.isEmpty() ? 0 : 1);
    String summary =
        !published
            ? "The last build published nothing; this is an older site"
            : all == 1 ? "1 problem" : all + " problems";
    return "<details class=\"backfile-notice\" role=\"status\""
        + (published ? "" : " open")
        + "><summary>"
        + summary
        + "</summary>"
        + (complaint.isEmpty() ? "" : "<p>" + lines(complaint) + "</p>")
        + list(others)
        + "</details>";
  }

  private static boolean ofTemplate(Problem problem) {
    return problem.file().startsWith("templates/");
  }

  private static String list(List<Problem> problems) {
    StringBuilder html = new StringBuilder("<ul>");
    for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
      String line = problem.line() > 0 ? ":" + problem.line() : "";
      html.append("<li><code>")
          .append(Html.text(problem.file() + line).value())
          .append("</code> ")
          .append(Html.text(problem.what()).value());
      if (!problem.hint().isEmpty()) {
        html.append("<br>→ ").append(Html.text(problem.hint()).value());
      }
      html.append("</li>");
    }
    if (problems.size() > SHOWN) {
      html.append("<li>and ").append(problems.size() - SHOWN).append(" more, see the console</li>");
    }
    return html.append("</ul>").toString();
  }

  private static String lines(String text) {
    return Html.text(text).value().replace("\n", "<br>");
  }
}
