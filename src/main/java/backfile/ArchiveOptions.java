package backfile;

import backfile.disk.Folders;
import backfile.markdown.SettingsFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that the commands on a whole archive share. */
final class ArchiveOptions {
  @Option(names = "--seeds", paramLabel = "D", description = "raw texts (default: seeds)")
  private String seeds = "seeds";

  @Option(
      names = "--content",
      paramLabel = "D",
      description = "cleaned articles and glossary (default: content)")
  private String content = "content";

  @Option(
      names = "--templates",
      paramLabel = "D",
      description = "your own templates (default: templates)")
  private String templates = "templates";

  @Option(names = "--site", paramLabel = "D", description = "the finished site (default: site)")
  private String site = "site";

  @Option(
      names = "--base-url",
      paramLabel = "U",
      description = "where the site will stand (default: as content/index.md says)")
  private @Nullable String baseUrl;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many threads work (default: one for each processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--report",
      paramLabel = "F",
      description = "write what was done to this file, as JSON")
  private @Nullable String report;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  Folders folders() {
    return new Folders(path(seeds), path(content), path(templates), path(site));
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong("\"" + text + "\" is no path here");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  /** The site's address when one was given. Refuses what is none. */
  Optional<String> baseUrl() {
    if (baseUrl == null || baseUrl.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> url = SettingsFile.baseUrl(baseUrl);
    if (url.isEmpty()) {
      throw wrong(
          "--base-url \"" + baseUrl + "\" is not an address such as https://example.org/archive/");
    }
    return url;
  }

  int threads() {
    if (threads < 1 || threads > 1024) {
      throw wrong("--threads " + threads + " is not between 1 and 1024");
    }
    return threads;
  }

  Optional<Path> report() {
    return Optional.ofNullable(report).map(this::path);
  }

  /** A folder as people named it. */
  String siteAsNamed() {
    return site;
  }
}
