package backfile;

import backfile.analyse.Recogniser;
import backfile.analyse.RegisterNames;
import backfile.analyse.Settlement;
import backfile.disk.Crew;
import backfile.disk.Folders;
import backfile.disk.MentionStore;
import backfile.model.Settings;
import java.io.IOException;

/**
 * What is known of an archive when all its articles were read once: who is who, as far as articles
 * and people say.
 *
 * @param register what stands in content/glossary/
 * @param articles what is held of the articles
 * @param reader what reads an article again
 * @param outcome the glossary, and what is in doubt
 */
record Settled(
    Register register, FirstReading articles, ArticleReader reader, Settlement.Outcome outcome) {

  /** Reads the articles of content/ and settles their names. Writes nothing but the cache. */
  static Settled of(
      Folders folders,
      ContentFolder content,
      Settings settings,
      MentionStore store,
      FirstReading articles)
      throws IOException, Crew.Failed {
    Register register = content.register();
    ArticleReader reader =
        new ArticleReader(
            folders.content().resolve("articles"),
            settings,
            Recogniser.usual(),
            new RegisterNames(register.entries()),
            store);
    articles.readAll(reader, store);
    Settlement.Outcome outcome =
        Settlement.of(articles.draft(), register.entries(), content.occupied(register));
    return new Settled(register, articles, reader, outcome);
  }
}
