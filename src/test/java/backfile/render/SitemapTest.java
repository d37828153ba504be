package backfile.render;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.model.ArticleCard;
import backfile.model.Catalogue;
import backfile.model.Concordance;
import backfile.model.Copies;
import backfile.model.Glossary;
import backfile.model.Settings;
import backfile.model.Slug;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** A sitemap holds 50,000 addresses at most; beyond them there are several and a list of them. */
class SitemapTest {
  private static List<SiteFile> sitemaps(int articles) {
    List<ArticleCard> cards =
        IntStream.range(0, articles)
            .mapToObj(
                i ->
                    new ArticleCard(
                        new Slug("a" + i),
                        "T",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "en",
                        List.of(),
                        false))
            .toList();
    Catalogue catalogue =
        new Catalogue(
            Settings.DEFAULT.at("https://a.example/"),
            cards,
            Glossary.EMPTY,
            Concordance.EMPTY,
            Map.of(),
            Copies.NONE,
            Set.of(),
            List.of());
    Templates templates = new Templates(Map.of(), "en");
    return new Machines(catalogue)
        .sitemaps(List.of("years/undated.html")).stream().map(templates::render).toList();
  }

  private static Document xml(SiteFile file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void oneFileWhileItHoldsAll() throws Exception {
    List<SiteFile> files = sitemaps(49_996);
    assertThat(files).extracting(SiteFile::path).containsExactly("sitemap.xml");
    assertThat(xml(files.get(0)).getElementsByTagName("loc").getLength()).isEqualTo(50_000);
  }

  @Test
  void severalAndAListBeyondThat() throws Exception {
    List<SiteFile> files = sitemaps(49_997);
    assertThat(files)
        .extracting(SiteFile::path)
        .containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
    assertThat(xml(files.get(0)).getElementsByTagName("loc").getLength()).isEqualTo(50_000);
    assertThat(xml(files.get(1)).getElementsByTagName("loc").getLength()).isEqualTo(1);
    Document list = xml(files.get(2));
    assertThat(list.getDocumentElement().getTagName()).isEqualTo("sitemapindex");
    assertThat(list.getElementsByTagName("loc").item(1).getTextContent())
        .isEqualTo("https://a.example/sitemap-2.xml");
  }
}
