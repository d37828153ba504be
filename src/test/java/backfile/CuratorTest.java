package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The curator's story: decisions about names by command, that hold whatever is built afterwards,
 * can be taken back to the byte, and leave every page alone that they have nothing to do with.
 */
class CuratorTest {
  private static final String GLOSSARY = "content/glossary/";

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void anArchiveOfPolarVoyages() {
    archive =
        new Archive(folder)
            .write(
                "content/index.md",
                "---\ntitle: \"Polar voyages\"\nlanguage: \"en\"\nbase-url: \"https://example.org/polar/\"\n---\n")
            .write(
                "seeds/discovery.txt",
                Archive.seed(
                    "The Discovery leaves London",
                    "1 August 1901",
                    "Robert Scott sailed from London on Thursday, and Ernest Shackleton with him.",
                    "Scott hopes to winter in Antarctica, said Shackleton in London."))
            .write(
                "seeds/nimrod.txt",
                Archive.seed(
                    "The Nimrod turns back",
                    "14 June 1909",
                    "Ernest Shackleton came back to London on Monday from Antarctica.",
                    "He had turned round within a hundred miles of the pole, Shackleton said."))
            .write(
                "seeds/pole.txt",
                Archive.seed(
                    "A Norwegian at the pole",
                    "8 March 1912",
                    "Captain Roald Amundsen sent word from Tasmania that he had reached the pole.",
                    "Roald Amundsen left Norway in 1910 for Antarctica and told nobody where he went."))
            .write(
                "seeds/scott.txt",
                Archive.seed(
                    "Scott is mourned in London",
                    "14 February 1913",
                    "A service for Robert Scott was held in London on Friday.",
                    "Robert Falcon Scott had reached the pole after Captain Roald Amundsen of Norway."))
            .write(
                "seeds/endurance.txt",
                Archive.seed(
                    "The crew of the Endurance is saved",
                    "3 September 1916",
                    "Ernest Shackleton brought his men to Chile on Sunday, and lost none.",
                    "The people of Chile cheered Frank Wild, who had kept the camp for Shackleton."))
            .write(
                "seeds/airship.txt",
                Archive.seed(
                    "An airship crosses the Arctic",
                    "15 May 1926",
                    "Umberto Nobile of Italy flew from Spitsbergen to Alaska in three days.",
                    "Nobile built the airship in Italy, and Lincoln Ellsworth paid for it."))
            .builtWell();
  }

  private void names(String... arguments) {
    Archive.Answer answer = archive.names(arguments);
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("content/glossary/");
  }

  private void refused(String what, String wayOut, String... arguments) {
    Map<String, String> before = archive.contents("content");
    Archive.Answer answer = archive.names(arguments);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("backfile names " + arguments[0], what, wayOut);
    assertThat(archive.contents("content")).as("nothing is written").isEqualTo(before);
  }

  /** Builds, and again without what the machine remembers: the same site and content. */
  private Map<String, String> built() {
    archive.builtWell();
    Map<String, String> site = archive.contents("site");
    Map<String, String> content = archive.contents("content");
    archive.delete(".backfile").builtWell();
    assertThat(archive.contents("site")).isEqualTo(site);
    assertThat(archive.contents("content")).isEqualTo(content);
    assertThat(archive.check().code()).as(archive.check().err()).isZero();
    return site;
  }

  private String page(String slug) {
    return archive.read("site/glossary/" + slug + ".html");
  }

  private void leadsTo(String former, String slug) {
    assertThat(page(former))
        .contains("content=\"0; url=" + slug + ".html\"")
        .contains("<link rel=\"canonical\" href=\"" + slug + ".html\">");
  }

