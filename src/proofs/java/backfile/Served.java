package backfile;

import backfile.disk.Trees;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A site as the plainest of hosts serves it: under a path of that host, with gzip, with 404.html
 * for what is not there, and no rewriting of addresses. Counts the bytes it sends.
 */
final class Served implements AutoCloseable {
  private static final String PATH = "/some/base/";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8",
          "md", "text/markdown; charset=utf-8",
          "png", "image/png");

  private final Path folder;
  private final String path;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, Integer> sent = new ConcurrentHashMap<>();

  /** Serves what stands in the folder at the time of each request. */
  Served(Path folder) {
    this(folder, PATH);
  }

  /** The same under another path, which begins and ends with a slash. */
  Served(Path folder, String path) {
    this.folder = folder;
    this.path = path;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Where the site stands on the disk. */
  Path folder() {
    return folder;
  }

  /** The site's own address, ending in a slash. */
  String home() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The address of a file of the site. */
  String at(String file) {
    return home() + file;
  }

  /** The pages of the site, relative to it, but for those that only lead on to another. */
  List<String> pages() {
    try {
      return Trees.files(folder).stream()
          .filter(file -> file.endsWith(".html"))
          .filter(file -> !read(file).contains("http-equiv=\"refresh\""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's text. */
  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes the body of this address took on the wire, the last time it was asked for. */
  int sent(String address) {
    return sent.getOrDefault(address.replaceFirst("#.*", ""), 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().getPath();
      String file = asked.startsWith(path) ? asked.substring(path.length()) : "404.html";
      file = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
      boolean there = asked.startsWith(path) && Files.isRegularFile(folder.resolve(file));
      file = there ? file : "404.html";
      byte[] body = gzip(Files.readAllBytes(folder.resolve(file)));
      String ending = file.substring(file.lastIndexOf('.') + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      sent.put(home() + asked.substring(Math.min(asked.length(), path.length())), body.length);
      exchange.sendResponseHeaders(there ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** As a web server does it: at level 6, the usual one. */
  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
