package backfile.render;

import java.util.List;

/** The names under a letter. */
public record Section(String id, String letter, List<Entry> entries) {}
