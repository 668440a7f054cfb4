package org.hearsay.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.independence.Affair.words;

import java.util.List;
import org.hearsay.attribution.Access;
import org.hearsay.drift.Saying;
import org.hearsay.independence.Affair;
import org.hearsay.provenance.Edge;
import org.junit.jupiter.api.Test;

/// Which credibility is proposed, and why.
class GradingTest {

  /// So many bodies without a name in common, which measured it, or of which nobody says how they
  /// know.
  private static Affair bodies(String prefix, int number, Access.Kind access) {
    Affair affair = new Affair();
    for (int i = 1; i <= number; i++) {
      String article = prefix + i;
      affair
          .article(article, prefix + " Daily " + i, Saying.of(article, prefix + " says so").done())
          .body(prefix + "b" + i, prefix + " Office " + i)
          .cites(article, prefix + "b" + i);
      Edge.Evidence measured = words(article, 40, prefix + " measured");
      if (access == Access.Kind.TOLD) {
        affair.origin(prefix + "b" + i, null, measured);
      } else {
        affair.origin(prefix + "b" + i, access, measured);
      }
    }
    return affair;
  }

  private static Sourcing measured(String prefix, int number) {
    return Sourcing.of(bodies(prefix, number, Access.Kind.WITNESSED).graph());
  }

  private static Sourcing said(String prefix, int number) {
    return Sourcing.of(bodies(prefix, number, Access.Kind.TOLD).graph());
  }

  private static Sourcing nobody(String article) {
    return Sourcing.of(
        new Affair()
            .article(article, "The Post", Saying.of(article, "it is so").done())
            .unnamed(article + "u", "an official", article)
            .cites(article, article + "u")
            .origin(article + "u", Access.Kind.WITNESSED)
            .graph());
  }

  private static String grade(Sourcing claim, Sourcing... against) {
    return Grading.proposed(claim, List.of(against)).credibility().label();
  }

  @Test
  void oneIsForIndependentOriginsThatNothingContradicts() {
    Proposal proposal = Grading.proposed(measured("Harbour", 2), List.of());
    assertThat(proposal.credibility()).isEqualTo(Credibility.CONFIRMED);
    assertThat(proposal.reasons().getFirst())
        .isEqualTo(
            "Two origins know it independently of each other: Harbour Office 1 and Harbour Office"
                + " 2.");
    assertThat(proposal.evidence()).hasSize(2);
  }

  @Test
  void anyContradictionTakesTheOneAway() {
    assertThat(grade(measured("Harbour", 3), measured("Port", 1))).isEqualTo("3");
    assertThat(grade(measured("Harbour", 3), nobody("n"))).isEqualTo("3");
  }

  @Test
  void twoIsForSeveralOfWhomIndependenceIsNotEstablished() {
    Proposal proposal = Grading.proposed(said("Harbour", 2), List.of());
    assertThat(proposal.credibility().label()).isEqualTo("2");
    assertThat(proposal.credibility().meaning()).isEqualTo("probably true");
    assertThat(proposal.reasons())
        .anyMatch(reason -> reason.contains("is not established"))
        .contains("No article says how Harbour Office 1 itself knows.");
  }

  @Test
  void twoNamesForOneVoiceAreNotSeveral() {
    Affair affair = bodies("Harbour", 2, Access.Kind.WITNESSED).partOf("Harbourb1", "Harbourb2");
    Proposal proposal = Grading.proposed(Sourcing.of(affair.graph()), List.of());
    assertThat(proposal.credibility().label()).isEqualTo("3");
    assertThat(proposal.reasons().getFirst()).contains("which are one voice");
  }

  @Test
  void aNameAndAnUnnamedOneAreNotSeveral() {
    Affair affair =
        bodies("Harbour", 1, Access.Kind.WITNESSED)
            .article("z", "Zephyr")
            .unnamed("zu", "a sailor", "z")
            .cites("z", "zu")
            .origin("zu", Access.Kind.WITNESSED);
    assertThat(grade(Sourcing.of(affair.graph()))).isEqualTo("3");
  }

  @Test
  void oneNameAloneIsPossiblyTrue() {
    Proposal proposal = Grading.proposed(measured("Harbour", 1), List.of());
    assertThat(proposal.credibility().label()).isEqualTo("3");
    assertThat(proposal.reasons().getFirst()).contains("Harbour Office 1 alone");
  }

  @Test
  void wordAgainstWordIsDoubtful() {
    assertThat(grade(measured("Harbour", 1), measured("Port", 1))).isEqualTo("4");
    assertThat(grade(measured("Harbour", 2), measured("Port", 2))).isEqualTo("4");
    assertThat(grade(nobody("n"), said("Port", 1))).isEqualTo("4");
  }

  @Test
  void fiveIsOnlyWhereMoreIndependentOriginsSpeakAgainstIt() {
    Proposal proposal = Grading.proposed(measured("Harbour", 1), List.of(measured("Port", 2)));
    assertThat(proposal.credibility().label()).isEqualTo("5");
    assertThat(proposal.reasons())
        .contains(
            "It is contradicted on the word of Port Office 1 and Port Office 2.",
            "For it, no two origins are shown to know it independently.",
            "Against it, at least two know it independently: Port Office 1 and Port Office 2.");
    assertThat(proposal.evidence()).extracting(Edge.Evidence::words).contains("Port says so");
    assertThat(grade(measured("Harbour", 1), said("Port", 5))).isEqualTo("4");
    assertThat(grade(measured("Harbour", 1), measured("Port", 1), measured("Quay", 1)))
        .isEqualTo("4");
    assertThat(grade(nobody("n"), measured("Port", 2))).isEqualTo("5");
  }

  @Test
  void sixIsForWhatNobodyCanBeAskedAbout() {
    Proposal proposal = Grading.proposed(nobody("n"), List.of());
    assertThat(proposal.credibility()).isEqualTo(Credibility.CANNOT_BE_JUDGED);
    assertThat(proposal.reasons()).singleElement().asString().contains("“an official”");
    assertThat(grade(Sourcing.of(new Affair().article("a1", "The Post").unrecorded("a1").graph())))
        .isEqualTo("6");
    assertThat(grade(Sourcing.of(new Affair().graph()))).isEqualTo("6");
    assertThat(grade(nobody("n"), nobody("m"))).isEqualTo("6");
  }
}
