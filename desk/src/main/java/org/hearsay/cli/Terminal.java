package org.hearsay.cli;

import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// Where the program prints: results to `out`, messages to `err`. `interactive` is whether a person
/// sees `out` on a screen, `errorsSeen` whether one sees `err`; `width` counts the columns.
record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean interactive,
    int width,
    boolean colour,
    boolean errorsSeen) {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;

  /// One whose messages go into a log.
  Terminal(PrintWriter out, PrintWriter err, boolean interactive, int width, boolean colour) {
    this(out, err, interactive, width, colour, false);
  }

  Terminal {
    width = Math.max(width, NARROWEST);
  }

  /// The one that this process was started in. Into a pipe or a file goes UTF-8, whatever the
  /// locale: another program reads it.
  static Terminal ofProcess(Home.Machine machine) {
    boolean interactive = isInteractive();
    boolean errorsSeen = !"dumb".equals(machine.variable("TERM")) && isOnScreen(2);
    boolean colour =
        interactive
            && machine.variable("NO_COLOR") == null
            && !"dumb".equals(machine.variable("TERM"));
    Charset charset =
        interactive
            ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
            : StandardCharsets.UTF_8;
    return new Terminal(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        interactive,
        interactive || errorsSeen ? width(machine) : USUAL_WIDTH,
        colour,
        errorsSeen);
  }

  @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal
  private static boolean isInteractive() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  Style style() {
    return new Style(colour);
  }

  /// Java cannot say whether its standard error is a terminal; the shell's `test` can.
  private static boolean isOnScreen(int descriptor) {
    try {
      Process test =
          new ProcessBuilder("test", "-t", Integer.toString(descriptor)).inheritIO().start();
      return test.waitFor(500, TimeUnit.MILLISECONDS) && test.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset));
  }

  private static int width(Home.Machine machine) {
    String columns = machine.variable("COLUMNS");
    if (columns != null && columns.matches("[1-9][0-9]{1,3}")) {
      return Integer.parseInt(columns);
    }
    return machine.system().startsWith("Windows") ? USUAL_WIDTH : askStty();
  }

  /// Java does not know how wide its terminal is; `stty size` prints "24 80".
  private static int askStty() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(500, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return USUAL_WIDTH;
      }
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ", -1);
      boolean known = size.length == 2 && size[1].matches("[1-9][0-9]{1,3}");
      return known ? Integer.parseInt(size[1]) : USUAL_WIDTH;
    } catch (IOException e) {
      return USUAL_WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_WIDTH;
    }
  }
}
