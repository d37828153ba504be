package backfile.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Records on disk that are too many to be held, in a file that goes with the build. Adding is for
 * one thread, reading for several.
 */
public final class Scratch implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer waiting = ByteBuffer.allocate(1 << 16);
  private long end;

  /** An empty file in the state folder, in the place of what a build that was cut off left. */
  public Scratch(Path state, String name) throws IOException {
    Files.createDirectories(state);
    this.file = state.resolve(name + ".tmp");
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Adds a record and gives its place. */
  public synchronized long add(byte[] record) throws IOException {
    long place = end + waiting.position();
    if (waiting.remaining() < 4) {
      flush();
      place = end;
    }
    waiting.putInt(record.length);
    for (int at = 0; at < record.length; ) {
      if (!waiting.hasRemaining()) {
        flush();
      }
      int part = Math.min(waiting.remaining(), record.length - at);
      waiting.put(record, at, part);
      at += part;
    }
    return place;
  }

  private synchronized void flush() throws IOException {
    waiting.flip();
    while (waiting.hasRemaining()) {
      end += channel.write(waiting, end);
    }
    waiting.clear();
  }

  /** The record at a place. */
  public byte[] at(long place) throws IOException {
    flush();
    int length = ByteBuffer.wrap(read(place, 4)).getInt();
    return read(place + 4, length);
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
