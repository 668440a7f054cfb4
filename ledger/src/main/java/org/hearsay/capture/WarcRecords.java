package org.hearsay.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Captures as WARC 1.1 records and back: `response` for what came by HTTP, `resource` for the
/// rest, `revisit` for bytes that came by HTTP again, each a gzip member of its own.
///
/// A capture's bytes have their HTTP codings undone, so a header that speaks of the coded bytes
/// would mislead a reader of the record. Such headers are kept under another name, as web archives
/// use to do: `X-Archive-Orig-Content-Encoding`.
final class WarcRecords {
  private static final String URN = "urn:sha256:";
  private static final String DIGEST = "WARC-Payload-Digest";
  private static final String TARGET = "WARC-Target-URI";
  private static final String CONTENT_LENGTH = "Content-Length";
  private static final String ORIGINAL = "X-Archive-Orig-";
  private static final List<String> OF_CODED_BYTES =
      List.of(CONTENT_LENGTH, "Content-Encoding", "Transfer-Encoding");

  private WarcRecords() {}

  /// The record that opens a file and says what wrote it.
  static byte[] opening(Instant time) throws IOException {
    return member(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .date(time)
            .fields(
                Map.of("software", List.of("Hearsay"), "format", List.of("WARC File Format 1.1")))
            .build());
  }

  static byte[] written(Capture capture) throws IOException {
    Capture.Http http = capture.http();
    return member(http == null ? resource(capture) : response(capture, http));
  }

  /// A record that the capture's bytes came again, without them: they stand in the record of
  /// `first`.
  static byte[] writtenAgain(Capture capture, Evidence.First first) throws IOException {
    Capture.Http http = capture.http();
    if (http == null) {
      throw new IllegalArgumentException("not fetched: " + capture.sha256());
    }
    String url = first.url() != null ? first.url() : urn(capture);
    WarcRevisit.Builder record =
        new WarcRevisit.Builder(target(capture), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .body(MediaType.HTTP_RESPONSE, head(capture, http).build().serializeHeader())
            .setHeader("WARC-Refers-To-Target-URI", url)
            .setHeader("WARC-Refers-To-Date", first.time().toString());
    return member(described(record, capture).build());
  }

  /// The capture in a gzip member, its digest verified.
  ///
  /// @throws IOException if there is no capture in it, or other bytes than were written
  static Capture read(byte[] member) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
      if (!(reader.next().orElse(null) instanceof WarcCaptureRecord record)
          || record instanceof WarcRevisit) {
        throw new IOException("there is no record of a capture here");
      }
      Capture capture = read(record);
      String digest = record.headers().first(DIGEST).orElse("");
      if (!digest.equals(digest(capture))) {
        throw new IOException(
            "the bytes are not those that were captured: written as "
                + digest
                + ", read as "
                + digest(capture));
      }
      return capture;
    }
  }

  private static Capture read(WarcCaptureRecord record) throws IOException {
    String url = url(record.target());
    if (record instanceof WarcResponse response) {
      HttpResponse http = response.http();
      byte[] bytes = http.body().stream().readAllBytes();
      Capture.Http head = new Capture.Http(http.status(), asTheyCame(http.headers()));
      return new Capture(
          Sha256.of(bytes), bytes, record.date(), url, head.first("Content-Type"), head);
    }
    byte[] bytes = record.body().stream().readAllBytes();
    String mediaType = record.headers().first("Content-Type").orElse(null);
    return new Capture(Sha256.of(bytes), bytes, record.date(), url, mediaType, null);
  }

  private static WarcRecord resource(Capture capture) {
    WarcResource.Builder record =
        new WarcResource.Builder().setHeader(TARGET, target(capture)).body(null, capture.bytes());
    String mediaType = capture.mediaType();
    if (mediaType != null) {
      record.setHeader("Content-Type", mediaType);
    }
    return described(record, capture).build();
  }

  private static WarcRecord response(Capture capture, Capture.Http http) throws IOException {
    HttpResponse.Builder head = head(capture, http);
    head.body(null, capture.bytes());
    WarcResponse.Builder record = new WarcResponse.Builder(target(capture)).body(head.build());
    return described(record, capture).build();
  }

  /// The head of the answer, without its content.
  private static HttpResponse.Builder head(Capture capture, Capture.Http http) {
    HttpResponse.Builder head = new HttpResponse.Builder(http.status(), "");
    String length = Integer.toString(capture.bytes().length);
    http.headers()
        .forEach((name, values) -> {
          boolean coded = OF_CODED_BYTES.stream().anyMatch(name::equalsIgnoreCase);
          String kept = coded && !values.equals(List.of(length)) ? ORIGINAL + name : name;
          values.forEach(value -> head.addHeader(kept, wire(value)));
        });
    return head;
  }

  private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>>
      B described(B record, Capture capture) {
    return record
        .version(MessageVersion.WARC_1_1)
        .date(capture.time())
        .setHeader(DIGEST, digest(capture));
  }

  private static Map<String, List<String>> asTheyCame(MessageHeaders headers) {
    Map<String, List<String>> came = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers
        .map()
        .forEach(
            (name, values) -> came.put(name, values.stream().map(WarcRecords::unwire).toList()));
    for (String name : OF_CODED_BYTES) {
      List<String> original = came.remove(ORIGINAL + name);
      if (original != null) {
        came.put(name, original);
      }
    }
    return came;
  }

  private static String digest(Capture capture) {
    return "sha256:" + capture.sha256().hex();
  }

  private static String target(Capture capture) {
    String url = capture.url();
    return url != null ? url : urn(capture);
  }

  private static String urn(Capture capture) {
    return URN + capture.sha256().hex();
  }

  /// The address that a record names, null where it only names its bytes.
  static @Nullable String url(String target) {
    return target.startsWith(URN) ? null : target;
  }

  /// jwarc writes HTTP heads in ISO 8859-1, OkHttp reads them in UTF-8: this keeps the bytes.
  private static String wire(String value) {
    return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String unwire(String value) {
    return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static byte[] member(WarcRecord record) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(member), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return member.toByteArray();
  }
}
