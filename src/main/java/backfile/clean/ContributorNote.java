package backfile.clean;

import backfile.model.Front.Contributor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that says who else had a part in a report: "Reuters contributed to this report." */
final class ContributorNote {
  private static final Pattern SUBJECT_FIRST =
      Pattern.compile(
          "(?<names>\\p{Lu}[^.;:!?]{1,120}?) (?:also )?contributed (?:to this (?:report|article|story|piece)|reporting|to the reporting)(?![\\p{L}\\p{N}])[^.]{0,60}\\.?");

  private static final String WORK =
      "(?:additional |with |other )?(?:reporting|report|writing|editing|research|translation)"
          + "(?: assistance| contributed)?(?: and \\w+)? by ";

  private static final Pattern NAMES_LAST =
      Pattern.compile(
          "[(\\[]?(?<names>" + WORK + "[^.:!?]{2,200})[.]?[)\\]]?[.]?", Pattern.CASE_INSENSITIVE);

  private static final Pattern ROLE = Pattern.compile(WORK, Pattern.CASE_INSENSITIVE);

  private static final Pattern PLACE = Pattern.compile("(?:,? (?:in|from|at) \\p{Lu}).*");
  private static final Pattern BETWEEN = Pattern.compile(" *(?:,(?: and)?|;|&|(?<= )and(?= )) +");

  private ContributorNote() {}

  /** The contributors that a line names when it is such a note; none otherwise. */
  static List<Contributor> of(String line) {
    if (line.length() > 300) {
      return List.of();
    }
    // The first form creeps along the line, so that it is asked only where its verb is.
    boolean verb = line.contains(" contributed ");
    Matcher m = NAMES_LAST.matcher(line);
    if (!m.matches() && !(verb && m.usePattern(SUBJECT_FIRST).matches())) {
      return List.of();
    }
    List<Contributor> contributors = new ArrayList<>();
    for (String part : BETWEEN.split(m.group("names").replaceFirst("[)\\]]$", ""))) {
      String name = PLACE.matcher(ROLE.matcher(part).replaceAll("")).replaceFirst("").strip();
      if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0)) || name.length() > 60) {
        return List.of();
      }
      contributors.add(new Contributor(name, line));
    }
    return contributors;
  }
}
