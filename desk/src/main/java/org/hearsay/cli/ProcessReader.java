package org.hearsay.cli;

import java.nio.file.Files;
import org.hearsay.gazetteer.GazetteerException;
import org.hearsay.gazetteer.ImportedGazetteer;
import org.hearsay.language.Encoder;
import org.hearsay.reading.Reader;
import org.jspecify.annotations.Nullable;

/// The one reader of this process: with the bundled model, or, where the model's runtime does not
/// run (a system that it has no library for), by rules alone, which is said. Places are looked up
/// in the gazetteer that was imported into the home folder, if one was.
record ProcessReader(
    Reader reader, @Nullable Encoder encoder, @Nullable ImportedGazetteer gazetteer)
    implements AutoCloseable {

  /// @param rulesAlone whether the model is to be left out
  static ProcessReader open(Hearsay hearsay, boolean rulesAlone) {
    Encoder encoder = rulesAlone ? null : encoder(hearsay);
    Reader reader = encoder == null ? Reader.byRules() : Reader.withModel(encoder);
    ImportedGazetteer gazetteer = gazetteer(hearsay);
    return new ProcessReader(
        gazetteer == null ? reader : reader.withGazetteer(gazetteer), encoder, gazetteer);
  }

  private static @Nullable Encoder encoder(Hearsay hearsay) {
    try {
      return Encoder.bundled();
    } catch (IllegalStateException | LinkageError e) {
      hearsay.tell("the model does not run here, so articles are read by rules alone: " + e);
      return null;
    }
  }

  private static @Nullable ImportedGazetteer gazetteer(Hearsay hearsay) {
    if (!Files.exists(hearsay.home().gazetteer())) {
      return null;
    }
    try {
      return ImportedGazetteer.open(hearsay.home().gazetteer());
    } catch (GazetteerException e) {
      hearsay.tell(e.getMessage() + "; until then places are looked up in the built-in one");
      return null;
    }
  }

  @Override
  public void close() {
    if (encoder != null) {
      encoder.close();
    }
    if (gazetteer != null) {
      gazetteer.close();
    }
  }
}
