package backfile.clean;

import backfile.model.Survey;

/** What the survey says of a line: one that several seeds share is hardly part of an article. */
record Shared(Survey survey) {
  /** How many seeds must share a line before it is taken for furniture. */
  private static final int ENOUGH = 3;

  boolean isShared(Line line) {
    return survey.seedsWith(line.text()) >= ENOUGH;
  }

  /** The rule by which the line goes, with its evidence. */
  String rule(Line line) {
    return "shared-line (in " + survey.seedsWith(line.text()) + " seeds)";
  }
}
