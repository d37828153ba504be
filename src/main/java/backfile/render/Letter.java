package backfile.render;

/** A letter of the bar; without an address where no name begins with it. */
public record Letter(String text, String href, int count) {}
