package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.capture.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "statement.pdf, statement.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\anna\\statement.pdf, statement.pdf",
        "/, a file without a name",
        "\"\", a file without a name",
        "..\\.., ..",
        "\"two\nlines\u2028three.txt\", two lines three.txt",
        "<b>.html, <b>.html"
      })
  void aFileIsToldByTheLastPartOfItsNameAndLiesElsewhere(String sent, String told)
      throws IOException {
    try (Parcel parcel = Parcel.empty()) {
      parcel.add(sent, bytes("words"));
      Inputs.Sent file = parcel.files().getFirst();
      assertThat(file.name()).isEqualTo(told);
      assertThat(file.lying().getFileName()).hasToString("0");
      assertThat(Files.readString(file.lying())).isEqualTo("words");
    }
  }

  @Test
  void ofALongNameTheEndStaysWhichTellsWhatItIs() throws IOException {
    try (Parcel parcel = Parcel.empty()) {
      parcel.add("😀".repeat(500) + ".html", bytes(""));
      assertThat(parcel.files().getFirst().name())
          .startsWith("…")
          .endsWith("😀.html")
          .satisfies(name -> assertThat(name.codePointCount(0, name.length())).isEqualTo(200));
    }
  }

  @Test
  void nothingOfItStaysWhenItIsClosed() throws IOException {
    Parcel parcel = Parcel.empty();
    parcel.add("a.txt", bytes("one"));
    parcel.add("a.txt", bytes("two"));
    Path folder = parcel.files().getFirst().lying().getParent();
    assertThat(folder).isDirectory();
    parcel.close();
    assertThat(folder).doesNotExist();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
