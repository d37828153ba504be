package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import backfile.render.Page;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract with the designer, and what a template that comes with Backfile may not do. */
class TemplatesTest {
  private static final Path TEMPLATES = Project.home().resolve("templates");

  @TempDir Path folder;

  @Test
  void everythingThatATemplateMaySayIsListed() throws IOException {
    String contract = Files.readString(TEMPLATES.resolve("README.md"));
    List<String> missing = new ArrayList<>();
    Set<Class<?>> seen = new LinkedHashSet<>();
    for (Class<?> page : Page.class.getPermittedSubclasses()) {
      list(page, contract, missing, seen);
    }
    assertThat(missing).isEmpty();
    assertThat(seen).hasSizeGreaterThan(20);
  }

  private static void list(
      Class<?> record, String contract, List<String> missing, Set<Class<?>> seen) {
    if (!seen.add(record)) {
      return;
    }
    String section = section(contract, record.getSimpleName());
    if (section.isEmpty()) {
      missing.add("### " + record.getSimpleName());
    }
    for (RecordComponent component : record.getRecordComponents()) {
      if (!section.contains("`" + component.getName() + "`")) {
        missing.add(record.getSimpleName() + "." + component.getName());
      }
      for (Class<?> part : classes(component.getGenericType())) {
        if (part.isRecord() && part.getPackageName().equals("backfile.render")) {
          list(part, contract, missing, seen);
        }
      }
    }
  }

  private static List<Class<?>> classes(Type type) {
    List<Class<?>> classes = new ArrayList<>();
    if (type instanceof Class<?> c) {
      classes.add(c);
    } else if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        classes.addAll(classes(argument));
      }
    }
    return classes;
  }

  private static String section(String contract, String name) {
    int start = contract.indexOf("### " + name + "\n");
    if (start < 0) {
      return "";
    }
    int end = contract.indexOf("\n### ", start + 4);
    return end < 0 ? contract.substring(start) : contract.substring(start, end);
  }

  @Test
  void everyPageHasItsTemplate() throws IOException {
    List<String> files = Trees.files(TEMPLATES);
    String source =
        Files.readString(Project.home().resolve("src/main/java/backfile/render/Page.java"));
    var names = java.util.regex.Pattern.compile("return \"([\\w-]+\\.ftl[hx])\"").matcher(source);
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
        .contains("--serif")
        .endsWith(":root { --link: #123456; }");
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
