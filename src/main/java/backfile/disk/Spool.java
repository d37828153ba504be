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
import java.util.TreeMap;

/**
 * The excerpts of all articles, by entry or by date, on disk: they are as large as the archive's
 * text, and the page of an entry needs only its own. Adding is for one thread, reading for several;
 * a file that goes with the build.
 */
public final class Spool implements AutoCloseable {
  private final Scratch scratch;
  private final Map<Slug, List<Long>> places = new HashMap<>();
  private final int mostEach;

  /**
   * @param name of the file
   * @param mostEach how many excerpts of an entry are kept; the ones added first
   */
  public Spool(Path state, String name, int mostEach) throws IOException {
    this.scratch = new Scratch(state, name);
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

  /** The entries that have excerpts, with the number of these that is kept. */
  public Map<Slug, Integer> sizes() {
    Map<Slug, Integer> sizes = new TreeMap<>();
    places.forEach((entity, kept) -> sizes.put(entity, kept.size()));
    return sizes;
  }

  /** The excerpts of an entry in the order in which they were added. */
  public List<Excerpt> of(Slug entity) throws IOException {
    List<Excerpt> excerpts = new ArrayList<>();
    for (long place : places.getOrDefault(entity, List.of())) {
      excerpts.add(at(place));
    }
    return excerpts;
  }

  /** One of the excerpts of an entry, by its place in that order. */
  public Excerpt of(Slug entity, int index) throws IOException {
    return at(places.getOrDefault(entity, List.of()).get(index));
  }

  private Excerpt at(long place) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(scratch.at(place)))) {
      return new Excerpt(
          new Slug(in.readUTF()),
          in.readUTF(),
          in.readInt(),
          Passage.Kind.valueOf(in.readUTF()),
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          in.readBoolean());
    }
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
