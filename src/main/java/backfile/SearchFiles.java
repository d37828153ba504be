package backfile;

import backfile.disk.Scratch;
import backfile.disk.SiteFolder;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Front;
import backfile.model.LinkedArticle;
import backfile.model.Mention;
import backfile.model.PartialDate;
import backfile.model.Passage;
import backfile.render.Pages;
import backfile.render.SiteFile;
import backfile.search.ArticleWords;
import backfile.search.Runs;
import backfile.search.SearchIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search index on its way into the site's {@code search/} folder. */
final class SearchFiles implements AutoCloseable {
  private final Catalogue catalogue;
  private final SiteFolder site;
  private final Scratch scratch;
  private final SearchIndex index;

  SearchFiles(Catalogue catalogue, SiteFolder site, Path state) throws IOException {
    this.catalogue = catalogue;
    this.site = site;
    this.scratch = new Scratch(state, "words");
    this.index =
        new SearchIndex(
            (path, text) -> site.write(path, text.getBytes(StandardCharsets.UTF_8)),
            new Runs() {
              @Override
              public long add(byte[] bytes) throws IOException {
                return scratch.add(bytes);
              }

              @Override
              public byte[] at(long place) throws IOException {
                return scratch.at(place);
              }
            });
  }

  /** What the index holds of one article. */
  record Indexed(SearchIndex.Article article, ArticleWords words) {}

  /**
   * Reads an article's words; may be called by several threads.
   *
   * @return nothing of an article that its owner leaves out
   */
  Optional<Indexed> read(ArticleCard card, Front front, LinkedArticle linked, Pages pages) {
    if (!front.searched()) {
      return Optional.empty();
    }
    List<String> body = new ArrayList<>();
    for (Passage passage : linked.passages()) {
      if (passage.kind() != Passage.Kind.STANDFIRST) {
        body.add(passage.text());
      }
    }
    List<ArticleWords.Mentioned> names = new ArrayList<>();
    for (LinkedArticle.Found found : linked.mentions()) {
      Mention at = found.at();
      String written = linked.passages().get(at.passage()).text().substring(at.start(), at.end());
      catalogue
          .shown(found.entity())
          .filter(Entity::searched)
          .map(e -> new ArticleWords.Mentioned(e.slug().value(), e.name(), written))
          .ifPresent(names::add);
    }
    boolean foreign = !card.language().equals(catalogue.settings().language());
    return Optional.of(
        new Indexed(
            new SearchIndex.Article(
                card.title(),
                card.slug().value(),
                card.published().map(PartialDate::iso).orElse(""),
                foreign ? card.language() : "",
                front.source().map(Front.Source::name).orElse("")),
            ArticleWords.of(
                card.title(), card.standfirst() + " " + pages.date(card), body, names)));
  }

  void add(Optional<Indexed> article) throws IOException {
    if (article.isPresent()) {
      index.add(article.get().article(), article.get().words());
    }
  }

  /** Writes the rest of the index, and the page that asks it. */
  void finish(Pages pages) throws IOException {
    List<SearchIndex.Name> names = new ArrayList<>();
    for (Entity entity : pages.inMostArticles().stream().filter(Entity::searched).toList()) {
      names.add(
          new SearchIndex.Name(
              entity.slug().value(),
              entity.name(),
              entity.type().letter(),
              pages.address(entity),
              catalogue.concordance().articlesOf(entity.slug()).size(),
              entity.definition().orElse(""),
              entity.aliases()));
    }
    SiteFile page = pages.search(index.finish(names));
    site.write(page.path(), page.bytes());
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
