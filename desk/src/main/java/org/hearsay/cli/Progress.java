package org.hearsay.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far a long command is, on standard error: a bar with rate and time left where a person sees
/// it, a plain line every few seconds where a log is written. Messages in between do not tear the
/// bar. One thread at a time.
final class Progress implements AutoCloseable {
  private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(10).toNanos();

  private final PrintWriter err;
  private final String task;
  private final @Nullable ProgressBar bar;
  private final OptionalLong total;
  private long done;
  private boolean finished;
  private long lastLine = System.nanoTime();

  private Progress(PrintWriter err, String task, OptionalLong total, @Nullable ProgressBar bar) {
    this.err = err;
    this.task = task;
    this.total = total;
    this.bar = bar;
  }

  /// Begins.
  ///
  /// @param total how many steps there will be, empty where nobody knows
  static Progress of(Terminal terminal, String task, OptionalLong total) {
    ProgressBar bar = terminal.errorsSeen() ? bar(terminal, task, total) : null;
    return new Progress(terminal.err(), task, total, bar);
  }

  /// One step is done.
  void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
      lastLine = System.nanoTime();
      String of = total.isPresent() ? " of about " + total.getAsLong() : "";
      err.println("hearsay: " + task + " " + done + of);
      err.flush();
    }
  }

  /// Prints a line that stays.
  void say(String line) {
    if (bar != null) {
      // The bar's own line is wiped; it draws itself again below.
      err.print("\r\u001b[K");
    }
    err.println(line);
    err.flush();
  }

  /// Leaves the bar as it is: the last step is done. Messages may follow on lines of their own.
  void finish() {
    if (bar != null && !finished) {
      finished = true;
      bar.close();
    }
  }

  @Override
  public void close() {
    finish();
  }

  private static ProgressBar bar(Terminal terminal, String task, OptionalLong total) {
    PrintStream errors = new PrintStream(new Written(terminal.err()), true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total.orElse(-1))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setUnit(" articles", 1)
        .showSpeed()
        .setConsumer(new ConsoleProgressBarConsumer(errors, terminal.width() - 1))
        .build();
  }

  /// Bytes that the bar prints, handed to the terminal's own writer.
  private static final class Written extends OutputStream {
    private final PrintWriter writer;

    private Written(PrintWriter writer) {
      this.writer = writer;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      writer.print(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
      writer.flush();
    }
  }
}