  @Test
  void theCuratorsStory() {
    Map<String, String> first = archive.contents("site");
    Map<String, String> content = archive.contents("content");

    names("merge", "ernest-shackleton", "Frank Wild");
    built();
    leadsTo("frank-wild", "ernest-shackleton");
    assertThat(page("ernest-shackleton")).contains("<mark>Frank Wild</mark>");
    assertThat(archive.read("site/articles/the-crew-of-the-endurance-is-saved.html"))
        .doesNotContain("frank-wild");

    names("split", "ernest-shackleton", "frank-wild");
    assertThat(archive.contents("content")).as("what was merged comes back").isEqualTo(content);
    assertThat(built()).isEqualTo(first);

    names("merge", "ernest-shackleton", "frank-wild");
    names("reject", "alaska");
    names("rename", "robert-scott", "Scott of the Antarctic");
    Map<String, String> decided = built();
    leadsTo("frank-wild", "ernest-shackleton");
    leadsTo("robert-scott", "scott-of-the-antarctic");
    assertThat(archive.has("site/glossary/alaska.html")).isFalse();
    assertThat(archive.read("site/articles/an-airship-crosses-the-arctic.html"))
        .contains("Alaska")
        .doesNotContain("alaska");
    assertThat(page("scott-of-the-antarctic"))
        .contains("<mark>Robert Scott</mark>")
        .contains("<h1><bdi class=\"p-name\">Scott of the Antarctic</bdi></h1>");
    Map<String, String> people = archive.contents("content");

    archive
        .write(
            "seeds/farewell.txt",
            Archive.seed(
                "Shackleton is buried",
                "5 March 1922",
                "Ernest Shackleton was buried on Sunday, and Frank Wild stood by the grave.",
                "Wild had come from Chile with the ship of Shackleton."))
        .write(
            "seeds/museum.txt",
            Archive.seed(
                "A ship for London",
                "2 July 1923",
                "The ship of Robert Scott is to lie in London, where children can see it.",
                "The people of London paid for it, and it came there from Alaska."))
        .write(
            "seeds/memory.txt",
            Archive.seed(
                "A street in Madrid",
                "undated",
                "Madrid gave the name of Francisco Moreno to a street near the river.",
                "Moreno lived in Madrid all his life and drew maps of the south."));
    Map<String, String> after = built();

    for (String decision :
        List.of("ernest-shackleton", "frank-wild", "alaska", "scott-of-the-antarctic")) {
      String file = "glossary/" + decision + ".md";
      assertThat(archive.contents("content").get(file)).as(file).isEqualTo(people.get(file));
    }
    leadsTo("frank-wild", "ernest-shackleton");
    leadsTo("robert-scott", "scott-of-the-antarctic");
    assertThat(archive.has("site/glossary/alaska.html")).isFalse();
    assertThat(page("ernest-shackleton")).contains("Shackleton is buried");
    assertThat(page("scott-of-the-antarctic")).contains("A ship for London");
    assertThat(archive.read("site/articles/a-ship-for-london.html"))
        .contains("Alaska", "href=\"../glossary/scott-of-the-antarctic.html\"")
        .doesNotContain("alaska", "robert-scott");
    assertThat(archive.read("site/articles/shackleton-is-buried.html"))
        .contains("data-e=\"ernest-shackleton\"")
        .doesNotContain("frank-wild");
    onlyTheseChanged(
        decided, after, List.of("shackleton-is-buried", "a-ship-for-london", "a-street-in-madrid"));
  }

  private static final Pattern TO_NAME = Pattern.compile("\\.\\./glossary/([a-z0-9-]+)\\.html");

  /** The names that an article of the site shows. */
  private static Set<String> namesOf(Map<String, String> site, String article) {
    Set<String> names = new TreeSet<>();
    Matcher link = TO_NAME.matcher(site.getOrDefault("articles/" + article + ".html", ""));
    while (link.find()) {
      names.add(link.group(1));
    }
    names.remove("index");
    return names;
  }

  /**
   * Of what stood in the site before, nothing is another but what these articles are neighbours,
   * relatives or subjects of, and what lists all articles or names.
   */
  private static void onlyTheseChanged(
      Map<String, String> before, Map<String, String> after, List<String> added) {
    Set<String> mentioned = new TreeSet<>();
    added.forEach(article -> mentioned.addAll(namesOf(after, article)));
    assertThat(mentioned)
        .contains("ernest-shackleton", "scott-of-the-antarctic", "london", "chile");
    assertThat(mentioned).doesNotContain("roald-amundsen", "norway", "umberto-nobile");
    List<String> unexpected = new ArrayList<>();
    Set<String> same = new TreeSet<>();
    for (Map.Entry<String, String> file : before.entrySet()) {
      String name = file.getKey();
      String now = String.valueOf(after.get(name));
      if (file.getValue().equals(now)) {
        same.add(name);
      } else if (mayCount(name, after, added, mentioned)) {
        assertThat(withoutCounts(now)).as(name).isEqualTo(withoutCounts(file.getValue()));
      } else if (!mayChange(name, now, added, mentioned)) {
        unexpected.add(name);
      }
    }
    assertThat(unexpected).isEmpty();
    assertThat(same)
        .contains(
            "articles/a-norwegian-at-the-pole.html",
            "articles/a-norwegian-at-the-pole.md",
            "articles/the-nimrod-turns-back.md",
            "glossary/roald-amundsen.html",
            "glossary/roald-amundsen.xml",
            "glossary/norway.html",
            "glossary/umberto-nobile.html",
            "glossary/italy.html",
            "glossary/frank-wild.html",
            "glossary/robert-scott.html",
            "style.css");
  }

