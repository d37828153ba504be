package backfile;

import backfile.clean.SeedFormat;
import backfile.clean.SeedFormats;
import backfile.disk.Bytes;
import backfile.model.Problem;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file of seeds/ gave in the first pass.
 *
 * @param parts its articles in order; none when it could not be read at all
 * @param problems what of it is no article, and which of its articles cannot be read
 * @param survey what the articles add to the survey of all seeds
 * @param failure why the file could not be read, or not to its end
 */
record SurveyedFile(
    String file,
    List<Part> parts,
    List<Problem> problems,
    Survey survey,
    Optional<Problem> failure) {

  /** An article of a file: the hash of its bytes, or nothing when it cannot be read. */
  record Part(int number, Optional<String> sha256) {}

  /** Reads a file through. */
  static SurveyedFile of(Path seeds, String file) {
    Reading reading = new Reading("seeds/" + file);
    Optional<Problem> failure = Optional.empty();
    try (InputStream in = Files.newInputStream(seeds.resolve(file))) {
      SeedFormats.forFile(file).orElseThrow().read(file, in, reading);
    } catch (Refused refused) {
      failure = Optional.of(refused.in(reading.place));
    } catch (IOException e) {
      failure = Optional.of(Bytes.unreadable(e).in(reading.place));
    }
    reading.bad.count();
    return new SurveyedFile(file, reading.parts, reading.problems, reading.survey, failure);
  }

  private static final class Reading implements SeedFormat.Intake {
    private final String place;
    private final List<Part> parts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final BadParts bad;
    private Survey survey = Survey.NONE;

    Reading(String place) {
      this.place = place;
      this.bad = new BadParts(place, problems::add);
    }

    @Override
    public void take(Seed seed) {
      parts.add(new Part(seed.part(), Optional.of(seed.sha256())));
      survey = survey.and(Survey.of(seed));
    }

    @Override
    public void pass(int part, Refused why) {
      parts.add(new Part(part, Optional.empty()));
      bad.add(part, why);
    }

    @Override
    public void note(String what, String hint) {
      problems.add(Problem.note(place, 0, what, hint));
    }
  }
}
