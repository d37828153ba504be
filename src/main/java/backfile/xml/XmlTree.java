package backfile.xml;

import backfile.model.Refused;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A short XML text as a tree. Declared entities, document types and whatever leads out of the text
 * are refused, and so are trees deeper than {@value #DEEPEST}.
 */
public final class XmlTree {
  private static final int DEEPEST = 200;
  private static final XMLInputFactory FACTORY = factory();

  private XmlTree() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // From Java 24 on the reader's own limit comes before ours, and says less.
    factory.setProperty("jdk.xml.maxElementDepth", 10 * DEEPEST);
    factory.setXMLResolver(
        (publicId, systemId, base, space) -> {
          throw new XMLStreamException("nothing outside of a text is read");
        });
    return factory;
  }

  /**
   * Reads a text.
   *
   * @param prefixes the prefix to give names of a namespace; of the namespaces in it that begin as
   *     the element's does the longest counts. Other names get {@code other:}
   * @param line where in its file the text begins, for what is refused
   */
  public static XmlElement of(String xml, Map<String, String> prefixes, int line) throws Refused {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
      try {
        return read(reader, prefixes, line);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException malformed) {
      // What the reader says of it is in the language of the machine.
      int at = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
      throw broken(line + Math.max(at, 1) - 1);
    }
  }

  static Refused broken(int line) {
    return new Refused(
        line,
        "is not well-formed XML here",
        "mend it: a tag that is not closed, or an & or < that is not written &amp; or &lt;");
  }

  /** An element that is not closed yet. */
  private record Open(String name, Map<String, String> attributes, List<XmlElement.Node> content) {
    XmlElement closed() {
      return new XmlElement(name, attributes, content);
    }
  }

  private static XmlElement read(XMLStreamReader reader, Map<String, String> prefixes, int line)
      throws XMLStreamException, Refused {
    Deque<Open> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == DEEPEST) {
            throw new Refused(
                line, "holds elements " + DEEPEST + " deep, which no article does", "take it out");
          }
          open.push(new Open(name(reader, prefixes), attributes(reader), new ArrayList<>()));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement closed = open.pop().closed();
          if (open.isEmpty()) {
            return closed;
          }
          open.element().content().add(new XmlElement.Child(closed));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.element().content().add(new XmlElement.Text(reader.getText()));
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities(line);
        default -> {}
      }
    }
    throw broken(line);
  }

  static Refused entities(int line) {
    return new Refused(
        line,
        "declares or uses entities of its own, which Backfile does not follow",
        "take the <!DOCTYPE …> out, and write the characters themselves");
  }

  /**
   * Reads through the bytes of an XML part of another file before a library builds it in memory:
   * refuses what {@link #of} refuses, and more than {@code elements} elements.
   */
  public static void check(byte[] xml, int elements) throws Refused {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
      int depth = 0;
      int count = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            count++;
            if (depth > DEEPEST || count > elements) {
              throw new Refused(
                  0,
                  "holds more or deeper elements than any article does",
                  "save its text as .txt");
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities(0);
          default -> {}
        }
      }
    } catch (XMLStreamException malformed) {
      throw new Refused(0, "holds a part that is damaged", "open it and save it again");
    }
  }

  private static String name(XMLStreamReader reader, Map<String, String> prefixes) {
    String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    String best = "";
    String prefix = space.isEmpty() ? "" : "other:";
    for (Map.Entry<String, String> known : prefixes.entrySet()) {
      if (space.startsWith(known.getKey()) && known.getKey().length() > best.length()) {
        best = known.getKey();
        prefix = known.getValue();
      }
    }
    return prefix + reader.getLocalName();
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeNamespace(i) == null || reader.getAttributeNamespace(i).isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return attributes;
  }
}
