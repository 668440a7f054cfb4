package org.hearsay.language;

import java.util.List;
import java.util.Map;

/// The network that reads a window of word pieces and says of each what it is part of.
///
/// Made once for the process (it takes some tenths of a second and some ten megabytes) and closed
/// at its end. Threads may share it: each call runs on the thread that makes it, so calls go side
/// by side, and the same window gives the same numbers, to the bit, on any thread.
public final class Encoder implements AutoCloseable {
  /// How many pieces a window may have, the three special ones included.
  public static final int LONGEST_WINDOW = 256;

  private static final String NAME = "encoder";
  private static final String RESOURCE = "/org/hearsay/model/attribution.onnx";

  private final Network network;

  private Encoder(Network network) {
    this.network = network;
  }

  /// The encoder with the bundled weights.
  ///
  /// @throws IllegalStateException if there are none, or the runtime refuses them
  public static Encoder bundled() {
    return new Encoder(Network.bundled(NAME, RESOURCE));
  }

  /// An encoder with the weights of an ONNX file.
  ///
  /// @throws IllegalStateException if the runtime refuses them
  public static Encoder of(byte[] weights) {
    return new Encoder(Network.of(NAME, weights));
  }

  /// What the network says of each piece of one window.
  ///
  /// @throws IllegalArgumentException if the window is empty or longer than [#LONGEST_WINDOW]
  /// @throws IllegalStateException if the encoder is closed, or the runtime fails
  public Encoding encode(long[] ids) {
    if (ids.length == 0 || ids.length > LONGEST_WINDOW) {
      throw new IllegalArgumentException("a window of " + ids.length + " pieces");
    }
    List<float[]> rows = network.run(Map.of("input_ids", ids), List.of("tags", "links"));
    return new Encoding(ids.length, rows.get(0), rows.get(1));
  }

  /// Waits for the calls that are under way. Closing twice does nothing.
  @Override
  public void close() {
    network.close();
  }
}
