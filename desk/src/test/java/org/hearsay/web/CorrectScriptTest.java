package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  @Test
  void theReadersPageSpeaksTheSameLanguages() throws IOException {
    Matcher languages =
        Pattern.compile("(?m)^([a-z]{2}): '").matcher(new String(script(), StandardCharsets.UTF_8));
    Set<String> keys = words("").stringPropertyNames();
    int found = 0;
    while (languages.find()) {
      String ending = languages.group(1).equals("en") ? "" : "_" + languages.group(1);
      assertThat(words(ending).stringPropertyNames()).as(languages.group()).isEqualTo(keys);
      found++;
    }
    assertThat(found).isEqualTo(6);
  }

  private static Properties words(String ending) throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        CorrectScriptTest.class.getResourceAsStream("mine" + ending + ".properties")) {
      assertThat(in).as(ending).isNotNull();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static byte[] script() throws IOException {
    try (InputStream in = CorrectScriptTest.class.getResourceAsStream("public/correct.js")) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }
}
