package backfile.render;

/** Further words of a sentence that are marked, and what stands behind them. */
public record Marked(String name, String behind) {}
