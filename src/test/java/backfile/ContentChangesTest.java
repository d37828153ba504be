package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to content/ on a change: every row of the table in the specification of content/.
 */
class ContentChangesTest {
  private static final String LIGHTHOUSE =
      Archive.seed(
          "A lighthouse opens in Rabat",
          "3 March 2020",
          "The new lighthouse of Rabat was lit on Tuesday by Benny Gantz, a guest from Israel.",
          "Gantz thanked the harbour office, and the harbour office thanked Gantz in turn.");

  private static final String ARTICLE = "content/articles/a-lighthouse-opens-in-rabat.md";
  private static final String GANTZ = "content/glossary/benny-gantz.md";

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void anArchiveThatWasBuiltOnce() {
    archive = new Archive(folder);
    archive.write("seeds/lighthouse.txt", LIGHTHOUSE).builtWell();
  }

  private void edit(String file, String from, String to) {
    String text = archive.read(file);
    assertThat(text).contains(from);
    archive.write(file, text.replace(from, to));
  }

  @Test
  void newSeedArticleIsWritten() {
    archive.write("seeds/bridge.txt", LIGHTHOUSE.replace("lighthouse", "bridge")).builtWell();
    assertThat(archive.read("content/articles/a-bridge-opens-in-rabat.md"))
        .contains("title: \"A bridge opens in Rabat\"")
        .contains("seed: {file: \"bridge.txt\", part: 1, sha256: \"");
  }

  @Test
  void changedSeedUneditedArticleIsRewrittenAndKeepsItsSlug() {
    archive.write(
        "seeds/lighthouse.txt", LIGHTHOUSE.replace("A lighthouse opens", "A tower opens"));
    archive.builtWell();
    assertThat(archive.files("content/articles")).containsExactly("a-lighthouse-opens-in-rabat.md");
    assertThat(archive.read(ARTICLE))
        .contains("title: \"A tower opens in Rabat\"")
        .contains("slug: \"a-lighthouse-opens-in-rabat\"");
  }

  @Test
  void changedSeedEditedArticleStaysAndTheReportSaysWhatToDo() {
    edit(ARTICLE, "thanked the harbour office", "thanked the Harbour Office");
    String edited = archive.read(ARTICLE);
    archive.write("seeds/lighthouse.txt", LIGHTHOUSE + "\nOne more sentence, added later on.\n");
    Archive.Answer answer = archive.build();
    assertThat(archive.read(ARTICLE)).isEqualTo(edited);
    assertThat(answer.code()).isZero();
    assertThat(answer.err())
        .contains(
            "seeds/lighthouse.txt: changed, but its article "
                + ARTICLE
                + " was edited by hand and stays")
        .contains("backfile clean seeds/lighthouse.txt");
    assertThat(archive.read("site/articles/a-lighthouse-opens-in-rabat.html"))
        .contains("Harbour Office")
        .doesNotContain("One more sentence");
  }

  @Test
  void goneSeedTheArticleStaysAndTheReportSaysSo() {
    archive.delete("seeds/lighthouse.txt");
    Archive.Answer answer = archive.build();
    assertThat(answer.code()).isZero();
    assertThat(answer.err())
        .contains(ARTICLE + ": its seed lighthouse.txt is gone; the article stays");
    assertThat(archive.has("site/articles/a-lighthouse-opens-in-rabat.html")).isTrue();
  }

