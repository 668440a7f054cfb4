package org.hearsay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as a process of its own, from the classes that are under test.
final class Child {
  private Child() {}

  /// What starts it: the home of its ledger, then the words of a command.
  static List<String> command(Path home, List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Hearsay.class.getName(),
                "--home",
                home.toString()));
    command.addAll(words);
    return command;
  }
}
