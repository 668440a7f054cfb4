package org.hearsay.cli;

import org.hearsay.language.Encoder;
import org.hearsay.reading.Reader;
import org.jspecify.annotations.Nullable;

/// The one reader of this process: with the bundled model, or, where the model's runtime does not
/// run (a system that it has no library for), by rules alone, which is said.
record ProcessReader(Reader reader, @Nullable Encoder encoder) implements AutoCloseable {

  /// @param rulesAlone whether the model is to be left out
  static ProcessReader open(Hearsay hearsay, boolean rulesAlone) {
    if (rulesAlone) {
      return new ProcessReader(Reader.byRules(), null);
    }
    try {
      Encoder encoder = Encoder.bundled();
      return new ProcessReader(Reader.withModel(encoder), encoder);
    } catch (IllegalStateException | LinkageError e) {
      hearsay.tell("the model does not run here, so articles are read by rules alone: " + e);
      return new ProcessReader(Reader.byRules(), null);
    }
  }

  @Override
  public void close() {
    if (encoder != null) {
      encoder.close();
    }
  }
}
