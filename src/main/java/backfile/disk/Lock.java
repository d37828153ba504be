package backfile.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps two builds of one archive from running at once. Ends with the process, however it ends. */
public final class Lock implements AutoCloseable {
  private static final int TRY_AGAIN_MILLIS = 50;

  private final FileChannel channel;
  private final FileLock lock;

  private Lock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of a state folder, and waits for it so long; nothing when another build has it
   * for longer, or when the thread is to end.
   */
  public static Optional<Lock> take(Path state, Duration patience) throws IOException {
    long start = System.nanoTime();
    Optional<Lock> lock = take(state);
    while (lock.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
      try {
        Thread.sleep(TRY_AGAIN_MILLIS);
      } catch (InterruptedException ending) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      lock = take(state);
    }
    return lock;
  }

  /** Takes the lock of a state folder; nothing when another build has it. */
  public static Optional<Lock> take(Path state) throws IOException {
    Files.createDirectories(state);
    FileChannel channel =
        FileChannel.open(
            state.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    // Written first and cut to length then, so that whoever asks for the holder finds a number.
    byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(pid), 0);
    channel.truncate(pid.length);
    return Optional.of(new Lock(channel, lock));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException takenInThisProcess) {
      return null;
    }
  }

  /** The number of the process that has the lock, as far as it says. */
  public static String holder(Path state) throws IOException {
    Path file = state.resolve("lock");
    return Files.isReadable(file)
        ? Files.readString(file, StandardCharsets.US_ASCII).lines().findFirst().orElse("")
        : "";
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
