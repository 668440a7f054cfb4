package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.hearsay.desk.Holdings;
import org.jspecify.annotations.Nullable;

/// The folder in which a user's data lies, and where in it what is.
record Home(Path folder) {

  /// The machine as it matters here: its environment, the name of its system (`os.name`), the
  /// user's own folder, and its clock.
  record Machine(Map<String, String> environment, String system, Path user, Clock clock) {

    Machine(Map<String, String> environment, String system, Path user) {
      this(environment, system, user, Clock.systemUTC());
    }

    Machine {
      environment = Map.copyOf(environment);
    }

    /// The value of an environment variable; null if it is not set or empty.
    @Nullable String variable(String name) {
      String value = environment.get(name);
      return value == null || value.isEmpty() ? null : value;
    }
  }

  /// The folder that was asked for, else `$HEARSAY_HOME`, else the place that the system has for
  /// such data.
  static Home of(@Nullable Path asked, Machine machine) {
    if (asked != null) {
      return new Home(asked);
    }
    String variable = machine.variable("HEARSAY_HOME");
    return new Home(variable != null ? Path.of(variable) : platform(machine));
  }

  private static Path platform(Machine machine) {
    String system = machine.system().toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return machine.user().resolve("Library/Application Support/Hearsay");
    }
    if (system.startsWith("windows")) {
      String roaming = machine.variable("APPDATA");
      Path data = roaming != null ? Path.of(roaming) : machine.user().resolve("AppData/Roaming");
      return data.resolve("Hearsay");
    }
    // The XDG specification: a path there that is not absolute is to be ignored.
    String data = machine.variable("XDG_DATA_HOME");
    boolean usable = data != null && Path.of(data).isAbsolute();
    Path shared = usable ? Path.of(data) : machine.user().resolve(".local/share");
    return shared.resolve("hearsay");
  }

  /// The ledger's file.
  Path ledger() {
    return folder.resolve("ledger.db");
  }

  /// All of it, for the desk.
  Holdings holdings() {
    return new Holdings(ledger(), evidence(), index(), textIndex(), gazetteer());
  }

  /// The folder of the captures.
  Path evidence() {
    return folder.resolve("evidence");
  }

  /// The file of the gazetteer that was imported, if one was.
  Path gazetteer() {
    return folder.resolve("gazetteer.db");
  }

  /// The folder of the index, which is derived.
  Path index() {
    return folder.resolve("index");
  }

  /// The folder of the index of words, which is derived.
  Path textIndex() {
    return folder.resolve("index-text");
  }

  /// Whether anything was ever written into the ledger.
  boolean hasLedger() {
    return Files.exists(ledger());
  }
}
