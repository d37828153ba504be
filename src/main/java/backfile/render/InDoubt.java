package backfile.render;

import java.util.List;

/**
 * A doubt about names.
 *
 * @param id an anchor
 * @param question what is in doubt, in words
 * @param spelling the name that it is about, where the entries do not say it
 * @param names the entries, those without a page among them with an empty address
 * @param more how many entries are not named
 * @param note what else is to be said, or empty
 * @param mentions how many mentions hang on it
 * @param groups its sentences
 * @param choices the commands that settle it, the likeliest first
 */
public record InDoubt(
    String id,
    String question,
    String spelling,
    List<Page.NameLink> names,
    int more,
    String note,
    int mentions,
    List<Group> groups,
    List<Choice> choices) {}
