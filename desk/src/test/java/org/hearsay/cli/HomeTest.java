package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomeTest {
  private static final Path USER = Path.of("/home/ada").toAbsolutePath();

  @Test
  void isWhereItWasAskedFor() {
    Map<String, String> environment = Map.of("HEARSAY_HOME", "/variable");
    assertThat(home("Linux", environment, Path.of("/option"))).isEqualTo(Path.of("/option"));
    assertThat(home("Linux", environment, null)).isEqualTo(Path.of("/variable"));
    assertThat(home("Linux", Map.of("HEARSAY_HOME", ""), null))
        .isEqualTo(USER.resolve(".local/share/hearsay"));
  }

  @Test
  void isWhereTheSystemKeepsData() {
    String shared = USER.resolve("data").toString();
    assertThat(home("Linux", Map.of("XDG_DATA_HOME", shared), null))
        .isEqualTo(USER.resolve("data/hearsay"));
    assertThat(home("FreeBSD", Map.of("XDG_DATA_HOME", "not/absolute"), null))
        .isEqualTo(USER.resolve(".local/share/hearsay"));
    assertThat(home("Mac OS X", Map.of(), null))
        .isEqualTo(USER.resolve("Library/Application Support/Hearsay"));
    assertThat(home("Windows 11", Map.of("APPDATA", shared), null))
        .isEqualTo(USER.resolve("data/Hearsay"));
    assertThat(home("Windows 11", Map.of(), null))
        .isEqualTo(USER.resolve("AppData/Roaming/Hearsay"));
  }

  private static Path home(String system, Map<String, String> environment, @Nullable Path asked) {
    return Home.of(asked, new Home.Machine(environment, system, USER)).folder();
  }
}
