package backfile.office;

import backfile.model.Refused;
import backfile.xml.XmlElement;
import backfile.xml.XmlTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.zwobble.mammoth.DocumentConverter;

/**
 * A Word document (.docx) as HTML, with what its properties say.
 *
 * <p>Mammoth unpacks a document into memory and follows links to pictures, also out of the
 * document, when it shows them. So it gets a copy that holds only those parts that hold text, each
 * of a bounded size and read through before; and no picture is ever asked for.
 *
 * @param html the text: headings, lists, tables, footnotes at its end; captions are paragraphs of
 *     the class {@code caption}
 * @param title what the properties call it, or empty; often that of another document
 * @param creator whose program made the file, or empty; often not who wrote the text
 */
public record WordDocument(String html, String title, String creator) {
  /** How many bytes all parts with text may unpack to. */
  private static final int LARGEST = 32 << 20;

  private static final int MOST_PARTS = 5_000;
  private static final int MOST_ELEMENTS = 400_000;

  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://purl.org/dc/elements/1.1/",
          "dc:",
          "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
          "");

  /** Beyond what Mammoth knows by itself. */
  private static final String STYLES =
      """
      p[style-name='Title'] => p.document-title:fresh
      p[style-name='Subtitle'] => p.subtitle:fresh
      p[style-name='Caption'] => p.caption:fresh
      p[style-name='Quote'] => blockquote > p:fresh
      p[style-name='Intense Quote'] => blockquote > p:fresh
      p[style-name='Block Text'] => blockquote > p:fresh
      """;

  /**
   * Reads a document.
   *
   * @throws Refused when it is none, is damaged, or unpacks to more than any article has
   */
  public static WordDocument of(byte[] docx) throws Refused {
    Map<String, byte[]> parts = parts(docx);
    if (parts.keySet().stream().noneMatch(name -> name.startsWith("word/"))) {
      throw new Refused(0, "is no Word document", "save it in Word as .docx, or its text as .txt");
    }
    for (byte[] part : parts.values()) {
      XmlTree.check(part, MOST_ELEMENTS);
    }
    String html = html(parts);
    Optional<XmlElement> properties = properties(parts);
    return new WordDocument(
        html,
        properties.map(p -> p.textOf("dc:title")).orElse(""),
        properties.map(p -> p.textOf("dc:creator")).orElse(""));
  }

  /** The parts that hold text or say where it is. Of two with one name the first counts. */
  private static Map<String, byte[]> parts(byte[] docx) throws Refused {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = LARGEST;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || ++entries > MOST_PARTS) {
          throw new Refused(
              0,
              "unpacks to more than " + (LARGEST >> 20) + " MB, which no article does",
              "take its pictures out, or save its text as .txt");
        }
        if (isText(entry.getName())) {
          parts.putIfAbsent(entry.getName(), bytes);
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Refused(0, "is a damaged Word document", "open it in Word and save it again");
    }
    return parts;
  }

  private static boolean isText(String name) {
    return name.equals("[Content_Types].xml")
        || name.equals("_rels/.rels")
        || name.equals("docProps/core.xml")
        || name.matches("word/[^/]{1,100}\\.xml|word/_rels/[^/]{1,100}\\.rels");
  }

  private static String html(Map<String, byte[]> parts) throws Refused {
    try (InputStream copy = packed(parts)) {
      return new DocumentConverter()
          .addStyleMap(STYLES)
          .disableEmbeddedStyleMap()
          .imageConverter(image -> Map.of())
          .convertToHtml(copy)
          .getValue();
    } catch (IOException | RuntimeException notWord) {
      throw new Refused(
          0, "is a Word document that cannot be read", "open it in Word and save it again");
    }
  }

  private static InputStream packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static Optional<XmlElement> properties(Map<String, byte[]> parts) throws Refused {
    byte[] core = parts.get("docProps/core.xml");
    if (core == null) {
      return Optional.empty();
    }
    String xml = new String(core, StandardCharsets.UTF_8).replace("\ufeff", "");
    return Optional.of(XmlTree.of(xml, PREFIXES, 0));
  }
}
