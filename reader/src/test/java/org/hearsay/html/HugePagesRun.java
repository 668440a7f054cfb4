package org.hearsay.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.hearsay.article.Manuscript.Form;
import org.jspecify.annotations.Nullable;

/// Reads the huge pages in a process of its own, so that the test can give it little memory. Prints
/// a line for each: `ok` or `FAILED`, milliseconds of the processor's time, bytes of the page,
/// bytes asked of memory for each of them, the name; where it failed, why. A page that hangs is
/// left behind at work. An argument is a part of the names that are read.
final class HugePagesRun {
  /// In milliseconds of the clock, on a machine that may have much else to do: what takes longer
  /// hangs.
  private static final int PATIENCE = 60_000;

  /// In milliseconds of the processor's time.
  private static final int MOST_TIME = 2_000;

  /// In bytes asked of memory for each of the page's.
  private static final int MOST_MEMORY = 1_000;

  private HugePagesRun() {}

  public static void main(String[] arguments) throws InterruptedException {
    String part = arguments.length == 0 ? "" : arguments[0];
    PageReader reader = new PageReader();
    for (Map.Entry<String, Supplier<String>> page : HugePages.all().entrySet()) {
      if (page.getKey().contains(part)) {
        byte[] bytes = page.getValue().get().getBytes(UTF_8);
        System.out.println(line(page.getKey(), new Attempt(reader, bytes)));
      }
    }
    System.out.println("end");
    System.out.flush();
    // Threads that hang are not waited for.
    Runtime.getRuntime().halt(0);
  }

  private static String line(String name, Attempt attempt) throws InterruptedException {
    Thread thread = new Thread(attempt, name);
    thread.setDaemon(true);
    thread.start();
    thread.join(PATIENCE);
    String failure = attempt.failure;
    if (thread.isAlive()) {
      failure = "hangs";
      for (StackTraceElement frame : thread.getStackTrace()) {
        if (frame.getClassName().startsWith("org.hearsay")) {
          failure += " in " + frame;
          break;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "%s %d %d %d %s%s",
        failure == null ? "ok" : "FAILED",
        attempt.milliseconds,
        attempt.bytes.length,
        attempt.allocated / attempt.bytes.length,
        name,
        failure == null ? "" : ": " + failure);
  }

  /// One page read, and what it took.
  private static final class Attempt implements Runnable {
    private final PageReader reader;
    private final byte[] bytes;
    private volatile @Nullable String failure = "did not begin";
    private volatile long milliseconds;
    private volatile long allocated;

    private Attempt(PageReader reader, byte[] bytes) {
      this.reader = reader;
      this.bytes = bytes;
    }

    @Override
    public void run() {
      ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      try {
        Extracted extracted = reader.read(new Form.Html(bytes, null), "https://page.example/");
        milliseconds = thread.getCurrentThreadCpuTime() / 1_000_000;
        allocated = thread.getCurrentThreadAllocatedBytes();
        Soundness.check(extracted);
        failure =
            milliseconds > MOST_TIME
                ? "took too long"
                : allocated > (long) MOST_MEMORY * bytes.length + (8 << 20)
                    ? "asked for too much memory"
                    : null;
      } catch (RuntimeException | Error e) {
        failure =
            String.valueOf(e).replace('\n', ' ')
                + " at "
                + (e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]);
      }
    }
  }
}
