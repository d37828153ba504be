package backfile.render;

import java.util.List;

/** A mention in its sentence, with a link to its paragraph; {@code also} marks further words. */
public record Line(
    String before,
    String name,
    String behind,
    List<Marked> also,
    String href,
    String label,
    String where) {}
