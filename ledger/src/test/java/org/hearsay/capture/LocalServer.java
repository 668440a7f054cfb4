package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A real HTTP server on the loopback address that notes what it is asked. What nobody put there is
/// not found.
final class LocalServer implements AutoCloseable {
  private final List<String> asked = Collections.synchronizedList(new java.util.ArrayList<>());
  private final Map<String, Answering> answers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  LocalServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Answers one request.
  interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String home() {
    return "http://127.0.0.1:" + port();
  }

  /// The paths that were asked for, in order, robots.txt among them.
  List<String> asked() {
    return List.copyOf(asked);
  }

  void put(String path, Answering answering) {
    answers.put(path, answering);
  }

  void put(String path, String type, String body) {
    put(path, exchange -> send(exchange, 200, type, body.getBytes(UTF_8)));
  }

  void robots(String text) {
    put("/robots.txt", "text/plain", text);
  }

  void redirect(String path, int status, String to) {
    put(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          send(exchange, status, "text/html", "elsewhere".getBytes(UTF_8));
        });
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    Answering answering = answers.get(exchange.getRequestURI().getPath());
    try (exchange) {
      if (answering == null) {
        send(exchange, 404, "text/plain", new byte[0]);
      } else {
        answering.answer(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
