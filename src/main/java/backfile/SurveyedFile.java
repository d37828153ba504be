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
 * @param notes what of it is no article
 * @param survey what the articles add to the survey of all seeds
 * @param problem why the file could not be read, or not to its end
 */
record SurveyedFile(
    String file, List<Part> parts, List<Problem> notes, Survey survey, Optional<Problem> problem) {

  /** An article of a file: the hash of its bytes, or why it cannot be read. */
  record Part(int number, String sha256, Optional<Problem> problem) {}

  /** Reads a file through. */
  static SurveyedFile of(Path seeds, String file) {
    Reading reading = new Reading("seeds/" + file);
    Optional<Problem> problem = Optional.empty();
    try (InputStream in = Files.newInputStream(seeds.resolve(file))) {
      SeedFormats.forFile(file).orElseThrow().read(file, in, reading);
    } catch (Refused refused) {
      problem = Optional.of(refused.in(reading.place));
    } catch (IOException e) {
      problem = Optional.of(Bytes.unreadable(e).in(reading.place));
    }
    return new SurveyedFile(file, reading.parts, reading.notes, reading.survey, problem);
  }

  private static final class Reading implements SeedFormat.Intake {
    private final String place;
    private final List<Part> parts = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private Survey survey = Survey.NONE;

    Reading(String place) {
      this.place = place;
    }

    @Override
    public void take(Seed seed) {
      parts.add(new Part(seed.part(), seed.sha256(), Optional.empty()));
      survey = survey.and(Survey.of(seed));
    }

    @Override
    public void pass(int part, Refused why) {
      parts.add(new Part(part, "", Optional.of(why.in(place, part))));
    }

    @Override
    public void note(String what, String hint) {
      notes.add(Problem.note(place, 0, what, hint));
    }
  }
}
