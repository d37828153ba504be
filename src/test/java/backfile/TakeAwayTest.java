package backfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;

/** What readers take away or follow, read by the programs of others. */
class TakeAwayTest {
  private static final String BASE = "https://example.org/rabat-file/";
  private static final Archive SAMPLE = new Archive(Project.home());

  private static final String EVIL =
      "50% off {braces} & $5_000 for #1: \"quotes\", x^2 ~ y, C:\\temp \\end{document} } { — <b>عَرَبيّ</b> 'n";

  private static final List<String> AUTHORS =
      List.of("Jane Roe", "Roe, Sons & Co. {Ltd}", "Arts and Letters", "محمد بن عبد الله");

  @TempDir Path folder;

  private Archive archive(String... lines) {
    Archive archive = new Archive(folder);
    archive.write(
        "content/index.md",
        "---\ntitle: \"Papers & {Posts}\"\nlanguage: \"en\"\nbase-url: \"https://a.example/x_y/~me/\"\n---\n");
    return archive.write(
        "content/articles/evil.md",
        "---\ntitle: "
            + Json.line(EVIL)
            + "\n"
            + String.join("\n", lines)
            + "\n---\n\nThe light on Bell Rock was lit on 1 February 1811.\n");
  }

  private static String authors(List<String> names) {
    return "authors: " + Json.line(names);
  }

  private static BibTeXEntry bibtex(String text) throws Exception {
    var entries = new BibTeXParser().parseFully(new StringReader(text)).getEntries();
    assertThat(entries).hasSize(1);
    return entries.values().iterator().next();
  }

  private static String field(BibTeXEntry entry, String name) {
    var value = entry.getField(new Key(name));
    return value == null ? "" : value.toUserString();
  }

  /** What TeX sets: braces group and are not seen, a command of our list is one letter. */
  private static String set(String tex) {
    Map<String, String> commands = new LinkedHashMap<>();
    commands.put("textbackslash", "\\");
    commands.put("textbraceleft", "{");
    commands.put("textbraceright", "}");
    commands.put("textasciicircum", "^");
    commands.put("textasciitilde", "~");
    StringBuilder out = new StringBuilder();
    Matcher m = Pattern.compile("\\\\([a-z]+)\\{}|\\\\([$&#%_])|[{}]|([^\\\\])").matcher(tex);
    int at = 0;
    while (m.find()) {
      assertThat(m.start()).as("TeX knows no such command: " + tex.substring(at)).isEqualTo(at);
      at = m.end();
      if (m.group(1) != null) {
        out.append(requireNonNull(commands.get(m.group(1)), m.group(1)));
      } else if (m.group(2) != null) {
        out.append(m.group(2));
      } else if (m.group(3) != null) {
        assertThat(m.group(3)).isNotIn("$", "&", "#", "%", "_", "^", "~");
        out.append(m.group(3));
      }
    }
    assertThat(at).isEqualTo(tex.length());
    return out.toString();
  }

  private static RISReference ris(String text) throws Exception {
    for (String line : text.split("\r\n")) {
      assertThat(line).matches("[A-Z][A-Z0-9]  - [^\r\n]*");
    }
    List<RISReference> references = new RISParser().parse(new StringReader(text)).getReferences();
    assertThat(references).hasSize(1);
    return references.get(0);
  }

  @SuppressWarnings("unchecked")
  private static CSLItemData csl(String text) throws Exception {
    List<Object> items = new JsonParser(new JsonLexer(new StringReader(text))).parseArray();
    assertThat(items).hasSize(1);
    return CSLItemData.fromJson((Map<String, Object>) items.get(0));
  }

  private static String apaByOthers(CSLItemData item) throws Exception {
    CSL csl = new CSL(new ListItemDataProvider(item), "apa");
    csl.setOutputFormat("text");
    csl.registerCitationItems(item.getId());
    return csl.makeBibliography().getEntries()[0].strip();
  }

