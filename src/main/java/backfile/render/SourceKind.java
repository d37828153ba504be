package backfile.render;

import java.util.List;

/**
 * The sentences that rest on unnamed sources of one kind.
 *
 * @param id an anchor
 * @param sentences how many there are
 * @param articlesOnly articles of which no sentence is listed; {@code untold} more are not named
 */
public record SourceKind(
    String id,
    String heading,
    int sentences,
    List<Group> groups,
    List<Group> moreGroups,
    List<Row> articlesOnly,
    int untold) {}
