package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The script that a publisher puts into a page; what it does is tested in a browser.
@NullMarked
class CorrectScriptTest {

  @Test
  void isFiveThousandBytesOrLessAsDelivered() throws IOException {
    ByteArrayOutputStream delivered = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(delivered)) {
      gzip.write(script());
    }
    assertThat(delivered.size()).isLessThanOrEqualTo(5_000);
  }

  @Test
  void makesNoMarkupAndKeepsNothing() throws IOException {
    assertThat(new String(script(), StandardCharsets.UTF_8))
        .doesNotContain(
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "Function(",
            "cookie",
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "setAttribute('style'");
  }

  private static byte[] script() throws IOException {
    try (InputStream in = CorrectScriptTest.class.getResourceAsStream("public/correct.js")) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }
}
