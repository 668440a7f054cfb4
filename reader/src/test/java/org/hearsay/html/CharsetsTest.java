package org.hearsay.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CharsetsTest {
  private static final String GERMAN = "<p>Die Fähre fährt über die Förde, für fünf Euro.</p>";
  private static final String RUSSIAN = "<p>Паром снова ходит два раза в день.</p>";
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  @Test
  void believesAByteOrderMarkBeforeTheTransport() {
    assertThat(Charsets.decode(join(bytes(0xFF, 0xFE), GERMAN.getBytes(UTF_16LE)), "utf-8"))
        .contains(GERMAN);
    assertThat(Charsets.decode(join(bytes(0xEF, 0xBB, 0xBF), GERMAN.getBytes(UTF_8)), "latin1"))
        .contains(GERMAN);
  }

  @Test
  void believesTheTransportBeforeThePage() {
    byte[] page = ("<meta charset=koi8-r>" + RUSSIAN).getBytes(CYRILLIC);
    assertThat(Charsets.decode(page, "windows-1251")).hasValueSatisfying(endsWith(RUSSIAN));
  }

  @Test
  void readsThePagesOwnDeclaration() {
    byte[] page =
        ("<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>" + RUSSIAN)
            .getBytes(CYRILLIC);
    assertThat(Charsets.decode(page, null)).hasValueSatisfying(endsWith(RUSSIAN));
  }

  @Test
  void fallsBackToThePageWhereTheTransportIsWrong() {
    byte[] page = ("<meta charset=windows-1251>" + RUSSIAN).getBytes(CYRILLIC);
    assertThat(Charsets.decode(page, "utf-8")).hasValueSatisfying(endsWith(RUSSIAN));
  }

  @Test
  void takesUtf8ThatClaimsToBeLatinForUtf8() {
    assertThat(Charsets.decode(GERMAN.getBytes(UTF_8), "iso-8859-1")).contains(GERMAN);
    assertThat(Charsets.decode(GERMAN.getBytes(UTF_8), "windows-1252")).contains(GERMAN);
  }

  @Test
  void takesLatinThatClaimsToBeUtf8ForWindows1252() {
    assertThat(Charsets.decode(GERMAN.getBytes(ISO_8859_1), "utf-8")).contains(GERMAN);
    assertThat(Charsets.decode(bytes(0x93, 'h', 'i', 0x94), null)).contains("“hi”");
  }

  @Test
  void keepsUtf8WithOneBrokenSequence() {
    byte[] page = join(RUSSIAN.repeat(9).getBytes(UTF_8), bytes(0xD0));
    assertThat(Charsets.decode(page, "utf-8")).hasValueSatisfying(startsWith(RUSSIAN));
  }

  @Test
  void ignoresACharsetThatNobodyKnows() {
    assertThat(Charsets.decode(GERMAN.getBytes(UTF_8), "none of your business")).contains(GERMAN);
  }

  @Test
  void givesNothingForRubbish() {
    byte[] rubbish = new byte[5000];
    new SplittableRandom(7).nextBytes(rubbish);
    assertThat(Charsets.decode(rubbish, "utf-8")).isEmpty();
    assertThat(Charsets.decode(rubbish, null)).isEmpty();
  }

  private static java.util.function.Consumer<String> endsWith(String text) {
    return decoded -> assertThat(decoded).endsWith(text);
  }

  private static java.util.function.Consumer<String> startsWith(String text) {
    return decoded -> assertThat(decoded).startsWith(text);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }
}
