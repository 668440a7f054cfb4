package org.hearsay.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.NullMarked;

/// A server on this machine with pages of outlets that tests invent.
@NullMarked
final class Papers implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

  /// Who holds it keeps all answers back.
  private final ReentrantLock answering = new ReentrantLock();

  private Papers(HttpServer server) {
    this.server = server;
  }

  static Papers open() throws IOException {
    Papers papers =
        new Papers(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    papers.server.createContext("/", papers::answer);
    papers.server.start();
    return papers;
  }

  private void answer(HttpExchange exchange) throws IOException {
    answering.lock();
    try (exchange) {
      byte[] page = pages.get(exchange.getRequestURI().getPath());
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
      if (page != null) {
        exchange.getResponseBody().write(page);
      }
    } finally {
      answering.unlock();
    }
  }

  /// Keeps answers back until [#goOn], which the same thread has to call.
  void hold() {
    answering.lock();
  }

  void goOn() {
    answering.unlock();
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
