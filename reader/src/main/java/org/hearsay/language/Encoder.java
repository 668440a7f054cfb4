package org.hearsay.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// The network that reads a window of word pieces and says of each what it is part of.
///
/// Made once for the process (it takes some tenths of a second and some ten megabytes) and closed
/// at its end. Threads may share it: each call runs on the thread that makes it, so calls go side
/// by side, and the same window gives the same numbers, to the bit, on any thread.
public final class Encoder implements AutoCloseable {
  /// How many pieces a window may have, the three special ones included.
  public static final int LONGEST_WINDOW = 256;

  /// In bytes, of address space. As it starts, the runtime (1.29.0) looks at the process's command
  /// line with a recursion for each character of it: on a common stack a thousand files named there
  /// would end the process without a word. This is room for the longest command line that Linux
  /// takes; what of it is not used is no memory.
  private static final long STACK = 1L << 30;

  private static final String RESOURCE = "/org/hearsay/model/attribution.onnx";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private Encoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /// The encoder with the bundled weights.
  ///
  /// @throws IllegalStateException if there are none, or the runtime refuses them
  public static Encoder bundled() {
    try (InputStream stream = Encoder.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /// An encoder with the weights of an ONNX file.
  ///
  /// @throws IllegalStateException if the runtime refuses them
  public static Encoder of(byte[] weights) {
    Start start = new Start(weights);
    Thread thread = new Thread(null, start, "encoder", STACK);
    try {
      thread.start();
    } catch (OutOfMemoryError noRoom) {
      return load(weights);
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return start.encoder();
  }

  /// The start of the runtime, on a thread of its own. Read only after that has ended.
  private static final class Start implements Runnable {
    private final byte[] weights;
    private @Nullable Encoder encoder;
    private @Nullable RuntimeException failure;

    Start(byte[] weights) {
      this.weights = weights;
    }

    @Override
    public void run() {
      try {
        encoder = load(weights);
      } catch (RuntimeException e) {
        failure = e;
      }
    }

    Encoder encoder() {
      if (failure != null) {
        throw failure;
      }
      if (encoder == null) {
        throw new IllegalStateException("the runtime did not start");
      }
      return encoder;
    }
  }

  private static Encoder load(byte[] weights) {
    // Its warnings would go to standard error, past the program.
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "hearsay");
    try (SessionOptions options = new SessionOptions()) {
      // Callers run windows side by side: threads of its own would only get in their way.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      return new Encoder(environment, environment.createSession(weights, options));
    } catch (OrtException e) {
      throw new IllegalStateException("the runtime refuses the weights", e);
    }
  }

  /// What the network says of each piece of one window.
  ///
  /// @throws IllegalArgumentException if the window is empty or longer than [#LONGEST_WINDOW]
  /// @throws IllegalStateException if the encoder is closed, or the runtime fails
  public Encoding encode(long[] ids) {
    if (ids.length == 0 || ids.length > LONGEST_WINDOW) {
      throw new IllegalArgumentException("a window of " + ids.length + " pieces");
    }
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the encoder is closed");
      }
      return run(ids);
    } catch (OrtException e) {
      throw new IllegalStateException("the runtime fails on " + ids.length + " pieces", e);
    } finally {
      use.readLock().unlock();
    }
  }

  private Encoding run(long[] ids) throws OrtException {
    try (OnnxTensor pieces = row(ids);
        Result result = session.run(Map.of("input_ids", pieces))) {
      return new Encoding(ids.length, numbers(result, "tags"), numbers(result, "links"));
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] numbers(Result result, String name) {
    if (result.get(name).orElse(null) instanceof OnnxTensor tensor) {
      FloatBuffer buffer = tensor.getFloatBuffer();
      float[] numbers = new float[buffer.remaining()];
      buffer.get(numbers);
      return numbers;
    }
    throw new IllegalStateException("the network gives no " + name);
  }

  /// Waits for the calls that are under way. Closing twice does nothing.
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the runtime does not close", e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
