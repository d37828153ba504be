package backfile.markdown;

import backfile.model.Block;
import backfile.model.Mark;
import backfile.model.Prose;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Flexmark finds in a text, as blocks of the model. The only class that knows Flexmark. */
final class FlexmarkReader {
  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(Parser.HTML_BLOCK_PARSER, false)
                  .set(TablesExtension.COLUMN_SPANS, false)
                  .set(TablesExtension.WITH_CAPTION, false)
                  .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                  .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                  .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                  .set(
                      Parser.EXTENSIONS,
                      List.of(
                          TablesExtension.create(),
                          FootnoteExtension.create(),
                          StrikethroughExtension.create())))
          .build();

  /** Far more than guarded text needs, whatever the Java version makes of a frame. */
  private static final long STACK = 64L << 20;

  /** Takes the pictures out of a text. */
  interface Pictures {
    /** Gives what stands in the text instead of a picture with these words and this title. */
    String inStead(String words, String title);
  }

  private final Document document;
  private final Figures figures;
  private final Optional<Pictures> pictures;

  private FlexmarkReader(Document document, Figures figures, Optional<Pictures> pictures) {
    this.document = document;
    this.figures = figures;
    this.pictures = pictures;
  }

  /**
   * Reads a text that {@link Guard} lets pass.
   *
   * @param pictures takes the pictures out; without it, those that the archive holds are shown, and
   *     of others the words, with a link
   * @throws Budget.Spent when the parse takes too many steps
   */
  static List<Block> read(Figures figures, Optional<Pictures> pictures) {
    return withRoom(
        () -> {
          Document document = PARSER.parse(BasedSequence.of(new Budget(figures.text())));
          return new FlexmarkReader(document, figures, pictures).blocks(document);
        });
  }

  /** Runs in a thread whose stack is large enough for the deepest text that the guard lets pass. */
  private static List<Block> withRoom(java.util.function.Supplier<List<Block>> work) {
    List<List<Block>> result = new ArrayList<>();
    List<RuntimeException> failure = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.add(work.get());
              } catch (RuntimeException e) {
                failure.add(e);
              }
            },
            "markdown",
            STACK);
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!failure.isEmpty()) {
      throw failure.get(0);
    }
    return result.get(0);
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : parent.getChildren()) {
      block(node, blocks);
    }
    return blocks;
  }

  private void block(Node node, List<Block> blocks) {
    if (node instanceof Paragraph) {
      paragraph(node, blocks);
    } else if (node instanceof Heading heading) {
      blocks.add(new Block.Heading(Math.max(2, heading.getLevel()), prose(heading)));
    } else if (node instanceof BlockQuote) {
      blocks.add(new Block.Quotation(blocks(node)));
    } else if (node instanceof ListBlock list) {
      List<List<Block>> items = new ArrayList<>();
      list.getChildren().forEach(item -> items.add(blocks(item)));
      boolean ordered = list instanceof OrderedList;
      int first = ordered ? ((OrderedList) list).getStartNumber() : 1;
      blocks.add(new Block.Items(ordered, first, items));
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      blocks.add(new Block.Code(code(node)));
    } else if (node instanceof ThematicBreak) {
      blocks.add(new Block.Rule());
    } else if (node instanceof TableBlock) {
      blocks.add(table(node));
    } else if (node instanceof FootnoteBlock note) {
      blocks.add(new Block.Note(note.getText().toString(), blocks(note)));
    } else if (!(node instanceof Reference)) {
      blocks.add(new Block.Paragraph(Prose.plain(node.getChars().toString().strip())));
    }
  }

  private void paragraph(Node node, List<Block> blocks) {
    Prose prose = prose(node);
    Optional<Block> figure = figures.at(prose.text());
    if (figure.isPresent()) {
      blocks.add(figure.get());
    } else if (!prose.text().isBlank()) {
      blocks.add(new Block.Paragraph(prose));
    }
  }

  private static String code(Node node) {
    StringBuilder code = new StringBuilder();
    if (node instanceof FencedCodeBlock fenced) {
      fenced.getContentLines().forEach(code::append);
    } else {
      code.append(((IndentedCodeBlock) node).getContentChars());
    }
    return code.toString().stripTrailing();
  }

  private Block table(Node table) {
    List<Prose> headings = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        if (!(row instanceof TableRow)) {
          continue;
        }
        List<Prose> cells = new ArrayList<>();
        for (Node cell : row.getChildren()) {
          if (cell instanceof TableCell) {
            cells.add(prose(cell));
          }
        }
        if (part instanceof TableHead && headings.isEmpty()) {
          headings.addAll(cells);
        } else if (part instanceof TableHead || part instanceof TableBody) {
          rows.add(cells);
        }
      }
    }
    return new Block.Table(headings, rows);
  }

  private Prose prose(Node parent) {
    Inline inline = new Inline();
    inline.children(parent);
    return inline.prose();
  }

  /** Gathers the text of inline nodes and what they mark. */
  private final class Inline {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private boolean inPicture;

    void children(Node parent) {
      for (Node child : parent.getChildren()) {
        node(child);
      }
    }

    private void node(Node node) {
      if (node instanceof Text) {
        text.append(node.getChars().unescape());
      } else if (node instanceof TextBase) {
        children(node);
      } else if (node instanceof SoftLineBreak) {
        text.append(' ');
      } else if (node instanceof HardLineBreak) {
        text.append('\n');
      } else if (node instanceof Emphasis) {
        marked(node, Mark.Kind.EMPHASIS, "");
      } else if (node instanceof StrongEmphasis) {
        marked(node, Mark.Kind.STRONG, "");
      } else if (node instanceof Strikethrough) {
        marked(node, Mark.Kind.STRIKE, "");
      } else if (node instanceof Code code) {
        int start = text.length();
        text.append(codeText(code.getText().toString().replace('\n', ' ')));
        mark(start, Mark.Kind.CODE, "");
      } else if (node instanceof Link link) {
        link(node, link.getUrl().unescape());
      } else if (node instanceof Image image) {
        picture(node, image.getUrl().unescape(), image.getTitle().unescape());
      } else if (node instanceof RefNode reference) {
        reference(reference);
      } else if (node instanceof AutoLink auto) {
        address(auto.getText().toString(), "");
      } else if (node instanceof MailLink mail) {
        address(mail.getText().toString(), "mailto:");
      } else if (node instanceof HtmlEntity) {
        text.append(node.getChars().unescape());
      } else if (node instanceof Footnote note) {
        footnote(note);
      } else {
        text.append(node.getChars());
      }
    }

    /** One space at each end only keeps backticks from the fence (CommonMark 6.1). */
    private static String codeText(String text) {
      boolean padded =
          text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
      return padded ? text.substring(1, text.length() - 1) : text;
    }

    private void marked(Node node, Mark.Kind kind, String target) {
      int start = text.length();
      children(node);
      mark(start, kind, target);
    }

    private void mark(int start, Mark.Kind kind, String target) {
      if (text.length() > start) {
        marks.add(new Mark(start, text.length(), kind, target));
      }
    }

    private void link(Node node, String url) {
      Optional<String> allowed = Addresses.allowed(url);
      if (allowed.isPresent()) {
        marked(node, Mark.Kind.LINK, allowed.get());
      } else {
        children(node);
      }
    }

    /** A picture that the archive holds; of any other its words alone, with a link to it. */
    private void picture(Node node, String url, String title) {
      if (inPicture) {
        children(node);
        return;
      }
      if (pictures.isPresent()) {
        Inline words = new Inline();
        words.inPicture = true;
        words.children(node);
        text.append(pictures.get().inStead(words.text.toString(), title));
        return;
      }
      Optional<String> held = Addresses.media(url);
      if (held.isPresent()) {
        marked(node, Mark.Kind.PICTURE, held.get());
      } else {
        link(node, url);
      }
    }

    private void reference(RefNode node) {
      Reference target = node.isDefined() ? node.getReferenceNode(document) : null;
      if (target == null) {
        asWritten(node);
      } else if (node instanceof LinkRef) {
        link(node, target.getUrl().unescape());
      } else {
        picture(node, target.getUrl().unescape(), target.getTitle().unescape());
      }
    }

    /** A node whose own characters are text, and whose children are what they are. */
    private void asWritten(Node node) {
      int at = node.getStartOffset();
      for (Node child : node.getChildren()) {
        text.append(unescaped(at, child.getStartOffset()));
        node(child);
        at = child.getEndOffset();
      }
      text.append(unescaped(at, node.getEndOffset()));
    }

    private String unescaped(int from, int to) {
      return document.getChars().subSequence(from, to).unescape().replace('\n', ' ');
    }

    private void address(String shown, String before) {
      int start = text.length();
      text.append(shown);
      Addresses.allowed(before + shown).ifPresent(url -> mark(start, Mark.Kind.LINK, url));
    }

    private void footnote(Footnote note) {
      if (note.isDefined()) {
        int start = text.length();
        text.append(note.getText());
        mark(start, Mark.Kind.NOTE_CALL, note.getText().toString());
      } else {
        text.append(note.getChars());
      }
    }

    Prose prose() {
      // Links inside links: Markdown has none, but a picture's words may hold one.
      List<Mark> kept = new ArrayList<>();
      List<Mark> outermostFirst = new ArrayList<>(marks);
      outermostFirst.sort(Mark.OUTERMOST_FIRST);
      for (Mark mark : outermostFirst) {
        boolean inside =
            kept.stream()
                .anyMatch(k -> k.touches(mark) && !k.kind().mayHoldLinks() && !isText(mark));
        if (!inside) {
          kept.add(mark);
        }
      }
      return new Prose(text.toString(), kept);
    }

    private static boolean isText(Mark mark) {
      return mark.kind().mayHoldLinks() || mark.kind() == Mark.Kind.CODE;
    }
  }
}
