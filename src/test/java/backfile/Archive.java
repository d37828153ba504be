package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An archive in a folder of its own, for tests: write files, run commands, look at what came out.
 */
final class Archive {
  /** What a command answered. */
  record Answer(int code, String out, String err) {}

  private final Path folder;

  Archive(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Archive write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Archive write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Archive delete(String name) {
    try {
      Path file = folder.resolve(name);
      if (Files.isDirectory(file)) {
        Trees.delete(file);
      } else {
        Files.delete(file);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as UTF-8; of a picture, which is none, the letters that it happens to spell. */
  String read(String name) {
    try {
      return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** The files below a folder, relative to it. */
  List<String> files(String name) {
    try {
      return Trees.files(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder with its bytes as text. */
  Map<String, String> contents(String name) {
    Map<String, String> contents = new TreeMap<>();
    for (String file : files(name)) {
      try {
        byte[] bytes = Files.readAllBytes(folder.resolve(name).resolve(file));
        contents.put(file, new String(bytes, StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return contents;
  }

  /** Builds the archive with these further options. */
  Answer build(String... options) {
    return run("", "build", options);
  }

  /** Builds and fails the test when not all is well. */
  Archive builtWell(String... options) {
    Answer answer = build(options);
    assertThat(answer.code()).as(answer.err()).isZero();
    return this;
  }

  Answer check(String... options) {
    return run("", "check", options);
  }

  /** Lists what is in doubt about names, or decides something. */
  Answer names(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean decides = !words.isEmpty() && !words.get(0).startsWith("--");
    words.add(0, "names");
    // The options of a command below it stand behind that.
    int at = decides ? 2 : 1;
    for (String name : List.of("site", "templates", "content", "seeds")) {
      words.add(at, folder.resolve(name).toString());
      words.add(at, "--" + name);
    }
    return command("", words.toArray(new String[0]));
  }

  private Answer run(String input, String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command));
    for (String name : List.of("seeds", "content", "templates", "site")) {
      if (!List.of(options).contains("--" + name)) {
        arguments.add("--" + name);
        arguments.add(folder.resolve(name).toString());
      }
    }
    arguments.addAll(List.of(options));
    return command(input, arguments.toArray(new String[0]));
  }

  /** Runs any command line. */
  static Answer command(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Backfile.run(
            arguments,
            new Backfile.Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A raw article that cleans without a doubt: headline, date, two paragraphs. */
  static String seed(String headline, String date, String first, String second) {
    return headline + "\n\n" + date + "\n\n" + first + "\n\n" + second + "\n";
  }
}
