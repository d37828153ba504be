package backfile;

import static backfile.Packed.docx;
import static backfile.Packed.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.clean.Cleaner;
import backfile.clean.SeedFormat;
import backfile.clean.SeedFormats;
import backfile.markdown.ArticleFile;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Survey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other programs: those that golden pairs cannot hold, and those that are not well. */
class ExportsTest {

  /** What a file gave. */
  private static final class Given implements SeedFormat.Intake {
    private final List<String> articles = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    String all() {
      return String.join("\n", articles)
          + problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    @Override
    public void take(Seed seed) {
      var cleaned = Cleaner.clean(seed, Survey.of(seed), "en");
      assertThat(cleaned.ledger().firstUnaccounted(seed.lines())).isZero();
      articles.add(
          ArticleFile.print(cleaned.article())
              .replaceFirst("seed: .*\n", "")
              .replaceFirst("written: .*\n", ""));
    }

    @Override
    public void pass(int part, Refused why) {
      problems.add(why.in("", part).what());
    }

    @Override
    public void note(String what, String hint) {
      problems.add(what);
    }
  }

  private static final String PROSE =
      "The lighthouse on Bell Rock was lit on 1 February 1811; the reef is dry for a few hours each day.";

  private static Given read(String file, byte[] bytes) {
    Given given = new Given();
    try {
      SeedFormats.forFile(file).orElseThrow().read(file, new ByteArrayInputStream(bytes), given);
    } catch (Refused refused) {
      given.problems.add(refused.in("").what());
    } catch (IOException e) {
      given.problems.add("unreadable: " + e);
    }
    return given;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final String FOOTNOTES =
      "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"2\">"
          + "<w:p><w:r><w:t>He wrote this in Latin.</w:t></w:r></w:p></w:footnote></w:footnotes>";

  private static final String BODY =
      paragraph("Titel", "The map that reached the poles")
          + paragraph("Normal", "By Jane Miller")
          + paragraph(
              "Normal",
              "In 1569 Gerard Mercator printed a map of the world on which a steady course is a straight line.")
          + paragraph("Bild", "The map in eighteen sheets.")
          + paragraph("H2", "What it costs")
          + "<w:p><w:r><w:t xml:space=\"preserve\">Near the poles it </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>stretches</w:t></w:r>"
          + "<w:r><w:t xml:space=\"preserve\"> everything, and the poles themselves cannot be shown on it at all.</w:t></w:r></w:p>"
          + paragraph("Zitat", "To the greatest use of navigators, says its title.")
              .replace(
                  "</w:t></w:r></w:p>",
                  "</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
          + "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link=\"r4\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
          + paragraph(
              "Normal",
              "Sailors took up the map only after Edward Wright had published tables for it in 1599.");

  @Test
  void aWordDocumentIsAnArticle() throws IOException {
    byte[] bytes =
        docx(
            "Microsoft Word - map2", "A. Secretary", BODY, Map.of("word/footnotes.xml", FOOTNOTES));
    Golden.compare("clean/word-document", read("a.docx", bytes).all());
  }

  @Test
  void propertiesOfAWordDocumentAreBelievedWhereTheTextIsSilent() {
    String body =
        paragraph(
            "Normal",
            "In 1569 Gerard Mercator printed a map of the world on which a steady course is a straight line.");
    assertThat(read("a.docx", docx("Mercator's great map", "Jane Miller", body, Map.of())).all())
        .contains(
            "title: \"Mercator's great map\"", "authors: [\"Jane Miller\"]", "authors: \"docx\"");
    assertThat(read("a.docx", docx("Document1", "Microsoft Office User", body, Map.of())).all())
        .doesNotContain("Document1", "Microsoft");
    assertThat(read("a.docx", docx("Mercator.docx", "jmiller", body, Map.of())).all())
        .doesNotContain("Mercator.docx", "jmiller");
  }

  @Test
  void wordDocumentsThatAreNotWellAreRefused() {
    byte[] good = docx("", "", BODY, Map.of());
    assertThat(read("a.docx", utf8("no zip at all")).all()).isEqualTo("is no Word document\n");
    assertThat(read("a.docx", Arrays.copyOf(good, good.length / 2)).all())
        .isEqualTo("is a damaged Word document\n");
    assertThat(read("a.docx", Packed.zip(Map.of("mimetype", "text"))).all())
        .isEqualTo("is no Word document\n");
    assertThat(read("a.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}).all())
        .isEqualTo("is an old Word document, or one with a password\n");
    assertThat(read("a.docx", docx("", "", "", Map.of())).all()).isEqualTo("has no text\n");
    assertThat(read("a.docx", docx("", "", "<w:p><w:r>", Map.of())).all())
        .isEqualTo("holds a part that is damaged\n");
  }

  @Test
  void wordDocumentsThatWouldEatTheMachineAreRefused() {
    Map<String, String> bomb = Map.of("word/media/image1.png", "0".repeat(40 << 20));
    assertThat(read("a.docx", docx("", "", BODY, bomb)).all())
        .isEqualTo("unpacks to more than 32 MB, which no article does\n");
    String deep = "<w:tbl><w:tr><w:tc>".repeat(5000) + "</w:tc></w:tr></w:tbl>".repeat(5000);
    assertThat(read("a.docx", docx("", "", deep, Map.of())).all())
        .isEqualTo("holds more or deeper elements than any article does\n");
    assertThat(read("a.docx", docx("", "", "<w:p/>".repeat(500_000), Map.of())).all())
        .isEqualTo("holds more or deeper elements than any article does\n");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w=\"w\">&b;</w:document>";
    assertThat(read("a.docx", docx("", "", BODY, Map.of("word/document.xml", laughs))).all())
        .isEqualTo("declares or uses entities of its own, which Backfile does not follow\n");
    String outside = "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><x/>";
    assertThat(read("a.docx", docx("", "", BODY, Map.of("docProps/core.xml", outside))).all())
        .isEqualTo("declares or uses entities of its own, which Backfile does not follow\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xml", "a.rss", "a.atom"})
  void xmlThatIsNoExportIsRefused(String file) {
    assertThat(read(file, new byte[] {1, 2, 3, (byte) 0xff, 0, 7}).all()).isEqualTo("is no XML\n");
    assertThat(read(file, utf8("plain text, and a < b")).all()).isEqualTo("is no XML\n");
    assertThat(read(file, new byte[0]).all()).isEqualTo("is no XML\n");
    assertThat(read(file, utf8("<html><body><p>A page.</p></body></html>")).all())
        .isEqualTo("is XML that begins with <html>, and no export of WordPress, RSS or Atom\n");
    assertThat(
            read(file, utf8("<rss><channel><item><description>A &a; b</description></item>")).all())
        .isEqualTo("its article 1 is not well-formed XML here\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE rss SYSTEM \"file:///etc/hostname\">",
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://127.0.0.1:9/rss.dtd\">"
      })
  void xmlWithADocumentTypeIsRefused(String type) {
    String feed = "<rss><channel><item><description>&b;</description></item></channel></rss>";
    assertThat(read("a.xml", utf8("<?xml version=\"1.0\"?>" + type + feed)).all())
        .isEqualTo("declares or uses entities of its own, which Backfile does not follow\n");
  }

  @Test
  void anItemThatNestsWithoutEndIsPassedOver() {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    String feed =
        "<rss><channel><item><x>"
            + deep
            + "</x></item><item><description>"
            + PROSE
            + "</description></item></channel></rss>";
    Given given = read("a.rss", utf8(feed));
    assertThat(given.problems)
        .containsExactly("its article 1 holds elements 200 deep, which no article does");
    assertThat(given.articles).hasSize(1);
  }

  @Test
  void aFeedIsReadInTheEncodingThatItDeclares() {
    String feed =
        "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>Hôtel “de la Paix”</title><description>"
            + PROSE
            + "\u0003</description></item></channel></rss>";
    byte[] latin = feed.getBytes(Charset.forName("windows-1252"));
    assertThat(read("a.rss", latin).all()).contains("title: \"Hôtel “de la Paix”\"");
    byte[] wide = ("\ufeff" + feed).getBytes(StandardCharsets.UTF_16LE);
    assertThat(read("a.rss", wide).all()).contains("title: \"Hôtel “de la Paix”\"");
    byte[] wrong = feed.replace("ISO-8859-1", "UTF-8").getBytes(Charset.forName("windows-1252"));
    assertThat(read("a.rss", wrong).all()).contains("title: \"H\ufffdtel \ufffdde la Paix\ufffd\"");
    // What calls itself by the name of a small Chinese set often is of a larger one.
    String chinese = feed.replace("ISO-8859-1", "gb2312").replace("Hôtel “de la Paix”", "朱镕基");
    assertThat(read("a.rss", chinese.getBytes(Charset.forName("GBK"))).all())
        .contains("title: \"朱镕基\"");
  }

  private static final String ARTICLE =
      """
      <html><head><title>The light on Bell Rock - Lights</title><meta name="author" content="Jane Miller"></head><body><article><h1>The light on Bell Rock</h1>
      <p>%s</p><p>Its builder was Robert Stevenson, whose grandson wrote of another island. It is called <a href="/inchcape">Inchcape</a>.</p>
      </article></body></html>
      """
          .formatted(PROSE);

  private static byte[] answer(String target, String status, String head, String body) {
    return Packed.warc(
        "response", target, "HTTP/1.1 " + status + "\r\n" + head + "\r\n\r\n" + body);
  }

  private static byte[] archive(byte[]... records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(record);
    }
    return all.toByteArray();
  }

  private static final byte[] ARCHIVE =
      archive(
          Packed.warc("request", "https://lights.example/bell", "GET / HTTP/1.1\r\n\r\n"),
          answer("https://lights.example/old", "404 Not Found", "Content-Type: text/html", ARTICLE),
          answer("https://lights.example/a.png", "200 OK", "Content-Type: image/png", "png"),
          answer(
              "https://lights.example/",
              "200 OK",
              "Content-Type: text/html",
              "<html><body><main><h1>Lights</h1><ul><li><a href=/bell>Bell Rock</a></li></ul></main></body></html>"),
          answer(
              "https://lights.example/bell",
              "200 OK",
              "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked",
              Integer.toHexString(ARTICLE.length()) + "\r\n" + ARTICLE + "\r\n0\r\n\r\n"),
          answer(
              "https://lights.example/bad",
              "200 OK",
              "Content-Type: text/html\r\nContent-Encoding: gzip",
              "no gzip"));

  @Test
  void eachPageOfAWebArchiveThatHasAnArticleIsOne() throws IOException {
    Given given = read("a.warc", ARCHIVE);
    Golden.compare("clean/web-archive", given.all());
    assertThat(read("a.warc.gz", Packed.gzip(ARCHIVE)).all()).isEqualTo(given.all());
  }

  @Test
  void theServerKnowsTheEncodingOfItsPagesFirst() {
    byte[] record =
        answer(
            "https://lights.example/bell",
            "200 OK",
            "Content-Type: text/html; charset=iso-8859-5",
            "<article><p>" + "Слава ".repeat(30) + ".</p></article>");
    byte[] cyrillic =
        new String(record, StandardCharsets.UTF_8).getBytes(Charset.forName("ISO-8859-5"));
    String length = "Content-Length: ";
    String shorter = new String(cyrillic, Charset.forName("ISO-8859-5"));
    int body = shorter.substring(shorter.indexOf("HTTP/1.1")).length() - 4;
    byte[] right =
        shorter
            .replaceFirst(length + "\\d+", length + body)
            .getBytes(Charset.forName("ISO-8859-5"));
    assertThat(read("a.warc", right).all()).contains("Слава Слава");
  }

  @Test
  void webArchivesThatAreNotWellAreRefused() {
    assertThat(read("a.warc", utf8("no archive at all")).all())
        .isEqualTo("is no web archive, or a damaged one\n");
    assertThat(read("a.warc.gz", utf8("no archive at all")).all())
        .isEqualTo("is no web archive, or a damaged one\n");
    assertThat(read("a.warc", new byte[0]).problems).hasSize(1);
    byte[] packed = archive(Packed.gzip(ARCHIVE), Packed.gzip(ARCHIVE));
    byte[] cut = Arrays.copyOf(packed, packed.length - 90);
    assertThat(read("a.warc.gz", cut).problems)
        .anyMatch(problem -> problem.startsWith("is damaged or cut off behind its record"));
    String garbage = new String(ARCHIVE, StandardCharsets.UTF_8) + "garbage";
    Given given = read("a.warc", utf8(garbage));
    assertThat(given.articles).hasSize(1);
    assertThat(given.problems).anyMatch(problem -> problem.startsWith("is damaged or cut off"));
  }

  @Test
  void aPageThatUnpacksWithoutEndIsPassedOver() {
    byte[] bomb = Packed.gzip(new byte[64 << 20]);
    byte[] head =
        utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
    byte[] all =
        archive(Packed.warc("response", "https://x.example/", archive(head, bomb)), ARCHIVE);
    Given given = read("a.warc", all);
    assertThat(given.problems).contains("its article 1 (https://x.example/) is larger than 8 MB");
    assertThat(given.articles).hasSize(1);
  }

  @Test
  void lettersThatAreNotWellAreRefused() {
    byte[] garbage = {0, 1, 2, (byte) 0xff, 10, 13, 7, 9};
    assertThat(read("a.eml", garbage).all())
        .isEqualTo("is no letter: it has no sender, subject or date\n");
    assertThat(read("a.eml", new byte[0]).all())
        .isEqualTo("is no letter: it has no sender, subject or date\n");
    assertThat(read("a.mbox", utf8("no mailbox")).all())
        .isEqualTo("is no mailbox: it has no line \"From …\"\n");
    assertThat(read("a.eml", utf8("Subject: Nothing\n\n")).all()).isEqualTo("has no text\n");
    String head = "From: Jane Miller <j@x.example>\nSubject: Bell Rock\n";
    String cut = head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + PROSE;
    assertThat(read("a.eml", utf8(cut)).all()).contains(PROSE, "Jane Miller");
    String nested = head;
    for (int i = 0; i < 2000; i++) {
      nested += "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n";
    }
    assertThat(read("a.eml", utf8(nested)).problems).hasSize(1);
    byte[] large = new byte[26 << 20];
    Arrays.fill(large, (byte) 'x');
    assertThat(read("a.eml", large).all()).isEqualTo("is larger than 25 MB\n");
    byte[] long8 = archive(utf8(head + "\n"), Arrays.copyOf(large, (8 << 20) + 1));
    assertThat(read("a.eml", long8).all())
        .isEqualTo("holds a text larger than 8 MB, which no article is\n");
    byte[] box = archive(utf8("From a\n"), large, utf8("\n\nFrom b\n" + head + "\n" + PROSE));
    Given given = read("a.mbox", box);
    assertThat(given.problems).containsExactly("its article 1 is larger than 25 MB");
    assertThat(given.articles).hasSize(1);
  }
}