  /** Whether an article says of a name that was mentioned anew how many articles mention it. */
  private static boolean mayCount(
      String file, Map<String, String> after, List<String> added, Set<String> mentioned) {
    String slug = file.replaceFirst("^articles/", "").replaceFirst("\\.html$", "");
    return file.startsWith("articles/")
        && !file.equals("articles/index.html")
        && !leads(String.valueOf(after.get(file)), added)
        && namesOf(after, slug).stream().anyMatch(mentioned::contains);
  }

  private static String withoutCounts(String page) {
    return page.replaceAll("[0-9]+ articles?", "").replaceAll("data-n=\"[^\"]*\"", "");
  }

  /** Whether a page has a link to one of these articles. */
  private static boolean leads(String page, List<String> articles) {
    return articles.stream()
        .anyMatch(
            a ->
                page.contains("href=\"" + a + ".html")
                    || page.contains("href=\"../articles/" + a + ".html"));
  }

  private static boolean mayChange(
      String file, String now, List<String> added, Set<String> mentioned) {
    if (file.startsWith("articles/") && !file.equals("articles/index.html")) {
      // Next to it in time, or related.
      return leads(now, added);
    }
    if (file.startsWith("glossary/") && !file.equals("glossary/index.html")) {
      String name = file.replaceFirst("^glossary/", "").replaceFirst("\\.\\w+$", "");
      return mentioned.contains(name) && (!file.endsWith(".html") || leads(now, added));
    }
    if (file.startsWith("together/")) {
      return leads(now, added);
    }
    // Indexes, lists, feeds, tables and the files of the search.
    return file.matches(
        "(?:index|404|about|map|network|people|places|organisations|events|agreements|works"
            + "|timeline|unnamed-sources)\\.html"
            + "|(?:articles|glossary)/index\\.html|glossary/a-z/.*|years/.*|timeline/.*"
            + "|(?:feed|sitemap|people|places|organisations|events|agreements|works)[^/]*\\.(?:xml|json|opml)"
            + "|feeds\\.opml|search\\.html|search/.*|data/.*|ro-crate-metadata\\.json|beacon.*");
  }

  @Test
  void widerYearsChangeTheBarsAndNothingElseOfAPage() {
    Map<String, String> before = built();
    archive.write(
        "seeds/early.txt",
        Archive.seed(
            "A plan for a street in Madrid",
            "5 May 1880",
            "Madrid is to have a street of the name of Francisco Moreno near the river.",
            "Moreno lived in Madrid all his life and drew maps of the south."));
    Map<String, String> after = built();
    String amundsen = "glossary/roald-amundsen.html";
    assertThat(after.get(amundsen)).isNotEqualTo(before.get(amundsen));
    for (String file : before.keySet()) {
      if (file.matches("glossary/(?!index).*\\.(?:html|xml)")) {
        assertThat(withoutBars(after, file)).as(file).isEqualTo(withoutBars(before, file));
      }
    }
  }

  private static String withoutBars(Map<String, String> site, String file) {
    return String.valueOf(site.get(file))
        .replaceAll("(?s)<section aria-labelledby=\"when\">.*?</section>", "");
  }

  @Test
  void aSpellingOrSomeArticlesBecomeAnEntryOfTheirOwnAndGoBack() {
    Map<String, String> first = archive.contents("content");
    names("split", "robert-scott", "Robert Falcon Scott");
    built();
    assertThat(page("robert-falcon-scott")).contains("Scott is mourned in London");
    assertThat(archive.read(GLOSSARY + "robert-scott.md"))
        .doesNotContain("\"Robert Falcon Scott\"")
        .contains("not: [\"robert-falcon-scott\"]");
    names("merge", "robert-scott", "robert-falcon-scott");
    built();
    leadsTo("robert-falcon-scott", "robert-scott");
    assertThat(page("robert-scott")).contains("<mark>Robert Falcon Scott</mark>");

    names(
        "split",
        "ernest-shackleton",
        "Ernest Shackleton",
        "--in",
        "the-crew-of-the-endurance-is-saved");
    built();
    assertThat(page("ernest-shackleton-2")).contains("The crew of the Endurance is saved");
    assertThat(page("ernest-shackleton")).doesNotContain("The crew of the Endurance is saved");
    names("merge", "ernest-shackleton", "ernest-shackleton-2");
    built();
    assertThat(page("ernest-shackleton")).contains("The crew of the Endurance is saved");
    leadsTo("ernest-shackleton-2", "ernest-shackleton");
    assertThat(first).containsKey("glossary/ernest-shackleton.md");
  }

