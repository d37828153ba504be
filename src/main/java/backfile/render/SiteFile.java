package backfile.render;

import java.nio.charset.StandardCharsets;

/** A file of the site: its address relative to the site's root, and its text. */
public record SiteFile(String path, String text) {
  /** The text as the bytes that are written. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
