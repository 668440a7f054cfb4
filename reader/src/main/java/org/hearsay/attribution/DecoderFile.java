package org.hearsay.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Linker.Nearness;
import org.hearsay.attribution.Linker.NoSource;

/// The small tables that were learned beside the network's weights, as its training wrote them: a
/// JSON object of `transitions`, `start`, `end` for the outermost attributions, of objects `inner`
/// and `names` of the same for those inside and for names, and of `content_bias`, `cue_bias`,
/// `no_source`, `no_source_bias`.
final class DecoderFile {
  private static final String RESOURCE = "/org/hearsay/model/decoder.json";

  private DecoderFile() {}

  /// The decoder that belongs to the bundled weights.
  static Decoder bundled() {
    try (InputStream stream = DecoderFile.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(new ObjectMapper().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  static Decoder read(JsonNode tables) {
    return new Decoder(
        head(tables, 0),
        head(tables.required("inner"), Role.LABELS),
        head(tables.required("names"), 2 * Role.LABELS),
        new Linker(
            new Nearness(list(tables.required("content_bias")), list(tables.required("cue_bias"))),
            new NoSource(
                list(tables.required("no_source")),
                list(tables.required("no_source_bias")).getFirst())));
  }

  private static LabelHead head(JsonNode tables, int first) {
    JsonNode rows = tables.required("transitions");
    float[][] transitions = new float[rows.size()][];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = array(rows.get(i));
    }
    Viterbi viterbi =
        new Viterbi(transitions, array(tables.required("start")), array(tables.required("end")));
    return new LabelHead(first, viterbi, viterbi.shares());
  }

  private static List<Float> list(JsonNode numbers) {
    List<Float> list = new ArrayList<>();
    numbers.forEach(number -> list.add(number.floatValue()));
    return list;
  }

  private static float[] array(JsonNode numbers) {
    float[] array = new float[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i).floatValue();
    }
    return array;
  }
}
