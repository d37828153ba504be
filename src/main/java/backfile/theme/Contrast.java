package backfile.theme;

import backfile.model.Problem;
import backfile.theme.Tokens.Given;
import backfile.theme.Tokens.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the colours of a site can be told from what they stand on: every pair of tokens that
 * meets on a page, on light pages and on dark ones, by the contrast that WCAG 2.2 asks for: 4.5 for
 * text (1.4.3) and here 7 for what is read at length (1.4.6), 3 for lines, controls and marks
 * (1.4.11).
 */
public final class Contrast {
  private static final double READ_AT_LENGTH = 7;
  private static final double TEXT = 4.5;
  private static final double MARK = 3;

  /** A token on another, and the ratio that they need. */
  private record Pair(String front, String ground, double needed) {}

  private static final List<String> TYPES =
      List.of("--person", "--place", "--org", "--event", "--pact");

  private static final List<Pair> PAIRS = pairs();

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair("--ink", "--bg", READ_AT_LENGTH));
    pairs.add(new Pair("--ink", "--mark", READ_AT_LENGTH));
    pairs.add(new Pair("--ink", "--raise", TEXT));
    for (String ground : List.of("--bg", "--raise")) {
      pairs.add(new Pair("--soft", ground, TEXT));
      pairs.add(new Pair("--link", ground, TEXT));
      pairs.add(new Pair("--edge", ground, MARK));
      pairs.add(new Pair("--focus", ground, MARK));
    }
    pairs.add(new Pair("--link", "--mark", TEXT));
    for (String type : TYPES) {
      pairs.add(new Pair(type, "--bg", TEXT));
      pairs.add(new Pair(type, "--raise", MARK));
      pairs.add(new Pair(type, "--mark", MARK));
    }
    return List.copyOf(pairs);
  }

  private final Tokens tokens;
  private final String own;

  private Contrast(List<Tokens.Sheet> sheets, String own) {
    this.tokens = new Tokens(sheets);
    this.own = own;
  }

  /**
   * What is wrong with the colours that sheets together give, as notes at the line that gives the
   * colour: in the last sheet where it gives one of the two, else in the one that does. Ends where
   * a token is not given at all.
   *
   * @param sheets text by file, in the order in which a browser reads them
   */
  public static List<Problem> problems(Map<String, String> sheets) {
    List<Tokens.Sheet> all = new ArrayList<>();
    sheets.forEach((file, text) -> all.add(new Tokens.Sheet(file, text)));
    return new Contrast(all, all.isEmpty() ? "" : all.get(all.size() - 1).file()).problems();
  }

  private List<Problem> problems() {
    Map<String, Problem> unread = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Pair pair : PAIRS) {
      for (Scheme scheme : Scheme.values()) {
        Optional<Colour> front = read(pair.front(), scheme, unread);
        Optional<Colour> ground = ground(pair.ground(), scheme, unread);
        if (front.isPresent() && ground.isPresent()) {
          Colour seen = front.get().over(ground.get());
          double ratio = Colour.contrast(seen, ground.get());
          if (ratio < pair.needed()) {
            problems.add(problem(pair, scheme, ratio, seen, ground.get()));
          }
        }
      }
    }
    problems.addAll(unread.values());
    return problems.stream().sorted().distinct().toList();
  }

  private Optional<Colour> read(String token, Scheme scheme, Map<String, Problem> unread) {
    Optional<Colour> colour = tokens.colour(token, scheme);
    if (colour.isEmpty()) {
      tokens
          .given(token, scheme)
          .ifPresent(
              g ->
                  unread.put(
                      token + g,
                      Problem.note(
                          g.file(),
                          g.line(),
                          token + ": \"" + g.value() + "\" is not a colour that Backfile can check",
                          "write it as #rrggbb, rgb() or hsl(), or measure its contrast yourself")));
    }
    return colour;
  }

  /** What shines through a ground is the page, and through that what a browser paints. */
  private Optional<Colour> ground(String token, Scheme scheme, Map<String, Problem> unread) {
    double canvas = scheme == Scheme.LIGHT ? 1 : 0;
    Colour painted = new Colour(canvas, canvas, canvas, 1);
    Optional<Colour> page = read("--bg", scheme, unread).map(c -> c.over(painted));
    return token.equals("--bg")
        ? page
        : read(token, scheme, unread).map(c -> c.over(page.orElse(painted)));
  }

  private Problem problem(Pair pair, Scheme scheme, double ratio, Colour front, Colour ground) {
    Given ofFront = tokens.given(pair.front(), scheme).orElseThrow();
    Given ofGround = tokens.given(pair.ground(), scheme).orElseThrow();
    boolean blameGround = ofGround.file().equals(own) && !ofFront.file().equals(own);
    String blamed = blameGround ? pair.ground() : pair.front();
    Given given = blameGround ? ofGround : ofFront;
    Scheme other = scheme == Scheme.LIGHT ? Scheme.DARK : Scheme.LIGHT;
    boolean forBoth =
        !given.value().startsWith("light-dark(")
            && tokens.given(blamed, other).filter(given::equals).isPresent();
    String pages = scheme == Scheme.LIGHT ? "light" : "dark";
    String better =
        blameGround ? "" : enough(front, ground, pair.needed()).map(c -> ", as " + c).orElse("");
    boolean lighter = (front.luminance() > ground.luminance()) != blameGround;
    return Problem.note(
        given.file(),
        given.line(),
        String.format(
            Locale.ROOT,
            "%s: %s: on %s pages %s (%s) on %s (%s) has a contrast of %.2f, and %s is needed",
            blamed,
            given.value(),
            pages,
            pair.front(),
            front.hex(),
            pair.ground(),
            ground.hex(),
            Math.floor(ratio * 100) / 100,
            pair.needed() % 1 == 0 ? (int) pair.needed() : pair.needed()),
        forBoth
            ? "give it a colour for each, light-dark("
                + (scheme == Scheme.LIGHT ? "…, " + given.value() : given.value() + ", …")
                + "), with a "
                + (lighter ? "lighter" : "darker")
                + " one for "
                + pages
                + " pages"
                + better
            : "make it " + (lighter ? "lighter" : "darker") + " on " + pages + " pages" + better);
  }

  /** The colour nearest to one, on its way to white or black, that can be told from a ground. */
  private static Optional<String> enough(Colour front, Colour ground, double needed) {
    double end = front.luminance() > ground.luminance() ? 1 : 0;
    Colour most = new Colour(end, end, end, 1);
    for (int share = 1; share <= 100; share++) {
      String hex = front.towards(most, share / 100.0).hex();
      if (Colour.read(hex).filter(c -> Colour.contrast(c, ground) >= needed).isPresent()) {
        return Optional.of(hex);
      }
    }
    return Optional.empty();
  }
}
