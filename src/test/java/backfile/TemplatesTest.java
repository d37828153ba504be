package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import backfile.render.Line;
import backfile.render.Page;
import backfile.render.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract with the designer, and what a template that comes with Backfile may not do. */
class TemplatesTest {
  private static final Path TEMPLATES = Project.home().resolve("templates");

  @TempDir Path folder;

  /** A row of the contract: what it names in its first cell, and the rest. */
  private record Listed(Set<String> names, String text) {}

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void theContractListsWhatEachRecordHasAndNothingElse() throws IOException {
    String contract = Files.readString(TEMPLATES.resolve("README.md"));
    Set<Class<?>> records = new LinkedHashSet<>();
    for (Class<?> page : Page.class.getPermittedSubclasses()) {
      gather(page, records);
    }
    assertThat(records).hasSizeGreaterThan(40);
    assertThat(wrong(contract, records)).isEmpty();

    Set<String> sections = new TreeSet<>();
    Matcher heading = Pattern.compile("(?m)^### (.+)$").matcher(contract);
    while (heading.find()) {
      sections.add(heading.group(1));
    }
    assertThat(sections)
        .isEqualTo(new TreeSet<>(records.stream().map(Class::getSimpleName).toList()));
  }

  @Test
  void aVariableThatIsMissingOrGoneIsFound() throws IOException {
    String contract = Files.readString(TEMPLATES.resolve("README.md"));
    Set<Class<?>> records = Set.of(Row.class, Line.class);
    assertThat(wrong(contract.replace("| `date` |", "| `day` |"), records))
        .containsExactly("Row: date not listed", "Row: day is none of it");
    assertThat(wrong(contract.replace("| `before`, ", "| "), records))
        .containsExactly("Line: before not listed");
    assertThat(wrong(contract.replace("list of NameLink", "list of names"), records))
        .containsExactly("Row.names: does not say NameLink");
  }

  private static void gather(Class<?> record, Set<Class<?>> records) {
    if (records.add(record)) {
      for (RecordComponent component : record.getRecordComponents()) {
        parts(component.getGenericType()).forEach(part -> gather(part, records));
      }
    }
  }

