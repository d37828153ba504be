package backfile.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A stretch of an article's text that names are found in and that a link can lead to.
 *
 * @param id the anchor on the article's page: {@code p-} and the first four hex digits of the
 *     SHA-256 of the passage's letters and digits in lower case, six when that clashes inside the
 *     page, then {@code -2}, {@code -3} …; {@code standfirst}, {@code fig-1}, {@code table-1} for
 *     the kinds that have an anchor of their own
 * @param number what people call the passage ("paragraph 3"), counted over paragraphs and list
 *     items; 0 for the other kinds
 */
public record Passage(String id, Kind kind, int number, Prose prose) {

  /** What part of the article a passage is. */
  public enum Kind {
    STANDFIRST,
    HEADING,
    PARAGRAPH,
    CAPTION,
    CELL;

    /** Whether a name in such a passage may become a link. */
    public boolean mayHoldLinks() {
      return switch (this) {
        case PARAGRAPH, CAPTION, CELL -> true;
        case STANDFIRST, HEADING -> false;
      };
    }
  }

  /** The text without marks. */
  public String text() {
    return prose.text();
  }

  /** The passages of an article. Each prose of its body gives one, in the order of the walk. */
  static List<Passage> of(Article article) {
    Walk walk = new Walk();
    article
        .front()
        .standfirst()
        .ifPresent(s -> walk.add("standfirst", Kind.STANDFIRST, 0, Prose.plain(s)));
    walk.blocks(article.body());
    return walk.passages;
  }

  private static final class Walk {
    private final List<Passage> passages = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int paragraphs;
    private int tables;

    void blocks(List<Block> blocks) {
      for (Block block : blocks) {
        if (block instanceof Block.Paragraph p) {
          add(idOf(p.prose().text()), Kind.PARAGRAPH, ++paragraphs, p.prose());
        } else if (block instanceof Block.Heading h) {
          add(idOf(h.prose().text()), Kind.HEADING, 0, h.prose());
        } else if (block instanceof Block.Figure f) {
          add(unique(f.id()), Kind.CAPTION, 0, Prose.plain(f.caption()));
        } else if (block instanceof Block.Items items) {
          items.items().forEach(this::blocks);
        } else if (block instanceof Block.Quotation q) {
          blocks(q.blocks());
        } else if (block instanceof Block.Note n) {
          blocks(n.blocks());
        } else if (block instanceof Block.Table t) {
          String id = unique("table-" + ++tables);
          t.headings().forEach(cell -> add(id, Kind.CELL, 0, cell));
          t.rows().forEach(row -> row.forEach(cell -> add(id, Kind.CELL, 0, cell)));
        }
      }
    }

    void add(String id, Kind kind, int number, Prose prose) {
      ids.add(id);
      passages.add(new Passage(id, kind, number, prose));
    }

    private String idOf(String text) {
      String hash = fingerprint(text);
      String four = "p-" + hash.substring(0, 4);
      return ids.contains(four) ? unique("p-" + hash.substring(0, 6)) : four;
    }

    private String unique(String id) {
      String free = id;
      for (int n = 2; ids.contains(free); n++) {
        free = id + "-" + n;
      }
      return free;
    }
  }

  private static String fingerprint(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return Sha256.hex(letters.toString().toLowerCase(Locale.ROOT));
  }
}
