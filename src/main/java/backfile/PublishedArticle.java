package backfile;

import backfile.markdown.ArticleFile;
import backfile.model.Article;
import backfile.model.ArticleCard;
import backfile.model.Block;
import backfile.model.Front;
import backfile.model.Passage;
import backfile.model.Prose;
import backfile.model.Settings;
import backfile.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article of content/ with what the settings make of it.
 *
 * @param whole the article as it stands in its file
 * @param rights what may be done with it, when that is stated anywhere
 * @param byHand whether a person wrote or changed it
 * @param flattened why its body is shown as plain paragraphs, or empty
 */
record PublishedArticle(
    Article whole,
    ArticleCard card,
    Report.Outcome outcome,
    Optional<String> rights,
    boolean byHand,
    String flattened) {
  /** So much of an article may be shown where only its record is published. */
  private static final int LETTERS_OF_A_RECORD = 300;

  private static final int LETTERS_OF_A_TITLE = 70;

  static PublishedArticle of(ArticleFile file, Settings settings) {
    Article article = file.article();
    Front front = article.front();
    Optional<Settings.SourceTerms> terms =
        front.source().map(s -> settings.sources().get(s.name()));
    Front.Publish publish =
        front.publish() == Front.Publish.FULL
            ? terms.map(Settings.SourceTerms::publish).orElse(Front.Publish.FULL)
            : front.publish();
    boolean gone = front.withdrawn().isPresent() || publish == Front.Publish.NO;
    boolean record = publish == Front.Publish.RECORD;
    Optional<String> archive = Optional.of(settings.rights()).filter(r -> !r.isEmpty());
    String language = front.language().isEmpty() ? settings.language() : front.language();
    ArticleCard card =
        new ArticleCard(
            front.slug().orElseThrow(),
            title(article),
            front.standfirst().orElse(""),
            front.published(),
            front.modified(),
            front.authors(),
            language,
            front.topics(),
            record);
    return new PublishedArticle(
        article,
        card,
        gone ? Report.Outcome.WITHDRAWN : record ? Report.Outcome.RECORD : Report.Outcome.PAGE,
        front.rights().or(() -> terms.flatMap(Settings.SourceTerms::rights)).or(() -> archive),
        file.byHand(),
        file.flattened());
  }

  Slug slug() {
    return card.slug();
  }

  /** The headline; where there is none the first words, or the slug's. */
  private static String title(Article article) {
    if (article.front().title().filter(t -> !t.isBlank()).isPresent()) {
      return article.front().title().get();
    }
    for (Passage passage : article.passages()) {
      String text = passage.text().replace('\n', ' ').strip();
      if (passage.kind() == Passage.Kind.PARAGRAPH && !text.isEmpty()) {
        return shortened(text, LETTERS_OF_A_TITLE);
      }
    }
    return article.front().slug().map(s -> s.value().replace('-', ' ')).orElse("");
  }

  private static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, most - 2);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > most / 2 ? space : end) + " …";
  }

  /** Whether only the record may be shown. */
  boolean isCut() {
    return card.record();
  }

  /** The article as readers see it. */
  Article shown() {
    if (!isCut()) {
      return whole;
    }
    List<Block> first = new ArrayList<>();
    int left = LETTERS_OF_A_RECORD;
    for (Block block : whole.body()) {
      if (block instanceof Block.Paragraph p && left > 0) {
        String text = p.prose().text();
        int length = text.codePointCount(0, text.length());
        String part = length <= left ? text : shortened(text, left);
        first.add(new Block.Paragraph(Prose.plain(part)));
        left = length <= left ? left - length : 0;
      }
    }
    return new Article(whole.front(), first);
  }
}
