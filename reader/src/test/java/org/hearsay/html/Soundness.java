package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Body;
import org.hearsay.article.Link;
import org.hearsay.article.Publication;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What holds of anything that is read out of a page, whatever the page is. Stateless.
final class Soundness {
  private Soundness() {}

  static void check(Extracted extracted) {
    switch (extracted) {
      case Extracted.Missing(var failure) -> assertThat(failure.detail()).isNotBlank();
      case Extracted.Found(var title, var publication, var body) -> {
        checkBody(body);
        checkLine("title", title);
        checkFacts(publication);
      }
    }
  }

  private static void checkBody(Body body) {
    checkCharacters("text", body.text().replace("\n", ""));
    assertThat(body.paragraphs()).isNotEmpty();
    for (Span paragraph : body.paragraphs()) {
      String text = paragraph.of(body.text());
      assertThat(text).isNotBlank().doesNotContain("\n");
    }
    int paragraph = 0;
    for (Link link : body.links()) {
      checkAddress("link", link.href());
      assertThat(link.span().isEmpty()).isFalse();
      while (body.paragraphs().get(paragraph).end() < link.span().end()) {
        paragraph++;
      }
      assertThat(body.paragraphs().get(paragraph).contains(link.span()))
          .as("a link stands in a paragraph: %s", link)
          .isTrue();
    }
  }

  private static void checkFacts(Publication facts) {
    checkLine("outlet", facts.outlet() == null ? null : facts.outlet().name());
    for (String author : facts.authors()) {
      checkLine("author", author);
    }
    if (facts.canonicalUrl() != null) {
      checkAddress("canonical address", facts.canonicalUrl());
    }
    if (facts.language() != null) {
      assertThat(facts.language()).matches("[A-Za-z0-9-]{2,35}");
    }
  }

  private static void checkAddress(String what, String address) {
    assertThat(List.of("http:", "https:"))
        .as("%s: %s", what, shortened(address))
        .contains(address.substring(0, address.indexOf(':') + 1));
    checkCharacters(what, address);
  }

  private static void checkLine(String what, @Nullable String line) {
    if (line != null) {
      assertThat(line).as(what).isNotBlank();
      checkCharacters(what, line);
    }
  }

  /// No control characters, and no half of a pair of surrogates: no JSON could be written of it.
  private static void checkCharacters(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (Character.isISOControl(c) || (Character.isSurrogate(c) && !pair)) {
        throw new AssertionError(
            "U+%04X in the %s at %d: %s"
                .formatted((int) c, what, i, shortened(text.substring(Math.max(0, i - 20)))));
      }
      i += pair ? 1 : 0;
    }
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
