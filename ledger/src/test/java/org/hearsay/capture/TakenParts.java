package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Manuscript;

/// What tests ask of something taken; each fails where it is of the other kind.
final class TakenParts {
  private TakenParts() {}

  static Taken.Ready ready(Taken taken) {
    assertThat(taken).isInstanceOf(Taken.Ready.class);
    return (Taken.Ready) taken;
  }

  static Failure refused(Taken taken) {
    assertThat(taken).as(taken.input()).isInstanceOf(Taken.Refused.class);
    return ((Taken.Refused) taken).failure();
  }

  static Reason reason(Taken taken) {
    return refused(taken).reason();
  }

  static String text(Taken taken) {
    return ((Manuscript.Form.Text) ready(taken).manuscript().form()).text();
  }

  static String html(Taken taken) {
    return new String(((Manuscript.Form.Html) ready(taken).manuscript().form()).bytes(), UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
