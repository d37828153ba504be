package backfile.render;

import java.util.List;

/** The mentions in one article. */
public record Group(
    String href, String title, String lang, String dir, DateText.View date, List<Line> lines) {}
