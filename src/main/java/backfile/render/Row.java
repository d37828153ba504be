package backfile.render;

import java.util.List;

/** An article in a list; {@code lang} and {@code dir} only where they differ from the site's. */
public record Row(
    String href,
    String title,
    String lang,
    String dir,
    String standfirst,
    DateText.View date,
    List<Page.NameLink> names,
    String note) {}
