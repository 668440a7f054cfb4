package org.hearsay.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;

/// Fetches one address by HTTP GET, as a stranger: no cookies, no cache, no log-in, no proxy. Each
/// redirect is judged by the guard before it is followed, and a host's addresses are judged where
/// they are resolved, so that what is connected to is what was judged.
///
/// The content is asked for uncompressed, so that the bytes kept are those that came; where a
/// server compresses nevertheless, gzip is undone, and the limit counts on both sides of it. A
/// capture bears the address after redirects, without its fragment.
///
/// What goes wrong in the world is a [Failed]. Threads may share an instance.
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 10;
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AddressGuard guard;
  private final Manners manners;
  private final InstantSource clock;
  private final OkHttpClient client;

  public Fetcher(AddressGuard guard, Manners manners, InstantSource clock) {
    this.guard = guard;
    this.manners = manners;
    this.clock = clock;
    this.client =
        new OkHttpClient.Builder()
            .dns(this::resolved)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(manners.connect())
            .readTimeout(manners.read())
            .callTimeout(manners.call())
            .build();
  }

  /// How to ask.
  ///
  /// - `userAgent`: who asks, with an address where that is explained
  /// - `limit`: the most bytes of content that are taken
  /// - `connect`, `read`, `call`: how long to wait for a connection, for the next bytes, for one
  ///   answer as a whole
  public record Manners(
      String userAgent, int limit, Duration connect, Duration read, Duration call) {

    public Manners {
      if (limit < 1 || limit == Integer.MAX_VALUE) {
        throw new IllegalArgumentException("not a limit: " + limit);
      }
    }

    /// 16 MiB; 10 seconds to connect, 20 between bytes, 60 for an answer.
    public static Manners of(String userAgent) {
      return new Manners(
          userAgent,
          16 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60));
    }

    public Manners withLimit(int newLimit) {
      return new Manners(userAgent, newLimit, connect, read, call);
    }
  }

  /// What becomes of a fetch.
  public sealed interface Answer {}

  /// A 2xx answer, kept; its content may be empty.
  public record Fetched(Capture capture) implements Answer {}

  /// No answer, or none to read.
  public record Failed(Failure failure) implements Answer {}

  public Answer fetch(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return new Failed(guard.refusal(address).orElseThrow());
    }
    Set<HttpUrl> seen = new HashSet<>();
    while (true) {
      HttpUrl current = url.newBuilder().fragment(null).build();
      var refusal = guard.refusal(current);
      if (refusal.isPresent()) {
        return new Failed(refusal.get());
      }
      if (!seen.add(current)) {
        return failed(Reason.REDIRECTS, "the redirects lead in a circle, back to " + current);
      }
      if (seen.size() > MOST_REDIRECTS + 1) {
        return failed(Reason.REDIRECTS, "more than " + MOST_REDIRECTS + " redirects");
      }
      switch (ask(current)) {
        case Step.Arrived(Answer answer) -> {
          return answer;
        }
        case Step.Elsewhere(HttpUrl next) -> url = next;
      }
    }
  }

  private sealed interface Step {
    record Arrived(Answer answer) implements Step {}

    record Elsewhere(HttpUrl url) implements Step {}
  }

  private Step ask(HttpUrl url) {
    Request request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", manners.userAgent())
            .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
            .header("Accept-Encoding", "identity")
            .build();
    try (Response response = client.newCall(request).execute()) {
      if (REDIRECTS.contains(response.code())) {
        String location = response.header("Location");
        if (location != null) {
          HttpUrl next = url.resolve(location);
          return next != null
              ? new Step.Elsewhere(next)
              : new Step.Arrived(new Failed(elsewhere(location)));
        }
      }
      if (!response.isSuccessful()) {
        return new Step.Arrived(
            failed(Reason.HTTP, "the server answered with status " + response.code()));
      }
      return new Step.Arrived(taken(url, response));
    } catch (IOException e) {
      return new Step.Arrived(new Failed(failure(url.host(), e)));
    }
  }

  /// A redirect that OkHttp cannot follow: another scheme, or no address at all.
  private Failure elsewhere(String location) {
    return guard
        .refusal(location)
        .map(f -> new Failure(f.reason(), "redirected to another place: " + f.detail()))
        .orElseGet(
            () -> new Failure(Reason.REDIRECTS, "the server redirects to what is no address"));
  }

  private Answer taken(HttpUrl url, Response response) throws IOException {
    if (response.body().contentLength() > manners.limit()) {
      return tooLarge();
    }
    String declared = response.header("Content-Encoding");
    String coding = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
    byte[] bytes;
    try (InputStream raw = new LimitedStream(response.body().byteStream(), manners.limit())) {
      switch (coding) {
        case "identity", "" -> bytes = raw.readAllBytes();
        case "gzip", "x-gzip" -> bytes = unzipped(raw);
        default -> {
          return failed(
              Reason.UNSUPPORTED,
              "the server compresses with " + coding + " although not asked to");
        }
      }
    }
    if (bytes.length > manners.limit()) {
      return tooLarge();
    }
    Capture.Http http = new Capture.Http(response.code(), headers(response));
    return new Fetched(Capture.of(bytes, clock.instant(), url.toString(), http));
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

  private byte[] unzipped(InputStream raw) throws IOException {
    try (GZIPInputStream plain = new GZIPInputStream(raw)) {
      return plain.readNBytes(manners.limit() + 1);
    }
  }

  private Failure failure(String host, IOException thrown) {
    return switch (thrown) {
      case AddressGuard.Refused refused -> refused.failure();
      case LimitedStream.Exceeded _ -> tooLarge().failure();
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

  private Failed tooLarge() {
    return failed(Reason.TOO_LARGE, "more than the limit of " + manners.limit() + " bytes");
  }

  private static Failed failed(Reason reason, String detail) {
    return new Failed(new Failure(reason, detail));
  }

  /// The addresses of a host, if the guard lets all of them pass: a name that leads to both sides
  /// of the fence is as suspicious as one that leads inside.
  private List<InetAddress> resolved(String host) throws UnknownHostException {
    List<InetAddress> addresses = Arrays.asList(InetAddress.getAllByName(host));
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
