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
 * The excerpts of all articles on disk, by entry, by date or by what else a page is about: they are
 * as large as the archive's text, and a page needs only its own. Adding is for one thread, reading
 * for several; a file that goes with the build.
 *
 * @param <K> by what they are asked for
 */
public final class Spool<K extends Comparable<K>> implements AutoCloseable {
  private final Scratch scratch;
  private final Map<K, List<Long>> places = new HashMap<>();
  private final int mostEach;

  /**
   * @param name of the file
   * @param mostEach how many excerpts of one key are kept; the ones added first
   */
  public Spool(Path state, String name, int mostEach) throws IOException {
    this.scratch = new Scratch(state, name);
    this.mostEach = mostEach;
  }

  /** Adds the excerpts of an article. */
  public void add(Map<K, List<Excerpt>> excerpts) throws IOException {
    for (Map.Entry<K, List<Excerpt>> entry : excerpts.entrySet()) {
      List<Long> kept = places.computeIfAbsent(entry.getKey(), k -> new ArrayList<>());
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
      body.writeInt(excerpt.also().size());
      for (Excerpt.Also also : excerpt.also()) {
        body.writeUTF(also.name());
        body.writeUTF(also.behind());
      }
      body.writeBoolean(excerpt.speaks());
    }
    return bytes.toByteArray();
  }

  /** The keys that have excerpts, with the number of these that is kept. */
  public Map<K, Integer> sizes() {
    Map<K, Integer> sizes = new TreeMap<>();
    places.forEach((entry, kept) -> sizes.put(entry, kept.size()));
    return sizes;
  }

  /** The excerpts of a key in the order in which they were added. */
  public List<Excerpt> of(K entry) throws IOException {
    List<Excerpt> excerpts = new ArrayList<>();
    for (long place : places.getOrDefault(entry, List.of())) {
      excerpts.add(at(place));
    }
    return excerpts;
  }

  /** One of the excerpts of a key, by its place in that order. */
  public Excerpt of(K entry, int index) throws IOException {
    return at(places.getOrDefault(entry, List.of()).get(index));
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
          also(in),
          in.readBoolean());
    }
  }

  private static List<Excerpt.Also> also(DataInputStream in) throws IOException {
    List<Excerpt.Also> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(new Excerpt.Also(in.readUTF(), in.readUTF()));
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
