package org.hearsay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The map on pictures from a server that somebody named.
@ExtendWith(Chromium.class)
@NullMarked
class TilesTest {
  private final Set<String> referers = ConcurrentHashMap.newKeySet();

  @Test
  void areShownAndTheirServerHearsTheDesksNameAndNoPage(Windows windows, @TempDir Path home)
      throws IOException {
    HttpServer tiles = server();
    String origin = "http://127.0.0.1:" + tiles.getAddress().getPort();
    try (OpenDesk desk = OpenDesk.open(OwnLedger.in(home), origin + "/{z}/{x}/{y}.png")) {
      desk.read(
          "Alder Gazette",
          "Pier sank",
          LocalDate.of(2026, 3, 3),
          "A pier in Rotterdam sank by 40 centimetres, the Harbour Office said on Monday.");
      Window window = windows.open(desk, Access.READER);
      window.expect("request to another: " + origin);
      Locator tile = window.go("/map?all=on").page().locator("img.leaflet-tile-loaded").first();
      assertThat(tile).isVisible();
      assertThat(window.page().locator(".leaflet-interactive")).hasCount(1);
      assertThat(referers).containsExactly(desk.origin() + "/");
    } finally {
      tiles.stop(0);
    }
  }

  private HttpServer server() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", picture);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String referer = exchange.getRequestHeaders().getFirst("Referer");
          referers.add(referer == null ? "none" : referer);
          exchange.getResponseHeaders().add("Content-Type", "image/png");
          exchange.sendResponseHeaders(200, picture.size());
          try (exchange) {
            picture.writeTo(exchange.getResponseBody());
          }
        });
    server.start();
    return server;
  }
}
