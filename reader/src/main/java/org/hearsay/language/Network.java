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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// A network of the ONNX runtime: rows of whole numbers in, arrays of numbers out.
///
/// Threads may share it: each call runs on the thread that makes it, so calls go side by side, and
/// the same rows give the same numbers, to the bit, on any thread.
final class Network implements AutoCloseable {
  /// In bytes, of address space. As it starts, the runtime (1.29.0) looks at the process's command
  /// line with a recursion for each character of it: on a common stack a thousand files named there
  /// would end the process without a word. This is room for the longest command line that Linux
  /// takes; what of it is not used is no memory.
  private static final long STACK = 1L << 30;

  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private Network(String name, OrtEnvironment environment, OrtSession session) {
    this.name = name;
    this.environment = environment;
    this.session = session;
  }

  /// The network whose ONNX file is a resource; `name` is what its errors call it.
  ///
  /// @throws IllegalStateException if there is no such resource, or the runtime refuses it
  static Network bundled(String name, String resource) {
    try (InputStream stream = Network.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return of(name, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /// The network of the bytes of an ONNX file; `name` is what its errors call it.
  ///
  /// @throws IllegalStateException if the runtime refuses them
  static Network of(String name, byte[] weights) {
    Start start = new Start(name, weights);
    Thread thread = new Thread(null, start, name, STACK);
    try {
      thread.start();
    } catch (OutOfMemoryError noRoom) {
      return load(name, weights);
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
    return start.network();
  }

  /// The start of the runtime, on a thread of its own. Read only after that has ended.
  private static final class Start implements Runnable {
    private final String name;
    private final byte[] weights;
    private @Nullable Network network;
    private @Nullable RuntimeException failure;

    Start(String name, byte[] weights) {
      this.name = name;
      this.weights = weights;
    }

    @Override
    public void run() {
      try {
        network = load(name, weights);
      } catch (RuntimeException e) {
        failure = e;
      }
    }

    Network network() {
      if (failure != null) {
        throw failure;
      }
      if (network == null) {
        throw new IllegalStateException("the runtime did not start");
      }
      return network;
    }
  }

  private static Network load(String name, byte[] weights) {
    // Its warnings would go to standard error, past the program.
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "hearsay");
    try (SessionOptions options = new SessionOptions()) {
      // Callers run windows side by side: threads of its own would only get in their way.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      return new Network(name, environment, environment.createSession(weights, options));
    } catch (OrtException e) {
      throw new IllegalStateException("the runtime refuses the weights", e);
    }
  }

  /// What the network says of one window: its inputs by name, each a row, and of its outputs those
  /// asked for, in that order.
  ///
  /// @throws IllegalStateException if the network is closed, or the runtime fails
  List<float[]> run(Map<String, long[]> rows, List<String> outputs) {
    use.readLock().lock();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      if (closed) {
        throw new IllegalStateException("the " + name + " is closed");
      }
      for (Map.Entry<String, long[]> row : rows.entrySet()) {
        inputs.put(row.getKey(), tensor(row.getValue()));
      }
      try (Result result = session.run(inputs)) {
        List<float[]> found = new ArrayList<>();
        for (String output : outputs) {
          found.add(numbers(result, output));
        }
        return found;
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the runtime fails on the " + name + "'s window", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
      use.readLock().unlock();
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
  }

  private static float[] numbers(Result result, String output) {
    if (result.get(output).orElse(null) instanceof OnnxTensor tensor) {
      FloatBuffer buffer = tensor.getFloatBuffer();
      float[] numbers = new float[buffer.remaining()];
      buffer.get(numbers);
      return numbers;
    }
    throw new IllegalStateException("the network gives no " + output);
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
