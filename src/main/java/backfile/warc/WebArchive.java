package backfile.warc;

import backfile.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive (WARC or ARC, packed or not), one by one. No more than one page stands
 * in memory, and of that no more than a bounded part.
 */
public final class WebArchive {
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
  private static final int DAY = "2014-05-06".length();
  private static final int WELL = 200;

  private WebArchive() {}

  /**
   * A page as a server sent it.
   *
   * @param address where it stood
   * @param captured the day on which it was fetched, or empty
   * @param encoding what the server called its encoding, or empty
   */
  public record Page(String address, String captured, String encoding) {}

  /** Where the records go, in their order. */
  public interface Take {
    /**
     * The next page.
     *
     * @param bytes as sent, unpacked; of a page that is too large one byte more than asked for
     */
    void page(Page page, byte[] bytes);

    /** A record that is none: its kind, in words that fit behind a number. */
    void other(String kind);
  }

  /**
   * Reads an archive to its end.
   *
   * @param largest how many bytes a page may have
   * @throws Refused when it is none, or where it is damaged; what was given before stays
   */
  public static void read(InputStream in, int largest, Take take) throws Refused {
    int records = 0;
    try (WarcReader reader = new WarcReader(in)) {
      Optional<WarcRecord> next = reader.next();
      while (next.isPresent()) {
        records++;
        take(next.get(), largest, take);
        next = reader.next();
      }
    } catch (IOException | RuntimeException damaged) {
      throw records == 0
          ? new Refused(0, "is no web archive, or a damaged one", "save it again as WARC")
          : new Refused(
              0,
              "is damaged or cut off behind its record " + records,
              "fetch the file again; what stands before that place was read");
    }
    if (records == 0) {
      throw new Refused(0, "is a web archive without records", "save it again as WARC");
    }
  }

  private static void take(WarcRecord record, int largest, Take take) throws IOException {
    if (!(record instanceof WarcResponse response)
        || !response.contentType().base().equals(MediaType.HTTP)) {
      take.other("records that are no answers of a web server");
      return;
    }
    Page page;
    byte[] bytes;
    try {
      HttpResponse http = response.http();
      MediaType type = http.contentType();
      if (http.status() != WELL) {
        take.other("answers with another status than 200");
        return;
      }
      if (!PAGES.contains(type.base().toString().toLowerCase(Locale.ROOT))) {
        take.other("pictures and other files that are no pages");
        return;
      }
      page = page(response, type);
      bytes = http.bodyDecoded().stream().readNBytes(largest + 1);
    } catch (IOException | RuntimeException unreadable) {
      // A compression that is not known, or a head that is none: the next record can be read.
      take.other("answers that cannot be read");
      return;
    }
    take.page(page, bytes);
  }

  private static Page page(WarcResponse response, MediaType type) {
    String date = response.headers().first("WARC-Date").orElse("");
    String day = date.matches("\\d{4}-\\d{2}-\\d{2}T.{1,30}") ? date.substring(0, DAY) : "";
    String encoding = type.parameters().getOrDefault("charset", "");
    return new Page(response.target(), day, encoding);
  }
}
