package backfile;

import backfile.analyse.Evident;
import backfile.analyse.GlossaryDraft;
import backfile.analyse.Institutions;
import backfile.analyse.Recogniser;
import backfile.analyse.RegisterNames;
import backfile.analyse.SpokenDates;
import backfile.compare.Differences;
import backfile.compare.Sketch;
import backfile.disk.Bytes;
import backfile.disk.MentionStore;
import backfile.markdown.ArticleFile;
import backfile.markdown.FrontKeys;
import backfile.model.Article;
import backfile.model.ArticleCard;
import backfile.model.Difference;
import backfile.model.Front;
import backfile.model.Name;
import backfile.model.Names;
import backfile.model.Passage;
import backfile.model.Problem;
import backfile.model.Refused;
import backfile.model.Settings;
import backfile.model.Sha256;
import backfile.model.Spoken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads articles of content/ with the names in them. Each is read twice: for what it adds to the
 * glossary, and again to be linked and written, so that no body is held meanwhile. Names that are
 * kept from an earlier build are not looked for again.
 *
 * @param folder where the articles stand
 * @param byHand the names that people have written down
 * @param store what was found before
 */
record ArticleReader(
    Path folder,
    Settings settings,
    Recogniser recogniser,
    RegisterNames byHand,
    MentionStore store) {

  /** What the first reading of a file gives: the article with its names, or why there is none. */
  record Reading(
      String file,
      String sha256,
      Optional<Problem> problem,
      Optional<PublishedArticle> article,
      String key,
      Names found,
      GlossaryDraft draft,
      boolean speaksOfDates,
      Optional<Sketch> sketch,
      List<Problem> misspelt) {

    private static Reading refused(String file, String sha256, Problem problem) {
      return nameless(file, sha256, Optional.of(problem), Optional.empty());
    }

    private static Reading withdrawn(String file, String sha256, PublishedArticle article) {
      return nameless(file, sha256, Optional.empty(), Optional.of(article));
    }

    private static Reading nameless(
        String file, String sha256, Optional<Problem> problem, Optional<PublishedArticle> article) {
      return new Reading(
          file,
          sha256,
          problem,
          article,
          "",
          Names.NONE,
          GlossaryDraft.empty(),
          false,
          Optional.empty(),
          List.of());
    }
  }

  /**
   * What the second reading gives.
   *
   * @param shown the article as readers see it
   * @param file its file's text
   */
  record Material(
      PublishedArticle article, Article shown, List<Passage> passages, Names names, String file) {}

  Reading read(String file) throws IOException {
    String sha256 = "";
    try {
      byte[] bytes = Bytes.of(folder.resolve(file));
      sha256 = Sha256.hex(bytes);
      PublishedArticle article = parse(file, bytes);
      if (article.outcome() == Report.Outcome.WITHDRAWN) {
        return Reading.withdrawn(file, sha256, article);
      }
      List<Passage> passages = article.whole().passages();
      String key = key(passages, article.card().language());
      Names found = names(passages, article.card().language(), key);
      Names names = settled(article, passages, found);
      return new Reading(
          file,
          sha256,
          Optional.empty(),
          Optional.of(article),
          key,
          found,
          draftOf(article, names),
          !spoken(article).isEmpty(),
          Sketch.of(passages),
          article.byHand()
              ? FrontKeys.ARTICLE.unknown("content/articles/" + file, bytes)
              : List.of());
    } catch (Refused refused) {
      return Reading.refused(file, sha256, refused.in("content/articles/" + file));
    }
  }

  /** Reads the article of a card again. */
  Material again(ArticleCard card, String file, String key) throws IOException, Refused {
    byte[] bytes = Bytes.of(folder.resolve(file));
    PublishedArticle article = parse(file, bytes);
    Article shown = article.shown();
    List<Passage> passages = shown.passages();
    String shownKey = article.isCut() ? key(passages, card.language()) : key;
    Names names = settled(article, passages, names(passages, card.language(), shownKey));
    return new Material(article, shown, passages, names, new String(bytes, StandardCharsets.UTF_8));
  }

  /** The passages of an article, as readers see them. */
  List<Passage> shown(String file) throws IOException, Refused {
    return parse(file, Bytes.of(folder.resolve(file))).shown().passages();
  }

  /**
   * How an article differs from the one that leads its group; not a word of either where one may
   * not be shown in full.
   */
  Difference difference(PublishedArticle copy, String leaderFile) throws IOException, Refused {
    PublishedArticle leader = parse(leaderFile, Bytes.of(folder.resolve(leaderFile)));
    Difference difference = Differences.of(copy.whole().passages(), leader.whole().passages());
    return copy.isCut() || leader.isCut() ? difference.untold() : difference;
  }

  private PublishedArticle parse(String file, byte[] bytes) throws Refused {
    String name = file.substring(0, file.length() - ".md".length());
    return PublishedArticle.of(ArticleFile.read(name, bytes), settings);
  }

  /** By what the names of a text are kept: the text itself, its language, the recogniser. */
  private String key(List<Passage> passages, String language) {
    StringBuilder text = new StringBuilder(recogniser.version()).append('\n').append(language);
    for (Passage p : passages) {
      text.append('\n').append(p.id()).append(' ').append(p.kind()).append('\n').append(p.text());
    }
    return Sha256.hex(text.toString());
  }

  private Names names(List<Passage> passages, String language, String key) throws IOException {
    Optional<Names> kept = store.get(key);
    return kept.isPresent() ? kept.get() : recogniser.names(passages, language);
  }

  /**
   * The names of an article with those of the register, without everyday words that nothing shows
   * to be names, bodies of one name told by country.
   */
  private Names settled(PublishedArticle article, List<Passage> passages, Names found) {
    Optional<String> dateline = article.whole().front().dateline().map(Front.Dateline::place);
    Names named = Evident.in(passages, byHand.in(article.slug(), passages, found));
    return Institutions.in(passages, dateline, named);
  }

  /** The dates that an article speaks of; of one shown as a record no sentence may be quoted. */
  static List<Spoken> spoken(PublishedArticle article) {
    return article.isCut() ? List.of() : SpokenDates.of(article.card(), article.shown().passages());
  }

  /** What an article adds to the glossary; of one shown as a record no sentence may be quoted. */
  private static GlossaryDraft draftOf(PublishedArticle article, Names names) {
    Names used = names;
    if (article.isCut()) {
      used =
          new Names(
              names.names().stream()
                  .map(
                      n ->
                          new Name(
                              n.name(), n.type(), n.how(), n.surfaces(), n.mentions(), List.of()))
                  .toList());
    }
    return GlossaryDraft.of(article.slug(), article.card().published(), used);
  }
}
