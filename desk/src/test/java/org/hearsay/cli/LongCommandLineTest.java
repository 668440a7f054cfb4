package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process that is given very many inputs by name. The model's runtime once ended
/// it without a word where they came to a few thousand characters.
class LongCommandLineTest {
  private static final int FILES = 400;

  @TempDir private Path folder;

  @Test
  void readsEveryFileThatIsNamed() throws Exception {
    Path errors = folder.resolve("errors.txt");
    List<String> words = new ArrayList<>(List.of("read"));
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("a-file-with-a-name-of-some-length-%04d.txt".formatted(i));
      Files.writeString(file, "Boat %d is in port, the harbour board said on Monday.".formatted(i));
      words.add(file.toString());
    }
    Process reading =
        new ProcessBuilder(Child.command(folder.resolve("home"), words))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(reading.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      reading.destroyForcibly().waitFor();
    }
    assertThat(reading.exitValue()).as(Files.readString(errors)).isZero();
    assertThat(errors).content().contains("hearsay: " + FILES + " articles read");
  }
}
