package backfile;

import backfile.disk.Bytes;
import backfile.disk.Folders;
import backfile.disk.SiteFolder;
import backfile.disk.Trees;
import backfile.markdown.EntityFile;
import backfile.markdown.FreePageFile;
import backfile.markdown.FrontKeys;
import backfile.markdown.Owner;
import backfile.markdown.SettingsFile;
import backfile.model.Catalogue;
import backfile.model.Entity;
import backfile.model.Merged;
import backfile.model.Problem;
import backfile.model.Refused;
import backfile.model.Settings;
import backfile.model.Sha256;
import backfile.model.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in content/ beside the articles: settings, register, free pages, media. */
final class ContentFolder {
  /** Pages of the site that a free page may not take the place of. */
  private static final Set<String> TAKEN =
      Set.of(
          "index 404 people places organisations events agreements works timeline map network search review"
              .split(" "));

  private final Path content;
  private final Report report;
  private final Set<String> untouchable = new HashSet<>();

  ContentFolder(Folders folders, Report report) {
    this.content = folders.content();
    this.report = report;
  }

  /** A free page with the name of its file. */
  record FreePage(String name, FreePageFile file) {}

  /**
   * The settings and the introduction. Writes the file when there is none.
   *
   * @throws Refused when a value cannot be: nothing can be built on it
   */
  SettingsFile settings() throws IOException, Refused {
    Path file = content.resolve("index.md");
    byte[] usual = SettingsFile.print(Settings.DEFAULT).getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(file) && Trees.write(file, usual, old -> false)) {
      report.touched(file);
    }
    byte[] bytes = Bytes.of(file);
    report.add(page("content/index.md", bytes));
    FrontKeys.SETTINGS.unknown("content/index.md", bytes).forEach(report::add);
    return SettingsFile.read(bytes);
  }

  /** The settings where there are any, else the usual ones. Writes nothing. */
  Settings settingsAsTheyStand() throws IOException, Refused {
    Path file = content.resolve("index.md");
    return Files.isRegularFile(file)
        ? SettingsFile.read(Bytes.of(file)).settings()
        : Settings.DEFAULT;
  }

  private static Report.Input page(String place, byte[] bytes) {
    return new Report.Input(place, 1, Sha256.hex(bytes), Report.Outcome.PAGE, "");
  }

  /** The files of the articles; what else lies among them is reported. */
  List<String> articles() throws IOException {
    return markdownIn("articles");
  }

  private List<String> markdownIn(String folder) throws IOException {
    List<String> files = new ArrayList<>();
    for (String file : Trees.files(content.resolve(folder))) {
      String place = "content/" + folder + "/" + file;
      boolean hidden = Trees.isHidden(file);
      if (file.endsWith(".md") && !file.contains("/") && !hidden) {
        files.add(file);
      } else if (hidden) {
        report.passedOver(place);
      } else {
        String what =
            file.contains("/") ? "lies in a folder inside " : "is no .md file and lies in ";
        report.aside(
            place,
            "",
            Problem.aside(
                place,
                0,
                what + "content/" + folder + "/",
                "move it to content/media/, or to content/" + folder + "/ as Markdown"));
      }
    }
    return files;
  }

  /** The entries that stand in content/glossary/, people's and the machine's. */
  Register register() throws IOException {
    List<Entity> entries = new ArrayList<>();
    List<Merged> mergers = new ArrayList<>();
    Map<Slug, String> taken = new HashMap<>();
    for (String file : markdownIn("glossary")) {
      String place = "content/glossary/" + file;
      try {
        byte[] bytes = Bytes.of(content.resolve("glossary").resolve(file));
        Entity entity = EntityFile.read(file.substring(0, file.length() - 3), bytes);
        String other = taken.putIfAbsent(entity.slug(), file);
        if (other != null) {
          untouchable.add(file);
          report.aside(
              place,
              Sha256.hex(bytes),
              Problem.aside(
                  place,
                  0,
                  "has the slug " + entity.slug() + ", and so has content/glossary/" + other,
                  "give one of the two another slug"));
          continue;
        }
        if (entity.byHand()) {
          untouchable.add(file);
          FrontKeys.ENTRY.unknown(place, bytes).forEach(report::add);
        }
        EntityFile.merged(entity, bytes).ifPresent(mergers::add);
        entries.add(entity);
      } catch (Refused refused) {
        untouchable.add(file);
        report.aside(place, "", refused.in(place));
      }
    }
    Register register = Register.of(entries, mergers, taken);
    register.problems().forEach(report::add);
    return register;
  }

  /** Slugs that new entries cannot have, because a person's file of that name is another entry. */
  Set<Slug> occupied(Register register) {
    Set<Slug> slugs = new HashSet<>();
    register.merged().forEach(merged -> slugs.add(merged.slug()));
    for (String file : untouchable) {
      Slug.read(file.substring(0, file.length() - 3))
          .filter(slug -> register.entries().stream().noneMatch(e -> e.slug().equals(slug)))
          .filter(slug -> register.entries().stream().anyMatch(Entity::byHand))
          .ifPresent(slugs::add);
    }
    return slugs;
  }

  /**
   * Writes the entries that were found and have a page, and removes those of the machine that have
   * none any more. A person's file is never touched.
   */
  void writeGlossary(Register register, Catalogue catalogue) throws IOException {
    Path folder = content.resolve("glossary");
    Set<Slug> kept = new HashSet<>();
    for (Entity entity : catalogue.glossary().entities()) {
      String file = entity.slug() + ".md";
      boolean mentioned = !catalogue.concordance().articlesOf(entity.slug()).isEmpty();
      if (entity.byHand()) {
        if (!mentioned && entity.page() && entity.withdrawn().isEmpty()) {
          report.add(
              Problem.note(
                  "content/glossary/" + file, 0, "no article mentions " + entity.name(), ""));
        }
      } else if (catalogue.hasPage(entity.slug()) && !untouchable.contains(file)) {
        byte[] bytes = EntityFile.print(entity).getBytes(StandardCharsets.UTF_8);
        write(folder.resolve(file), bytes);
        kept.add(entity.slug());
        report.add(page("content/glossary/" + file, bytes));
      }
    }
    for (Merged merged : register.merged()) {
      report.add(input(register, merged.slug()));
    }
    for (Entity entity : register.entries()) {
      if (entity.byHand()) {
        report.add(input(register, entity.slug()));
      } else if (!kept.contains(entity.slug())) {
        delete(folder.resolve(entity.slug() + ".md"));
      }
    }
  }

  private static Report.Input input(Register register, Slug slug) {
    return new Report.Input(register.place(slug), 1, "", Report.Outcome.PAGE, "");
  }

  private void write(Path file, byte[] bytes) throws IOException {
    if (Trees.write(file, bytes, Owner::isMachine)) {
      report.touched(file);
    } else if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
      savedMeanwhile(file);
    }
  }

  private void delete(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    if (Owner.isMachine(Files.readAllBytes(file))) {
      Files.delete(file);
      report.touched(file);
    } else {
      savedMeanwhile(file);
    }
  }

  private void savedMeanwhile(Path file) {
    report.add(
        Problem.note(
            "content/glossary/" + file.getFileName(),
            0,
            "was edited while the build ran; it stays, and counts from the next build on",
            "build again"));
  }

  /** The pages that people wrote; the about page first, where there is one. */
  List<FreePage> freePages() throws IOException {
    List<FreePage> pages = new ArrayList<>();
    for (String file : Trees.files(content)) {
      boolean known =
          file.startsWith("articles/")
              || file.startsWith("glossary/")
              || file.startsWith("media/")
              || file.equals("index.md");
      if (known) {
        continue;
      }
      String place = "content/" + file;
      String name = file.endsWith(".md") ? file.substring(0, file.length() - 3) : "";
      if (Trees.isHidden(file)) {
        report.passedOver(place);
      } else if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,80}") || TAKEN.contains(name)) {
        String what =
            TAKEN.contains(name)
                ? "would take the place of the site's own " + name + ".html"
                : "is no page that Backfile knows";
        report.aside(
            place,
            "",
            Problem.aside(place, 0, what, "name it like contact.md, or move it to content/media/"));
      } else {
        try {
          byte[] bytes = Bytes.of(content.resolve(file));
          pages.add(new FreePage(name, FreePageFile.read(name, bytes)));
          report.add(page(place, bytes));
          FrontKeys.PAGE.unknown(place, bytes).forEach(report::add);
        } catch (Refused refused) {
          report.aside(place, "", refused.in(place));
        }
      }
    }
    return pages;
  }

  /** Copies pictures and files as they are. */
  void copyMedia(SiteFolder site) throws IOException {
    Path media = content.resolve("media");
    for (String file : Trees.files(media)) {
      String place = "content/media/" + file;
      if (Trees.isHidden(file)) {
        report.passedOver(place);
      } else if (!Files.isReadable(media.resolve(file))) {
        report.aside(place, "", Problem.aside(place, 0, "cannot be read", "make it readable"));
      } else {
        site.copy(media.resolve(file), "media/" + file);
        report.add(new Report.Input(place, 1, "", Report.Outcome.PAGE, ""));
      }
    }
  }
}
