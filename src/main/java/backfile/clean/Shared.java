package backfile.clean;

import backfile.model.Survey;

/**
 * What the survey says of a line: one that stands in several seeds, or whose shape does, is hardly
 * ever part of an article.
 */
record Shared(Survey survey) {
  /** How many seeds must share a line before it is taken for furniture. */
  private static final int ENOUGH = 3;

  /** Which part of all seeds must share a line that could as well be a sentence or a heading. */
  private static final int PART = 10;

  boolean isShared(Line line) {
    return survey.seedsWith(line.text()) >= ENOUGH || survey.seedsWithShape(line.text()) > ENOUGH;
  }

  /** Whether so many seeds share the line that it is furniture wherever it stands. */
  boolean isCommon(Line line) {
    int seeds = Math.max(survey.seedsWith(line.text()), survey.seedsWithShape(line.text()));
    return seeds > ENOUGH && (long) seeds * PART >= survey.seeds();
  }

  /** Whether what stands below this line is a few words in nearly all seeds that have the line. */
  boolean hasFollower(Line line) {
    int seeds = survey.seedsWith(line.text());
    return seeds >= ENOUGH && survey.seedsWithFollower(line.text()) * PART >= seeds * (PART - 1);
  }

  /** The rule by which a shared line goes, with its evidence. */
  String rule(Line line) {
    int exactly = survey.seedsWith(line.text());
    return exactly >= ENOUGH
        ? "shared-line (in " + exactly + " seeds)"
        : "shared-shape (in " + survey.seedsWithShape(line.text()) + " seeds)";
  }
}
