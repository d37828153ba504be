package backfile.render;

import backfile.model.Html;

/** A term with what is said of it. */
public record Fact(String term, Html text) {}
