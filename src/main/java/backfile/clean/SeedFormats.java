package backfile.clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The input formats that Backfile reads. */
public final class SeedFormats {
  private static final List<SeedFormat> ALL =
      List.of(
          new TextFormat(),
          new HtmlFormat(),
          new MarkdownFormat(),
          new JsonFormat(),
          new XmlFormat(),
          new WordFormat(),
          new WarcFormat(),
          new MailFormat());

  private SeedFormats() {}

  /** The format for a file of this name; nothing when Backfile reads none such. */
  public static Optional<SeedFormat> forFile(String file) {
    String ending = ending(file);
    return ALL.stream().filter(format -> format.reads(ending)).findFirst();
  }

  /** What to say of a file that {@link #forFile} has nothing for. */
  public static String unknown(String file) {
    return "has the ending ." + ending(file) + ", which Backfile does not read";
  }

  /**
   * The ending of a file's name in lower case, without the dot; of a packed file with the one
   * before it, such as {@code warc.gz}; empty when there is none.
   */
  static String ending(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot > 0 && name.substring(dot).equalsIgnoreCase(".gz")) {
      int before = name.lastIndexOf('.', dot - 1);
      dot = before > 0 ? before : dot;
    }
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
