package backfile.mail;

import backfile.letters.Decoded;
import backfile.model.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.MailboxListField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * A letter as a mail program keeps it: what its head says, and its texts without what is attached.
 *
 * @param head its fields by their names in lower case, each decoded and on one line; of two with
 *     one name the first
 * @param texts in order
 * @param attached how many parts are attached or no text
 */
public record Letter(Map<String, String> head, List<Text> texts, int attached) {
  /** How many bytes one text of a letter may have. */
  private static final int LARGEST = 8 << 20;

  private static final DecodeMonitor SILENT = DecodeMonitor.SILENT;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(2_000)
          .setMaxContentLen(-1)
          .build();

  /** Copies the collections. */
  public Letter {
    head = Map.copyOf(head);
    texts = List.copyOf(texts);
  }

  /**
   * One text of a letter.
   *
   * @param html whether it is a page rather than plain text
   * @param flowed whether a space at the end of a line says that it goes on (RFC 3676)
   * @param spaceGoes whether that space is no part of the text
   */
  public record Text(boolean html, boolean flowed, boolean spaceGoes, Decoded decoded) {}

  /** A field of the head, or an empty text. */
  public String field(String name) {
    return head.getOrDefault(name, "");
  }

  /** The name of who sent it, as its program gives it; empty where there is only an address. */
  public String sender() {
    ParsedField from =
        LenientFieldParser.getParser().parse(new RawField("From", field("from")), SILENT);
    if (!(from instanceof MailboxListField list) || list.getMailboxList() == null) {
      return "";
    }
    String name = list.getMailboxList().isEmpty() ? null : list.getMailboxList().get(0).getName();
    return name == null || name.contains("@") ? "" : name;
  }

  /**
   * Reads a letter.
   *
   * @throws Refused when the bytes are none: no field of a head stands at their beginning; and when
   *     one of its texts is larger than 8 MB
   */
  public static Letter of(byte[] bytes) throws Refused {
    Map<String, String> head = new HashMap<>();
    List<Text> texts = new ArrayList<>();
    int attached = 0;
    MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(bytes));
    try {
      Map<String, String> fields = head;
      EntityState state = tokens.getState();
      for (; state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
        switch (state) {
          case T_START_BODYPART -> fields = new HashMap<>();
          case T_FIELD -> add(tokens.getField(), fields);
          case T_BODY -> {
            if (isText(fields)) {
              texts.add(text(tokens, fields));
            } else {
              attached++;
            }
          }
          default -> {}
        }
      }
    } catch (IOException | MimeException | RuntimeException broken) {
      if (texts.isEmpty()) {
        throw new Refused(0, "is a damaged letter", "save it again as .eml");
      }
    }
    if (!head.containsKey("from") && !head.containsKey("subject") && !head.containsKey("date")) {
      throw new Refused(0, "is no letter: it has no sender, subject or date", "save it as .eml");
    }
    return new Letter(head, texts, attached);
  }

  private static void add(Field field, Map<String, String> fields) {
    String body = field.getBody() == null ? "" : MimeUtil.unfold(field.getBody()).strip();
    String name = field.getName().toLowerCase(Locale.ROOT);
    // The parts of an address are decoded one by one, or a comma in a name would part it.
    boolean address = name.equals("from");
    fields.putIfAbsent(name, address ? body : DecoderUtil.decodeEncodedWords(body, SILENT));
  }

  private static boolean isText(Map<String, String> fields) {
    String type = fields.getOrDefault("content-type", "text/plain").toLowerCase(Locale.ROOT);
    String place = fields.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT);
    boolean text = type.startsWith("text/plain") || type.startsWith("text/html");
    return text && !place.startsWith("attachment");
  }

  private static Text text(MimeTokenStream tokens, Map<String, String> fields)
      throws IOException, MimeException, Refused {
    String type = fields.getOrDefault("content-type", "text/plain");
    ParsedField parsed =
        LenientFieldParser.getParser().parse(new RawField("Content-Type", type), SILENT);
    boolean flowed = false;
    boolean spaceGoes = false;
    if (parsed instanceof ContentTypeField field) {
      flowed = "flowed".equalsIgnoreCase(field.getParameter("format"));
      spaceGoes = "yes".equalsIgnoreCase(field.getParameter("delsp"));
    }
    byte[] bytes = tokens.getDecodedInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Refused(
          0, "holds a text larger than 8 MB, which no article is", "save its text as .txt files");
    }
    String charset =
        parsed instanceof ContentTypeField field && field.getCharset() != null
            ? field.getCharset()
            : "";
    boolean html = type.toLowerCase(Locale.ROOT).startsWith("text/html");
    return new Text(html, flowed, spaceGoes, Decoded.of(bytes, () -> charset));
  }
}
