package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.Link;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Publication;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole pages, `gold/html/NAME.html`, and what is read in them, `NAME.expected.txt`. Run with
/// `-Dgolden.update` to rewrite the latter.
class GoldenPagesTest {
  private static final Path GOLD = Path.of("src/test/resources/gold/html");

  static List<String> names() throws IOException {
    return named(".html");
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsThePageAsExpected(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(GOLD.resolve(name + ".html"));
    Path expected = GOLD.resolve(name + ".expected.txt");
    String read =
        written(new PageReader().read(new Form.Html(bytes, null), "https://page.example/" + name));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, read);
    }
    assertThat(read).isEqualTo(Files.readString(expected));
  }

  @Test
  void hasAPageForEachExpectation() throws IOException {
    assertThat(named(".expected.txt")).isEqualTo(names()).isNotEmpty();
  }

  private static List<String> named(String ending) throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ending))
          .map(file -> file.substring(0, file.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private static String written(Extracted extracted) {
    return switch (extracted) {
      case Extracted.Missing(var failure) -> "failed: " + failure.reason().label() + "\n";
      case Extracted.Found(var title, var publication, var body) -> {
        StringBuilder out = new StringBuilder("title: " + title + "\n" + facts(publication));
        for (Span paragraph : body.paragraphs()) {
          out.append("\n").append(paragraph.of(body.text())).append("\n");
        }
        out.append("\n");
        for (Link link : body.links()) {
          out.append(link.span().of(body.text())).append(" -> ").append(link.href()).append("\n");
        }
        yield out.toString();
      }
    };
  }

  private static String facts(Publication facts) {
    return "outlet: %s\nauthors: %s\npublished: %s\nmodified: %s\nlanguage: %s\ncanonical: %s\n"
        .formatted(
            facts.outlet() == null ? null : facts.outlet().name(),
            facts.authors(),
            facts.published(),
            facts.modified(),
            facts.language(),
            facts.canonicalUrl());
  }
}
