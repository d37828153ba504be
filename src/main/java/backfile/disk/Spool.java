package backfile.disk;

import backfile.model.Excerpt;
import backfile.model.Passage;
import backfile.model.Slug;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The excerpts of all articles, by entry, on disk: they are as large as the archive's text, and the
 * page of an entry needs only its own. Adding is for one thread, reading for several; a file that
 * goes with the build.
 */
public final class Spool implements AutoCloseable {
  private final Scratch scratch;
  private final Map<Slug, List<Long>> places = new HashMap<>();
  private final int mostEach;

  /**
   * @param mostEach how many excerpts of an entry are kept; the ones added first
   */
  public Spool(Path state, int mostEach) throws IOException {
    this.scratch = new Scratch(state, "excerpts");
    this.mostEach = mostEach;
  }

  /** Adds the excerpts of an article. */
  public void add(Map<Slug, List<Excerpt>> excerpts) throws IOException {
    for (Map.Entry<Slug, List<Excerpt>> entry : excerpts.entrySet()) {
      List<Long> kept = places.computeIfAbsent(entry.getKey(), s -> new ArrayList<>());
      for (Excerpt excerpt : entry.getValue()) {
        if (kept.size() < mostEach) {
          kept.add(scratch.add(bytes(excerpt)));
        }
      }
    }
  }

  private static byte[] bytes(Excerpt excerpt) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream body = new DataOutputStream(bytes)) {
      body.writeUTF(excerpt.article().value());
      body.writeUTF(excerpt.paragraph());
      body.writeInt(excerpt.number());
      body.writeUTF(excerpt.kind().name());
      body.writeUTF(excerpt.before());
      body.writeUTF(excerpt.name());
      body.writeUTF(excerpt.behind());
      body.writeBoolean(excerpt.speaks());
    }
    return bytes.toByteArray();
  }

  /** The excerpts of an entry in the order in which they were added. */
  public List<Excerpt> of(Slug entity) throws IOException {
    List<Excerpt> excerpts = new ArrayList<>();
    for (long place : places.getOrDefault(entity, List.of())) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(scratch.at(place)))) {
        excerpts.add(
            new Excerpt(
                new Slug(in.readUTF()),
                in.readUTF(),
                in.readInt(),
                Passage.Kind.valueOf(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readBoolean()));
      }
    }
    return excerpts;
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
