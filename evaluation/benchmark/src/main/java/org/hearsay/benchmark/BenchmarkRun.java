package org.hearsay.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// Runs the benchmark with JMH, each program in processes of its own with a pass to warm up, and
/// writes a line for each into a file: its name, and the seconds of a measured pass, mean, least
/// and most. What JMH says while it runs goes to standard output. The processes get the options of
/// this one.
///
/// Arguments: the file of articles, the file of results, the number of processes for each program,
/// the number of measured passes in each.
final class BenchmarkRun {
  private BenchmarkRun() {}

  public static void main(String[] arguments) throws Exception {
    Options options =
        new OptionsBuilder()
            .include(ReadingBenchmark.class.getSimpleName())
            .param("file", Path.of(arguments[0]).toAbsolutePath().toString())
            .forks(Integer.parseInt(arguments[2]))
            .warmupIterations(1)
            .measurementIterations(Integer.parseInt(arguments[3]))
            .timeout(TimeValue.hours(1))
            .shouldFailOnError(true)
            .build();
    List<String> lines = new ArrayList<>();
    for (RunResult run : new Runner(options).run()) {
      Statistics seconds = run.getPrimaryResult().getStatistics();
      lines.add(
          String.format(
              Locale.ROOT,
              "%s %.3f %.3f %.3f",
              run.getPrimaryResult().getLabel(),
              seconds.getMean(),
              seconds.getMin(),
              seconds.getMax()));
    }
    Files.write(Path.of(arguments[1]), lines);
  }
}
