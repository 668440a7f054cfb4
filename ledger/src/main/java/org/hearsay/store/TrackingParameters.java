package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The query parameters that count visitors and select nothing, from `tracking-parameters.txt`.
final class TrackingParameters {
  private static final String FILE = "tracking-parameters.txt";
  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> BEGINNINGS = new HashSet<>();

  static {
    try (InputStream in = TrackingParameters.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + FILE);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", 2)[0])
          .forEach(name -> {
            if (name.endsWith("*")) {
              BEGINNINGS.add(name.substring(0, name.length() - 1));
            } else {
              NAMES.add(name);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TrackingParameters() {}

  static boolean holds(String parameter) {
    String name = parameter.toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
  }
}
