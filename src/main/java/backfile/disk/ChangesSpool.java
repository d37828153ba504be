package backfile.disk;

import backfile.model.Changes;
import backfile.model.Slug;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was done to the seeds, by article, on disk: the raw texts are as large as the archive, and
 * the page of an article needs its own alone. Adding is for one thread, reading for several.
 */
public final class ChangesSpool implements AutoCloseable {
  private final Scratch scratch;
  private final Map<Slug, Long> places = new HashMap<>();

  /** An empty spool in a state folder. */
  public ChangesSpool(Path state) throws IOException {
    this.scratch = new Scratch(state, "changes");
  }

  /** Adds what was done to the seed of an article. */
  public void add(Slug article, Changes changes) throws IOException {
    places.put(article, scratch.add(bytes(changes)));
  }

  /** The articles whose seed is there. */
  public Set<Slug> articles() {
    return Set.copyOf(places.keySet());
  }

  /** What was done to the seed of an article, where that is there. */
  public Optional<Changes> of(Slug article) throws IOException {
    Long place = places.get(article);
    return place == null ? Optional.empty() : Optional.of(changes(scratch.at(place)));
  }

  private static byte[] bytes(Changes changes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, changes.seed());
      text(out, changes.sha256());
      text(out, changes.encoding());
      out.writeInt(changes.kept());
      out.writeInt(changes.moved());
      out.writeInt(changes.removed().size());
      for (Map.Entry<String, Integer> rule : changes.removed().entrySet()) {
        text(out, rule.getKey());
        out.writeInt(rule.getValue());
      }
      out.writeInt(changes.doubtful());
      out.writeInt(changes.repaired());
      texts(out, changes.repairs());
      out.writeInt(changes.lines().size());
      for (Changes.Line line : changes.lines()) {
        out.writeInt(line.number());
        out.writeBoolean(line.gap());
        text(out, line.text());
        out.writeInt(line.more());
        text(out, line.fate().name());
        text(out, line.how());
        texts(out, line.doubts());
        texts(out, line.repairs());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static Changes changes(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String seed = text(in);
      String sha256 = text(in);
      String encoding = text(in);
      int kept = in.readInt();
      int moved = in.readInt();
      Map<String, Integer> removed = new TreeMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        removed.put(text(in), in.readInt());
      }
      int doubtful = in.readInt();
      int repaired = in.readInt();
      List<String> repairs = texts(in);
      List<Changes.Line> lines = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        lines.add(
            new Changes.Line(
                in.readInt(),
                in.readBoolean(),
                text(in),
                in.readInt(),
                Changes.Fate.valueOf(text(in)),
                text(in),
                texts(in),
                texts(in)));
      }
      return new Changes(
          seed, sha256, encoding, kept, moved, removed, doubtful, repaired, repairs, lines);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
