package backfile.html;

import backfile.model.Mark;
import backfile.model.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * All text of a page in its order, cut where a browser would begin a new line of its own: at the
 * ends of blocks and at double line breaks. The cells of a data table, a caption and a footnote's
 * paragraph are one line each.
 */
final class PageText {
  /** Letters up to which a block that is called a caption is one. */
  private static final int LONGEST_CAPTION = 1_200;

  private final Shape shape;
  private final PageAddress address;
  private final PageNotes notes;
  private final Map<Element, PageTables.Cell> cells;
  private final Map<Element, Told> told = new HashMap<>();
  private final Map<Element, String> groups = new HashMap<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private final Inlines inlines = new Inlines();
  private int breaks;
  private int flat;
  private boolean rowBegun;
  private String credit = "";

  /** What a block makes of the text in it. */
  private record Told(Seed.Kind kind, String detail) {}

  private static final Told TEXT = new Told(Seed.Kind.TEXT, "");

  private PageText(Document page, PageAddress address) {
    this.shape = Shape.of(page);
    this.address = address;
    this.notes = PageNotes.of(page, shape);
    this.cells = PageTables.of(page, shape);
  }

  static List<Stretch> of(Document page, PageAddress address) {
    PageText reader = new PageText(page, address);
    reader.block(page.body());
    return reader.stretches;
  }

  /** jsoup caps the depth of a tree, so this cannot overflow. */
  private void block(Element block) {
    if (block.normalName().equals("tr")) {
      rowBegun = false;
    }
    boolean line = flat == 0 && isOneLine(block);
    flat += line ? 1 : 0;
    for (Node child : block.childNodes()) {
      node(child, block);
    }
    flat -= line ? 1 : 0;
    close(block);
  }

  /** Whether all that is in a block is one line. */
  private boolean isOneLine(Element block) {
    return cells.containsKey(block)
        || block.normalName().equals("figcaption")
            && shape.held(block).letters() <= LONGEST_CAPTION;
  }

  private void node(Node node, Element holder) {
    if (node instanceof TextNode own) {
      String more = own.getWholeText();
      inlines.text(more);
      breaks = more.chars().allMatch(Inlines::isSpace) ? breaks : 0;
    } else if (node instanceof Element element && !Shape.isHidden(element)) {
      String tag = element.normalName();
      if (tag.equals("br")) {
        inlines.space();
        if (++breaks > 1) {
          close(holder);
        }
      } else if (!notes.leadsBack(element)) {
        element(element, tag, holder);
      }
    }
  }

  private void element(Element element, String tag, Element holder) {
    Optional<String> call = notes.call(element);
    if (call.isPresent()) {
      inlines.call(call.get());
      return;
    }
    String href = element.attr("href");
    boolean link = tag.equals("a") && !href.isEmpty() && !href.startsWith("#");
    Optional<Mark.Kind> emphasis = emphasis(tag);
    if (link) {
      inlines.openLink(address.target(href), address.leadsAway(href));
    } else {
      emphasis.ifPresent(inlines::open);
    }
    if (shape.isInline(element)) {
      for (Node child : element.childNodes()) {
        node(child, holder);
      }
    } else {
      close(holder);
      block(element);
    }
    if (flat > 0 && Naming.isCredit(element)) {
      credit = element.text();
    }
    if (link || emphasis.isPresent()) {
      inlines.close();
    }
  }

  private static Optional<Mark.Kind> emphasis(String tag) {
    return switch (tag) {
      case "em", "i" -> Optional.of(Mark.Kind.EMPHASIS);
      case "strong", "b" -> Optional.of(Mark.Kind.STRONG);
      case "s", "del", "strike" -> Optional.of(Mark.Kind.STRIKE);
      default -> Optional.empty();
    };
  }

  private void close(Element holder) {
    breaks = 0;
    if (flat > 0) {
      inlines.space();
      return;
    }
    Inlines.Gathered all = inlines.end();
    if (!all.text().isEmpty()) {
      stretches.add(stretch(all, holder));
    }
    credit = "";
  }

