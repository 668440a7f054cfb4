package org.hearsay.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.hearsay.html.PageReader;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/// One pass over the same pages: the article found in each by Hearsay and by Readability4J, and
/// each parsed and no more. All three stand on the same version of jsoup. A shot is a whole pass,
/// so that each is of the same pages in the same order.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
public class PagesBenchmark {

  /// From bytes to the title, the facts and the paragraphs.
  @Benchmark
  public void hearsay(Sample sample, Reading reading, Blackhole sink) {
    for (Page page : sample.pages) {
      sink.consume(reading.reader.read(page.fetched(), page.url()));
    }
  }

  /// From characters to the title, the byline and the text.
  @Benchmark
  public void readability4j(Sample sample, Blackhole sink) {
    for (Page page : sample.pages) {
      sink.consume(new Readability4J(page.url(), page.html()).parse().getTextContent());
    }
  }

  /// From characters to the tree.
  @Benchmark
  public void parse(Sample sample, Blackhole sink) {
    for (Page page : sample.pages) {
      sink.consume(Jsoup.parse(page.html(), page.url()));
    }
  }

  /// The pages.
  @State(Scope.Benchmark)
  public static class Sample {
    @Param("")
    public String file = "";

    private List<Page> pages = List.of();

    @Setup
    public void read() throws IOException {
      pages = Page.read(Path.of(file));
    }
  }

  /// Hearsay's reader of pages, as the program makes it: once.
  @State(Scope.Benchmark)
  public static class Reading {
    private final PageReader reader = new PageReader();
  }
}
