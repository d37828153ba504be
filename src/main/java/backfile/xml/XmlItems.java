package backfile.xml;

import backfile.letters.Encodings;
import backfile.model.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An XML file that is a long row of items, read one by one: a file of any size needs no more memory
 * than its largest item. The file is cut where items begin and end, and only then is each read as
 * XML, so that one that is not well-formed leaves the others whole.
 *
 * <p>Bytes that are not of the file's encoding become U+FFFD, control characters, which XML cannot
 * hold although many exports do, become zero-width spaces, which the cleaning takes out.
 */
public final class XmlItems {
  /** How many characters an item, or what stands before the first, may have. */
  private static final int LARGEST = 16 << 20;

  private static final int DECLARATION = 1024;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{1,100}encoding=[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private final XmlTags tags;
  private final Charset charset;
  private final Set<String> items;
  private final Map<String, String> prefixes;
  private final List<XmlTags.Tag> around = new ArrayList<>();
  private final XmlElement head;
  private XmlTags.@Nullable Tag begun;

  private XmlItems(Reader in, Charset charset, Set<String> items, Map<String, String> prefixes)
      throws IOException, Refused {
    this.tags = new XmlTags(in, LARGEST);
    this.charset = charset;
    this.items = items;
    this.prefixes = prefixes;
    this.head = readHead();
  }

  /**
   * One item.
   *
   * @param line where in the file it begins
   * @param raw its letters as they stand in the file
   */
  public record Item(int line, String raw, XmlElement element) {}

  /**
   * Opens a file and reads what stands before its first item.
   *
   * @param items the names of elements that are items, as they stand in the file
   * @param prefixes see {@link XmlTree#of}
   * @throws Refused when it is no XML, or declares a document type
   */
  public static XmlItems open(InputStream in, Set<String> items, Map<String, String> prefixes)
      throws IOException, Refused {
    BufferedInputStream bytes = new BufferedInputStream(in);
    Charset charset = charset(bytes);
    return new XmlItems(new InputStreamReader(bytes, charset), charset, items, prefixes);
  }

  /** What the file says of its encoding: by a mark, by zero bytes, in its first line; or UTF-8. */
  private static Charset charset(BufferedInputStream in) throws IOException {
    in.mark(DECLARATION);
    byte[] start = in.readNBytes(DECLARATION);
    in.reset();
    String bytes = new String(start, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("\u00ef\u00bb\u00bf")) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff")) {
      in.skipNBytes(2);
      return bytes.charAt(0) == '\u00ff' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    if (bytes.startsWith("<\0") || bytes.startsWith("\0<")) {
      return bytes.charAt(0) == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    Matcher declared = ENCODING.matcher(bytes);
    return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  /** A file whose first line can be read byte by byte is not in UTF-16, whatever it says. */
  private static Charset named(String name) {
    return Encodings.named(name)
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .orElse(StandardCharsets.UTF_8);
  }

  /** What stands in the file around its items, as far as it stands before the first. */
  public XmlElement head() {
    return head;
  }

  /** What the file was read as. */
  public String encoding() {
    return charset.name();
  }

  private XmlElement readHead() throws IOException, Refused {
    StringBuilder text = new StringBuilder();
    for (XmlTags.Tag tag = tags.next(text); tag != null; tag = tags.next(text)) {
      if (text.length() >= LARGEST) {
        throw new Refused(0, "has no article in its first 16 MB", "export it again");
      }
      if (tag.opens() && !around.isEmpty() && items.contains(tag.name())) {
        text.setLength(text.length() - tag.raw().length());
        begun = tag;
        break;
      }
      if (tag.opens() && !tag.closes()) {
        around.add(tag);
      } else if (tag.closes() && !tag.opens() && isInnermost(tag)) {
        around.remove(around.size() - 1);
      }
    }
    if (text.indexOf("<") < 0 || !text.substring(0, text.indexOf("<")).isBlank()) {
      throw new Refused(0, "is no XML", "save it again as what its ending says");
    }
    closings(text);
    return XmlTree.of(text.substring(text.indexOf("<")), prefixes, 1);
  }

  private boolean isInnermost(XmlTags.Tag closing) {
    return !around.isEmpty() && around.get(around.size() - 1).name().equals(closing.name());
  }

  private void closings(StringBuilder text) {
    for (int i = around.size() - 1; i >= 0; i--) {
      text.append("</").append(around.get(i).name()).append('>');
    }
  }

  /**
   * The next item; nothing at the end.
   *
   * @throws Refused when this item cannot be read; those behind it still can
   */
  public Optional<Item> next() throws IOException, Refused {
    StringBuilder skipped = new StringBuilder();
    while (begun == null || !begun.opens() || !items.contains(begun.name())) {
      begun = tags.next(skipped);
      skipped.setLength(0);
      if (begun == null) {
        return Optional.empty();
      }
    }
    XmlTags.Tag first = begun;
    begun = null;
    StringBuilder raw = new StringBuilder(first.raw());
    return Optional.of(new Item(first.line(), finish(first, raw), element(first, raw)));
  }

  private String finish(XmlTags.Tag first, StringBuilder raw) throws IOException, Refused {
    boolean closed = first.closes();
    boolean large = false;
    while (!closed) {
      XmlTags.Tag tag = tags.next(raw);
      if (tag == null) {
        throw new Refused(first.line(), "breaks off: the file ends in it", "export the file again");
      }
      if (tag.opens() && !tag.closes() && tag.name().equals(first.name())) {
        begun = tag;
        throw XmlTree.broken(first.line());
      }
      large |= raw.length() >= LARGEST;
      closed = tag.closes() && tag.name().equals(first.name());
      if (large) {
        raw.setLength(0);
      }
    }
    if (large) {
      throw new Refused(
          first.line(), "is larger than 16 MB, which no article is", "take out what it holds");
    }
    return raw.toString();
  }

  private XmlElement element(XmlTags.Tag first, StringBuilder raw) throws Refused {
    StringBuilder whole = new StringBuilder();
    around.forEach(tag -> whole.append(tag.raw().replaceAll("\\s+", " ")));
    whole.append(raw);
    closings(whole);
    XmlElement element = XmlTree.of(whole.toString(), prefixes, first.line());
    for (int i = 0; i < around.size(); i++) {
      element = ((XmlElement.Child) element.content().get(0)).element();
    }
    return element;
  }
}