  /** The records of ours in a type. */
  private static List<Class<?>> parts(Type type) {
    List<Class<?>> parts = new ArrayList<>();
    if (type instanceof Class<?> c && c.isRecord() && c.getName().startsWith("backfile.render.")) {
      parts.add(c);
    } else if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        parts.addAll(parts(argument));
      }
    }
    return parts;
  }

  private static List<String> wrong(String contract, Set<Class<?>> records) {
    List<String> wrong = new ArrayList<>();
    for (Class<?> record : records) {
      String name = record.getSimpleName();
      List<Listed> rows = rows(section(contract, "### " + name));
      Set<String> listed = new TreeSet<>();
      rows.forEach(row -> listed.addAll(row.names()));
      Set<String> gone = new TreeSet<>(listed);
      for (RecordComponent component : record.getRecordComponents()) {
        gone.remove(component.getName());
        if (!listed.contains(component.getName())) {
          wrong.add(name + ": " + component.getName() + " not listed");
        }
        for (Class<?> part : parts(component.getGenericType())) {
          for (Listed row : rows) {
            if (row.names().contains(component.getName())
                && !row.text().contains(part.getSimpleName())) {
              wrong.add(
                  name + "." + component.getName() + ": does not say " + part.getSimpleName());
            }
          }
        }
      }
      gone.forEach(g -> wrong.add(name + ": " + g + " is none of it"));
    }
    wrong.sort(null);
    return wrong;
  }

  private static List<Listed> rows(String section) {
    List<Listed> rows = new ArrayList<>();
    for (String line : section.lines().filter(l -> l.startsWith("| `")).toList()) {
      String[] cells = line.split(" \\| ", 2);
      rows.add(new Listed(code(cells[0]), cells[1]));
    }
    return rows;
  }

  private static Set<String> code(String text) {
    Set<String> code = new TreeSet<>();
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      code.add(matcher.group(1));
    }
    return code;
  }

  private static String section(String contract, String heading) {
    int start = contract.indexOf(heading + "\n");
    if (start < 0) {
      return "";
    }
    Matcher end = Pattern.compile("\n#{2,3} ").matcher(contract);
    return end.find(start + 4) ? contract.substring(start, end.start()) : contract.substring(start);
  }

  /** The parts with what is given to each, as the contract has it. */
  private static Map<String, Set<String>> partsListed() throws IOException {
    String section = section(Files.readString(TEMPLATES.resolve("README.md")), "## Parts");
    Map<String, Set<String>> given = new TreeMap<>();
    String of = "";
    for (String line : section.lines().toList()) {
      Matcher macros = Pattern.compile("\\| Of `(parts/\\w+\\.ftlh)` .*").matcher(line);
      if (macros.matches()) {
        of = macros.group(1) + "#";
      } else if (line.startsWith("| `")) {
        String[] cells = line.split(" ?\\| ?");
        Set<String> names = code(cells[2].replaceAll("\\([^)]*\\)", ""));
        given.put(of + code(cells[1]).iterator().next(), names);
      }
    }
    return given;
  }

  @Test
  void theContractListsEveryPartWithWhatItIsGiven() throws IOException {
    Map<String, Set<String>> given = new TreeMap<>();
    for (String file : Trees.files(TEMPLATES.resolve("parts"))) {
      String name = "parts/" + file;
      String text = Files.readString(TEMPLATES.resolve(name));
      Set<String> inputs = TemplateInputs.of(text);
      if (TemplateInputs.macros(text).containsKey(file.replace(".ftlh", ""))
          || file.equals("frame.ftlh")
          || file.equals("lists.ftlh")) {
        assertThat(inputs).as(name + " holds what is called, and sees nothing else").isEmpty();
        TemplateInputs.macros(text)
            .forEach((macro, parameters) -> given.put(name + "#" + macro, parameters));
      } else {
        given.put(name, inputs);
        String comment = text.lines().findFirst().orElse("");
        String said =
            comment.replaceFirst(".*Given: (.*)\\. -->", "$1").replaceAll("\\([^)]*\\)", "");
        assertThat(new TreeSet<>(List.of(said.strip().split("\\s*,\\s*"))))
            .as(name)
            .isEqualTo(inputs);
      }
    }
    assertThat(partsListed()).isEqualTo(given);
  }

  @Test
  void everyPageHasItsTemplate() throws IOException {
    List<String> files = Trees.files(TEMPLATES);
    String source =
        Files.readString(Project.home().resolve("src/main/java/backfile/render/Page.java"));
    var names = Pattern.compile("return \"([\\w-]+\\.ftl[hx])\"").matcher(source);
    int pages = 0;
    while (names.find()) {
      assertThat(files).contains(names.group(1));
      pages++;
    }
    assertThat(pages).isEqualTo(Page.class.getPermittedSubclasses().length);
  }

  @Test
  void noTemplateSwitchesEscapingOffOrRunsText() throws IOException {
    for (String file : Trees.files(TEMPLATES)) {
      if (file.matches(".*\\.ftl[hx]?")) {
        assertThat(Files.readString(TEMPLATES.resolve(file)))
            .as(file)
            .doesNotContain("?no_esc")
            .doesNotContain("noautoesc")
            .doesNotContain("?eval")
            .doesNotContain("?interpret")
            .doesNotContain("?new")
            .doesNotContain("?api")
            .doesNotContain("noparse")
            .doesNotContain(" style=\"");
        assertThat(file).as("only these endings escape").matches(".*\\.ftl[hx]");
      }
    }
  }

  @Test
  void aPersonsTemplateTakesThePlaceOfTheBuiltInOne() {
    Archive archive = archive();
    archive
        .write("templates/withdrawn.ftlh", "unused")
        .write(
            "templates/article.ftlh",
            "<p>mine: ${page.title} <#list page.gloss as g>${g.heading}</#list></p>")
        .write("templates/theme.css", ":root { --link: #123456; }")
        .builtWell();
    assertThat(archive.read("site/articles/a-sound-article.html"))
        .isEqualTo("<p>mine: A &lt;sound&gt; article Places</p>");
    assertThat(archive.read("site/style.css"))
        .startsWith(":root {")
        .contains("--serif")
        .doesNotContain("/*")
        .endsWith(":root { --link: #123456; }");
  }

  @Test
  void coloursThatCannotBeToldApartAreANoteOfTheBuild() {
    Archive.Answer answer =
        archive().write("templates/theme.css", "\n:root { --link: #0b5a8f; }").build();
    assertThat(answer.code()).as("a note only").isZero();
    assertThat(answer.err())
        .contains("templates/theme.css:2: --link: #0b5a8f: on dark pages", "2.49", "4.5 is needed");
    answer = archive().write("templates/theme.css", example()).build();
    assertThat(answer.err()).as("the example of the README").doesNotContain("theme.css");
  }

  /** The theme.css that the README gives as an example. */
  private static String example() {
    try {
      String readme = Files.readString(TEMPLATES.resolve("README.md"));
      int start = readme.indexOf("    :root {");
      return readme.substring(start, readme.indexOf("\n    }\n", start) + 7).stripIndent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPersonsPartTakesThePlaceOfThatPartEverywhere() {
    Archive archive = archive().builtWell();
    Map<String, String> before = archive.contents("site");
    archive.write("templates/parts/footer.ftlh", "<footer>Kept by ${frame.site}.</footer>\n");
    archive.builtWell();
    Map<String, String> after = archive.contents("site");
    assertThat(after.keySet()).isEqualTo(before.keySet());
    int pages = 0;
    for (Map.Entry<String, String> page : before.entrySet()) {
      String text = page.getValue();
      int start = text.indexOf("<footer");
      if (start >= 0) {
        int end = text.indexOf("</footer>") + "</footer>".length();
        text =
            text.substring(0, start)
                + "<footer>Kept by Article archive.</footer>"
                + text.substring(end);
        pages++;
      }
      assertThat(after.get(page.getKey())).as(page.getKey()).isEqualTo(text);
    }
    assertThat(pages).isGreaterThan(5);
  }

  @Test
  void aPartThatFailsGivesWayToTheBuiltInOneAlone() {
    Archive archive = archive().builtWell();
    String usual = archive.read("site/articles/a-sound-article.html");
    String footer = usual.substring(usual.indexOf("<footer"), usual.indexOf("</footer>"));
    for (String failing :
        List.of("<p>\n${frame.nothing}</p>", "<p>\n<#if ></p>", "\n<#include \"none.ftlh\">")) {
      Archive.Answer answer =
          archive
              .write("templates/parts/header.ftlh", "<header>mine</header>")
              .write("templates/parts/footer.ftlh", failing)
              .build();
      assertThat(answer.code()).as(failing).isEqualTo(1);
      assertThat(answer.err())
          .containsOnlyOnce("templates/parts/footer.ftlh:2: fails: ")
          .doesNotContain("header.ftlh");
      assertThat(archive.read("site/articles/a-sound-article.html"))
          .contains("<header>mine</header>", footer);
    }
  }

  @Test
  void whatAPersonsTemplateAsksOfABuiltInPartIsItsOwnFault() {
    Archive archive =
        archive()
            .write(
                "templates/article.ftlh",
                "<#import \"parts/lists.ftlh\" as lists><@lists.facts page.nothing/>")
            .write("templates/parts/footer.ftlh", "<footer>mine</footer>");
    Archive.Answer answer = archive.build();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err())
        .contains("templates/article.ftlh")
        .doesNotContain("footer.ftlh")
        .doesNotContain("\tat ");
    assertThat(archive.read("site/articles/a-sound-article.html"))
        .contains("id=\"headline\"", "<footer>mine</footer>");
  }

  @Test
  void aPartThatIncludesItselfEndsTheBuildOfNothing() {
    Archive archive = archive().write("templates/parts/footer.ftlh", "<#include \"footer.ftlh\">");
    Archive.Answer answer = archive.build();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("templates/parts/footer.ftlh", "includes itself");
    assertThat(archive.read("site/articles/a-sound-article.html")).contains("class=\"foot\"");
  }

  @Test
  void aTemplateReachesNoClass() {
    for (String attack :
        List.of(
            "<#assign e=\"freemarker.template.utility.Execute\"?new()>${e(\"id\")}",
            "${page?api.class}",
            "${page.getClass()}",
            "${page.class}",
            "${\"freemarker.template.utility.ObjectConstructor\"?new()}")) {
      Archive archive = archive();
      Archive.Answer answer = archive.write("templates/article.ftlh", attack).build();
      assertThat(answer.code()).as(attack + answer.err()).isEqualTo(1);
      assertThat(answer.err()).contains("templates/article.ftlh").doesNotContain("\tat ");
      assertThat(archive.read("site/articles/a-sound-article.html"))
          .doesNotContain("uid=")
          .contains("<html");
    }
  }

  private Archive archive() {
    return new Archive(folder)
        .write(
            "seeds/sound.txt",
            Archive.seed(
                "A <sound> article",
                "3 March 2020",
                "This article from Rabat has nothing wrong with it, and is published as it is.",
                "Its second paragraph says the same in other words, to be sure of it."));
  }
}
