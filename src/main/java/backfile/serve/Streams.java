package backfile.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages that wait for the next build: Server-Sent Events. A waiting page holds a connection and
 * no thread.
 */
final class Streams {
  private final List<OutputStream> waiting = new ArrayList<>();

  /**
   * Answers with a stream that is left open, and tells it of the last build: a page of an earlier
   * one then knows that it missed something.
   */
  synchronized void open(HttpExchange exchange, String built) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    OutputStream stream = exchange.getResponseBody();
    if (reaches(stream, "retry: 1000\n" + event(built))) {
      // A page that was left is noticed only when something is written to it.
      waiting.removeIf(other -> !reaches(other, ":\n\n"));
      waiting.add(stream);
    }
  }

  /** Tells every page that waits. */
  synchronized void tell(String built) {
    waiting.removeIf(stream -> !reaches(stream, event(built)));
  }

  private static String event(String built) {
    return "data: " + built + "\n\n";
  }

  private static boolean reaches(OutputStream stream, String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
      return true;
    } catch (IOException left) {
      return false;
    }
  }
}