  @Test
  void hostileTextsComeThroughEveryFormat() throws Exception {
    archive(
            authors(AUTHORS),
            "published: \"2021-11-24\"",
            "source: {name: \"Times & {Post}_1\", url: \"https://t.example/a\"}")
        .builtWell();
    Archive built = new Archive(folder);
    String address = "https://a.example/x_y/~me/articles/evil.html";

    BibTeXEntry entry = bibtex(built.read("site/articles/evil.bib"));
    assertThat(entry.getKey().getValue()).isEqualTo("evil");
    assertThat(set(field(entry, "title"))).isEqualTo(EVIL);
    assertThat(
            Arrays.stream(field(entry, "author").split(" and (?=[^}]*(?:\\{|$))"))
                .map(TakeAwayTest::set))
        .isEqualTo(AUTHORS);
    assertThat(set(field(entry, "journal"))).isEqualTo("Times & {Post}_1");
    assertThat(set(field(entry, "library"))).isEqualTo("Papers & {Posts}");
    assertThat(field(entry, "date")).isEqualTo("2021-11-24");
    assertThat(field(entry, "year")).isEqualTo("2021");
    assertThat(field(entry, "month")).isEqualTo("November");
    assertThat(field(entry, "url")).isEqualTo(address);

    RISReference reference = ris(built.read("site/articles/evil.ris"));
    assertThat(reference.getType()).isEqualTo(RISType.NEWS);
    assertThat(reference.getTitle()).isEqualTo(EVIL);
    assertThat(reference.getAuthors()).containsExactlyElementsOf(AUTHORS);
    assertThat(reference.getDate()).isEqualTo("2021/11/24");
    assertThat(reference.getSecondaryTitle()).isEqualTo("Times & {Post}_1");
    assertThat(reference.getNameOfDatabase()).isEqualTo("Papers & {Posts}");
    assertThat(reference.getURL()).isEqualTo(address);

    CSLItemData item = csl(built.read("site/articles/evil.csl.json"));
    assertThat(item.getTitle()).isEqualTo(EVIL);
    assertThat(Arrays.stream(item.getAuthor()).map(CSLName::getLiteral)).isEqualTo(AUTHORS);
    assertThat(item.getIssued().getDateParts()).isEqualTo(new int[][] {{2021, 11, 24}});
    assertThat(item.getURL()).isEqualTo(address);

    Document page = Jsoup.parse(built.read("site/articles/evil.html"));
    assertThat(page.select("details[name=cite] pre").eachText()).hasSize(3);
    for (Element details : page.select("details[name=cite]")) {
      String file = details.select("a").attr("href");
      assertThat(requireNonNull(details.selectFirst("pre")).wholeText().strip())
          .isEqualTo(built.read("site/articles/" + file).replace("\r\n", "\n").strip());
    }
    assertThat(page.select("meta[name=citation_title]").attr("content")).isEqualTo(EVIL);
    assertThat(page.select("meta[name=citation_author]").eachAttr("content")).isEqualTo(AUTHORS);
    assertThat(page.select("meta[name=prism:publicationName]").attr("content"))
        .isEqualTo("Times & {Post}_1");
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(EVIL);
  }

  @Test
  void aLineBreakBeginsNoFieldOfItsOwn() throws Exception {
    archive(authors(List.of("Jane\nER  - \nTY  - BOOK", "X},\n  year = {1"))).builtWell();
    Archive built = new Archive(folder);
    assertThat(ris(built.read("site/articles/evil.ris")).getAuthors())
        .containsExactly("Jane ER - TY - BOOK", "X}, year = {1");
    assertThat(field(bibtex(built.read("site/articles/evil.bib")), "year")).isEmpty();
    assertThat(csl(built.read("site/articles/evil.csl.json")).getAuthor()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour reopens                |                      | 2021-11-24",
        "Harbour reopens.               | Jane Roe             | 2021-11",
        "Why did the harbour close?     | Jane Roe; John Doe   | 2021",
        "Why did the harbour close?     |                      | ",
        "Harbour reopens                | The Press Agency     | ",
        "Harbour reopens                | A. B.; C. D.; E. F.  | 2021-11-24T14:05+01:00",
        "الميناء يفتح من جديد            | محمد بن عبد الله     | 2021-01-02",
      })
  void theCitationIsWhatTheStyleMakesOfIt(String title, String names, String date)
      throws Exception {
    Archive archive = new Archive(folder);
    archive.write(
        "content/index.md",
        "---\ntitle: \"Harbour Papers\"\nbase-url: \"https://a.example/\"\n---\n");
    archive.write(
        "content/articles/a.md",
        "---\ntitle: "
            + Json.line(title)
            + "\n"
            + (names == null ? "" : authors(List.of(names.split("; "))) + "\n")
            + (date == null ? "" : "published: \"" + date + "\"\n")
            + "---\n\nThe light on Bell Rock was lit on 1 February 1811.\n");
    archive.builtWell();
    String ours =
        requireNonNull(Jsoup.parse(archive.read("site/articles/a.html")).getElementById("apa"))
            .text();
    assertThat(ours).isEqualTo(apaByOthers(csl(archive.read("site/articles/a.csl.json"))));
    assertThat(ours.contains("(n.d.)")).isEqualTo(date == null);
  }

