package org.hearsay.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An invented outlet on a real server of this machine: articles, and a feed of them that knows
/// whether it has changed.
final class Newsroom implements AutoCloseable {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> entries = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final Map<String, String> retryAfter = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile boolean carries;

  Newsroom() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String home() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String feed() {
    return home() + "/feed";
  }

  void publish(String name) {
    entries.addFirst(name);
  }

  /// The feed carries the articles whole from now on.
  void carryArticles() {
    carries = true;
  }

  /// The path answers with status 500 from now on, or no longer.
  void breakDown(String path, boolean broke) {
    boolean _ = broke ? broken.add(path) : broken.remove(path);
  }

  void sendAway(String path, String seconds) {
    retryAfter.put(path, seconds);
  }

  /// What was asked for, in order, with ` if changed` where the asker had it already.
  List<String> asked() {
    return List.copyOf(asked);
  }

  void forget() {
    asked.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String known = exchange.getRequestHeaders().getFirst("If-None-Match");
      asked.add(path + (known == null ? "" : " if changed"));
      String seconds = retryAfter.get(path);
      if (seconds != null) {
        exchange.getResponseHeaders().add("Retry-After", seconds);
        send(exchange, 503, "text/plain", "later");
      } else if (broken.contains(path)) {
        send(exchange, 500, "text/plain", "broken");
      } else if (path.equals("/feed")) {
        String feed = rss();
        String tag = "\"" + Integer.toHexString(feed.hashCode()) + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(known)) {
          exchange.sendResponseHeaders(304, -1);
        } else {
          send(exchange, 200, "application/rss+xml", feed);
        }
      } else if (entries.contains(path.substring(1))) {
        send(exchange, 200, "text/html; charset=utf-8", page(path.substring(1)));
      } else {
        send(exchange, 404, "text/plain", "");
      }
    }
  }

  private String rss() {
    StringBuilder rss =
        new StringBuilder(
            "<?xml version='1.0'?><rss version='2.0' xmlns:content='"
                + "http://purl.org/rss/1.0/modules/content/'>"
                + "<channel><title>Alder Gazette</title>");
    for (String name : List.copyOf(entries)) {
      rss.append("<item><guid isPermaLink='false'>")
          .append(name)
          .append("</guid><title>The ferry ")
          .append(name)
          .append("</title><link>")
          .append(home())
          .append("/")
          .append(name)
          .append("</link><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate>")
          .append("<source url='https://wire.example/rss'>Fjord Wire</source>")
          .append(
              carries ? "<content:encoded><![CDATA[" + body(name) + "]]></content:encoded>" : "")
          .append("</item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  private static String page(String name) {
    return """
    <!doctype html><html lang="en"><head><title>The ferry %1$s</title></head><body><article>
    <h1>The ferry %1$s that did not sail</h1>
    %2$s</article></body></html>
    """
        .formatted(name, body(name));
  }

  private static String body(String name) {
    return """
    <p>The ferry %1$s to Alder stayed at the pier on Tuesday, and nobody in the town knew why.</p>
    <p>“The engine of the %1$s is broken,” harbour master Jan Berg said on Monday. He added that
    the spare part was probably on its way from the yard in the south.</p>
    <p>According to the Harbour Board, four hundred passengers had to stay in the town
    overnight, and most of them found a bed in the school at the end of the road.</p>
    """
        .formatted(name);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
