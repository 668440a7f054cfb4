package org.hearsay.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;

/// One GET and its answer, by HTTP/2 where the server speaks it, else by HTTP/1.1. It follows no
/// redirect and takes no turns; but whatever is asked goes past the guard: the address by its
/// letters, and the host by the addresses that it leads to, which are the ones connected to.
/// Threads may share it.
final class Wire implements AutoCloseable {
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

  private final AddressGuard guard;
  private final OkHttpClient client;
  private final String userAgent;

  /// @param base sockets, trust and names as the world has them; a test brings its own
  Wire(AddressGuard guard, Fetcher.Manners manners, OkHttpClient base) {
    this.guard = guard;
    this.userAgent = manners.userAgent();
    this.client =
        base.newBuilder()
            .dns(host -> resolved(base.dns(), host))
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(manners.connect())
            .readTimeout(manners.read())
            .callTimeout(manners.call())
            .build();
  }

  /// What comes back.
  sealed interface Reply {}

  /// A 2xx answer. `bytes` are one more than the limit where there are more than that.
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Content(Capture.Http head, byte[] bytes) implements Reply {}

  /// Any other answer; its content is not taken.
  record Status(Capture.Http head) implements Reply {}

  /// None.
  record Broken(Failure failure) implements Reply {}

  /// How much content is taken: `bytes`, on the wire and unpacked; of longer content that much,
  /// where it may be cut, else nothing.
  record Limit(int bytes, boolean cuts) {}

  Reply get(HttpUrl url, Validators known, Limit limit) {
    @Nullable Failure refusal = guard.refusal(url).orElse(null);
    if (refusal != null) {
      return new Broken(refusal);
    }
    try (Response response = client.newCall(request(url, known)).execute()) {
      Capture.Http head = new Capture.Http(response.code(), headers(response));
      return response.isSuccessful() ? content(response, head, limit) : new Status(head);
    } catch (IOException e) {
      return new Broken(failure(url.host(), e, limit.bytes()));
    }
  }

  private Request request(HttpUrl url, Validators known) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header(
                "Accept",
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                    + "application/feed+json,text/plain;q=0.9,*/*;q=0.5")
            .header("Accept-Encoding", ContentCodings.accepted());
    if (known.speakOf(url.toString())) {
      if (known.etag() != null) {
        request.header("If-None-Match", known.etag());
      }
      if (known.lastModified() != null) {
        request.header("If-Modified-Since", known.lastModified());
      }
    }
    return request.build();
  }

  private static Reply content(Response response, Capture.Http head, Limit limit)
      throws IOException {
    List<String> codings = ContentCodings.named(response.headers("Content-Encoding"));
    if (!ContentCodings.areKnown(codings)) {
      return new Broken(
          new Failure(
              Reason.UNSUPPORTED, "the server packs its content in a way nobody asked for"));
    }
    try (InputStream raw = response.body().byteStream()) {
      if (limit.cuts() && codings.isEmpty()) {
        return new Content(head, raw.readNBytes(limit.bytes()));
      }
      return response.body().contentLength() > limit.bytes()
          ? new Broken(tooLarge(limit.bytes()))
          : new Content(head, ContentCodings.decoded(raw, codings, limit.bytes()));
    }
  }

  /// Servers send headers that are none; what would break a record's lines is left out of them.
  private static Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : response.headers().names()) {
      if (Capture.Http.isName(name)) {
        headers.put(
            name,
            response.headers(name).stream()
                .map(value -> CONTROL.matcher(value).replaceAll(" ").strip())
                .toList());
      }
    }
    return headers;
  }

  private static Failure failure(String host, IOException thrown, int limit) {
    return switch (thrown) {
      case AddressGuard.Refused refused -> refused.failure();
      case LimitedStream.Exceeded _ -> tooLarge(limit);
      case UnknownHostException _ ->
          new Failure(Reason.NOT_FOUND, "no address is known for the host " + host);
      case InterruptedIOException _ ->
          new Failure(Reason.NETWORK, host + " did not answer in time");
      case EOFException _ -> new Failure(Reason.TRUNCATED, "the content ends before its end");
      case ProtocolException e when isCutShort(e) ->
          new Failure(Reason.TRUNCATED, "the content ends before the length that was announced");
      case ZipException _ ->
          new Failure(Reason.NETWORK, host + " sent compressed content that is damaged");
      case SSLException _ ->
          new Failure(Reason.NETWORK, "no secure connection to " + host + " could be made");
      default -> new Failure(Reason.NETWORK, "the connection to " + host + " failed or broke");
    };
  }

  private static boolean isCutShort(ProtocolException e) {
    return String.valueOf(e.getMessage()).contains("unexpected end of stream");
  }

  static Failure tooLarge(int limit) {
    return new Failure(Reason.TOO_LARGE, "more than the limit of " + limit + " bytes");
  }

  /// The addresses of a host, if the guard lets all of them pass: a name that leads to both sides
  /// of the fence is as suspicious as one that leads inside.
  private List<InetAddress> resolved(Dns dns, String host) throws UnknownHostException {
    List<InetAddress> addresses = List.copyOf(dns.lookup(host));
    for (InetAddress address : addresses) {
      @Nullable Failure refusal = guard.refusal(host, address).orElse(null);
      if (refusal != null) {
        throw new AddressGuard.Refused(refusal);
      }
    }
    return addresses;
  }

  /// Lets go of idle connections.
  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