  @Test
  void theLetterHasTitleAddressAndCitation() {
    archive(authors(AUTHORS)).builtWell();
    Document page = Jsoup.parse(new Archive(folder).read("site/articles/evil.html"));
    String mail = page.select("a[href^=mailto:]").attr("href");
    assertThat(mail).matches("mailto:\\?subject=[A-Za-z0-9%._*-]+&body=[A-Za-z0-9%._*-]+");
    String[] parts = URI.create(mail).getRawSchemeSpecificPart().substring(1).split("&");
    assertThat(URLDecoder.decode(parts[0].substring("subject=".length()), UTF_8)).isEqualTo(EVIL);
    assertThat(URLDecoder.decode(parts[1].substring("body=".length()), UTF_8))
        .isEqualTo(
            EVIL
                + "\r\nhttps://a.example/x_y/~me/articles/evil.html\r\n\r\n"
                + requireNonNull(page.getElementById("apa")).wholeText());
  }

  @Test
  void withoutDownloadsThereIsNoFileBesideThePage() {
    Archive archive = archive();
    archive.builtWell();
    assertThat(archive.files("site/articles"))
        .contains("evil.html", "evil.md", "evil.bib", "evil.ris", "evil.csl.json");
    archive.write("content/index.md", "---\ndownloads: \"none\"\n---\n").builtWell();
    assertThat(archive.files("site/articles")).containsExactly("evil.html", "index.html");
    Document page = Jsoup.parse(archive.read("site/articles/evil.html"));
    assertThat(page.select("details[name=cite] pre")).hasSize(3);
    assertThat(page.select("details[name=cite] a")).isEmpty();
    assertThat(archive.check().code()).isZero();
  }

  private static SyndFeed atom(String text) throws Exception {
    SyndFeed feed = new SyndFeedInput().build(new StringReader(text));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    return feed;
  }

