package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/// Writes web archives for tests.
final class Warcs {
  static final Instant THEN = Instant.parse("2025-11-05T09:30:00Z");

  private Warcs() {}

  static String page(String words) {
    return "<!doctype html><html><body><article><h1>%s</h1><p>%s, the harbour office said.</p></article>"
        .formatted(words, words.repeat(3));
  }

  static WarcResponse response(String url, String type, byte[] body, String... headers)
      throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(200, "OK");
    http.addHeader("Content-Type", type);
    for (int i = 0; i < headers.length; i += 2) {
      http.addHeader(headers[i], headers[i + 1]);
    }
    http.body(null, body);
    return new WarcResponse.Builder(url)
        .date(THEN)
        .body(http.build())
        .setHeader("WARC-Payload-Digest", "sha256:" + Sha256.of(body).hex())
        .build();
  }

  static WarcResponse response(String url, String words) throws IOException {
    return response(url, "text/html; charset=utf-8", page(words).getBytes(UTF_8));
  }

  static byte[] warc(WarcCompression compression, WarcRecord... records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return bytes.toByteArray();
  }

  static byte[] packed(WarcRecord... records) throws IOException {
    return warc(WarcCompression.GZIP, records);
  }

  static byte[] plain(WarcRecord... records) throws IOException {
    return warc(WarcCompression.NONE, records);
  }

  /// A record by hand, with the length that it says.
  static byte[] record(String url, String http, long length) {
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
            + "WARC-Date: 2025-11-05T09:30:00Z\r\nWARC-Target-URI: "
            + url
            + "\r\nContent-Type: "
            + MediaType.HTTP_RESPONSE
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n")
        .getBytes(ISO_8859_1);
  }

  static String http(String words) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(words);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