  @Test
  void everyDecisionGoesBackToTheByte() {
    Map<String, String> before = archive.contents("content");
    names("reject", "chile");
    names("take-back", "chile", "page");
    names("never-link", "chile");
    names("take-back", "chile", "link: false");
    names("type", "chile", "organisation");
    names("type", "chile", "place");
    names("type", "roald-amundsen", "place");
    names("type", "roald-amundsen", "person");
    names("apart", "chile", "norway");
    names("take-back", "chile", "not: norway");
    assertThat(archive.contents("content")).isEqualTo(before);

    names("rename", "roald-amundsen", "Captain Amundsen");
    assertThat(archive.read(GLOSSARY + "captain-amundsen.md"))
        .contains("name: \"Captain Amundsen\"", "former-slugs: [\"roald-amundsen\"]")
        .contains("\"Roald Amundsen\"")
        .contains("sort: \"Amundsen, Captain\"");
    names("rename", "captain-amundsen", "Roald Amundsen");
    assertThat(archive.read(GLOSSARY + "roald-amundsen.md"))
        .isEqualTo(
            before
                .getOrDefault("glossary/roald-amundsen.md", "")
                .replace(
                    "slug: \"roald-amundsen\"\n",
                    "slug: \"roald-amundsen\"\nformer-slugs: [\"captain-amundsen\"]\n"));
    assertThat(archive.has(GLOSSARY + "captain-amundsen.md")).isFalse();
  }

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Decides, and does what the answer says undoes it: the files are as before, to the byte. */
  private String comesBack(String... arguments) {
    Map<String, String> before = archive.contents("content");
    Archive.Answer answer = archive.names(arguments);
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(archive.contents("content")).isNotEqualTo(before);
    for (String line : answer.out().lines().toList()) {
      int at = line.indexOf("to undo it: backfile names ");
      if (at >= 0) {
        String words = line.substring(at + "to undo it: backfile names ".length());
        names(
            WORD.matcher(words)
                .results()
                .map(w -> w.group(1) == null ? w.group(2) : w.group(1))
                .toArray(String[]::new));
      }
    }
    assertThat(archive.contents("content")).as(answer.out()).isEqualTo(before);
    return answer.out();
  }

  @Test
  void toUndoADecisionUndoesNoneBeforeIt() {
    String nimrod = "the-nimrod-turns-back";
    String crew = "the-crew-of-the-endurance-is-saved";
    String chief = "---\nname: \"%s\"\ntype: \"person\"\naliases: [\"The Boss\"]\n%s---\n";
    archive
        .write(GLOSSARY + "emily.md", chief.formatted("Emily", "only-in: [\"" + nimrod + "\"]\n"))
        .write(GLOSSARY + "cecily.md", chief.formatted("Cecily", ""))
        .write(GLOSSARY + "kathleen.md", chief.formatted("Kathleen", ""));

    assertThat(comesBack("means", "emily", "The Boss", "--in", nimrod, crew))
        .contains("take-back emily \"only-in: " + crew + "\"");
    names("means", "cecily", "The Boss", "--in", crew);
    assertThat(archive.read(GLOSSARY + "kathleen.md")).contains("not-in: [\"" + crew + "\"]");
    assertThat(comesBack("means", "cecily", "The Boss", "--in", crew, nimrod))
        .contains("take-back kathleen \"not-in: " + nimrod + "\"")
        .doesNotContain("aliases");
    assertThat(archive.names("means", "kathleen", "The Boss", "--in", crew).out())
        .contains(
            "kathleen.md: does not say not-in: " + crew + " any more",
            "to undo it, write it into the file again");

    names("apart", "chile", "norway");
    refused(
        "says not: norway already", "take-back chile \"not: norway\"", "apart", "chile", "norway");

    names("split", "london", "London", "--in", nimrod, nimrod);
    assertThat(archive.read(GLOSSARY + "london-2.md")).contains("only-in: [\"" + nimrod + "\"]");
    assertThat(comesBack("split", "london", "London", "--in", "the-discovery-leaves-london"))
        .contains("london-2.md: London is meant in the-discovery-leaves-london too");
  }

