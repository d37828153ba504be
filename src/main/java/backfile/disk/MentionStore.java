package backfile.disk;

import backfile.model.Names;
import java.io.EOFException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The names of articles, kept by the hash of what they were found in, so that an unchanged text is
 * not read twice by the recogniser. One file, only ever added to; a record that is cut off or
 * broken ends it. May be deleted at any time.
 *
 * <p>A record is 64 bytes of key (hex), length, CRC-32 of key and names, and the names. Reading is
 * safe for several threads, adding is for one.
 */
public final class MentionStore implements AutoCloseable {
  private static final byte[] HEAD =
      ("backfile mentions 2 " + program() + "\n").getBytes(StandardCharsets.US_ASCII);
  private static final int KEY = 64;
  private static final int LARGEST = 64 << 20;

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Long> places = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private long end;

  private MentionStore(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * What tells this build of the program from others: another may find other names, and whoever
   * changes a rule should not have to think of a number. Nothing for a program that is no jar.
   */
  private static String program() {
    try {
      CodeSource source = MentionStore.class.getProtectionDomain().getCodeSource();
      Path jar = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar)
          ? Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis()
          : "";
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }

  /** Opens the store of a state folder, and makes it when there is none. */
  public static MentionStore open(Path state) throws IOException {
    Files.createDirectories(state);
    Path file = state.resolve("mentions");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    MentionStore store = new MentionStore(file, channel);
    store.index();
    return store;
  }

  private void index() throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD.length);
    boolean known =
        channel.size() >= HEAD.length && read(head, 0) && head.equals(ByteBuffer.wrap(HEAD));
    if (!known) {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(HEAD), 0);
    }
    end = HEAD.length;
    ByteBuffer start = ByteBuffer.allocate(KEY + 8);
    while (channel.size() - end >= KEY + 8) {
      start.clear();
      if (!read(start, end)) {
        break;
      }
      String key = StandardCharsets.US_ASCII.decode(start.slice(0, KEY)).toString();
      int length = start.getInt(KEY);
      if (length < 0 || length > LARGEST || end + KEY + 8 + length > channel.size()) {
        break;
      }
      places.put(key, end);
      end += KEY + 8 + length;
    }
    channel.truncate(end);
  }

  private boolean read(ByteBuffer into, long from) throws IOException {
    long at = from;
    while (into.hasRemaining()) {
      int n = channel.read(into, at);
      if (n < 0) {
        return false;
      }
      at += n;
    }
    into.flip();
    return true;
  }

  /** The names kept under a key, when they are there and whole. */
  public Optional<Names> get(String key) throws IOException {
    Long place;
    synchronized (this) {
      place = places.get(key);
    }
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer start = ByteBuffer.allocate(8);
    if (!read(start, place + KEY)) {
      return Optional.empty();
    }
    ByteBuffer body = ByteBuffer.allocate(start.getInt(0));
    if (!read(body, place + KEY + 8) || crc(key, body.array()) != start.getInt(4)) {
      return Optional.empty();
    }
    try {
      return Optional.of(NamesCodec.names(body.array()));
    } catch (EOFException cutOff) {
      return Optional.empty();
    }
  }

  /** Keeps names under a key, 64 hex digits; a key that is there already only counts as used. */
  public synchronized void put(String key, Names names) throws IOException {
    used.add(key);
    if (places.containsKey(key)) {
      return;
    }
    byte[] body = NamesCodec.bytes(names);
    ByteBuffer record = ByteBuffer.allocate(KEY + 8 + body.length);
    record.put(key.getBytes(StandardCharsets.US_ASCII));
    record.putInt(body.length).putInt(crc(key, body)).put(body).flip();
    long at = end;
    while (record.hasRemaining()) {
      at += channel.write(record, at);
    }
    places.put(key, end);
    end = at;
  }

  private static int crc(String key, byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.US_ASCII));
    crc.update(body);
    return (int) crc.getValue();
  }

  /** Closes the store; writes it anew when most of it was not used since it was opened. */
  @Override
  public void close() throws IOException {
    boolean mostlyOld = places.size() > 2 * used.size() + 100;
    if (mostlyOld) {
      Path anew = file.resolveSibling("mentions.new");
      try (FileChannel out =
          FileChannel.open(
              anew,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(HEAD));
        for (String key : used.stream().sorted().toList()) {
          copy(key, out);
        }
      }
      channel.close();
      Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      channel.close();
    }
  }

  private void copy(String key, FileChannel out) throws IOException {
    Long place = places.get(key);
    ByteBuffer start = ByteBuffer.allocate(4);
    if (place == null || !read(start, place + KEY)) {
      return;
    }
    ByteBuffer record = ByteBuffer.allocate(KEY + 8 + start.getInt(0));
    if (read(record, place)) {
      while (record.hasRemaining()) {
        out.write(record);
      }
    }
  }
}
