package backfile.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of an article's body, in reading order. Every kind of content that Backfile shows. */
public sealed interface Block {

  /** Running text. */
  record Paragraph(Prose prose) implements Block {}

  /**
   * A sub-heading.
   *
   * @param level from 2 (below the headline) to 6
   */
  record Heading(int level, Prose prose) implements Block {
    /** Refuses a level outside 2 to 6. */
    public Heading {
      if (level < 2 || level > 6) {
        throw new IllegalArgumentException("a sub-heading of level " + level);
      }
    }
  }

  /**
   * A picture's caption and credit, with the picture when it is held.
   *
   * @param id {@code fig-1}, {@code fig-2} …
   * @param credit who made or owns the picture, or empty
   */
  record Figure(String id, String caption, String credit, Optional<Picture> picture)
      implements Block {
    private static final Pattern ID = Pattern.compile("fig-[1-9][0-9]{0,3}");

    /** Refuses an id of another form. */
    public Figure {
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException("not a figure's id: \"" + id + "\"");
      }
    }
  }

  /** A picture in content/media/, by its address relative to the article. */
  record Picture(String address, String alternative) {}

  /**
   * A list.
   *
   * @param first the number of the first item, when ordered
   */
  record Items(boolean ordered, int first, List<List<Block>> items) implements Block {
    /** Copies the items. */
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** Words of someone else, set apart. */
  record Quotation(List<Block> blocks) implements Block {
    /** Copies the blocks. */
    public Quotation {
      blocks = List.copyOf(blocks);
    }
  }

  /** Rows of cells below a row of headings; every row has as many cells as the headings. */
  record Table(List<Prose> headings, List<List<Prose>> rows) implements Block {
    /** Copies the cells. */
    public Table {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Text to be shown exactly as it is typed. */
  record Code(String text) implements Block {}

  /** A break between two parts of the text. */
  record Rule() implements Block {}

  /** A footnote, shown where it stands; {@code label} is what its call shows. */
  record Note(String label, List<Block> blocks) implements Block {
    /** Copies the blocks. */
    public Note {
      blocks = List.copyOf(blocks);
    }
  }
}
