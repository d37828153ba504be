package backfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks to a preview byte for byte, as no well-behaved client would. */
final class Visitor {
  /** Long enough for any build on any machine; only a test that fails waits for it. */
  private static final int PATIENCE_MILLIS = 120_000;

  private final URI address;

  Visitor(String address) {
    this.address = URI.create(address);
  }

  /** What a preview answers. */
  record Answer(int code, String head, String body) {}

  String host() {
    return address.getAuthority();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Sends these lines as they are; the code is 0 when the other side only hangs up. */
  Answer send(String... lines) throws IOException {
    try (Socket socket = connect()) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      int end = answer.indexOf("\r\n\r\n");
      return end < 0
          ? new Answer(0, "", "")
          : new Answer(
              Integer.parseInt(answer.substring(9, 12)),
              answer.substring(0, end),
              new String(
                  answer.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1),
                  StandardCharsets.UTF_8));
    }
  }

  /** An ordinary request for a path. */
  Answer get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1", "Host: " + host());
  }

  /** Listens for builds, as an open page does. */
  Events events() throws IOException {
    Socket socket = connect();
    String request = "GET /.backfile/events HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return new Events(
        socket,
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
  }

  /** The stream of events of one page. */
  record Events(Socket socket, BufferedReader lines) implements AutoCloseable {
    /** The number of the build that the next event tells of. */
    int next() throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          return Integer.parseInt(line.substring(line.lastIndexOf('-') + 1));
        }
      }
      throw new IOException("the stream ended");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
