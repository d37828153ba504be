package backfile.render;

import java.util.List;

/** A matter to look after; the {@code text} of a link without address is said alone. */
public record Concern(String heading, String hint, List<Page.Link> places) {}
