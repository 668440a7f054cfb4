package org.hearsay.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// Runs the benchmark of pages with JMH, each program in processes of its own, and prints its
/// figures as tables in Markdown. What JMH says while it runs goes to a file. The processes get the
/// options of this one.
///
/// Arguments: the file of pages, the file for what JMH says, the number of processes for each
/// program, of passes to warm up in each, and of measured ones.
final class PagesRun {
  /// How many of our seconds Readability4J should take, and of how many of the bare parse's ours
  /// should be.
  private static final double ASKED_OF_PEER = 3;

  private static final double ASKED_OF_PARSE = 3;

  private PagesRun() {}

  public static void main(String[] arguments) throws IOException, RunnerException {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    List<Page> pages = Page.read(file);
    Options options =
        new OptionsBuilder()
            .include(PagesBenchmark.class.getSimpleName())
            .param("file", file.toString())
            .output(arguments[1])
            .forks(Integer.parseInt(arguments[2]))
            .warmupIterations(Integer.parseInt(arguments[3]))
            .measurementIterations(Integer.parseInt(arguments[4]))
            .timeout(TimeValue.hours(1))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .build();
    Map<String, Pass> passes = new HashMap<>();
    for (RunResult run : new Runner(options).run()) {
      passes.put(run.getPrimaryResult().getLabel(), Pass.of(run));
    }
    print(passes, pages);
  }

  /// The seconds of a pass, and the bytes that it asked of memory.
  private record Pass(Statistics seconds, double allocated) {

    private static Pass of(RunResult run) {
      return new Pass(
          run.getPrimaryResult().getStatistics(),
          Objects.requireNonNull(run.getSecondaryResults().get("gc.alloc.rate.norm")).getScore());
    }

    private double mean() {
      return seconds.getMean();
    }

    private String row(String name, int pages, Pass parse) {
      return String.format(
          Locale.ROOT,
          "| %s | %,.0f (%,.0f to %,.0f) | %.2f | %.2f | %,.0f |%n",
          name,
          pages / mean(),
          pages / seconds.getMax(),
          pages / seconds.getMin(),
          1000 * mean() / pages,
          mean() / parse.mean(),
          allocated / pages / 1024);
    }
  }

  private static void print(Map<String, Pass> passes, List<Page> pages) {
    Pass ours = passes.get("hearsay");
    Pass peer = passes.get("readability4j");
    Pass parse = passes.get("parse");
    if (ours == null || peer == null || parse == null) {
      throw new IllegalStateException("measured only " + passes.keySet());
    }
    double kilobytes =
        pages.stream().mapToLong(page -> page.fetched().bytes().length).average().orElse(0) / 1024;
    String jsoup = Jsoup.class.getPackage().getImplementationVersion();
    System.out.printf(
        Locale.ROOT,
        "%,d pages of %,.0f KB on average, one core, jsoup %s for all.%n%n",
        pages.size(),
        kilobytes,
        jsoup == null ? "of unknown version" : jsoup);
    System.out.print(
        """
        | | pages a second | ms a page | times the bare parse | KB allocated a page |
        |---|---|---|---|---|
        """);
    System.out.print(ours.row("Hearsay", pages.size(), parse));
    System.out.print(peer.row("Readability4J", pages.size(), parse));
    System.out.print(parse.row("the bare parse", pages.size(), parse));
    double faster = peer.mean() / ours.mean();
    double slower = ours.mean() / parse.mean();
    System.out.printf(
        Locale.ROOT,
        """

        | asked | measured | met |
        |---|---|---|
        | at least %.0f times as fast as Readability4J | %.2f | %s |
        | at most %.0f times the bare parse | %.2f | %s |
        """,
        ASKED_OF_PEER,
        faster,
        faster >= ASKED_OF_PEER ? "yes" : "NO",
        ASKED_OF_PARSE,
        slower,
        slower <= ASKED_OF_PARSE ? "yes" : "NO");
  }
}
