package backfile.model;

/**
 * HTML that Backfile itself wrote out of the model, every text in it escaped. The only text that a
 * template prints as it is.
 */
public record Html(String value) {
  /** No HTML at all. */
  public static final Html NONE = new Html("");
}
