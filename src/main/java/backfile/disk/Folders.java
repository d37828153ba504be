package backfile.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders of one archive. All absolute and normalised. */
public record Folders(Path seeds, Path content, Path templates, Path site) {

  /** Makes the paths absolute. */
  public Folders {
    seeds = seeds.toAbsolutePath().normalize();
    content = content.toAbsolutePath().normalize();
    templates = templates.toAbsolutePath().normalize();
    site = site.toAbsolutePath().normalize();
  }

  /** Where the machine keeps what it may lose: {@code .backfile/} beside content/. */
  public Path state() {
    return content.resolveSibling(".backfile");
  }

  /**
   * Why the folders cannot be used together, with the way out; nothing when they can. The site's
   * folder is replaced at each build, so it must not hold any of the others, nor lie in one.
   */
  public Optional<String> conflict() {
    for (Path other : List.of(seeds, content, templates, state())) {
      if (other.startsWith(site) || site.startsWith(other)) {
        return Optional.of(
            "the site's folder "
                + site
                + " and "
                + other
                + " lie in one another\n"
                + "  → give --site a folder of its own");
      }
    }
    for (Path folder : List.of(seeds, content, templates, site)) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        return Optional.of(folder + " is not a folder\n  → give another, or move the file away");
      }
    }
    return Optional.empty();
  }
}
