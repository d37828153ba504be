package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A workflow in .github/workflows, of which the steps that are commands can be run here. */
final class Workflow {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*(\\S+)\\s*}}");

  /**
   * One step of a job.
   *
   * @param uses somebody's action, or empty
   * @param run commands, or empty
   * @param with what the action is told
   * @param env what the commands find in their environment, expressions not replaced
   */
  record Step(String uses, String run, Map<String, String> with, Map<String, String> env) {}

  private final Map<?, ?> whole;

  Workflow(String file) throws IOException {
    String yaml = Files.readString(Project.home().resolve(".github/workflows/" + file));
    whole = map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new TreeMap<>();
    map(value).forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
    return texts;
  }

  /** What stands under a key at the top. */
  Map<String, String> top(String key) {
    return texts(whole.get(key));
  }

  /** The steps of all jobs. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Object job : map(whole.get("jobs")).values()) {
      for (Object item : (List<?>) requireNonNull(map(job).get("steps"))) {
        Map<String, String> step = texts(item);
        steps.add(
            new Step(
                step.getOrDefault("uses", ""),
                step.getOrDefault("run", ""),
                texts(map(item).get("with")),
                texts(map(item).get("env"))));
      }
    }
    return steps;
  }

  /**
   * Runs the commands as the host would, until one fails, and gives the last answer.
   *
   * @param values what the host would put in the place of each expression
   */
  Archive.Answer run(Checkout checkout, Map<String, String> values) throws Exception {
    Archive.Answer answer = new Archive.Answer(0, "", "");
    for (Step step : steps()) {
      if (answer.code() == 0 && !step.run().isEmpty()) {
        Map<String, String> environment = new TreeMap<>(step.env());
        environment.replaceAll((name, text) -> filled(text, values));
        answer = checkout.run(step.run(), environment);
      }
    }
    return answer;
  }

  private static String filled(String text, Map<String, String> values) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(
            found -> {
              assertThat(values).containsKey(found.group(1));
              return Matcher.quoteReplacement(values.getOrDefault(found.group(1), ""));
            });
  }
}
