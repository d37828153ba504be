package backfile.disk;

import backfile.model.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * What people see of a run. Progress shows on a terminal only. Text from an article or a file's
 * name never reaches the terminal as it is: what could move the cursor or turn the order of letters
 * is written out.
 */
public final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;

  /**
   * @param terminal whether {@code err} is a terminal that a person looks at
   */
  public Console(PrintStream out, PrintStream err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** A line of the answer. */
  public void say(String line) {
    out.println(visible(line));
  }

  /** Output that another program reads, as it is. */
  public void print(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** Something that keeps the run from going on, over one or more lines. */
  public void complain(String message) {
    message.lines().forEach(line -> err.println(visible(line)));
  }

  /** Problems: the place, what is wrong there, and the way out. */
  public void list(List<Problem> problems) {
    for (Problem problem : problems) {
      String line = problem.line() > 0 ? ":" + problem.line() : "";
      err.println(visible(problem.file() + line + ": " + problem.what()));
      if (!problem.hint().isEmpty()) {
        err.println(visible("  → " + problem.hint()));
      }
    }
  }

  /** Shows how far a step has come; {@link Progress#step} for each thing done. */
  public Progress progress(String task, long all) {
    return new Progress(
        terminal && all > 50
            ? Optional.of(
                new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(all)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(err))
                    .clearDisplayOnFinish()
                    .build())
            : Optional.empty());
  }

  /** A step under way. */
  public static final class Progress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
      this.bar = bar;
    }

    /** One more thing is done. */
    public void step() {
      bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
      bar.ifPresent(ProgressBar::close);
    }
  }

  /** The text with everything written out that a terminal would obey instead of show. */
  public static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean hidden =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              if (hidden) {
                shown.append(String.format(Locale.ROOT, "\\u{%x}", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
