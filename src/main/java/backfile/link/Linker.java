package backfile.link;

import backfile.model.Article;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.LinkedArticle;
import backfile.model.LinkedArticle.Found;
import backfile.model.Mark;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places the links of an article: at the first mention of a name in the text and at the first after
 * each sub-heading, at most one for every {@value #WORDS_A_LINK} words of a paragraph. Where there
 * are more, the names that the archive mentions least keep theirs. Never in a sub-heading, a code,
 * a link or the line that says who is quoted. A caption holds a link only to a name that the text
 * does not mention.
 */
public final class Linker {
  private static final int WORDS_A_LINK = 8;

  private final Catalogue catalogue;

  /** A linker for one archive; may be used by several threads. */
  public Linker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Links an article.
   *
   * @param slug the article's slug
   * @param passages its passages
   * @param names its names, their mentions pointing into the passages
   */
  public LinkedArticle link(Slug slug, Article article, List<Passage> passages, Names names) {
    List<Found> found = found(slug, passages, names);
    List<List<Found>> byPassage = new ArrayList<>();
    passages.forEach(p -> byPassage.add(new ArrayList<>()));
    found.forEach(f -> byPassage.get(f.at().passage()).add(f));
    Set<Slug> inText = new HashSet<>();
    for (Found f : found) {
      if (passages.get(f.at().passage()).kind() != Passage.Kind.CAPTION) {
        inText.add(f.entity());
      }
    }
    Set<Slug> linked = new HashSet<>();
    List<Passage> marked = new ArrayList<>(passages.size());
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.kind() == Passage.Kind.HEADING) {
        linked.clear();
      }
      List<Found> here = byPassage.get(i);
      Set<Mention> links = links(passage, here, linked, inText);
      List<Mark> marks = new ArrayList<>();
      for (Found f : here) {
        mark(passage, f, links.contains(f.at())).ifPresent(marks::add);
      }
      marked.add(
          marks.isEmpty()
              ? passage
              : new Passage(
                  passage.id(), passage.kind(), passage.number(), passage.prose().with(marks)));
    }
    return new LinkedArticle(article, marked, found);
  }

  /** What each mention means, in reading order; of two that share text the first and longer. */
  private List<Found> found(Slug slug, List<Passage> passages, Names names) {
    List<Found> all = new ArrayList<>();
    for (Name name : names.names()) {
      Optional<Slug> entity =
          catalogue
              .glossary()
              .meaning(slug, name.name(), name.type())
              .filter(e -> catalogue.shown(e).isPresent());
      for (Mention at : name.mentions()) {
        boolean inside =
            at.passage() < passages.size()
                && at.end() <= passages.get(at.passage()).text().length();
        if (inside) {
          entity.ifPresent(e -> all.add(new Found(e, at, name.how())));
        }
      }
    }
    all.sort(Comparator.comparing(Found::at));
    List<Found> apart = new ArrayList<>(all.size());
    for (Found f : all) {
      boolean free = apart.isEmpty() || !apart.get(apart.size() - 1).at().touches(f.at());
      if (free) {
        apart.add(f);
      }
    }
    return apart;
  }

  private Set<Mention> links(
      Passage passage, List<Found> here, Set<Slug> linked, Set<Slug> inText) {
    if (!passage.kind().mayHoldLinks() || saysWhoIsQuoted(passage.text())) {
      return Set.of();
    }
    List<Found> first = new ArrayList<>();
    Set<Slug> seen = new HashSet<>();
    for (Found f : here) {
      boolean caption = passage.kind() == Passage.Kind.CAPTION;
      boolean wanted = !linked.contains(f.entity()) && !(caption && inText.contains(f.entity()));
      boolean may = wanted && mayLink(f.entity()) && mayHoldLink(passage, f.at());
      if (may && seen.add(f.entity())) {
        first.add(f);
      }
    }
    int most = Math.max(1, words(passage.text()) / WORDS_A_LINK);
    if (first.size() > most) {
      first.sort(
          Comparator.<Found>comparingInt(f -> catalogue.concordance().mentionsOf(f.entity()))
              .thenComparing(Found::at));
      first = first.subList(0, most);
    }
    Set<Mention> links = new HashSet<>();
    for (Found f : first) {
      links.add(f.at());
      linked.add(f.entity());
    }
    return links;
  }

  private boolean mayLink(Slug slug) {
    return catalogue.hasPage(slug) && catalogue.shown(slug).filter(Entity::link).isPresent();
  }

  private static boolean mayHoldLink(Passage passage, Mention at) {
    Mark link = new Mark(at.start(), at.end(), Mark.Kind.NAME_LINK, "");
    return passage.prose().marks().stream()
        .filter(m -> m.touches(link))
        .allMatch(m -> m.kind().mayHoldLinks() && !m.crosses(link) && holds(m, link));
  }

  private static boolean holds(Mark outer, Mark inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /** A mention as a mark; nothing where other marks cross it or take their text as it is. */
  private static Optional<Mark> mark(Passage passage, Found f, boolean link) {
    Mark.Kind kind = link ? Mark.Kind.NAME_LINK : Mark.Kind.NAME;
    Mark mark = new Mark(f.at().start(), f.at().end(), kind, f.entity().value());
    boolean plain =
        passage.prose().marks().stream()
            .filter(m -> m.touches(mark))
            .allMatch(
                m ->
                    holds(m, mark)
                        && m.kind() != Mark.Kind.PICTURE
                        && m.kind() != Mark.Kind.CODE
                        && m.kind() != Mark.Kind.NOTE_CALL);
    return plain ? Optional.of(mark) : Optional.empty();
  }

  /** The line below a quotation that begins with a dash. */
  private static boolean saysWhoIsQuoted(String text) {
    return text.startsWith("— ") || text.startsWith("– ") || text.startsWith("-- ");
  }

  private static int words(String text) {
    return (int) text.chars().filter(c -> c == ' ').count() + 1;
  }
}
