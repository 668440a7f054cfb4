package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://gazette.example/ferry,                     gazette.example/ferry
          http://gazette.example:80/ferry,                   gazette.example/ferry
          https://gazette.example:443/ferry,                 gazette.example/ferry
          https://gazette.example:8443/ferry,                gazette.example:8443/ferry
          HTTPS://Gazette.Example/Ferry,                     gazette.example/Ferry
          https://gazette.example/ferry/,                    gazette.example/ferry
          https://gazette.example/ferry//,                   gazette.example/ferry//
          https://gazette.example/ferry#top,                 gazette.example/ferry
          https://gazette.example,                           gazette.example/
          https://gazette.example/,                          gazette.example/
          https://gazette.example/f?utm_source=x&fbclid=1,   gazette.example/f
          https://gazette.example/f?id=3&UTM_Campaign=x,     gazette.example/f?id=3
          https://gazette.example/f?b=1&a=2,                 gazette.example/f?b=1&a=2
          https://gazette.example/f?source=wire,             gazette.example/f?source=wire
          https://gazette.example/f?,                        gazette.example/f
          https://www.gazette.example/f,                     www.gazette.example/f
          """)
  void makesAlikeOnlyWhatIsSurelyOne(String url, String key) {
    assertThat(Address.parse(url)).get().extracting(Address::key).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://gazette.example/f",
        "/ferry",
        "ferry",
        "",
        "https://",
        "https:///ferry",
        "https://gazette.example@evil.example/f",
        "javascript:alert(1)",
        "urn:sha256:0"
      })
  void takesNothingElseForAnAddress(String url) {
    assertThat(Address.parse(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/index.html, true",
    "/en, true",
    "/en-gb/, true",
    "/uk/index.php, true",
    "/home, true",
    "/?p=123, false",
    "/ferry, false",
    "/2024/03/01, false",
    "/news/ferry.html, false"
  })
  void knowsWhereASiteBegins(String path, boolean front) {
    assertThat(address("https://gazette.example" + path).isFrontPage()).isEqualTo(front);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://gazette.example/ferry?ref=home, https://gazette.example/ferry,        true
          https://gazette.example/ferry/amp,      https://gazette.example/ferry,        true
          https://gazette.example/amp/ferry?x=1,  https://gazette.example/ferry,        true
          https://gazette.example/f?id=3&ref=a,   https://gazette.example/f?id=3,       true
          https://gazette.example/f?id=3,         https://gazette.example/f?id=4,       false
          https://gazette.example/f,              https://gazette.example/f?id=4,       false
          https://evil.example/ferry,             https://gazette.example/ferry,        false
          https://gazette.example:81/ferry,       https://gazette.example/ferry,        false
          https://gazette.example/~evil/ferry,    https://gazette.example/ferry,        false
          https://gazette.example/blog/evil,      https://gazette.example/news/ferry,   false
          https://gazette.example/ferry,          https://gazette.example/,             false
          https://gazette.example/amp,            https://gazette.example/,             false
          """)
  void letsAPageCallItselfOnlyByALesserNameOfItsOwn(String fetched, String canonical, boolean may) {
    assertThat(address(fetched).mayCallItself(address(canonical))).isEqualTo(may);
  }

  @Test
  void isQuickOnAHostileAddress() {
    String url = "https://gazette.example/" + "a/".repeat(50_000) + "?" + "&=".repeat(50_000);
    assertThat(Address.parse(url)).isPresent();
    assertThat(address(url).mayCallItself(address(url))).isTrue();
  }

  private static Address address(String url) {
    return Address.parse(url).orElseThrow();
  }
}