  private Stretch stretch(Inlines.Gathered all, Element holder) {
    Told what = told(holder);
    List<Mark> marks = all.marks();
    if (what.kind() == Seed.Kind.CELL && !rowBegun) {
      rowBegun = true;
      what = new Told(Seed.Kind.FIRST_CELL, what.detail());
    } else if (what.kind() == Seed.Kind.CAPTION) {
      boolean last = !credit.isEmpty() && all.text().endsWith(credit);
      what = new Told(what.kind(), last ? credit : "");
      marks = List.of();
    } else if (what.kind() == Seed.Kind.HEADING || isSubHeading(all, holder, what)) {
      String level = what.kind() == Seed.Kind.HEADING ? what.detail() : "6";
      what = new Told(Seed.Kind.HEADING, level);
      marks = marks.stream().filter(m -> m.kind() == Mark.Kind.LINK).toList();
    }
    return new Stretch(
        all.text(), what.kind(), what.detail(), marks, holder, all.linked(), all.away());
  }

  /** A paragraph of a few words that is bold through and through. */
  private static boolean isSubHeading(Inlines.Gathered all, Element holder, Told what) {
    String text = all.text();
    return what.equals(TEXT)
        && holder.normalName().equals("p")
        && text.length() <= 90
        && ".!:;,…\"”»)".indexOf(text.charAt(text.length() - 1)) < 0
        && all.marks().stream()
            .anyMatch(m -> m.kind() == Mark.Kind.STRONG && m.end() - m.start() == text.length());
  }

  /** What the nearest block that says anything says; asked once for each block. */
  private Told told(Element holder) {
    Told known = told.get(holder);
    if (known == null) {
      known = own(holder);
      if (known == null) {
        Element parent = holder.parent();
        known = parent == null || parent.normalName().equals("html") ? TEXT : told(parent);
      }
      told.put(holder, known);
    }
    return known;
  }

  private @Nullable Told own(Element block) {
    Optional<String> note = notes.note(block);
    if (note.isPresent()) {
      return new Told(Seed.Kind.NOTE, note.get());
    }
    PageTables.Cell cell = cells.get(block);
    if (cell != null) {
      return new Told(Seed.Kind.CELL, cell.column() + "/" + cell.table());
    }
    Shape.Held held = shape.held(block);
    return switch (block.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          new Told(Seed.Kind.HEADING, block.normalName().substring(1));
      case "li" -> isItem(held) ? item(block) : TEXT;
      case "blockquote" -> new Told(Seed.Kind.QUOTATION, group(block, "blockquote"));
      case "figcaption" -> new Told(Seed.Kind.CAPTION, "");
      case "figure" -> isPicture(block, held) ? new Told(Seed.Kind.CAPTION, "") : null;
      default ->
          Naming.isCaption(block) && held.letters() <= LONGEST_CAPTION && held.headings() == 0
              ? new Told(Seed.Kind.CAPTION, "")
              : null;
    };
  }

  /**
   * An item that holds headings or several paragraphs is a part of a text, not a line of a list.
   */
  private static boolean isItem(Shape.Held held) {
    return held.headings() == 0 && held.paragraphs() < 2;
  }

  private Told item(Element item) {
    Element list = item.parent();
    boolean numbered = list != null && list.normalName().equals("ol");
    return new Told(
        numbered ? Seed.Kind.NUMBERED_ITEM : Seed.Kind.ITEM, list == null ? "" : group(list, "ul"));
  }

  /** Which list or quotation it is, counted down the page; of nested ones the outermost. */
  private String group(Element block, String tag) {
    Element outermost = block;
    for (Element e = block; e != null; e = e.parent()) {
      String name = e.normalName();
      boolean same = name.equals(tag) || tag.equals("ul") && name.equals("ol");
      outermost = same ? e : outermost;
    }
    return groups.computeIfAbsent(outermost, e -> "block-" + (groups.size() + 1));
  }

  /** Pages use the element for tables and quotations too. */
  private static boolean isPicture(Element figure, Shape.Held held) {
    return held.letters() <= LONGEST_CAPTION
        && held.paragraphs() < 4
        && figure.selectFirst("table, blockquote, pre, li") == null;
  }
}
