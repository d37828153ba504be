package backfile;

import backfile.disk.FileChanges;
import backfile.markdown.EntityFile;
import backfile.markdown.FrontEdit;
import backfile.model.Entity;
import backfile.model.Refused;
import backfile.model.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files of content/glossary/ that a decision changes. Nothing is on the disk before {@link #write}:
 * a decision that cannot be carried out wholly leaves no trace.
 */
final class Desk {
  private final Path folder;
  private final Register register;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final List<String> said = new ArrayList<>();

  /** A file as it stood and as it is to be; null where there is none. */
  private static final class Sheet {
    final byte @Nullable [] old;
    byte @Nullable [] now;

    Sheet(byte @Nullable [] old, byte @Nullable [] now) {
      this.old = old;
      this.now = now;
    }
  }

  /** What is done to a file. */
  @FunctionalInterface
  interface Edit {
    FrontEdit of(FrontEdit file) throws Refused;
  }

  Desk(Path folder, Register register) {
    this.folder = folder;
    this.register = register;
  }

  /**
   * Changes the file of an entry. That of the machine is taken as the next build would write it;
   * one that is not there yet is begun.
   */
  void edit(Entity entity, Edit edit) throws IOException, Refused {
    put(register.file(entity.slug()), edit, bytes(entity));
  }

  /** The file of an entry as it is by now. */
  byte[] bytes(Entity entity) throws IOException {
    String name = register.file(entity.slug());
    Sheet sheet = sheets.get(name);
    byte[] bytes = sheet == null ? read(name) : sheet.now;
    return bytes == null || sheet == null && !entity.byHand()
        ? EntityFile.print(entity).getBytes(StandardCharsets.UTF_8)
        : bytes;
  }

  /** Changes a file that stands in the folder. */
  void edit(String name, Edit edit) throws IOException, Refused {
    Sheet sheet = sheets.get(name);
    byte[] bytes = sheet == null ? read(name) : sheet.now;
    if (bytes == null) {
      throw new Refused(0, folder.resolve(name) + " is not there any more", "decide again");
    }
    put(name, edit, bytes);
  }

  private void put(String name, Edit edit, byte[] before) throws IOException, Refused {
    Sheet sheet = sheets.get(name);
    if (sheet == null) {
      sheet = new Sheet(read(name), before);
      sheets.put(name, sheet);
    }
    sheet.now = readable(name, edit.of(FrontEdit.ofEntry(before)).bytes());
  }

  /** What could not be read again would be set aside by the next build. */
  private static byte[] readable(String name, byte[] bytes) throws Refused {
    EntityFile.read(name.replaceFirst("\\.md$", ""), bytes);
    return bytes;
  }

  /** Lays down a new file. */
  void add(String name, String text) throws Refused {
    byte[] bytes = readable(name, text.getBytes(StandardCharsets.UTF_8));
    sheets.put(name, new Sheet(null, bytes));
  }

  /** Gives a file another name. */
  void move(String name, String newName) {
    Sheet sheet = sheets.get(name);
    if (sheet != null && !name.equals(newName)) {
      sheets.put(newName, new Sheet(null, sheet.now));
      sheets.put(name, new Sheet(sheet.old, null));
    }
  }

  private byte @Nullable [] read(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  /** What was done to an entry, with its file. */
  void say(Entity entity, String what) {
    say(entity.slug(), what);
  }

  /** The same of an entry that is known by its slug alone. */
  void say(Slug slug, String what) {
    said.add(register.place(slug) + ": " + what);
  }

  /** To what page an address will lead that had one of its own. */
  void leads(Slug from, Slug to) {
    said.add("glossary/" + from + ".html will lead to glossary/" + to + ".html");
  }

  /** By which words of {@code backfile names} it is undone. */
  void undo(Object... words) {
    said.add("to undo it: " + Shell.names(words));
  }

  /**
   * By which words a list loses again what it has gained; no line where it has gained nothing. Only
   * that may be named here: what stood there before is a decision of its own.
   */
  void undoGain(Entity entity, String key, List<String> gained) {
    if (!gained.isEmpty()) {
      undo("take-back", entity.slug(), key + ": " + String.join(", ", gained));
    }
  }

  /** What was done, in a line each. */
  List<String> said() {
    return List.copyOf(said);
  }

  /** Whether the folder has no file of this name, and none is laid down. */
  boolean isFree(Slug slug) {
    String name = slug + ".md";
    return !sheets.containsKey(name) && !Files.exists(folder.resolve(name));
  }

  /** Writes all files or none. */
  void write() throws IOException {
    FileChanges changes = new FileChanges();
    sheets.forEach((name, sheet) -> changes.add(folder.resolve(name), sheet.old, sheet.now));
    changes.make();
  }
}
