package org.hearsay.cli;

import java.io.PrintWriter;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.proposition.Proposition;

/// Prints a claim for people.
final class ClaimView {
  private final PrintWriter out;
  private final Style style;
  private final Indented lines;
  private final ClaimDecisions decisions;

  ClaimView(Terminal terminal, ClaimDecisions decisions) {
    this.out = terminal.out();
    this.style = terminal.style();
    this.lines = new Indented(terminal);
    this.decisions = decisions;
  }

  void print(Claim claim) {
    out.println(style.strong(Printable.line(claim.statement())));
    out.println(claim.id());
    decisions
        .grade(claim.assertions())
        .ifPresent(graded ->
            lines.line(
                "",
                "credibility "
                    + graded.grade()
                    + ", by "
                    + Printable.line(graded.event().by())
                    + " (event "
                    + graded.event().number()
                    + "): "
                    + Printable.line(graded.event().reason())));
    out.println();
    out.println(style.strong("said in"));
    for (Proposition one : claim.says()) {
      lines.line("  ", one.id() + "  “" + Printable.line(one.text()) + "”");
    }
    if (!claim.related().isEmpty()) {
      out.println(style.strong("related"));
    }
    for (Claim.Related related : claim.related()) {
      lines.line(
          "  ",
          related.claim()
              + "  "
              + related.relation().label()
              + "  “"
              + Printable.line(related.statement())
              + "”");
    }
  }
}