  @Test
  void whatPeopleWroteInAFileStays() {
    String typed =
        """
        ---
        # seen by J. R.
        mood: {calm: [1, 2]}
        type: place
        name: 'Chile'   # the country
        aliases:
          - Republic of Chile
        ---
        A *note* — kept.
        """
            .replace("\n", "\r\n");
    archive.write(GLOSSARY + "chile.md", typed);
    names("merge", "chile", "tasmania");
    assertThat(archive.read(GLOSSARY + "chile.md"))
        .isEqualTo(
            typed
                .replace("type: place\r\n", "type: place\r\nformer-slugs: [\"tasmania\"]\r\n")
                .replace("of Chile\r\n", "of Chile\r\n  - \"Tasmania\"\r\n"));
    built();
    assertThat(page("chile")).contains("<em>note</em>", "<mark>Tasmania</mark>");
    names("split", "chile", "tasmania");
    assertThat(archive.read(GLOSSARY + "chile.md")).isEqualTo(typed);
    names("rename", "chile", "Chili");
    assertThat(archive.read(GLOSSARY + "chili.md"))
        .contains("mood: {calm: [1, 2]}", "name: \"Chili\"   # the country", "*note* — kept.");
  }

  @Test
  void wrongUseWritesNothingAndSaysWhatIsRight() {
    refused("\"shackelton\" is no entry", "ernest-shackleton", "reject", "shackelton");
    refused("are one entry already", "name two entries", "merge", "chile", "Chile");
    refused("\"town\" is no type", "place", "type", "chile", "town");
    refused("is no spelling of chile", "--in", "split", "chile", "Chili");
    refused("is the name of chile itself", "--in ARTICLE", "split", "chile", "Chile");
    refused(
        "is no article", "the-nimrod-turns-back", "split", "london", "London", "--in", "nimrod");
    refused(
        "does not mention chile",
        "these do: ",
        "split",
        "chile",
        "Chile",
        "--in",
        "the-nimrod-turns-back");
    refused("is the name of norway", "names merge norway chile", "rename", "chile", "Norway");
    refused("has the name", "another", "rename", "chile", "Chile");
    refused("the name is empty", "give one", "rename", "chile", " ");
    refused("does not say page", "look into the file", "take-back", "chile", "page");
    refused("is no decision", "give page", "take-back", "chile", "name");
    assertThat(archive.names("merge", "chile").code()).isEqualTo(2);
    names("reject", "chile");
    refused("says page: false already", "take-back chile page", "reject", "chile");
    refused("has no page", "take-back chile page", "merge", "chile", "norway");
    assertThat(new Archive(folder.resolve("empty")).names("reject", "x").err())
        .contains("build the archive first");
  }

  @Test
  void decisionsThatFitNothingAnyMoreAreToldByTheBuild() {
    names("merge", "ernest-shackleton", "frank-wild");
    names("apart", "roald-amundsen", "umberto-nobile");
    names("reject", "alaska");
    names("split", "london", "London", "--in", "the-nimrod-turns-back");
    archive.delete("seeds/airship.txt").delete("content/articles/an-airship-crosses-the-arctic.md");
    archive.delete("seeds/nimrod.txt").delete("content/articles/the-nimrod-turns-back.md");
    archive.write(
        GLOSSARY + "ernest-shackleton.md",
        archive
            .read(GLOSSARY + "ernest-shackleton.md")
            .replace("\"Frank Wild\"", "\"Frank Tame\""));
    String told = archive.build().err();
    assertThat(told)
        .contains(GLOSSARY + "frank-wild.md: is merged into ernest-shackleton, which does not have")
        .contains("it is an entry of its own again")
        .contains(GLOSSARY + "roald-amundsen.md: says not: umberto-nobile, which")
        .contains("backfile names take-back roald-amundsen \"not: umberto-nobile\"")
        .contains(GLOSSARY + "alaska.md: takes away the page of Alaska, which no article mentions")
        .contains(GLOSSARY + "london-2.md: says only-in: the-nimrod-turns-back")
        .contains("no article has \"Frank Tame\" of its aliases");
    assertThat(page("frank-wild")).contains("Frank Wild");
    archive.delete(GLOSSARY + "ernest-shackleton.md");
    assertThat(archive.build().err())
        .contains(GLOSSARY + "frank-wild.md: is merged into ernest-shackleton, which");
  }

