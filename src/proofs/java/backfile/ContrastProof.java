package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That colours can be told apart, as the browser paints them: WCAG 2.2, 1.4.3, 1.4.6, 1.4.11. */
@ExtendWith(Sites.Given.class)
class ContrastProof {
  private static final double BODY = 7;
  private static final double TEXT = 4.5;
  private static final double MARKS = 3;

  /** What a colour is used for, on which grounds, and how far it must stand out from them. */
  private record Use(String colour, double least, List<String> grounds) {}

  private static final List<Use> USES =
      List.of(
          new Use("--ink", BODY, List.of("--bg", "--raise", "--mark")),
          new Use("--bg", TEXT, List.of("--ink")),
          new Use("--soft", TEXT, List.of("--bg", "--raise")),
          new Use("--link", TEXT, List.of("--bg", "--raise")),
          new Use("--person", TEXT, List.of("--bg", "--raise")),
          new Use("--place", TEXT, List.of("--bg", "--raise")),
          new Use("--org", TEXT, List.of("--bg", "--raise")),
          new Use("--event", TEXT, List.of("--bg", "--raise")),
          new Use("--pact", TEXT, List.of("--bg", "--raise")),
          new Use("--edge", MARKS, List.of("--bg", "--raise")),
          new Use("--focus", MARKS, List.of("--bg", "--raise")));

  private static Chromium chromium;
  private static Sites sites;

  @BeforeAll
  static void start(Sites given) {
    chromium = new Chromium();
    sites = given;
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyPairOfTokens(ColorScheme colours) {
    List<String> faults = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      for (String chosen : List.of("", colours.name().toLowerCase(Locale.ROOT))) {
        // As the device wants it, and as the reader chose against the device.
        ColorScheme other = colours == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
        tab.colours(chosen.isEmpty() ? colours : other).open(sites.sample().home());
        tab.page().evaluate("c => { if (c) document.documentElement.dataset.theme = c }", chosen);
        for (Use use : USES) {
          for (String ground : use.grounds()) {
            double ratio = ratio(painted(tab, use.colour()), painted(tab, ground));
            if (ratio < use.least()) {
              faults.add(use.colour() + " on " + ground + " has " + ratio);
            }
          }
        }
        for (String type : List.of("person", "place", "org", "event", "pact", "edge")) {
          String hovered = "color-mix(in srgb, var(--%s) 14%%, var(--bg))".formatted(type);
          double ratio = ratio(painted(tab, "--ink"), painted(tab, "--x:" + hovered));
          if (ratio < BODY) {
            faults.add("--ink on a link to " + type + " that is pointed at has " + ratio);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The shapes of charts as they are painted, with what shines through them. */
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyMarkOfAPicture(ColorScheme colours) {
    List<String> faults = new ArrayList<>();
    int seen = 0;
    try (Tab tab = chromium.tab()) {
      tab.colours(colours);
      for (Sites.Name name : List.of(Sites.Name.SAMPLE, Sites.Name.LARGE)) {
        Served site = sites.get(name);
        for (String file : PageKinds.of(site)) {
          tab.open(site.at(file));
          for (Object found : (List<?>) requireNonNull(tab.page().evaluate(SHAPES))) {
            List<?> shape = (List<?>) found;
            seen++;
            double opacity = ((Number) requireNonNull(shape.get(2))).doubleValue();
            double[] ground = painted(tab, "--bg");
            double[] colour = rgb(String.valueOf(shape.get(1)));
            for (int i = 0; i < 3; i++) {
              colour[i] = colour[i] * opacity + ground[i] * (1 - opacity);
            }
            if (ratio(colour, ground) < MARKS) {
              faults.add(file + ": " + shape + " has " + ratio(colour, ground));
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(seen).isGreaterThan(20);
  }

  /** One shape of each look: what it is, its colour, how much of it covers what is behind. */
  private static final String SHAPES =
      """
      [...new Map([...document.querySelectorAll('main svg :is(rect, circle, path)')].map(e => {
        const s = getComputedStyle(e);
        const fill = s.fill !== 'none';
        let opacity = +(fill ? s.fillOpacity : s.strokeOpacity);
        for (let n = e; n.closest('svg'); n = n.parentNode) opacity *= +getComputedStyle(n).opacity;
        const land = e.matches('.land');
        const svg = e.closest('svg').getAttribute('class');
        const look = [svg + ' ' + e.outerHTML.slice(0, 60), fill && !land ? s.fill : s.stroke, opacity];
        return [svg + look.slice(1), look];
      })).values()]
      """;

  /** What a browser makes of a colour of the style sheet. */
  private static double[] painted(Tab tab, String token) {
    String colour = token.startsWith("--x:") ? token.substring(4) : "var(" + token + ")";
    Object rgb =
        tab.page()
            .evaluate(
                """
                colour => {
                  const probe = document.createElement('canvas');
                  probe.style.color = colour;
                  document.body.append(probe);
                  const ink = probe.getContext('2d');
                  ink.fillStyle = getComputedStyle(probe).color;
                  ink.fillRect(0, 0, 1, 1);
                  probe.remove();
                  return 'rgb(' + [...ink.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ') + ')';
                }
                """,
                colour);
    return rgb(String.valueOf(rgb));
  }

  private static double[] rgb(String text) {
    String[] parts = text.replaceAll("[^\\d.,]", "").split(",");
    return new double[] {
      Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])
    };
  }

  /** The contrast ratio of WCAG 2.2. */
  private static double ratio(double[] one, double[] other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }

  private static double luminance(double[] rgb) {
    double[] weights = {.2126, .7152, .0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = rgb[i] / 255;
      sum += weights[i] * (c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4));
    }
    return sum;
  }
}