  @Test
  void renamedSeedIsKnownByItsBytes() {
    archive.delete("seeds/lighthouse.txt").write("seeds/tower.txt", LIGHTHOUSE);
    Archive.Answer answer = archive.build();
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).doesNotContain("is gone");
    assertThat(archive.files("content/articles")).containsExactly("a-lighthouse-opens-in-rabat.md");
    assertThat(archive.read(ARTICLE)).contains("seed: {file: \"tower.txt\"");
  }

  @Test
  void newArticleFileTypedByAPersonIsPublished() {
    archive.write(
        "content/articles/typed.md",
        "---\ntitle: \"Typed\"\npublished: \"2021-11\"\n---\n\nBy a *person*.\n");
    archive.builtWell();
    assertThat(archive.read("site/articles/typed.html"))
        .contains("By a <em>person</em>.")
        .contains("<time class=\"dt-published\" datetime=\"2021-11\">November 2021</time>")
        .contains("date supplied by the archive");
  }

  @Test
  void uneditedArticleFileMayBeRewrittenByABetterCleaner() {
    // What an older version wrote: another text, rightly signed.
    String old = archive.read(ARTICLE).replace("was lit on Tuesday", "was LIT on Tuesday");
    String rest = old.replaceFirst("written: \"[0-9a-f]{64}\"\n", "");
    String signed =
        rest.replaceFirst(
            "\n---\n", "\nwritten: \"" + backfile.model.Sha256.hex(rest) + "\"\n---\n");
    archive.write(ARTICLE, signed).builtWell();
    assertThat(archive.read(ARTICLE)).contains("was lit on Tuesday").doesNotContain("LIT");
  }

  @Test
  void editedArticleFileStaysByteForByteAndIsWhatIsPublished() {
    edit(ARTICLE, "published: \"2020-03-03\"", "published: \"2020\"");
    edit(ARTICLE, "origins: {title: \"text:1\", published: \"text:3\"}\n", "");
    String edited = archive.read(ARTICLE);
    archive.builtWell();
    assertThat(archive.read(ARTICLE)).isEqualTo(edited);
    assertThat(archive.read("site/articles/a-lighthouse-opens-in-rabat.html"))
        .contains("<time class=\"dt-published\" datetime=\"2020\">2020</time>");
  }

  @Test
  void deletedArticleFileIsWrittenAgainWhileItsSeedStands() {
    String before = archive.read(ARTICLE);
    Archive.Answer answer = archive.delete(ARTICLE).build();
    assertThat(archive.read(ARTICLE)).isEqualTo(before);
    assertThat(answer.err())
        .contains("its article " + ARTICLE + " was deleted, and is written again")
        .contains("withdrawn: \"the reason\"");
  }

  @Test
  void withdrawnArticleIsNotWrittenAgainAndLeavesATombstone() {
    edit(ARTICLE, "language: \"en\"", "language: \"en\"\nwithdrawn: \"At the author's wish.\"");
    archive.builtWell();
    assertThat(archive.read("site/articles/a-lighthouse-opens-in-rabat.html"))
        .contains("At the author&#39;s wish.")
        .contains("noindex")
        .doesNotContain("harbour office");
    archive.files("site").stream()
        .filter(f -> !f.equals("articles/a-lighthouse-opens-in-rabat.html") && !f.endsWith(".css"))
        .forEach(
            f ->
                assertThat(archive.read("site/" + f))
                    .as(f)
                    .doesNotContain("lighthouse")
                    .doesNotContain("Gantz"));
    assertThat(archive.has(GANTZ)).as("every trace elsewhere goes").isFalse();
  }

  @Test
  void foundNameGetsAFile() {
    assertThat(archive.read(GANTZ))
        .contains("name: \"Benny Gantz\"")
        .contains("type: \"person\"")
        .contains("slug: \"benny-gantz\"")
        .contains("aliases: [\"Gantz\"]")
        .contains("sort: \"Gantz, Benny\"");
  }

  @Test
  void uneditedEntityFileIsRewrittenAndRemovedWithItsLastMention() {
    archive.write("seeds/lighthouse.txt", LIGHTHOUSE.replace("Benny Gantz", "Ariel Gantz"));
    archive.builtWell();
    assertThat(archive.has(GANTZ)).isFalse();
    assertThat(archive.has("site/glossary/benny-gantz.html")).isFalse();
    assertThat(archive.read("content/glossary/ariel-gantz.md")).contains("name: \"Ariel Gantz\"");
  }

  @Test
  void editedEntityFileStaysByteForByteAndRules() {
    edit(
        GANTZ,
        "aliases: [\"Gantz\"]",
        "aliases: [\"Gantz\", \"a guest\"]\ndefinition: \"A visitor.\"");
    edit(GANTZ, "type: \"person\"", "type: \"organisation\"");
    String edited = archive.read(GANTZ);
    archive.builtWell();
    assertThat(archive.read(GANTZ)).isEqualTo(edited);
    assertThat(archive.read("site/glossary/benny-gantz.html"))
        .contains("A visitor.")
        .contains("Organisations");
    assertThat(archive.read("site/articles/a-lighthouse-opens-in-rabat.html"))
        .contains("data-e=\"benny-gantz\">a guest<");
  }

  @Test
  void editedEntityThatNobodyMentionsStaysAndIsReported() {
    archive.write(
        "content/glossary/nobody.md", "---\nname: \"Nobody Known\"\ntype: \"person\"\n---\n");
    Archive.Answer answer = archive.build();
    assertThat(answer.code()).isZero();
    assertThat(answer.err())
        .contains("content/glossary/nobody.md: no article mentions Nobody Known");
    assertThat(archive.has("content/glossary/nobody.md")).isTrue();
  }

  @Test
  void deletedEntityFileIsFoundAgain() {
    String before = archive.read(GANTZ);
    archive.delete(GANTZ).builtWell();
    assertThat(archive.read(GANTZ)).isEqualTo(before);
  }

  @Test
  void anEntryWithoutAPageHasNoPageAndNoLinks() {
    edit(GANTZ, "sort: ", "page: false\nsort: ");
    archive.builtWell();
    assertThat(archive.has("site/glossary/benny-gantz.html")).isFalse();
    assertThat(archive.read("site/articles/a-lighthouse-opens-in-rabat.html"))
        .contains("Benny Gantz")
        .doesNotContain("benny-gantz");
  }

  @Test
  void anEntryThatIsNotToBeLinkedKeepsItsPage() {
    edit(GANTZ, "sort: ", "link: false\nsort: ");
    archive.builtWell();
    assertThat(archive.has("site/glossary/benny-gantz.html")).isTrue();
    assertThat(archive.read("site/articles/a-lighthouse-opens-in-rabat.html"))
        .contains("<span data-e=\"benny-gantz\">Benny Gantz</span>")
        .doesNotContain("data-e=\"benny-gantz\" href");
  }

  @Test
  void theStateFolderMayBeDeletedAtAnyTime() {
    Map<String, String> site = archive.contents("site");
    Map<String, String> content = archive.contents("content");
    Map<String, String> ledgers = archive.contents(".backfile/ledger");
    archive.delete(".backfile").builtWell();
    assertThat(archive.contents("site")).isEqualTo(site);
    assertThat(archive.contents("content")).isEqualTo(content);
    assertThat(archive.contents(".backfile/ledger")).isEqualTo(ledgers).isNotEmpty();
  }

  @Test
  void theSameInputGivesTheSameBytesWhateverStoodInTheSiteBefore() {
    Map<String, String> site = archive.contents("site");
    archive.write("site/left-over.html", "old").write("site/articles/old.html", "old").builtWell();
    assertThat(archive.contents("site")).isEqualTo(site);
  }

  @Test
  void lineEndsOfTheOtherSystemDoNotMakeAFileAPersons() {
    archive.write(ARTICLE, archive.read(ARTICLE).replace("\n", "\r\n"));
    archive
        .write("seeds/lighthouse.txt", LIGHTHOUSE.replace("lit on Tuesday", "lit on Friday"))
        .builtWell();
    assertThat(archive.read(ARTICLE)).contains("lit on Friday");
  }

  @Test
  void aFormerSlugKeepsAPageThatLeadsToTheArticle() {
    edit(
        ARTICLE,
        "slug: \"a-lighthouse-opens-in-rabat\"",
        "slug: \"lighthouse\"\nformer-slugs: [\"a-lighthouse-opens-in-rabat\"]");
    archive.builtWell();
    assertThat(archive.has("site/articles/lighthouse.html")).isTrue();
    assertThat(archive.read("site/articles/a-lighthouse-opens-in-rabat.html"))
        .contains("content=\"0; url=lighthouse.html\"")
        .contains("<link rel=\"canonical\" href=\"lighthouse.html\">");
    assertThat(archive.check().code()).isZero();
  }

  @Test
  void namesBelowPagesFromHaveNoFileAndNoPageButALine() {
    archive.write("content/index.md", "---\ntitle: \"T\"\npages-from: 2\n---\n").builtWell();
    assertThat(archive.files("content/glossary")).isEmpty();
    assertThat(archive.has("site/glossary/benny-gantz.html")).isFalse();
    assertThat(archive.read("site/glossary/index.html"))
        .contains("id=\"benny-gantz\"")
        .contains("Gantz, Benny");
    assertThat(archive.check().code()).as(archive.check().err()).isZero();
  }

  @Test
  void aRecordShowsNoMoreThanItMay() {
    String longText = "The harbour office of Rabat spoke of many things. ".repeat(20);
    archive.write(
        "content/articles/record.md",
        "---\ntitle: \"A record\"\npublish: \"record\"\n---\n\n"
            + longText
            + "\n\nA SECRET about Benny Gantz, the visitor from afar, stands here.\n");
    archive.builtWell();
    String page = archive.read("site/articles/record.html");
    assertThat(page)
        .contains("Only the record of this article is shown here.")
        .contains("A record");
    assertThat(page).doesNotContain("SECRET");
    archive
        .files("site")
        .forEach(f -> assertThat(archive.read("site/" + f)).as(f).doesNotContain("SECRET"));
    assertThat(archive.has("site/articles/record.md")).isFalse();
    assertThat(archive.read("site/glossary/benny-gantz.html"))
        .contains("Also mentioned in")
        .contains("A record");
  }

  @Test
  void settingsDecideWhichFilesThereAre() {
    assertThat(archive.has("site/feed.xml")).isFalse();
    assertThat(archive.has("site/articles/a-lighthouse-opens-in-rabat.md")).isTrue();
    archive
        .write(
            "content/index.md",
            "---\ntitle: \"T\"\nbase-url: \"https://example.org/a\"\ndownloads: \"none\"\nrobots: \"closed\"\n---\n")
        .builtWell();
    assertThat(archive.has("site/articles/a-lighthouse-opens-in-rabat.md")).isFalse();
    assertThat(archive.read("site/feed.xml"))
        .contains("https://example.org/a/articles/a-lighthouse-opens-in-rabat.html");
    assertThat(archive.read("site/sitemap.xml")).contains("<loc>https://example.org/a/</loc>");
    assertThat(archive.read("site/robots.txt")).startsWith("User-agent: *\nDisallow: /\n");
    assertThat(archive.read("site/index.html")).contains("noindex");
  }

  @Test
  void freePagesAndMediaArePublished() {
    archive
        .write(
            "content/contact.md",
            "---\ntitle: \"Contact\"\nnav: true\n---\n\nWrite to [us](mailto:a@b.c).\n")
        .write("content/media/tower.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .builtWell();
    assertThat(archive.read("site/contact.html")).contains("<a href=\"mailto:a@b.c\">us</a>");
    assertThat(archive.read("site/index.html")).contains("<a href=\"contact.html\">Contact</a>");
    assertThat(archive.read("site/media/tower.svg")).startsWith("<svg");
  }

  @Test
  void unknownKeysAreNoErrorAndAreKept() {
    String typed =
        "---\ntitle: \"T\"\ncssclasses: [a, b]\nnested: {x: {y: [1, 2]}}\n---\n\nText.\n";
    archive.write("content/articles/obsidian.md", typed).builtWell();
    assertThat(archive.read("content/articles/obsidian.md")).isEqualTo(typed);
  }

  @Test
  void aKeyThatMeansNothingIsToldWithTheOneThatWasMeant() {
    Archive archive = new Archive(folder);
    archive
        .write(
            "content/index.md",
            "---\ntitle: \"Lights\"\nbaseurl: \"https://x.example/\"\nmotto: \"On\"\n---\n")
        .write(
            "content/articles/a.md",
            "---\ntitle: \"A light\"\nauthor: \"Jane Roe\"\nmood: \"calm\"\n---\n\nThe light was lit.\n")
        .write(
            "content/glossary/bell-rock.md",
            "---\nname: \"Bell Rock\"\ntype: \"place\"\nalias: [\"Inchcape\"]\n---\n");
    String told = archive.build().err();
    assertThat(told)
        .contains("content/index.md:3: the key \"baseurl\" means nothing")
        .contains("write base-url")
        .contains("the key \"motto\" means nothing")
        .contains("content/articles/a.md:3: the key \"author\" means nothing")
        .contains("write authors")
        .contains("content/glossary/bell-rock.md:4: the key \"alias\" means nothing")
        .contains("write aliases")
        .doesNotContain("mood");
  }
}
