package backfile;

import backfile.analyse.Settlement;
import backfile.compare.CopySearch;
import backfile.disk.ChangesSpool;
import backfile.disk.Console;
import backfile.disk.Crew;
import backfile.disk.Folders;
import backfile.disk.MentionStore;
import backfile.disk.SiteFolder;
import backfile.link.Linker;
import backfile.markdown.BodyHtml;
import backfile.markdown.SettingsFile;
import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Copies;
import backfile.model.Difference;
import backfile.model.Entity;
import backfile.model.Excerpt;
import backfile.model.Html;
import backfile.model.LinkedArticle;
import backfile.model.Slug;
import backfile.model.Spoken;
import backfile.render.DataSets;
import backfile.render.Pages;
import backfile.render.SiteFile;
import backfile.render.Table;
import backfile.render.Templates;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The second half: content/ to the site. Reads each article and finds its names; settles the
 * glossary; reads each article again, links it and writes its files; then the pages of the names
 * and those that there are once. Between the two readings only cards, counts and hashes are held.
 */
final class ContentToSite {
  private final Folders folders;
  private final ContentFolder content;
  private final SettingsFile home;
  private final Templates templates;
  private final Crew crew;
  private final Console console;
  private final Report report;

  private final FirstReading articles;

  ContentToSite(
      Folders folders,
      ContentFolder content,
      SettingsFile home,
      Templates templates,
      Crew crew,
      Console console,
      Report report) {
    this.folders = folders;
    this.content = content;
    this.home = home;
    this.templates = templates;
    this.crew = crew;
    this.console = console;
    this.report = report;
    this.articles = new FirstReading(content, crew, console, report);
  }

  /**
   * Runs the half into a site that is open beside the old one.
   *
   * @param changes what was done to the seeds of the articles that have one
   * @return whether the site has anything to show
   */
  boolean run(SiteFolder site, ChangesSpool changes) throws IOException, Crew.Failed {
    try (MentionStore store = MentionStore.open(folders.state());
        Quotations quotations = new Quotations(folders.state())) {
      Settled settled = Settled.of(folders, content, home.settings(), store, articles);
      if (articles.isEmpty()) {
        return false;
      }
      List<ContentFolder.FreePage> free = content.freePages();
      Catalogue catalogue = catalogue(settled.outcome(), free);
      content.writeGlossary(settled.register(), catalogue);
      Idle.of(settled).forEach(report::add);
      Pages pages = new Pages(catalogue, templates, articles.speakOfDates());
      try (SearchFiles search = new SearchFiles(catalogue, site, folders.state())) {
        writeArticles(catalogue, pages, settled.reader(), changes, quotations, search, site);
        search.finish(pages);
      }
      Pages.Gathered gathered =
          new Pages.Gathered(
              PairChoice.of(quotations.pairs(), catalogue.cards().size()),
              quotations.unnamed(),
              quotations.relations());
      writeNames(catalogue, pages.names(gathered), quotations, site);
      PairChoice.write(pages, crew, gathered.pairs(), quotations.pairs(), site);
      Timeline.write(pages, quotations.dates(), site);
      writeOthers(catalogue, pages, free, gathered, site);
      Review.write(settled, pages, home.settings(), folders, site);
      report.doubts(settled.outcome().doubts().size());
      content.copyMedia(site);
      PartNotes.of(catalogue).forEach(report::add);
      Advice.on(home.settings(), catalogue.cards().size(), report);
      report.published(catalogue.cards().size(), catalogue.shownEntities().size(), site.pages());
      return true;
    } finally {
      templates.problems().forEach(report::add);
    }
  }

  private Catalogue catalogue(Settlement.Outcome settled, List<ContentFolder.FreePage> free) {
    List<ArticleCard> cards = articles.cards();
    Set<Slug> pages = new HashSet<>();
    for (Entity entity : settled.glossary().entities()) {
      int mentionedIn = settled.concordance().articlesOf(entity.slug()).size();
      boolean enough = mentionedIn >= home.settings().pagesFrom();
      if (entity.shown() && (enough || entity.byHand())) {
        pages.add(entity.slug());
      }
    }
    List<Catalogue.FreePage> nav =
        free.stream()
            .filter(p -> p.file().nav() && !p.name().equals("about"))
            .map(p -> new Catalogue.FreePage(p.name(), p.file().title()))
            .toList();
    Copies copies = CopySearch.of(cards, articles.takeSketches());
    report.copies(copies);
    return new Catalogue(
        home.settings(),
        cards,
        settled.glossary(),
        settled.concordance(),
        settled.roles(),
        copies,
        pages,
        nav);
  }

  /** What an article leaves for others when its own files are written. */
  private record Written(
      Quotations.Taken quoted,
      Table.Rows row,
      Table.Rows mentions,
      Optional<SearchFiles.Indexed> indexed) {}

