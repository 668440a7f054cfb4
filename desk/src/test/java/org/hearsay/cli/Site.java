package org.hearsay.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A web server of an invented outlet on this machine, whose pages can be changed. Threads may
/// share it.
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

  private Site(HttpServer server) {
    this.server = server;
  }

  static Site open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Site site = new Site(server);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = site.pages.get(exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
          if (page != null) {
            exchange.getResponseBody().write(page);
          }
          exchange.close();
        });
    server.start();
    return site;
  }

  /// Puts an article at a path, in the place of what stood there; gives its address.
  String put(String path, String title, String... paragraphs) {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .append("<meta property=\"og:site_name\" content=\"Alder Gazette\"><title>")
            .append(title)
            .append("</title></head><body><article><h1>")
            .append(title)
            .append("</h1>\n");
    for (String paragraph : paragraphs) {
      page.append("<p>").append(paragraph).append("</p>\n");
    }
    page.append("</article></body></html>\n");
    pages.put(path, page.toString().getBytes(StandardCharsets.UTF_8));
    return address(path);
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
