package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// The learned scorer of blocks: that its weights ask for what the program counts.
class ScorerTest {
  private static final String PAGE =
      """
      <body><article class="story-body"><h1>Harbour closed</h1>
      <p>The harbour of Lindvik was closed on Monday, the board said, after ice had reached the inner
      basin and two boats had been damaged by it during the night.</p>
      <p class="newsletter">Subscribe to our newsletter</p></article></body>
      """;

  private static Layout layout() {
    Outline outline = OutlineReader.read(Jsoup.parse(PAGE));
    return Layout.of(
        outline, "Harbour closed", new BodyRules().draft(outline, "Harbour closed"), "");
  }

  @Test
  void bundledWeightsAskForTheNumbersThatTheProgramCounts() throws IOException {
    JsonNode learned;
    try (var stream = ScorerTest.class.getResourceAsStream("/org/hearsay/model/body.json")) {
      learned = new ObjectMapper().readTree(stream);
    }
    List<String> columns = new ArrayList<>();
    learned.get("columns").forEach(column -> columns.add(column.textValue()));
    Labels none = new Labels(Map.of());
    assertThat(Scorer.names(Scorer.groups(layout(), none, none))).isEqualTo(columns);
  }

  @Test
  void holdsProseLikelierThanARequestToSubscribe() {
    double[] shares = Scorer.bundled().shares(layout());
    assertThat(shares).hasSize(3);
    assertThat(shares[1]).isGreaterThan(0.5).isGreaterThan(shares[2]);
    assertThat(shares[2]).isLessThan(0.5);
  }

  @Test
  void treesAddUpTheLeavesThatARowComesTo() throws IOException {
    Trees trees =
        Trees.read(
            new ObjectMapper()
                .readTree(
                    """
                    {"start": 0.5, "roots": [0, 3], "features": [1, -1, -1, -1],
                     "limits": [2.0, -1.5, 1.0, 0.25], "left": [1, 0, 0, 0], "right": [2, 0, 0, 0]}
                    """));
    assertThat(trees.share(new float[] {9, 2})).isEqualTo(1 / (1 + Math.exp(0.75)));
    assertThat(trees.share(new float[] {9, 2.5f})).isEqualTo(1 / (1 + Math.exp(-1.75)));
  }
}
