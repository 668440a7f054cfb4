package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
  private final Assets assets = new Assets();

  @Test
  void areTheFilesOfThePages() {
    assertThat(assets.has("desk.css")).isTrue();
    assertThat(assets.own("desk.css")).matches("/public/desk\\.css\\?v=[0-9a-f]{16}");
  }

  /// The server lets no such path through; this holds should it ever do.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../openapi.json",
        "../public/desk.css",
        "x/../desk.css",
        "/desk.css",
        "desk.css/",
        "..\\openapi.json"
      })
  void areReachedByNoWayAround(String name) {
    assertThat(assets.has(name)).isFalse();
  }
}
