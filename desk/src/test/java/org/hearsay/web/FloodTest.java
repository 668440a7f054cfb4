package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Those who keep a desk's connections and never come to an end, against one that has less patience
/// than usual.
class FloodTest {
  private static final Server.Limits LIMITS =
      new Server.Limits(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(6), 20);
  private static final String FORM = "application/x-www-form-urlencoded";

  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path home) {
    desk = OpenDesk.empty(home, LIMITS);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Socket saying(String words) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.server().port());
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String posting(String path, String type) {
    return String.join(
        "\r\n",
        "POST " + path + " HTTP/1.1",
        "Host: 127.0.0.1",
        "Cookie: hearsay=" + desk.session(Access.ANALYST).orElseThrow(),
        "Content-Type: " + type,
        "Content-Length: 100000",
        "",
        "");
  }

  /// Sends a byte now and then, so often that nobody would call it silent; how many seconds it was
  /// let.
  private static long dropByDrop(String head, Duration most) throws Exception {
    long begun = System.nanoTime();
    try (Socket socket = saying(head)) {
      socket.setSoTimeout(1);
      while (System.nanoTime() - begun < most.toNanos()) {
        try {
          socket.getOutputStream().write('a');
          int _ = socket.getInputStream().read();
          break;
        } catch (SocketTimeoutException e) {
          Thread.sleep(100);
        } catch (IOException e) {
          break;
        }
      }
    }
    return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
  }

  @Test
  void whoSendsDropByDropIsCutOff() throws Exception {
    assertThat(dropByDrop(posting("/login", FORM), Duration.ofSeconds(20))).isLessThan(5);
  }

  @Test
  void whoSendsFilesDropByDropIsCutOffToo() throws Exception {
    String head = posting(Uploads.BY_FORM, "multipart/form-data; boundary=cut");
    assertThat(dropByDrop(head, Duration.ofSeconds(25))).isBetween(5L, 15L);
  }

  @Test
  void whoSaysNothingIsCutOff() throws Exception {
    try (Socket socket = saying("GET / HT")) {
      socket.setSoTimeout(15_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void nobodyTakesMoreConnectionsThanThereAreAndNobodyKeepsThem() throws Exception {
    assertThat(desk.get("/login").status())
        .as("a page that was shown once comes at once")
        .isEqualTo(200);
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 30; i++) {
        silent.add(saying("GET / HT"));
      }
      try (Socket late = saying("GET /login HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")) {
        late.setSoTimeout(2000);
        assertThatThrownBy(() -> late.getInputStream().read())
            .as("no more than twenty are let in")
            .isInstanceOf(SocketTimeoutException.class);
        late.setSoTimeout(20_000);
        assertThat(new String(late.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .as("as soon as those who say nothing are out")
            .isEqualTo("HTTP/1.1 200");
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }
}
