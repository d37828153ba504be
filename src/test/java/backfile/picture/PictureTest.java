package backfile.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Scales, escapes and bounds of the pictures. */
class PictureTest {
  private static final String HOSTILE = "<b>\"A' & B</b>";

  private static Element svg(String html) {
    Elements all = Jsoup.parse(html).select("svg");
    assertThat(all).hasSize(1);
    assertThat(all.select("script, b")).isEmpty();
    return all.get(0);
  }

  private static NamedPoint name(String name, int number) {
    return new NamedPoint(
        "x.html", name, "person", number, "" + number, name + " " + number + " articles");
  }

  @Test
  void barsStandAtTheirYearsAndSayAllNumbers() {
    Bars bars = new Bars(2000, 2009, 100, false);
    Element svg =
        svg(
            bars.draw(
                    Map.of(2000, 1, 2009, 4, 1990, 7),
                    Map.of(2000, "2000: 1", 2009, "2009: 4"),
                    String::valueOf,
                    "Articles & years",
                    2009)
                .value());
    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.attr("aria-label")).isEqualTo("Articles & years");
    assertThat(svg.select("rect").eachAttr("x")).containsExactly("0", "90");
    assertThat(svg.select("rect").eachAttr("height")).containsExactly("13", "52");
    assertThat(svg.select("rect.hi title").text()).isEqualTo("2009: 4");
    assertThat(svg.select("text").eachText()).containsExactly("2000", "2009");
  }

  @Test
  void theLastBarOfALongAxisStaysInThePicture() {
    Bars bars = new Bars(1000, 2000, 400, false);
    Element bar =
        svg(bars.draw(Map.of(2000, 1), Map.of(), String::valueOf, "", 0).value())
            .select("rect")
            .get(0);
    assertThat(Double.parseDouble(bar.attr("x")) + Double.parseDouble(bar.attr("width")))
        .isLessThanOrEqualTo(400);
    assertThatThrownBy(() -> new Bars(2000, 1999, 400, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wherePeopleReadFromTheRightTimeRunsSo() {
    Bars bars = new Bars(2000, 2009, 100, true);
    Element svg = svg(bars.draw(Map.of(2000, 1), Map.of(), y -> "<" + y, "", 0).value());
    assertThat(svg.select("rect").attr("x")).isEqualTo("91.5");
    assertThat(svg.select("text").eachAttr("x")).containsExactly("100", "0");
    assertThat(svg.select("text").eachText()).containsExactly("<2000", "<2009");
  }

  @Test
  void noWordOfANameIsMarkup() {
    NamedPoint hostile = name(HOSTILE, 2);
    for (String html :
        List.of(
            Butterfly.draw(HOSTILE, "org", List.of(hostile), HOSTILE).value(),
            PlaceMap.draw(List.of(new MapPoint(hostile, 34, -6)), HOSTILE, 4096).value())) {
      Element svg = svg(html);
      assertThat(svg.attr("aria-label")).isEqualTo(HOSTILE);
      assertThat(svg.select("a").attr("aria-label")).isEqualTo(HOSTILE + " 2 articles");
      assertThat(svg.select("a text").text()).startsWith(HOSTILE);
    }
  }

  @Test
  void theButterflyHasTwoColumnsOfAtMostSix() {
    List<NamedPoint> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(name("A name of so many words that it never fits " + i, 30 - i));
    }
    Element svg = svg(Butterfly.draw("Morocco", "place", many, "t").value());
    assertThat(svg.select("a")).hasSize(12);
    assertThat(svg.select("a text[text-anchor=end]")).hasSize(6);
    assertThat(svg.select(".arcs path").eachAttr("stroke-width").get(0)).isEqualTo("4");
    assertThat(svg.select("a text").eachText()).allMatch(t -> t.length() < 45);
    assertThat(Butterfly.draw("Morocco", "place", List.of(), "t").value()).isEmpty();
    for (String style : List.of("person", "place", "org", "event", "pact", "work")) {
      NamedPoint point = new NamedPoint("x.html", "N", style, 1, "1", "N 1");
      assertThat(svg(Butterfly.draw("M", style, List.of(point), "t").value()).select("a > *"))
          .hasSize(2);
    }
  }

  @Test
  void aMapNeverTakesMoreThanItMay() {
    List<MapPoint> points = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      points.add(new MapPoint(name("Place Numéro " + i, 200 - i), 80 - i * 0.8, i * 1.8 - 180));
    }
    for (int bytes : List.of(2500, 4096, 16_000)) {
      String html = PlaceMap.draw(points, "Map", bytes).value();
      assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(bytes);
      assertThat(svg(html).select("path.land").attr("d")).startsWith("M");
    }
  }

  @Test
  void aMapShowsItsPlacesInsideAndInProportion() {
    List<MapPoint> points =
        List.of(
            new MapPoint(name("Rabat", 16), 34.01, -6.83),
            new MapPoint(name("Algiers", 4), 36.75, 3.06),
            new MapPoint(name("Suva", 1), -18.14, 178.44));
    Element svg = svg(PlaceMap.draw(points, "Map", 4096).value());
    String[] box = svg.attr("viewBox").split(" ");
    for (Element circle : svg.select("circle")) {
      assertThat(Double.parseDouble(circle.attr("cx"))).isBetween(0.0, Double.parseDouble(box[2]));
      assertThat(Double.parseDouble(circle.attr("cy"))).isBetween(0.0, Double.parseDouble(box[3]));
    }
    assertThat(svg.select("circle").eachAttr("r")).containsExactly("15", "7.5", "5");
    assertThat(svg.select("a").eachAttr("aria-label")).contains("Algiers 4 articles");
    assertThatThrownBy(() -> new MapPoint(name("Nowhere", 1), Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLandIsWhereItIs() {
    // Two windows in the middle of land and sea: one is filled by it, the other has none.
    MapPoint siberia = new MapPoint(name("Siberia", 1), 62, 100);
    MapPoint pacific = new MapPoint(name("Pacific", 1), -40, -120);
    assertThat(svg(PlaceMap.draw(List.of(siberia), "", 4096).value()).select(".land").attr("d"))
        .startsWith("M");
    assertThat(svg(PlaceMap.draw(List.of(pacific), "", 4096).value()).select(".land").attr("d"))
        .isEmpty();
  }

  @Test
  void numbersAreShortAndTheSameEverywhere() {
    assertThat(List.of(Svg.tenth(1.25), Svg.tenth(-0.04), Svg.tenth(-0.26), Svg.tenth(7)))
        .containsExactly("1.3", "0", "-0.3", "7");
  }
}
