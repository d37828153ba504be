package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.Microformats.Item;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that read microformats find on our pages. */
class MicroformatsTest {
  @TempDir Path folder;

  private Archive built() {
    return new Archive(folder)
        .write(
            "content/index.md", "---\ntitle: \"Moon\"\nbase-url: \"https://example.org/m/\"\n---\n")
        .write(
            "content/articles/landing.md",
            """
            ---
            title: "Two men walk on the Moon"
            standfirst: "A third stays in orbit."
            published: "1969-07"
            authors: ["Jane Miller", "Omar Idrissi"]
            topics: ["Space"]
            ---
            Neil Armstrong left the lander of Apollo 11 first. NASA had sent him from Florida.

            Neil Armstrong said that it was one small step.
            """)
        .write(
            "content/articles/launch.md",
            """
            ---
            title: "A rocket leaves Florida"
            topics: ["Space"]
            ---
            NASA sent a rocket from Florida, and Neil Armstrong was in it.
            """)
        .builtWell();
  }

  @Test
  void anArticleIsAnEntry() {
    List<Item> items = Microformats.of(built().read("site/articles/landing.html"));
    assertThat(items).hasSize(1);
    Item entry = items.get(0);
    assertThat(entry.types()).containsExactly("h-entry");
    assertThat(entry.properties().keySet())
        .containsExactlyInAnyOrder("name", "summary", "url", "published", "author", "content");
    assertThat(entry.properties().values()).filteredOn(v -> v.size() > 1).hasSize(1);
    assertThat(entry.text("name")).isEqualTo("Two men walk on the Moon");
    assertThat(entry.text("summary")).isEqualTo("A third stays in orbit.");
    assertThat(entry.text("published")).as("no made-up day").isEqualTo("1969-07");
    assertThat(entry.text("url")).isEqualTo("https://example.org/m/articles/landing.html");
    assertThat(entry.items("author"))
        .extracting(a -> a.text("name"))
        .containsExactly("Jane Miller", "Omar Idrissi");
    assertThat(entry.items("author"))
        .allSatisfy(a -> assertThat(a.types()).containsExactly("h-card"));
    assertThat(entry.text("content")).contains("<p", "one small step");
    assertThat(entry.children())
        .as("related articles")
        .extracting(c -> c.text("name"))
        .containsExactly("A rocket leaves Florida");
  }

  @Test
  void whatIsNotKnownIsNotSaid() {
    Item entry = Microformats.of(built().read("site/articles/launch.html")).get(0);
    assertThat(entry.properties()).doesNotContainKeys("published", "author", "summary");
  }

  @Test
  void listsOfArticlesAreFeeds() {
    Archive archive = built();
    for (String file :
        List.of("index.html", "articles/index.html", "topics/space.html", "years/1969.html")) {
      List<Item> items = Microformats.of(archive.read("site/" + file));
      assertThat(items).as(file).hasSize(1);
      Item feed = items.get(0);
      assertThat(feed.types()).as(file).containsExactly("h-feed");
      assertThat(feed.properties().keySet()).as(file).containsExactly("name");
      assertThat(feed.text("name")).as(file).isNotEmpty();
      assertThat(feed.children()).as(file).hasSizeBetween(1, 2);
      for (Item entry : feed.children()) {
        assertThat(entry.types()).containsExactly("h-entry");
        String url = entry.text("url").replace("../", "");
        assertThat(archive.read("site/" + (url.startsWith("articles/") ? url : "articles/" + url)))
            .contains(entry.text("name"));
      }
      assertThat(feed.children().get(0).text("published")).isEqualTo("1969-07");
    }
  }

  @Test
  void peopleOrganisationsAndPlacesAreCards() {
    Archive archive = built();
    for (String name : List.of("neil-armstrong", "nasa", "florida")) {
      List<Item> items = Microformats.of(archive.read("site/glossary/" + name + ".html"));
      assertThat(items).as(name).hasSize(1);
      assertThat(items.get(0).types()).as(name).containsExactly("h-card");
      assertThat(items.get(0).text("name")).as(name).isNotEmpty();
    }
  }
}
