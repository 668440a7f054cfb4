package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.article.Body;
import org.hearsay.article.Manuscript;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/// What a page's paragraphs are: headings, items, quotations; and the words under its pictures.
class PartsTest {
  private static final String PAGE =
      """
      <html lang=en><head><title>Bridge at Holm stays shut</title></head><body><main><article>
      <h1>Bridge at Holm stays shut</h1>
      <figure><img src=b.jpg><figcaption>The bridge in <b>March</b>. Photo: Ines Aalto</figcaption></figure>
      <p>The bridge at Holm stays shut until autumn, the county's road office said on Thursday, because
      two of its bearings have to be made anew in a workshop that has no free week before August.</p>
      <h2>What the office found</h2>
      <p>Divers who looked at the piers in April, after a barge had struck one of them, reported three
      kinds of damage to the office, which published their report on its notice board this week:</p>
      <ul><li>Two bearings of the western span are cracked through and have to be replaced at once.</li>
      <li>The guard rail on the northern side has come loose over a length of forty metres.</li></ul>
      <p>The mayor of Holm, Petra Lind, had asked for a temporary bridge. The office's answer, which
      she read to the council on Wednesday evening, left little room for hope that one will come:</p>
      <blockquote><p>A temporary bridge would take as long to build as the repair of the old one, and
      it would cost the county more than twice as much.</p></blockquote>
      <p>Lorries now go by way of Ulvik, which adds an hour to the road between the two towns, drivers
      told this paper. The council votes on a claim against the barge's owner on 3 June.</p>
      </article></main></body></html>
      """;

  private static Body body() {
    Manuscript.Form.Html form =
        new Manuscript.Form.Html(PAGE.getBytes(StandardCharsets.UTF_8), "UTF-8");
    return ((Extracted.Found) new PageReader().read(form, null)).body();
  }

  private static List<String> words(List<Span> spans, Body body) {
    return spans.stream().map(span -> span.of(body.text())).toList();
  }

  @Test
  void tellsWhatEachParagraphIs() {
    Body body = body();
    assertThat(words(body.parts().headings(), body)).containsExactly("What the office found");
    assertThat(words(body.parts().items(), body))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Two bearings");
    assertThat(words(body.parts().quotations(), body))
        .singleElement()
        .asString()
        .startsWith("A temporary bridge would take");
    assertThat(body.paragraphs())
        .containsAll(body.parts().headings())
        .containsAll(body.parts().items())
        .containsAll(body.parts().quotations());
  }

  @Test
  void keepsCaptionsApart() {
    Body body = body();
    assertThat(body.parts().captions()).containsExactly("The bridge in March. Photo: Ines Aalto");
    assertThat(body.text()).doesNotContain("Ines Aalto");
  }
}
