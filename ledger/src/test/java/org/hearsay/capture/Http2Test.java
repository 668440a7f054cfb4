package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server with a certificate, which settles the protocol when it is connected to.
class Http2Test {

  @ParameterizedTest
  @EnumSource(names = {"HTTP_2", "HTTP_1_1"})
  void speaksTheNewestProtocolThatTheServerDoes(Protocol protocol) throws Exception {
    HeldCertificate held =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    HandshakeCertificates ofServer =
        new HandshakeCertificates.Builder().heldCertificate(held).build();
    HandshakeCertificates ofClient =
        new HandshakeCertificates.Builder().addTrustedCertificate(held.certificate()).build();
    try (MockWebServer server = server(ofServer, protocol);
        Fetcher fetcher = fetcher(ofClient)) {
      server.enqueue(new MockResponse.Builder().code(404).build());
      server.enqueue(
          new MockResponse.Builder()
              .setHeader("Content-Type", "text/html; charset=utf-8")
              .body("<p>Rain</p>")
              .build());
      String page = "https://127.0.0.1:" + server.getPort() + "/a";

      assertThat(fetcher.fetch(page))
          .isInstanceOfSatisfying(
              Fetcher.Fetched.class,
              f -> {
                assertThat(f.capture().bytes()).asString(UTF_8).isEqualTo("<p>Rain</p>");
                assertThat(f.capture().charset()).isEqualTo("utf-8");
              });
      server.takeRequest();
      RecordedRequest asked = server.takeRequest();
      String version = protocol == Protocol.HTTP_2 ? "HTTP/2" : "HTTP/1.1";
      assertThat(asked.getRequestLine()).isEqualTo("GET /a " + version);
      assertThat(asked.getConnectionIndex()).as("one connection for both").isZero();
    }
  }

  private static MockWebServer server(HandshakeCertificates certificates, Protocol newest)
      throws IOException {
    MockWebServer server = new MockWebServer();
    server.useHttps(certificates.sslSocketFactory());
    server.setProtocols(
        newest == Protocol.HTTP_2
            ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
            : List.of(Protocol.HTTP_1_1));
    server.start(InetAddress.getLoopbackAddress(), 0);
    return server;
  }

  private static Fetcher fetcher(HandshakeCertificates certificates) {
    OkHttpClient world =
        new OkHttpClient.Builder()
            .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
            .build();
    return new Fetcher(
        new AddressGuard("127.0.0.1"::equals),
        Fetcher.Manners.of("Hearsay/test"),
        Instant::now,
        world,
        _ -> {});
  }
}
