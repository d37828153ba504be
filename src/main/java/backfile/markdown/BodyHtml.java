package backfile.markdown;

import backfile.letters.Words;
import backfile.model.Block;
import backfile.model.Html;
import backfile.model.Mark;
import backfile.model.Passage;
import backfile.model.Prose;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a body as HTML. Every element and attribute in it is written here, every text is escaped
 * here; nothing of an article can become anything else.
 */
public final class BodyHtml {

  /** How a name is shown where it is mentioned. */
  public interface NameLooks {
    /** The address of the name's page, relative to the page that is written. */
    String address(String slug);

    /** The class that marks the name's type. */
    String style(String slug);
  }

  private final StringBuilder out = new StringBuilder(4096);
  private final Optional<Iterator<Passage>> passages;
  private final Optional<NameLooks> names;
  private final Words words;
  private final String paragraph;
  private Optional<Passage> anchor = Optional.empty();
  private int level = 1;

  private BodyHtml(Optional<Iterator<Passage>> passages, Optional<NameLooks> names, Words words) {
    this.passages = passages;
    this.names = names;
    this.words = words;
    this.paragraph = escaped("body.paragraph");
  }

  /**
   * The body of an article, each passage with its anchor, each paragraph with a link to itself.
   *
   * @param passages those of the same article, as {@link backfile.model.Article#passages} gives
   *     them, their names marked
   * @param words for what is said between the texts
   */
  public static Html of(List<Block> body, List<Passage> passages, NameLooks names, Words words) {
    Iterator<Passage> inBody =
        passages.stream().filter(p -> p.kind() != Passage.Kind.STANDFIRST).iterator();
    BodyHtml html = new BodyHtml(Optional.of(inBody), Optional.of(names), words);
    body.forEach(html::block);
    return new Html(html.out.toString());
  }