  @Test
  void aMergerOfAMergerIsOneAndComesApartAgain() {
    Map<String, String> before = archive.contents("content");
    names("merge", "norway", "tasmania");
    names("merge", "chile", "norway");
    built();
    leadsTo("tasmania", "chile");
    leadsTo("norway", "chile");
    refused("is no spelling", "", "split", "norway", "nothing");
    names("split", "chile", "norway");
    names("split", "norway", "tasmania");
    assertThat(archive.contents("content")).isEqualTo(before);
  }

  @Test
  void whatOthersSayOfAnEntryFollowsItToItsNewName() {
    archive
        .write(
            GLOSSARY + "spitsbergen.md",
            "---\nname: \"Spitsbergen\"\ntype: \"place\"\npart-of: [\"norway\"]\n---\n")
        .builtWell();
    assertThat(page("spitsbergen")).contains("norway.html\">Norway</a>, by an editor");
    names("rename", "norway", "Kingdom of Norway");
    Archive.Answer answer = archive.build();
    assertThat(answer.err()).doesNotContain("norway");
    assertThat(page("spitsbergen"))
        .contains("kingdom-of-norway.html\">Kingdom of Norway</a>, by an editor");
    names("merge", "italy", "kingdom-of-norway");
    archive.builtWell();
    assertThat(page("spitsbergen")).contains("italy.html\">Italy</a>, by an editor");
  }

  @Test
  void doubtsAreListedWithTheirSentencesAndCommandsThatSettleThem() {
    archive
        .write(
            GLOSSARY + "kathleen-scott.md",
            "---\nname: \"Kathleen Scott\"\ntype: \"person\"\naliases: [\"Scott\"]\nnot: [\"gone\"]\n---\n")
        .write(
            GLOSSARY + "robert-scott.md",
            "---\nname: \"Robert Scott\"\ntype: \"person\"\naliases: [\"Scott\", \"Robert Falcon Scott\"]\n---\n")
        .write(
            "seeds/wax.txt",
            Archive.seed(
                "A bust of wax",
                "1 May 1914",
                "Scott was shown in wax on Friday, and nobody spoke to Scott.",
                "The bust of Scott came from London."))
        .builtWell();
    Archive.Answer answer = archive.names();
    assertThat(answer.code()).isZero();
    String command = "backfile names means robert-scott Scott --in a-bust-of-wax";
    assertThat(answer.out())
        .contains("\"Scott\" may be any of ")
        .contains("a-bust-of-wax, ¶ 1: Scott was shown in wax on Friday")
        .contains("→ " + command)
        .contains("→ backfile names take-back kathleen-scott \"not: gone\"");
    String report = folder.resolve("report.json").toString();
    assertThat(archive.names("--report", report).code()).isZero();
    assertThat(archive.read("report.json")).isEqualTo(archive.names("--json").out());
    assertThat(archive.names("--json").out()).contains("\"one-spelling\"", command);
    assertThat(archive.has("site/review.html")).as("the site has an address").isFalse();
    assertThat(archive.read(".backfile/review.html"))
        .contains(command)
        .contains("noindex")
        .contains("href=\"articles/a-bust-of-wax.html#p-");

    names("means", "robert-scott", "Scott", "--in", "a-bust-of-wax");
    names("take-back", "kathleen-scott", "not: gone");
    archive.builtWell();
    assertThat(archive.names().out()).contains("nothing is in doubt");
    assertThat(archive.read("site/articles/a-bust-of-wax.html"))
        .contains("href=\"../glossary/robert-scott.html\"");
  }

  @Test
  void aSiteWithoutAnAddressHoldsThePageOfDoubts() {
    archive.write("content/index.md", "---\ntitle: \"Polar voyages\"\n---\n").builtWell();
    assertThat(archive.read("site/review.html")).contains("Nothing is in doubt.");
    for (String file : archive.files("site")) {
      assertThat(archive.read("site/" + file)).as(file).doesNotContain("href=\"review.html\"");
    }
    archive.builtWell("--base-url", "https://example.org/");
    assertThat(archive.has("site/review.html")).isFalse();
    assertThat(archive.read("site/sitemap.xml")).doesNotContain("review");
  }
}
