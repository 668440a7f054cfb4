package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.hearsay.capture.Sha256;

/// The files that pages load: the desk's own, and those of libraries, out of the program. Each has
/// an address with its hash in it, so that browsers keep it for good and never have an old one.
///
/// Threads share it.
final class Assets {
  private static final String OWN = "org/hearsay/web/public/";
  private static final String LIBRARIES = "META-INF/resources/webjars/";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]+(?:/[A-Za-z0-9._@-]+)*");
  private static final int MOST_KEPT = 200;

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  private final Map<String, Optional<Asset>> kept = new ConcurrentHashMap<>();

  /// A file with its hash, and packed. The bytes are handed out and never changed.
  @SuppressWarnings("ArrayRecordComponent")
  private record Asset(byte[] bytes, byte[] packed, String type, String hash) {}

  /// The address of a file of ours: `public/desk.css`.
  String own(String name) {
    return "/public/" + name + "?v=" + found(OWN, name).orElseThrow().hash();
  }

  /// Whether there is such a file of ours.
  boolean has(String name) {
    return found(OWN, name).isPresent();
  }

  /// The address of a library's file.
  String library(String name) {
    return "/webjars/" + name + "?v=" + found(LIBRARIES, name).orElseThrow().hash();
  }

  void serveOwn(Context ctx) {
    serve(ctx, OWN, ctx.path().substring("/public/".length()));
  }

  void serveLibrary(Context ctx) {
    serve(ctx, LIBRARIES, ctx.path().substring("/webjars/".length()));
  }

  /// One file of ours at an address of its own.
  void serve(Context ctx, String name) {
    serve(ctx, OWN, name);
  }

  private void serve(Context ctx, String folder, String name) {
    Asset asset = found(folder, name).orElse(null);
    if (asset == null) {
      throw new NotFoundResponse("no such file");
    }
    String etag = "\"" + asset.hash() + "\"";
    ctx.header("ETag", etag);
    ctx.header("Vary", "Accept-Encoding");
    boolean dated = asset.hash().equals(ctx.queryParam("v"));
    ctx.header("Cache-Control", dated ? "public, max-age=31536000, immutable" : "no-cache");
    if (etag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    ctx.contentType(asset.type());
    String accepted = ctx.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      ctx.header("Content-Encoding", "gzip");
      ctx.result(asset.packed());
    } else {
      ctx.result(asset.bytes());
    }
  }

  private Optional<Asset> found(String folder, String name) {
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      return Optional.empty();
    }
    String path = folder + name;
    Optional<Asset> known = kept.get(path);
    if (known != null) {
      return known;
    }
    Optional<Asset> read = read(path);
    if (read.isPresent() && kept.size() < MOST_KEPT) {
      kept.put(path, read);
    }
    return read;
  }

  private static Optional<Asset> read(String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      String hash = Sha256.of(bytes).hex().substring(0, 16);
      return Optional.of(new Asset(bytes, packed.toByteArray(), type, hash));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + " out of the program", e);
    }
  }
}
