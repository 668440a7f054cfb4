package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.hearsay.article.Failure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8        | «Міст закрито», — сказав речник. 桥已关闭 🚧
          windows-1252 | “The ferry’s late,” said Zoë Müller — for the café’s 2½ € terrace…
          windows-1252 | « À l'été, la mairie a voté », a déclaré François Lefèvre, maire d'Évry
          windows-1252 | ¿Quién lo dijo? El señor Muñoz, según «La Mañana»
          windows-1252 | Þorsteinn sagði að brúin væri lokuð í dag
          """)
  void findsTheCharacterSetThatNothingDeclares(String charset, String text) throws NotTaken {
    assertThat(PlainText.decoded(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1251 | Міст закрито на ремонт, повідомив речник громади
          KOI8-R       | Мост закрыт на ремонт, сообщил представитель общины
          windows-1250 | Most został zamknięty, można jechać objazdem, mówi rzeczniczka
          Shift_JIS    | 橋は閉鎖されていると広報担当者は述べた
          GB18030      | 发言人说，桥梁已经关闭，正在维修
          """)
  void refusesWhatItWouldGarble(String charset, String text) {
    assertCharset(text.getBytes(Charset.forName(charset)), null);
  }

  @Test
  void refusesDamagedUtf8() {
    byte[] bytes = "Zoë said: “No.” Then she left — for good.".getBytes(UTF_8);
    bytes[2] = (byte) 0xff;
    assertCharset(bytes, null);
  }

  @Test
  void believesAMarkBeforeAServerAndAServerBeforeItsOwnEyes() throws NotTaken {
    for (String marked : new String[] {"UTF-16LE", "UTF-16BE", "UTF-8", "UTF-32LE"}) {
      byte[] bytes = "\ufeffДощ".getBytes(Charset.forName(marked));
      assertThat(PlainText.decoded(bytes, "windows-1251")).isEqualTo("Дощ");
    }
    Charset cyrillic = Charset.forName("windows-1251");
    assertThat(PlainText.decoded("Дощ".getBytes(cyrillic), "windows-1251")).isEqualTo("Дощ");
    assertCharset("Дощ".getBytes(cyrillic), "utf-8");
    assertCharset("rain".getBytes(UTF_8), "no such set");
    assertCharset(new byte[] {(byte) 0xff, (byte) 0xfe, 65}, null);
  }

  private static void assertCharset(
      byte[] bytes, @org.jspecify.annotations.Nullable String declared) {
    assertThatThrownBy(() -> PlainText.decoded(bytes, declared))
        .isInstanceOfSatisfying(
            NotTaken.class, e -> assertThat(e.failure().reason()).isEqualTo(Reason.CHARSET));
  }
}
