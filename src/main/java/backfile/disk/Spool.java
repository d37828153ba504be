package backfile.disk;

import backfile.model.Excerpt;
import backfile.model.Passage;
import backfile.model.Slug;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
  private final Path file;
  private final FileChannel channel;
  private final Map<Slug, List<Long>> places = new HashMap<>();
  private final int mostEach;
  private long end;

  /**
   * @param mostEach how many excerpts of an entry are kept; the ones added first
   */
  public Spool(Path state, int mostEach) throws IOException {
    Files.createDirectories(state);
    this.file = Files.createTempFile(state, "excerpts", "");
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    this.mostEach = mostEach;
  }

  /** Adds the excerpts of an article. */
  public void add(Map<Slug, List<Excerpt>> excerpts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Map.Entry<Slug, List<Excerpt>> entry : excerpts.entrySet()) {
      List<Long> kept = places.computeIfAbsent(entry.getKey(), s -> new ArrayList<>());
      for (Excerpt excerpt : entry.getValue()) {
        if (kept.size() < mostEach) {
          kept.add(end + out.size());
          write(excerpt, out);
        }
      }
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
    while (buffer.hasRemaining()) {
      end += channel.write(buffer, end);
    }
  }

  private static void write(Excerpt excerpt, DataOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream body = new DataOutputStream(bytes)) {
      body.writeUTF(excerpt.article().value());
      body.writeUTF(excerpt.paragraph());
      body.writeInt(excerpt.number());
      body.writeUTF(excerpt.kind().name());
      body.writeUTF(excerpt.before());
      body.writeUTF(excerpt.name());
      body.writeUTF(excerpt.behind());
    }
    out.writeInt(bytes.size());
    out.write(bytes.toByteArray());
  }

  /** The excerpts of an entry in the order in which they were added. */
  public List<Excerpt> of(Slug entity) throws IOException {
    List<Excerpt> excerpts = new ArrayList<>();
    for (long place : places.getOrDefault(entity, List.of())) {
      int length = ByteBuffer.wrap(read(place, 4)).getInt();
      byte[] body = read(place + 4, length);
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
        excerpts.add(
            new Excerpt(
                new Slug(in.readUTF()),
                in.readUTF(),
                in.readInt(),
                Passage.Kind.valueOf(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                in.readUTF()));
      }
    }
    return excerpts;
  }

  private byte[] read(long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long at = from;
    while (buffer.hasRemaining()) {
      int n = channel.read(buffer, at);
      if (n < 0) {
        throw new IOException(file + " ends early");
      }
      at += n;
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
