package backfile.render;

/** A citation in the form of a program; {@code href} is empty where there is no file of it. */
public record Cite(String form, String text, String href) {}
