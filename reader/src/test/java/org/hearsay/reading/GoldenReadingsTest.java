package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.ReadingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole articles, `gold/reading/NAME.html` or `NAME.txt`, and all that is read in them,
/// `NAME.reading.json`. Run with `-Dgolden.update` to rewrite the latter.
class GoldenReadingsTest {
  private static final Path GOLD = Path.of("src/test/resources/gold/reading");
  private static final String ENDING = ".reading.json";

  static List<String> articles() throws IOException {
    return files().filter(file -> !file.endsWith(ENDING)).toList();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void readsTheArticleAsExpected(String file) throws IOException {
    Path expected = GOLD.resolve(name(file) + ENDING);
    Outcome outcome = Reader.byRules().read(manuscript(file));
    String read = pretty(ReadingJson.write(outcome));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, read);
    }
    assertThat(read).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void takesBackWhatItWrote(String file) throws IOException {
    String line = ReadingJson.write(Reader.byRules().read(manuscript(file)));
    assertThat(ReadingJson.write(ReadingJson.read(line))).isEqualTo(line);
  }

  @Test
  void hasAnArticleForEachExpectation() throws IOException {
    assertThat(files().filter(file -> file.endsWith(ENDING)).map(GoldenReadingsTest::name))
        .containsExactlyElementsOf(articles().stream().map(GoldenReadingsTest::name).toList())
        .isNotEmpty();
  }

  private static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static String name(String file) {
    return file.substring(0, file.indexOf('.'));
  }

  private static Manuscript manuscript(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(GOLD.resolve(file));
    Form form =
        file.endsWith(".html")
            ? new Form.Html(bytes, null)
            : new Form.Text(Files.readString(GOLD.resolve(file)));
    Publication publication =
        new Publication(
            null,
            null,
            new Outlet("Tarnevik Post"),
            List.of(),
            PublicationDate.of(LocalDate.of(2026, 4, 9)),
            null,
            null);
    return new Manuscript(
        new ArticleId(name(file)), form, Known.NOTHING, new Known(null, publication));
  }

  private static String pretty(String line) throws IOException {
    JsonMapper json = new JsonMapper();
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(line)) + "\n";
  }
}
