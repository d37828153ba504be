package backfile;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: arguments in, exit code out. */
@Command(
    name = "backfile",
    description = "Turns raw article texts into a linked site.",
    mixinStandardHelpOptions = true,
    versionProvider = Backfile.Version.class,
    subcommands = {
      BuildCommand.class,
      CheckCommand.class,
      CleanCommand.class,
      EntitiesCommand.class,
      NamesCommand.class,
      ServeCommand.class
    })
public final class Backfile implements Runnable {
  /** Where a command reads and writes. */
  record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Backfile() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(System.out);
    PrintStream err = utf8(System.err);
    int code = run(args, new Streams(System.in, out, err, Boolean.getBoolean("backfile.terminal")));
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  /**
   * Runs the program.
   *
   * @return 0 all well, 1 something set aside, 2 wrong use or nothing published
   */
  static int run(String[] args, Streams streams) {
    CommandLine line = new CommandLine(new Backfile(), new Commands(streams));
    line.setOut(new java.io.PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }

  /** The program's version, without its name. */
  static String version() {
    String version = Backfile.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Backfile " + version()};
    }
  }

  /** Gives each command the streams. */
  private record Commands(Streams streams) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Streams.class})) {
          return type.cast(constructor.newInstance(streams));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
