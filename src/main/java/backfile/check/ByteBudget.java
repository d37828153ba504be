package backfile.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * How much a reader loads for a page: the page with style sheet and script, each as a host sends
 * it, packed by gzip at its usual level 6.
 */
public final class ByteBudget {
  private final int shared;

  /** The files that every page loads. */
  public ByteBudget(byte[] styleSheet, byte[] script) {
    shared = packed(styleSheet) + packed(script);
  }

  /** The bytes that the page's first visit costs. */
  public int of(byte[] page) {
    return shared + packed(page);
  }

  /**
   * What a page of this address may cost, in bytes: 24 KB an article, 20 a name, 40 a list, 64 the
   * raw text of an article.
   */
  public static int limit(String address) {
    boolean index = address.endsWith("/index.html");
    boolean name = address.startsWith("glossary/") && !address.startsWith("glossary/a-z/");
    if (address.endsWith(".changes.html")) {
      return 64 << 10;
    }
    if (address.startsWith("articles/") && !index) {
      return 24 << 10;
    }
    return name && !index ? 20 << 10 : 40 << 10;
  }

  private static int packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream gzip = new UsualGzip(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.size();
  }

  private static final class UsualGzip extends GZIPOutputStream {
    UsualGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.DEFAULT_COMPRESSION);
    }
  }
}
