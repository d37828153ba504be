package backfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The microformats of a page, read by the rules of microformats2 parsing
 * (https://microformats.org/wiki/microformats2-parsing) as far as our pages need them: roots,
 * properties of the four kinds, nested items; nothing is implied.
 */
final class Microformats {
  /** An item: its types, its properties in the order of the page, and items that are neither. */
  record Item(List<String> types, Map<String, List<Object>> properties, List<Item> children) {
    /** The first value of a property as text; empty where there is none. */
    String text(String property) {
      List<Object> values = properties.getOrDefault(property, List.of());
      return values.isEmpty()
          ? ""
          : values.get(0) instanceof Item item ? item.text("name") : values.get(0).toString();
    }

    /** The values of a property that are items. */
    List<Item> items(String property) {
      return properties.getOrDefault(property, List.of()).stream()
          .filter(Item.class::isInstance)
          .map(Item.class::cast)
          .toList();
    }
  }

  private Microformats() {}

  /** The items of a page that are in no other. */
  static List<Item> of(String html) {
    List<Item> items = new ArrayList<>();
    within(Jsoup.parse(html).body().children(), null, items);
    return items;
  }

  private static void within(Elements elements, @Nullable Item around, List<Item> found) {
    for (Element element : elements) {
      List<String> types = classes(element, "h-[a-z]+");
      List<String> properties = classes(element, "(?:p|u|dt|e)-[a-z]+");
      Item item = null;
      if (!types.isEmpty()) {
        item = new Item(types, new LinkedHashMap<>(), new ArrayList<>());
        within(element.children(), item, item.children());
        if (!item.properties().containsKey("name") && item.properties().isEmpty()) {
          item.properties().put("name", new ArrayList<>(List.of(element.text())));
        }
        if (around == null || properties.isEmpty()) {
          found.add(item);
        }
      }
      if (around != null) {
        for (String property : properties) {
          String kind = property.substring(0, property.indexOf('-'));
          String name = property.substring(kind.length() + 1);
          around
              .properties()
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(item != null ? item : value(kind, element));
        }
      }
      if (item == null) {
        within(element.children(), around, found);
      }
    }
  }

  private static String value(String kind, Element element) {
    boolean data = element.is("data[value]");
    return switch (kind) {
      case "u" ->
          element.is("a[href]")
              ? element.attr("href")
              : data ? element.attr("value") : element.text();
      case "dt" -> element.is("time[datetime]") ? element.attr("datetime") : element.text();
      case "e" -> element.html();
      default -> data ? element.attr("value") : element.text();
    };
  }

  private static List<String> classes(Element element, String pattern) {
    return element.classNames().stream().filter(name -> name.matches(pattern)).sorted().toList();
  }
}