  @Test
  void everyPageThatCanBeFollowedHasItsFeedAndAllStandInTheList() throws Exception {
    Set<String> followed = new TreeSet<>(List.of("feed.xml"));
    for (String file : SAMPLE.files("site")) {
      if (!file.endsWith(".html")) {
        continue;
      }
      Document page = Jsoup.parse(SAMPLE.read("site/" + file), BASE + file);
      Element first = page.selectFirst("link[rel=alternate][type=application/atom+xml]");
      if (first == null || first.absUrl("href").equals(BASE + "feed.xml")) {
        continue;
      }
      String address = first.absUrl("href");
      followed.add(address.substring(BASE.length()));
      assertThat(page.select("main a").eachAttr("abs:href")).as(file).contains(address);
      SyndFeed feed = atom(SAMPLE.read("site/" + address.substring(BASE.length())));
      assertThat(feed.getLinks())
          .filteredOn(link -> link.getRel().equals("alternate"))
          .extracting(SyndLink::getHref)
          .containsExactly(BASE + file);
      assertThat(feed.getTitle()).startsWith(page.select("h1").text()).endsWith("The Rabat File");
      assertThat(feed.getEntries()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
      for (SyndEntry entry : feed.getEntries()) {
        assertThat(entry.getLink()).startsWith(BASE + "articles/").isEqualTo(entry.getUri());
        assertThat(SAMPLE.has("site/" + entry.getLink().substring(BASE.length()))).isTrue();
        assertThat(entry.getPublishedDate()).isNotNull();
        // A topic lists whole articles, of which some have no standfirst.
        SyndContent said = entry.getDescription();
        assertThat(said == null ? "" : said.getValue())
            .as(address)
            .matches(text -> !text.isBlank() || address.startsWith(BASE + "topics/"));
      }
    }
    assertThat(followed).contains("people.xml", "glossary/morocco.xml").hasSizeGreaterThan(150);

    var list =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(SAMPLE.read("site/feeds.opml").getBytes(UTF_8)));
    assertThat(list.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
    NodeList outlines = list.getElementsByTagName("outline");
    Set<String> listed = new TreeSet<>();
    for (int i = 0; i < outlines.getLength(); i++) {
      var outline = (org.w3c.dom.Element) outlines.item(i);
      assertThat(outline.getAttribute("text")).isNotBlank();
      if (outline.getAttribute("type").equals("rss")) {
        listed.add(outline.getAttribute("xmlUrl").substring(BASE.length()));
      }
    }
    assertThat(listed).isEqualTo(followed);
    List<String> files = new ArrayList<>(SAMPLE.files("site"));
    files.removeIf(file -> !file.endsWith(".xml") || file.equals("sitemap.xml"));
    assertThat(new TreeSet<>(files)).isEqualTo(followed);
  }

  @Test
  void aTopicHasAPageAndAFeed() throws Exception {
    Archive archive =
        archive("published: \"2021-11-24\"", "topics: [\"Sea & <Light>\", \"C++\", \"C\"]");
    archive.write(
        "content/articles/other.md",
        "---\ntitle: \"Other\"\ntopics: [\"sea &  <light>\", \"بحر\"]\n---\n\nText.\n");
    archive.builtWell();
    assertThat(archive.files("site/topics"))
        .containsExactlyInAnyOrder(
            "sea-light.html",
            "sea-light.xml",
            "c.html",
            "c.xml",
            "c-2.html",
            "c-2.xml",
            "bhr.html");
    Document page = Jsoup.parse(archive.read("site/topics/sea-light.html"));
    assertThat(page.select("h1").text()).isEqualTo("Sea & <Light>");
    assertThat(page.select("main .title a").eachAttr("href"))
        .containsExactly("../articles/evil.html", "../articles/other.html");
    SyndFeed feed = atom(archive.read("site/topics/sea-light.xml"));
    assertThat(feed.getTitle()).isEqualTo("Sea & <Light> · Papers & {Posts}");
    assertThat(feed.getEntries()).hasSize(1);
    assertThat(archive.read("site/feeds.opml")).contains("/topics/sea-light.xml");
    assertThat(archive.read("site/sitemap.xml")).contains("/topics/bhr.html");
    assertThat(
            Jsoup.parse(archive.read("site/articles/other.html"))
                .select("a[href^=../topics/]")
                .eachAttr("href"))
        .containsExactly("../topics/sea-light.html", "../topics/bhr.html");
    assertThat(archive.check().code()).isZero();
  }

  @Test
  void aFeedOfHostileNamesIsStillAFeed() throws Exception {
    archive("published: \"2021-11-24\"").builtWell();
    Archive built = new Archive(folder);
    assertThat(atom(built.read("site/feed.xml")).getEntries().get(0).getTitle()).isEqualTo(EVIL);
    built.write(
        "content/glossary/bell-rock.md",
        "---\nname: \"Bell Rock\"\ntype: \"place\"\naliases: [\"A & <B> \\\"C\\\" ]]>\"]\n---\n");
    built.builtWell();
    SyndFeed feed = atom(built.read("site/glossary/bell-rock.xml"));
    assertThat(feed.getTitle()).isEqualTo("Bell Rock · Papers & {Posts}");
    assertThat(feed.getEntries().get(0).getDescription().getValue())
        .isEqualTo("The light on Bell Rock was lit on 1 February 1811.");
  }

  @Test
  void withoutAnAddressThereIsNoFeedAndNoPageSpeaksOfOne() {
    Archive archive = new Archive(folder);
    archive.write("seeds/a.txt", Archive.seed("In Rabat", "3 March 2020", "One.", "Rabat, two."));
    archive.builtWell();
    assertThat(archive.files("site")).noneMatch(f -> f.endsWith(".xml") || f.endsWith(".opml"));
    for (String file : archive.files("site")) {
      if (file.endsWith(".html")) {
        assertThat(archive.read("site/" + file)).doesNotContain(".xml\"", "og:image", ".opml");
      }
    }
    assertThat(archive.check().code()).isZero();
  }

  private static Map<String, ?> linkedData(String file) throws Exception {
    Document page = Jsoup.parse(SAMPLE.read("site/" + file));
    Map<String, ?> data =
        Json.object(requireNonNull(page.selectFirst("script[type=application/ld+json]")).data());
    assertThat(data.get("@context")).isEqualTo("https://schema.org");
    return data;
  }

  @Test
  void pagesSayToMachinesWhatTheyAreAbout() throws Exception {
    Set<String> types = new TreeSet<>();
    for (String file : SAMPLE.files("site/glossary")) {
      if (file.endsWith(".html") && !file.equals("index.html")) {
        Map<String, ?> data = linkedData("glossary/" + file);
        List<?> type = (List<?>) requireNonNull(data.get("@type"));
        assertThat(type.get(0)).isEqualTo("DefinedTerm");
        types.add(String.valueOf(type.get(1)));
        assertThat(data.get("url")).isEqualTo(BASE + "glossary/" + file);
      }
    }
    assertThat(types).contains("Person", "Place", "Organization", "Event");
    assertThat((List<?>) linkedData("glossary/morocco.html").get("sameAs"))
        .isEqualTo(List.of("http://www.wikidata.org/entity/Q1028"));
    for (String file : SAMPLE.files("site/articles")) {
      if (!file.endsWith(".html") || file.contains(".changes.") || file.equals("index.html")) {
        continue;
      }
      Map<String, ?> data = linkedData("articles/" + file);
      assertThat(data.get("@type")).isEqualTo("NewsArticle");
      for (String key : List.of("about", "mentions")) {
        for (Object thing : (List<?>) requireNonNull(data.get(key), key)) {
          String url = String.valueOf(((Map<?, ?>) thing).get("url"));
          assertThat(SAMPLE.has("site/" + url.substring(BASE.length()))).as(url).isTrue();
        }
      }
    }
  }

  @Test
  void theCrateNamesFilesThatThereAre() throws Exception {
    Map<String, ?> crate = Json.object(SAMPLE.read("site/ro-crate-metadata.json"));
    Map<String, Map<?, ?>> nodes = new LinkedHashMap<>();
    for (Object node : (List<?>) requireNonNull(crate.get("@graph"))) {
      nodes.put(String.valueOf(((Map<?, ?>) node).get("@id")), (Map<?, ?>) node);
    }
    Map<?, ?> self = requireNonNull(nodes.get("ro-crate-metadata.json"));
    assertThat(self.get("conformsTo")).isEqualTo(Map.of("@id", "https://w3id.org/ro/crate/1.1"));
    Map<?, ?> root = requireNonNull(nodes.get("./"));
    assertThat(String.valueOf(root.get("datePublished"))).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(root.get("name")).isEqualTo("The Rabat File");
    Map<?, ?> license = (Map<?, ?>) requireNonNull(root.get("license"));
    assertThat(nodes).containsKey(String.valueOf(license.get("@id")));
    List<?> parts = (List<?>) requireNonNull(root.get("hasPart"));
    assertThat(parts).hasSizeGreaterThan(8);
    for (Object part : parts) {
      String id = String.valueOf(((Map<?, ?>) part).get("@id"));
      assertThat(nodes).containsKey(id);
      assertThat(SAMPLE.has("site/" + id)).as(id).isTrue();
    }
  }

  @Test
  void theBeaconLeadsFromARegisterToPages() {
    String[] halves = SAMPLE.read("site/data/beacon-wikidata.txt").split("\n\n");
    Map<String, String> meta = new LinkedHashMap<>();
    for (String line : halves[0].split("\n")) {
      Matcher m = Pattern.compile("#([A-Z]+): (.+)").matcher(line);
      assertThat(m.matches()).as(line).isTrue();
      meta.put(m.group(1), m.group(2));
    }
    assertThat(meta).containsEntry("FORMAT", "BEACON");
    int links = 0;
    for (String line : halves[1].split("\n")) {
      String[] link = line.split("\\|");
      assertThat(link).hasSize(3);
      assertThat(requireNonNull(meta.get("PREFIX")).replace("{ID}", link[0]))
          .matches("http://www\\.wikidata\\.org/entity/Q\\d+");
      String target = requireNonNull(meta.get("TARGET")).replace("{ID}", link[2]);
      assertThat(SAMPLE.has("site/" + target.substring(BASE.length()))).as(target).isTrue();
      links++;
    }
    assertThat(links).isPositive();
  }

  @Test
  void anIdThatIsNoneGetsIntoNoList() {
    archive("published: \"2021-11-24\"")
        .write(
            "content/glossary/bell-rock.md",
            "---\nname: \"Bell Rock\"\ntype: \"place\"\nids: {wikidata: \"Q1|x\\nQ2\", viaf: \"javascript:1\", own: \"7\"}\n---\n")
        .builtWell();
    assertThat(new Archive(folder).files("site/data")).noneMatch(f -> f.startsWith("beacon"));
    assertThat(new Archive(folder).read("site/glossary/bell-rock.html"))
        .doesNotContain("\"sameAs\"");
  }

  @Test
  void theCardIsAPictureAndAPersonsOwnTakesItsPlace() throws Exception {
    var image = ImageIO.read(SAMPLE.path("site/card.png").toFile());
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    Document page = Jsoup.parse(SAMPLE.read("site/index.html"));
    assertThat(page.select("meta[property=og:image]").attr("content")).isEqualTo(BASE + "card.png");
    archive().write("templates/card.png", "mine").builtWell();
    assertThat(new Archive(folder).read("site/card.png")).isEqualTo("mine");
  }

  @Test
  void aSiteThatSoonFitsNoMoreIsToldOf() {
    assertThat(Report.tooLarge(799_999_999)).isEmpty();
    assertThat(Report.tooLarge(800_000_000).orElseThrow().what()).contains("800 MB");
    assertThat(archive().build().out()).containsPattern("pages, 0\\.\\d MB in ");
  }
}
