package backfile.analyse;

import java.util.List;

/**
 * What a word by itself tells of the names that it stands in or beside: a section of {@code
 * cues.txt}, or one of two lists.
 */
enum Cue {
  TITLE_HEAD(0, "title-heads"),
  TITLE_PART(1, "title-parts"),
  RANK(2, "ranks"),
  MONARCH(3, "monarchs"),
  ORGANISATION_HEAD(4, "organisation-heads"),
  ORGANISATION_OPENER(5, "organisation-openers"),
  AGREEMENT_HEAD(6, "agreement-heads"),
  AGREEMENT_OPENER(7, "agreement-openers"),
  EVENT_HEAD(8, "event-heads"),
  EVENT_OPENER(9, "event-openers"),
  PLACE_HEAD(10, "place-heads"),
  PLACE_OPENER(11, "place-openers"),
  PLACE_NOUN(12, "place-nouns"),
  DIRECTION(13, "directions"),
  ROLE(14, "roles"),
  CLASS_NOUN(15, "class-nouns"),
  PARTICIPLE(16, "participles"),
  SPEECH(17, "speech"),
  CALENDAR(18, "calendar"),
  NEVER_NAME(19, "never-names"),
  COMMON(20, "common"),
  OPENER(21, "openers"),
  PARTICLE(24, "particles"),
  LINK(25, "links"),
  PREPOSITION(26, "prepositions"),
  TEAM(27, "teams"),
  /** Says where someone or something is from: "Moroccan". */
  DEMONYM(22, ""),
  GIVEN_NAME(23, "");

  private static final List<Cue> ALL = List.of(values());

  /** A bit of its own. Which one is part of the tagger's model. */
  final long bit;

  private final String section;

  Cue(int number, String section) {
    this.bit = 1L << number;
    this.section = section;
  }

  /** The cue of a section of {@code cues.txt}; there is none without. */
  static Cue of(String section) {
    return ALL.stream()
        .filter(cue -> cue.section.equals(section) && !section.isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(section + " is no section of the cues"));
  }
}