  private void writeArticles(
      Catalogue catalogue,
      Pages pages,
      ArticleReader reader,
      ChangesSpool changes,
      Quotations quotations,
      SearchFiles search,
      SiteFolder site)
      throws Crew.Failed {
    Linker linker = new Linker(catalogue);
    BodyHtml.NameLooks looks = new Looks(catalogue.glossary());
    DataSets data = new DataSets(catalogue);
    Quotations.Taker taker = new Quotations.Taker(catalogue, pages.pairsToLookAt());
    try (Console.Progress progress =
            console.progress("Writing articles", catalogue.cards().size());
        DataFile rows = new DataFile(site, DataSets.ARTICLES);
        DataFile mentions = new DataFile(site, DataSets.MENTIONS)) {
      crew.each(
          catalogue.cards(),
          (ArticleCard card) -> {
            FirstReading.Read read = articles.of(card.slug());
            ArticleReader.Material m = reader.again(card, read.file(), read.key());
            Optional<Slug> leader = catalogue.copies().leaderOf(card.slug());
            Optional<Difference> difference =
                leader.isEmpty()
                    ? Optional.empty()
                    : Optional.of(reader.difference(m.article(), articles.of(leader.get()).file()));
            LinkedArticle linked = linker.link(card.slug(), m.shown(), m.passages(), m.names());
            Html body =
                BodyHtml.of(
                    m.shown().body(), linked.passages(), looks, templates.within(card.language()));
            List<Spoken> spoken = ArticleReader.spoken(m.article());
            write(
                site,
                pages.article(
                    new Pages.ArticleMaterial(
                        m.article().card(),
                        linked,
                        body,
                        changes.of(card.slug()),
                        difference,
                        spoken,
                        m.article().byHand(),
                        m.article().isCut(),
                        m.article().rights(),
                        m.file())));
            return new Written(
                taker.of(m.article(), linked, spoken),
                data.article(
                    card,
                    m.article().whole().front(),
                    m.article().rights(),
                    linked.mentions().size()),
                data.mentions(card.slug(), linked),
                search.read(card, m.article().whole().front(), linked, pages));
          },
          (Written written) -> {
            progress.step();
            try {
              quotations.add(written.quoted());
              rows.add(written.row());
              mentions.add(written.mentions());
              search.add(written.indexed());
            } catch (IOException e) {
              throw new Crew.Failed(
                  folders.state() + " cannot be written (" + SiteFolder.reason(e) + ")", e);
            }
          });
    } catch (IOException e) {
      throw new Crew.Failed(
          folders.site() + " cannot be written (" + SiteFolder.reason(e) + ")", e);
    }
  }

  private static void write(SiteFolder site, List<SiteFile> files) throws IOException {
    for (SiteFile file : files) {
      site.write(file.path(), file.bytes());
    }
  }

  private void writeNames(
      Catalogue catalogue, Pages.Names pages, Quotations quotations, SiteFolder site)
      throws Crew.Failed {
    List<Entity> entities =
        catalogue.glossary().entities().stream().filter(e -> catalogue.hasPage(e.slug())).toList();
    try (Console.Progress progress = console.progress("Writing names", entities.size())) {
      crew.each(
          entities,
          (Entity entity) -> {
            List<Excerpt> excerpts = quotations.names().of(entity.slug());
            Html notes = BodyHtml.plain(entity.notes(), templates.words());
            write(site, pages.files(entity, notes, excerpts));
            return entity;
          },
          (Entity done) -> progress.step());
    }
  }

  private void writeOthers(
      Catalogue catalogue,
      Pages pages,
      List<ContentFolder.FreePage> free,
      Pages.Gathered gathered,
      SiteFolder site)
      throws IOException {
    Map<Slug, Slug> movedArticles = articles.moved();
    Map<Slug, Entity> movedNames = Moves.names(catalogue);
    Map<String, String> redirects = Moves.redirects(movedArticles, movedNames);
    write(
        site,
        pages.once(BodyHtml.plain(home.introduction(), templates.words()), gathered, redirects));
    DataSets data = new DataSets(catalogue);
    try (DataFile rows = new DataFile(site, DataSets.ENTITIES)) {
      rows.add(data.entities());
    }
    write(site, List.of(data.descriptor()));
    for (ContentFolder.FreePage page : free) {
      Html text = BodyHtml.plain(page.file().body(), templates.words());
      write(site, List.of(pages.free(page.name(), page.file().title(), text, gathered)));
    }
    if (free.stream().noneMatch(page -> page.name().equals("about"))) {
      write(site, List.of(pages.about(gathered)));
    }
    for (Map.Entry<Slug, String> entry : articles.withdrawn().entrySet()) {
      write(site, List.of(pages.withdrawnArticle(entry.getKey(), entry.getValue())));
    }
    for (Map.Entry<Slug, Slug> entry : movedArticles.entrySet()) {
      write(
          site, List.of(pages.movedArticle(entry.getKey(), articles.of(entry.getValue()).card())));
    }
    for (Map.Entry<Slug, Entity> entry : movedNames.entrySet()) {
      write(site, List.of(pages.movedName(entry.getKey(), entry.getValue())));
    }
    for (Entity entity : catalogue.glossary().entities()) {
      if (entity.withdrawn().isPresent()) {
        write(site, List.of(pages.withdrawnName(entity.slug(), entity.withdrawn().get())));
      }
    }
  }
}
