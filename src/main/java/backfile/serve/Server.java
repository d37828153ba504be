package backfile.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows a site to browsers of this machine and no other. Answers {@code GET} and {@code HEAD} of
 * files of the site; lists no folder, keeps nothing in the browser's cache, serves no part of a
 * file. Its pages load themselves again after {@link #built}.
 */
public final class Server implements AutoCloseable {
  /** A browser that stops reading a film holds one, so there are more than a page needs. */
  private static final int THREADS = 16;

  private final Source source;
  private final HttpServer http;
  private final ExecutorService pool;
  private final Streams streams = new Streams();
  private volatile Build last = new Build(0, Notice.NONE);

  private Server(Source source, HttpServer http) {
    this.source = source;
    this.http = http;
    this.pool =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "backfile-server");
              thread.setDaemon(true);
              return thread;
            });
    http.setExecutor(pool);
    http.createContext("/", this::answer);
  }

  /** Where the files of the site come from. */
  @FunctionalInterface
  public interface Source {
    /**
     * The file of the site at this path; nothing when there is none that may be shown. Called by
     * several threads. The parts are neither hidden nor do they lead up.
     */
    Optional<SeekableByteChannel> open(List<String> path) throws IOException;
  }

  /** What is told of the last build. */
  private record Build(int number, Notice notice) {
    /** Unlike that of any other build, even of a preview that ran here before. */
    String mark() {
      return ProcessHandle.current().pid() + "-" + number;
    }
  }

  /**
   * Opens the server on the loopback interface.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException when another program has the port
   */
  public static Server open(int port, Source source) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    Server server = new Server(source, HttpServer.create(here, 0));
    server.http.start();
    return server;
  }

  /** Where the site's home page is. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  private int port() {
    return http.getAddress().getPort();
  }

  /** A build is done: pages that are open load themselves again and show the notice. */
  public synchronized void built(Notice notice) {
    last = new Build(last.number() + 1, notice);
    streams.tell(last.mark());
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean left = false;
    try {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cache-Control", "no-store");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
      String method = exchange.getRequestMethod();
      String asked = String.valueOf(exchange.getRequestURI().getRawPath());
      if (!Asked.isMeantFor(port(), hosts)) {
        refuse(exchange, 421, "this preview answers to 127.0.0.1 and localhost alone");
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        headers.set("Allow", "GET, HEAD");
        refuse(exchange, 405, "this preview can only be read");
      } else if (asked.equals(LivePage.OWN + "events") && method.equals("GET")) {
        streams.open(exchange, last.mark());
        left = true;
      } else if (asked.equals(LivePage.OWN + "live.js")
          || asked.equals(LivePage.OWN + "live.css")) {
        own(exchange, asked.substring(LivePage.OWN.length()));
      } else {
        Optional<List<String>> path = Asked.path(exchange.getRequestURI());
        if (path.isPresent()) {
          file(exchange, path.get());
        } else {
          refuse(exchange, 400, "this is no address of a page");
        }
      }
    } finally {
      if (!left) {
        exchange.close();
      }
    }
  }

  private static void refuse(HttpExchange exchange, int code, String why) throws IOException {
    send(exchange, code, "x.txt", (why + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void own(HttpExchange exchange, String name) throws IOException {
    try (InputStream in = Server.class.getResourceAsStream("/backfile/serve/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      send(exchange, 200, name, in.readAllBytes());
    }
  }

  private void file(HttpExchange exchange, List<String> asked) throws IOException {
    List<String> folders = asked.subList(0, asked.size() - 1);
    String last = asked.get(asked.size() - 1);
    List<String> path = last.isEmpty() ? with(folders, "index.html") : asked;
    try (Closing file = new Closing(source.open(path))) {
      if (file.channel().isPresent()) {
        boolean page = path.get(path.size() - 1).endsWith(".html") && !path.get(0).equals("media");
        if (page) {
          page(exchange, 200, text(file.channel().get()));
        } else {
          stream(exchange, path.get(path.size() - 1), file.channel().get());
        }
        return;
      }
    }
    try (Closing index = new Closing(source.open(with(asked, "index.html")))) {
      if (!last.isEmpty() && index.channel().isPresent()) {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
        exchange.sendResponseHeaders(302, -1);
        return;
      }
    }
    notFound(exchange);
  }

  private void notFound(HttpExchange exchange) throws IOException {
    try (Closing own = new Closing(source.open(List.of("404.html")))) {
      String page =
          own.channel().isPresent()
              ? LivePage.notFound(text(own.channel().get()))
              : LivePage.bare(
                  "There is no site yet", "It is shown here as soon as a build publishes one.");
      page(exchange, 404, page);
    }
  }

  private void page(HttpExchange exchange, int code, String html) throws IOException {
    Build build = last;
    String live = LivePage.of(html, build.notice(), build.mark());
    send(exchange, code, "x.html", live.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int code, String name, byte[] bytes)
      throws IOException {
    if (start(exchange, code, name, bytes.length)) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void stream(HttpExchange exchange, String name, SeekableByteChannel file)
      throws IOException {
    if (start(exchange, 200, name, file.size())) {
      OutputStream out = exchange.getResponseBody();
      Channels.newInputStream(file).transferTo(out);
    }
  }

  /** Sends the head of an answer; gives whether a body is to follow. */
  private static boolean start(HttpExchange exchange, int code, String name, long length)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(name));
    boolean body = exchange.getRequestMethod().equals("GET") && length > 0;
    if (!body) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
    }
    exchange.sendResponseHeaders(code, body ? length : -1);
    return body;
  }

  private static String text(SeekableByteChannel file) throws IOException {
    return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<String> with(List<String> folders, String name) {
    List<String> path = new ArrayList<>(folders);
    path.add(name);
    return path;
  }

  /** A file that may not be there, closed in either case. */
  private record Closing(Optional<SeekableByteChannel> channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (channel.isPresent()) {
        channel.get().close();
      }
    }
  }

  /** Ends at once; pages that are open notice and wait for the next preview at this address. */
  @Override
  public void close() {
    http.stop(0);
    pool.shutdownNow();
  }
}
