package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimDecisionJsonTest {
  private static final ClaimDecision.Ref BODY =
      new ClaimDecision.Ref("3fa91c07", null, 12, "the “ferry” sank");
  private static final ClaimDecision.Ref TITLE =
      new ClaimDecision.Ref("5d", "title", 0, "Ferry sinks\n");

  @Test
  void readsWhatItWrote() {
    for (ClaimDecision decision :
        List.of(
            new ClaimDecision.Merge(List.of(BODY, TITLE), List.of(TITLE)),
            new ClaimDecision.Split(List.of(BODY), List.of(TITLE, BODY)),
            new ClaimDecision.Confirm(BODY, TITLE),
            new ClaimDecision.Reject(TITLE, BODY),
            new ClaimDecision.Grade(List.of(BODY), 6),
            new ClaimDecision.Undo(7))) {
      String line = ClaimDecisionJson.write(decision);
      assertThat(line).doesNotContain("\n");
      assertThat(ClaimDecisionJson.read(line)).isEqualTo(decision);
    }
  }

  /// Lines of this form lie in ledgers.
  @Test
  void keepsItsForm() {
    assertThat(ClaimDecisionJson.write(new ClaimDecision.Confirm(BODY, TITLE)))
        .isEqualTo(
            """
            {"what":"confirm",\
            "one":{"article":"3fa91c07","field":null,"start":12,"text":"the “ferry” sank"},\
            "other":{"article":"5d","field":"title","start":0,"text":"Ferry sinks\\n"}}\
            """);
  }

  @Test
  void refusesWhatIsNoDecision() {
    for (String line : List.of("", "{", "{}", "{\"what\":\"guess\"}", "{\"what\":\"grade\"}")) {
      assertThatThrownBy(() -> ClaimDecisionJson.read(line))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
