package backfile;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The walls of the house. */
@AnalyzeClasses(packages = "backfile", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
  /** Tests may look at everything; ArchUnit's own filter knows only Maven's usual folders. */
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  private static final String[] TOOLS = {
    "backfile.letters..",
    "backfile.json..",
    "backfile.html..",
    "backfile.markdown..",
    "backfile.xml..",
    "backfile.office..",
    "backfile.mail..",
    "backfile.warc..",
    "backfile.picture..",
    "backfile.places..",
    "backfile.theme.."
  };

  @ArchTest
  static final ArchRule aStageKnowsTheModelAndTheToolsAndNoOtherStage =
      slices()
          .matching("backfile.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage("backfile.model.."))
          .ignoreDependency(alwaysTrue(), resideInAnyPackage(TOOLS));

  @ArchTest
  static final ArchRule theModelStandsOnTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("backfile.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("backfile.model..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule aToolKnowsTheModelAtMost =
      noClasses()
          .that()
          .resideInAnyPackage(TOOLS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "backfile",
              "backfile.clean..",
              "backfile.analyse..",
              "backfile.link..",
              "backfile.render..",
              "backfile.search..",
              "backfile.check..",
              "backfile.serve..",
              "backfile.disk..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("backfile.(**)").should().beFreeOfCycles();

  @ArchTest static final ArchRule flexmarkLivesInMarkdown = onlyIn("markdown", "com.vladsch..");
  @ArchTest static final ArchRule yamlLivesInMarkdown = onlyIn("markdown", "org.snakeyaml..");
  @ArchTest static final ArchRule freemarkerLivesInRender = onlyIn("render", "freemarker..");
  @ArchTest static final ArchRule jsoupLivesInHtml = onlyIn("html", "org.jsoup..");
  @ArchTest static final ArchRule icuLivesInLetters = onlyIn("letters", "com.ibm.icu..");
  @ArchTest static final ArchRule jacksonLivesInJson = onlyIn("json", "tools.jackson..");

  @ArchTest static final ArchRule xmlLivesInXml = onlyIn("xml", "javax.xml..");
  @ArchTest static final ArchRule wordFilesAreReadInOffice = onlyIn("office", "org.zwobble..");
  @ArchTest static final ArchRule mailIsReadInMail = onlyIn("mail", "org.apache.james..");
  @ArchTest static final ArchRule warcIsReadInWarc = onlyIn("warc", "org.netpreserve..");

  @ArchTest
  static final ArchRule similarityLivesInAnalyse = onlyIn("analyse", "org.apache.commons..");

  @ArchTest static final ArchRule progressLivesOnTheDisk = onlyIn("disk", "me.tongfei..");
  @ArchTest static final ArchRule httpLivesInServe = onlyIn("serve", "com.sun.net.httpserver..");

  private static ArchRule onlyIn(String home, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("backfile." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @ArchTest
  static final ArchRule theCommandLineLivesAtTheRoot =
      noClasses()
          .that()
          .resideOutsideOfPackage("backfile")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule filesAreOpenedAtTheEdgeAlone =
      noClasses()
          .that()
          .resideInAnyPackage(
              "backfile.model..",
              "backfile.letters..",
              "backfile.json..",
              "backfile.html..",
              "backfile.xml..",
              "backfile.office..",
              "backfile.mail..",
              "backfile.warc..",
              "backfile.picture..",
              "backfile.places..",
              "backfile.theme..",
              "backfile.clean..",
              "backfile.markdown..",
              "backfile.analyse..",
              "backfile.link..",
              "backfile.render..",
              "backfile.search..",
              "backfile.check..",
              "backfile.serve..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Path");

  @ArchTest
  static final ArchRule nothingDependsOnTheMomentOrTheDefaultLocale =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.util.TimeZone.class, "getDefault");

  /** What a word boundary is has changed between Java 17 and 19, and output must not. */
  @Test
  void noPatternAsksJavaWhatAWordIs() throws IOException {
    for (String file : Trees.files(Project.home().resolve("src/main/java"))) {
      String source = Files.readString(Project.home().resolve("src/main/java").resolve(file));
      assertThat(source).as(file).doesNotContain("\\\\b", "\\\\B");
    }
  }
}
