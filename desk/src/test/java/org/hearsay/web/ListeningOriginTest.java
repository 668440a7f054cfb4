package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ListeningOriginTest {

  @Test
  void isWrittenAsBrowsersDo() {
    assertThat(Listening.onLoopback(0).origin("LocalHost:8437")).isEqualTo("http://localhost:8437");
    assertThat(Listening.onLoopback(80).origin("localhost:80")).isEqualTo("http://localhost");
    assertThat(behind("https://Desk.example:443/").origin("127.0.0.1:8437"))
        .isEqualTo("https://desk.example");
    assertThat(behind("https://desk.example:8443").origin(null))
        .isEqualTo("https://desk.example:8443");
  }

  private static Listening behind(String url) {
    return new Listening("127.0.0.1", 0, URI.create(url), null);
  }
}
