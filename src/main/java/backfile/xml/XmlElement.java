package backfile.xml;

import backfile.model.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element with what stands in it.
 *
 * @param name with the prefix that the reader of the file chose for its namespace, such as {@code
 *     dc:creator}, whatever prefix the file has
 * @param attributes by local name, without those of other namespaces
 * @param content what stands in it, in order
 */
public record XmlElement(String name, Map<String, String> attributes, List<Node> content) {
  /** Copies the collections. */
  public XmlElement {
    attributes = Map.copyOf(attributes);
    content = List.copyOf(content);
  }

  /** A part of an element's content. */
  public sealed interface Node {}

  /** Letters, every reference in them resolved. */
  public record Text(String text) implements Node {}

  /** An element in an element. */
  public record Child(XmlElement element) implements Node {}

  /** The child elements of this name, in order. */
  public Stream<XmlElement> children(String wanted) {
    return content.stream()
        .filter(Child.class::isInstance)
        .map(node -> ((Child) node).element())
        .filter(child -> child.name().equals(wanted));
  }

  /** The first child of this name. */
  public Optional<XmlElement> child(String wanted) {
    return children(wanted).findFirst();
  }

  /** The text of the first child of this name without white space around it; empty without one. */
  public String textOf(String wanted) {
    return child(wanted).map(XmlElement::text).orElse("").strip();
  }

  /** An attribute, or an empty text. */
  public String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "");
  }

  /** All letters in it, those of inner elements too. */
  public String text() {
    StringBuilder out = new StringBuilder();
    text(out);
    return out.toString();
  }

  private void text(StringBuilder out) {
    for (Node node : content) {
      if (node instanceof Text own) {
        out.append(own.text());
      } else if (node instanceof Child child) {
        child.element().text(out);
      }
    }
  }

  /** Its content as markup again, without prefixes: what XHTML in a feed is as HTML. */
  public String markup() {
    StringBuilder out = new StringBuilder();
    markup(out);
    return out.toString();
  }

  private void markup(StringBuilder out) {
    for (Node node : content) {
      if (node instanceof Text own) {
        escape(own.text(), out);
      } else if (node instanceof Child child) {
        XmlElement element = child.element();
        String local = element.name().substring(element.name().indexOf(':') + 1);
        out.append('<').append(local);
        element.attributes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(a -> attribute(out, a.getKey(), a.getValue()));
        out.append('>');
        element.markup(out);
        out.append("</").append(local).append('>');
      }
    }
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, out);
    out.append('"');
  }

  private static void escape(String text, StringBuilder out) {
    Html.escape(text, 0, text.length(), out);
  }
}
