package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.desk.Errand;
import org.hearsay.web.OpenDesk.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A desk fetches nothing that only its own machine or network can reach.
class ReachTest {
  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path home) {
    desk = OpenDesk.empty(home);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://[::1]:PORT/",
        "http://localhost:PORT/",
        "http://0.0.0.0:PORT/",
        "http://2130706433:PORT/",
        "http://127.1:PORT/",
        "http://[::ffff:10.0.0.1]/"
      })
  void nothingPrivateIsFetched(String address) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getByName("::"), 0), 0);
    inside.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    inside.start();
    try {
      Errand errand =
          read(address.replace("PORT", Integer.toString(inside.getAddress().getPort())));
      assertThat(errand.outcomes())
          .hasSize(1)
          .allMatch(one -> one instanceof Errand.Outcome.Failed);
      assertThat(asked.get()).isZero();
    } finally {
      inside.stop(0);
    }
  }

  @Test
  void aRedirectLeadsToNothingPrivateEither() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer outside =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange
              .getResponseHeaders()
              .add("Location", "http://localhost:" + outside.getAddress().getPort() + "/secret");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    outside.start();
    try {
      Errand errand = read("http://127.0.0.1:" + outside.getAddress().getPort() + "/page");
      assertThat(errand.outcomes())
          .hasSize(1)
          .allMatch(one -> one instanceof Errand.Outcome.Failed);
    } finally {
      outside.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "/etc/passwd", "ftp://example.org/x", "-", "jar:file:/x!/y"})
  void onlyAddressesOfTheWebAreRead(String input) {
    Answer answer = desk.post("/read", "addresses", input);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("http://");
  }

  private static Errand read(String address) {
    Answer answer = desk.post("/read", "addresses", address);
    assertThat(answer.status()).isEqualTo(303);
    String id = answer.location().substring(answer.location().lastIndexOf('/') + 1);
    return desk.awaited(id);
  }
}
