package org.hearsay.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.language.Encoder;
import org.hearsay.reading.Reader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/// One pass over the same articles, by each program, with everything loaded before the clock runs.
/// A shot is a whole pass, so that each is of the same articles in the same order.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
public class ReadingBenchmark {

  /// The whole reading, with its line of JSON.
  @Benchmark
  public void hearsay(Sample sample, Hearsay hearsay, Blackhole sink) {
    for (Article article : sample.articles) {
      sink.consume(hearsay.line(article));
    }
  }

  /// All annotators, quotations found without their speakers.
  @Benchmark
  public void coreNlp(Sample sample, Annotating coreNlp, Blackhole sink) {
    for (Article article : sample.articles) {
      sink.consume(coreNlp.pipeline.annotate(article));
    }
  }

  /// The articles.
  @State(Scope.Benchmark)
  public static class Sample {
    @Param("")
    public String file = "";

    private List<Article> articles = List.of();

    @Setup
    public void read() throws IOException {
      articles = Article.read(Path.of(file));
    }
  }

  /// Hearsay as its command line runs it.
  @State(Scope.Benchmark)
  public static class Hearsay {
    private final Encoder encoder = Encoder.bundled();
    private final Reader reader = Reader.withModel(encoder);

    private String line(Article article) {
      Publication publication =
          new Publication(
              null,
              null,
              null,
              List.of(),
              PublicationDate.parse(article.published()).orElseThrow(),
              null,
              null);
      Manuscript manuscript =
          new Manuscript(
              new ArticleId(article.id()),
              new Manuscript.Form.Text(article.text()),
              new Known(null, publication),
              Known.NOTHING);
      return ReadingJson.write(reader.read(manuscript));
    }

    @TearDown
    public void close() {
      encoder.close();
    }
  }

  /// CoreNLP without coreference.
  @State(Scope.Benchmark)
  public static class Annotating {
    private final CoreNlp pipeline = new CoreNlp(CoreNlp.Quotations.FOUND);
  }
}
