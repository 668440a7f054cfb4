package org.hearsay.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;

/// A server on this machine with pages of outlets that tests invent.
@NullMarked
final class Papers implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

  private Papers(HttpServer server) {
    this.server = server;
  }

  static Papers open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Papers papers = new Papers(server);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = papers.pages.get(exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          byte[] answer = page == null ? new byte[0] : page;
          exchange.sendResponseHeaders(page == null ? 404 : 200, Math.max(answer.length, -1));
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return papers;
  }

  /// Where a page is, or will be.
  String address(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /// An article; its paragraphs are HTML.
  void article(String name, String outlet, String day, String title, String... paragraphs) {
    page(
        name,
        """
        <!doctype html><html lang="en"><head><title>%2$s</title>
        <meta property="og:site_name" content="%1$s">
        <meta property="article:published_time" content="%3$s"></head>
        <body><article><h1>%2$s</h1>
        <p>%4$s</p></article></body></html>
        """
            .formatted(outlet, title, day, String.join("</p>\n<p>", paragraphs)));
  }

  void page(String name, String html) {
    pages.put("/" + name, html.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