  /** A text without anchors: a free page, the introduction, a person's notes. */
  public static Html plain(List<Block> body, Words words) {
    BodyHtml html = new BodyHtml(Optional.empty(), Optional.empty(), words);
    body.forEach(html::block);
    return new Html(html.out.toString());
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph p) {
      paragraph(p.prose());
    } else if (block instanceof Block.Heading h) {
      // The outline of a page skips no level, whatever the text does.
      level = Math.min(h.level(), level + 1);
      out.append("<h").append(level).append(idOfNext()).append('>');
      prose(marked(h.prose()));
      out.append("</h").append(level).append(">\n");
    } else if (block instanceof Block.Figure f) {
      figure(f);
    } else if (block instanceof Block.Items list) {
      items(list);
    } else if (block instanceof Block.Quotation q) {
      out.append("<blockquote>\n");
      q.blocks().forEach(this::block);
      out.append("</blockquote>\n");
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.Code code) {
      out.append("<pre>");
      text(code.text());
      out.append("</pre>\n");
    } else if (block instanceof Block.Rule) {
      out.append("<hr>\n");
    } else if (block instanceof Block.Note note) {
      out.append("<aside class=\"footnote\" aria-label=\"");
      text(words.text("body.note", Map.of("label", note.label())));
      out.append("\" id=\"note-");
      text(noteId(note.label()));
      out.append("\"><span class=\"c\">");
      text(note.label());
      out.append("</span>\n");
      note.blocks().forEach(this::block);
      out.append("</aside>\n");
    }
  }

  /** Takes the next passage and gives its anchor as an attribute, where there are passages. */
  private String idOfNext() {
    anchor = passages.filter(Iterator::hasNext).map(Iterator::next);
    return anchor.map(p -> " id=\"" + p.id() + "\"").orElse("");
  }

  private void paragraph(Prose prose) {
    out.append("<p").append(idOfNext()).append('>');
    prose(marked(prose));
    anchor.ifPresent(
        p ->
            out.append("&nbsp;<a class=\"n\" href=\"#")
                .append(p.id())
                .append("\"><span class=\"vh\">")
                .append(paragraph)
                .append(" </span>")
                .append(words.digits(String.valueOf(p.number())))
                .append("</a>"));
    out.append("</p>\n");
  }

  private void figure(Block.Figure figure) {
    boolean held = figure.picture().isPresent();
    out.append("<figure").append(idOfNext()).append(held ? ">" : " class=\"nopic\">");
    figure
        .picture()
        .ifPresent(
            p -> {
              out.append("<img src=\"");
              text(p.address());
              out.append("\" alt=\"");
              text(p.alternative());
              out.append("\" loading=\"lazy\">");
            });
    if (!held) {
      out.append(
          "<p class=\"note\"><strong>"
              + escaped("body.noPicture")
              + "</strong> "
              + escaped("body.captionOnly")
              + "</p>");
    }
    out.append("<figcaption>");
    prose(marked(Prose.plain(figure.caption())));
    if (!figure.credit().isEmpty()) {
      out.append(figure.caption().isEmpty() ? "" : " ").append("<cite>");
      out.append(words.html("body.credit", Map.of("credit", figure.credit())).value());
      out.append("</cite>");
    }
    out.append("</figcaption></figure>\n");
  }

  private String escaped(String key) {
    return Html.text(words.text(key)).value();
  }

  private void items(Block.Items list) {
    out.append(list.ordered() ? "<ol" : "<ul");
    if (list.ordered() && list.first() != 1) {
      out.append(" start=\"").append(list.first()).append('"');
    }
    out.append(">\n");
    for (List<Block> item : list.items()) {
      out.append("<li>");
      item.forEach(this::block);
      out.append("</li>\n");
    }
    out.append(list.ordered() ? "</ol>\n" : "</ul>\n");
  }

  /**
   * All cells of a table share its anchor, which therefore stands at the table. A table may be
   * wider than a window; people without a mouse scroll what they can move to.
   */
  private void table(Block.Table table) {
    int start = out.length();
    String id = "";
    out.append("><thead><tr>");
    for (Prose heading : table.headings()) {
      id = cell("th", heading);
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Prose> row : table.rows()) {
      out.append("<tr>");
      for (Prose cell : row) {
        id = cell("td", cell);
      }
      out.append("</tr>\n");
    }
    out.insert(
        start,
        "<div class=\"scroll\" role=\"group\" aria-label=\""
            + escaped("body.table")
            + "\" tabindex=\"0\"><table"
            + id);
    out.append("</tbody></table></div>\n");
  }

  private String cell(String tag, Prose prose) {
    String id = idOfNext();
    out.append('<').append(tag).append('>');
    prose(marked(prose));
    out.append("</").append(tag).append('>');
    return id;
  }

  /** The same prose as the passage has it, which knows the names. */
  private Prose marked(Prose own) {
    return anchor.map(Passage::prose).orElse(own);
  }

  private void prose(Prose prose) {
    List<Mark> marks = prose.marks();
    if (marks.isEmpty()) {
      text(prose.text());
      return;
    }
    Deque<Mark> open = new ArrayDeque<>();
    int at = 0;
    int next = 0;
    while (next < marks.size() || !open.isEmpty()) {
      boolean closes =
          !open.isEmpty()
              && (next == marks.size() || open.getFirst().end() <= marks.get(next).start());
      int to = closes ? open.getFirst().end() : marks.get(next).start();
      run(prose.text(), at, to, open);
      at = to;
      if (closes) {
        closing(open.removeFirst());
      } else {
        Mark mark = marks.get(next++);
        opening(mark, prose.text());
        open.addFirst(mark);
      }
    }
    run(prose.text(), at, prose.text().length(), open);
  }

  /** Text between two marks; the words of a picture stand in its attribute alone. */
  private void run(String text, int from, int to, Deque<Mark> open) {
    if (open.stream().anyMatch(m -> m.kind() == Mark.Kind.PICTURE)) {
      return;
    }
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && text.charAt(end) != '\n') {
        end++;
      }
      Html.escape(text, start, end, out);
      out.append(end < to ? "<br>" : "");
      start = end < to ? end + 1 : to;
    }
  }

  private void opening(Mark mark, String text) {
    switch (mark.kind()) {
      case EMPHASIS -> out.append("<em>");
      case STRONG -> out.append("<strong>");
      case STRIKE -> out.append("<s>");
      case CODE -> out.append("<code>");
      case LINK -> attribute("<a href=\"", mark.target(), "\">");
      case NOTE_CALL -> attribute("<sup><a href=\"#note-", noteId(mark.target()), "\">");
      case PICTURE -> {
        attribute("<img src=\"", mark.target(), "\" alt=\"");
        attribute("", text.substring(mark.start(), mark.end()), "\" loading=\"lazy\">");
      }
      case NAME -> attribute("<span data-e=\"", mark.target(), "\">");
      case NAME_LINK -> {
        String slug = mark.target();
        attribute("<a class=\"e ", names.map(n -> n.style(slug)).orElse(""), "\"");
        attribute(" href=\"", names.map(n -> n.address(slug)).orElse(""), "\">");
      }
    }
  }

  private void closing(Mark mark) {
    switch (mark.kind()) {
      case EMPHASIS -> out.append("</em>");
      case STRONG -> out.append("</strong>");
      case STRIKE -> out.append("</s>");
      case CODE -> out.append("</code>");
      case LINK, NAME_LINK -> out.append("</a>");
      case NOTE_CALL -> out.append("</a></sup>");
      case PICTURE -> {}
      case NAME -> out.append("</span>");
    }
  }

  private void attribute(String before, String value, String behind) {
    out.append(before);
    text(value);
    out.append(behind);
  }

  /** A footnote's label as part of an id: letters, digits and hyphens. */
  private static String noteId(String label) {
    return label.replaceAll("[^\\p{L}\\p{N}-]", "-");
  }

  private void text(String text) {
    Html.escape(text, 0, text.length(), out);
  }
}
