package backfile.render;

/** A name in an order of numbers; {@code share} is the bar's length in per cent of the first. */
public record Ranked(Page.NameLink link, int number, int share, String href) {
  /** A name whose number leads nowhere. */
  Ranked(Page.NameLink link, int number, int share) {
    this(link, number, share, "");
  }
}
