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
  private final Unit unit;
  private final OptionalLong total;
  private long done;
  private boolean finished;
  private long lastLine = System.nanoTime();

  /// In what steps are counted; `size` of them are shown as one.
  private record Unit(String name, long size) {
    private static final Unit ARTICLES = new Unit(" articles", 1);
    private static final Unit BYTES = new Unit(" MB", 1_000_000);
  }

  private Progress(Terminal terminal, String task, Unit unit, OptionalLong total) {
    this.err = terminal.err();
    this.task = task;
    this.unit = unit;
    this.total = total;
    this.bar = terminal.errorsSeen() ? bar(terminal, task, unit, total) : null;
  }

  /// Begins.
  ///
  /// @param total how many steps there will be, empty where nobody knows
  static Progress of(Terminal terminal, String task, OptionalLong total) {
    return new Progress(terminal, task, Unit.ARTICLES, total);
  }

  /// Begins with what is measured in bytes.
  static Progress ofBytes(Terminal terminal, String task, long total) {
    return new Progress(terminal, task, Unit.BYTES, OptionalLong.of(total));
  }

  /// One step is done.
  void step() {
    to(done + 1);
  }

  /// So many steps are done.
  void to(long steps) {
    done = steps;
    if (bar != null) {
      bar.stepTo(steps);
    } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
      lastLine = System.nanoTime();
      String of = total.isPresent() ? " of about " + total.getAsLong() / unit.size : "";
      String shown = unit.equals(Unit.ARTICLES) ? "" : unit.name;
      err.println("hearsay: " + task + " " + done / unit.size + of + shown);
      err.flush();
    }
  }

  /// Prints a line that stays.
  void say(String line) {
    clear();
    err.println(line);
    err.flush();
  }

  /// Makes room for a line that somebody else prints.
  void clear() {
    if (bar != null) {
      // The bar's own line is wiped; it draws itself again below.
      err.print("\r\u001b[K");
      err.flush();
    }
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

  private static ProgressBar bar(Terminal terminal, String task, Unit unit, OptionalLong total) {
    PrintStream errors = new PrintStream(new Written(terminal.err()), true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total.orElse(-1))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setUnit(unit.name, unit.size)
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
