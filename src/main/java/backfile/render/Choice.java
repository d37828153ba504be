package backfile.render;

/** What people may decide: in words, and the command; {@code id} is its anchor. */
public record Choice(String id, String text, String command) {}
