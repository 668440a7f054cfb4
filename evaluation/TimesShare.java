import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Furniture;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.SayingTimes;
import org.hearsay.language.Encoder;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.reading.Reader;
import org.hearsay.time.TimeExpressionFinder;

/// How much of the time of reading goes to finding and valuing times, the times of saying among them. Reads the articles that
/// `sample.py --articles` writes, once to warm up and then as often as asked, and prints seconds and the share. One thread.
///
///     java -cp JAR evaluation/TimesShare.java ARTICLES.jsonl [PASSES]
final class TimesShare {
  private TimesShare() {}

  private record Cut(Sentences sentences, LocalDate published, Findings findings) {}

  public static void main(String[] arguments) throws Exception {
    int passes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    List<Manuscript> manuscripts = new ArrayList<>();
    List<Cut> cuts = new ArrayList<>();
    Furniture furniture = new Furniture();
    SentenceSplitter splitter = new SentenceSplitter();
    TimeExpressionFinder finder = new TimeExpressionFinder();
    SayingTimes sayingTimes = new SayingTimes();
    double reading = 0;
    double timing = 0;
    long found = 0;

    try (Encoder encoder = Encoder.bundled()) {
      Reader reader = Reader.withModel(encoder);
      for (String line : Files.readAllLines(Path.of(arguments[0]))) {
        JsonNode article = new JsonMapper().readTree(line);
        String text = article.required("text").textValue();
        PublicationDate published = PublicationDate.parse(article.required("published").textValue()).orElseThrow();
        Publication publication = new Publication(null, null, null, List.of(), published, null, null);
        Manuscript manuscript =
            new Manuscript(
                new ArticleId(article.required("id").textValue()),
                new Manuscript.Form.Text(text),
                new Known(null, publication),
                Known.NOTHING);
        manuscripts.add(manuscript);
        if (reader.read(manuscript) instanceof Outcome.Read read) {
          Sentences sentences = splitter.sentences(text, furniture.paragraphs(text));
          cuts.add(new Cut(sentences, published.day(), read.reading().body()));
        }
      }
      for (int pass = 0; pass <= passes; pass++) {
        long begun = System.nanoTime();
        for (Manuscript manuscript : manuscripts) {
          reader.read(manuscript);
        }
        long read = System.nanoTime();
        for (Cut cut : cuts) {
          found += finder.timeExpressions(cut.sentences(), cut.published()).size();
          found += sayingTimes.withSaid(cut.sentences(), cut.findings()).tellings().size();
        }
        // The first pass warms up.
        if (pass > 0) {
          reading += (read - begun) / 1e9;
          timing += (System.nanoTime() - read) / 1e9;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d articles: reading %.2f s, times %.3f s, %.2f %% of it (%d found)%n",
        manuscripts.size(),
        reading / passes,
        timing / passes,
        100 * timing / reading,
        found);
  }
}
