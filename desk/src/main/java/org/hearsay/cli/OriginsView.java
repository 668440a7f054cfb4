package org.hearsay.cli;

import java.util.List;
import org.hearsay.claim.Claim;
import org.hearsay.independence.Count;
import org.hearsay.independence.Independence;
import org.hearsay.independence.Pair;
import org.hearsay.independence.Verdict;
import org.hearsay.provenance.Origin;

/// Prints the origins of a claim: each with how it knows and the words that name it, then any two
/// with what can be said of them and why.
final class OriginsView {
  private final Terminal terminal;
  private final Indented lines;

  OriginsView(Terminal terminal) {
    this.terminal = terminal;
    this.lines = new Indented(terminal);
  }

  void print(Claim claim) {
    WayWords words = new WayWords(claim);
    lines.line("", WayWords.quoted(claim.statement()));
    lines.line("", claim.id());
    terminal.out().println();
    head("origins");
    for (Origin origin : claim.graph().origins()) {
      lines.line("  ", WayWords.origin(origin) + ": " + origin.kind().label() + told(origin));
      lines.quotes("    ", words.quotes(origin.evidence()), Integer.MAX_VALUE);
    }
    terminal.out().println();
    Independence independence = claim.independence();
    for (Verdict verdict : Verdict.values()) {
      List<Pair> pairs =
          independence.pairs().stream().filter(pair -> pair.verdict() == verdict).toList();
      if (!pairs.isEmpty()) {
        head(verdict.label());
        pairs.forEach(pair -> print(pair, words));
        terminal.out().println();
      }
    }
    head("so it rests on");
    count("at least ", independence.atLeast());
    count("at most ", independence.atMost());
  }

  private void head(String words) {
    terminal.out().println(terminal.style().strong(words));
  }

  /// How it knows, where its kind does not say that already.
  private static String told(Origin origin) {
    return origin.access() == null && origin.kind() == Origin.Kind.OWN_REPORTING
        ? ""
        : "; " + WayWords.knows(origin);
  }

  private void print(Pair pair, WayWords words) {
    lines.line("  ", WayWords.origin(pair.one()) + " | " + WayWords.origin(pair.other()));
    lines.line("    ", Printable.line(pair.reason()));
    lines.quotes("      ", words.quotes(pair.evidence()), Integer.MAX_VALUE);
  }

  private void count(String bound, Count count) {
    lines.line(
        "  ",
        bound
            + count.number()
            + (count.exact() ? "" : ", as far as could be tried")
            + ": "
            + WayWords.origins(count.origins()));
  }
}
