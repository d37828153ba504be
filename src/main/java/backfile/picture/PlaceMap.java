package backfile.picture;

import backfile.model.Html;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places on the land of the earth, without any border: circles whose area is the number, each a
 * link with a name. Labels stand where they cover nothing, or not at all; on a narrow screen only
 * the four largest places may have one, in larger type.
 */
public final class PlaceMap {
  private static final int WIDTH = 720;
  private static final double LARGEST = 15;
  private static final double SMALLEST = 5;
  private static final int LABELS_ON_A_PHONE = 4;
  private static final double TYPE = 15;
  private static final double PHONE_TYPE = 27;

  /** Less land than this, in bytes, is no map; places go before it. */
  private static final int LEAST_LAND = 1300;

  private PlaceMap() {}

  /**
   * The map; nothing for no places.
   *
   * @param places in the order of their numbers
   * @param title the picture's name
   * @param bytes what the picture may take: the land is drawn as true as that allows, and places of
   *     which there are too many are left out from the end
   */
  public static Html draw(List<MapPoint> places, String title, int bytes) {
    if (places.isEmpty()) {
      return Html.NONE;
    }
    List<MapPoint> shown = new ArrayList<>(places);
    while (true) {
      Window window = Window.around(shown, WIDTH);
      String head = head(window, title);
      String links = links(shown, window);
      int rest = bytes - head.length() - links.getBytes(StandardCharsets.UTF_8).length;
      if (rest >= LEAST_LAND || shown.size() == 1) {
        String land = Land.INSTANCE.path(window, Math.max(rest, LEAST_LAND) - 40);
        return new Html(head + "<path class=\"land\" d=\"" + land + "\"/>\n" + links + "</svg>");
      }
      shown.remove(shown.size() - 1);
    }
  }

  private static String head(Window window, String title) {
    return new Svg()
        .raw("<svg class=\"map\" viewBox=\"0 0 " + window.width() + " " + window.height() + "\"")
        .raw(" role=\"group\"")
        .text("aria-label", title)
        .raw(">\n")
        .done()
        .value();
  }

  private static String links(List<MapPoint> places, Window window) {
    int most = places.stream().mapToInt(p -> p.place().number()).max().orElse(1);
    List<Box> taken = new ArrayList<>();
    List<Box> takenOnPhones = new ArrayList<>();
    List<Box> circles = new ArrayList<>();
    for (MapPoint p : places) {
      circles.add(Box.around(window.x(p.lon()), window.y(p.lat()), radius(p, most)));
    }
    Svg svg = new Svg();
    for (int i = 0; i < places.size(); i++) {
      NamedPoint place = places.get(i).place();
      Box circle = circles.get(i);
      boolean largest = i < LABELS_ON_A_PHONE;
      Optional<Label> label = Label.at(place.name(), circle, TYPE, window, circles, taken);
      label.ifPresent(l -> taken.add(l.box()));
      Optional<Box> onPhone =
          label
              .filter(l -> largest)
              .map(l -> l.on(place.name(), PHONE_TYPE))
              .filter(box -> box.inside(window) && takenOnPhones.stream().noneMatch(box::meets));
      onPhone.ifPresent(takenOnPhones::add);
      svg.raw("<a").raw(label.isPresent() && onPhone.isEmpty() ? " class=\"minor\"" : "");
      svg.text("href", place.href()).text("aria-label", place.label()).raw("><circle");
      svg.number("cx", circle.x()).number("cy", circle.y()).number("r", circle.width() / 2);
      svg.raw("/>");
      label.ifPresent(l -> l.write(svg, place.name()));
      svg.raw("</a>\n");
    }
    return svg.done().value();
  }

  private static double radius(MapPoint point, int most) {
    double share = point.place().number() / (double) Math.max(1, most);
    return Math.max(SMALLEST, LARGEST * StrictMath.sqrt(Math.max(0, share)));
  }
}
