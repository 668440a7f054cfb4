package org.hearsay.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.certainty.Certainty;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.claim.Claims;
import org.hearsay.grading.Credibility;
import org.hearsay.grading.Sentence;
import org.hearsay.grading.SourceSummary;
import org.hearsay.independence.Count;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Quote;
import org.hearsay.source.Register;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;

/// Prints a claim: on how many origins it rests, the way that it came from each of them, who states
/// it, what differs from it, the proposed credibility, the summary of the sourcing, and what to
/// type next.
final class ClaimView {
  /// So many statements are listed, unless all is asked for.
  private static final int MOST = 10;

  private final Terminal terminal;
  private final PrintWriter out;
  private final Style style;
  private final Indented lines;
  private final Prompt prompt;
  private final Register register;
  private final ClaimDecisions decisions;
  private final boolean evidence;

  private ClaimView(
      Terminal terminal,
      Prompt prompt,
      Register register,
      ClaimDecisions decisions,
      boolean evidence) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.style = terminal.style();
    this.lines = new Indented(terminal);
    this.prompt = prompt;
    this.register = register;
    this.decisions = decisions;
    this.evidence = evidence;
  }

  /// Of claims of this ledger.
  ///
  /// @param evidence whether the words that each step rests on are printed
  static ClaimView of(Ledger ledger, Terminal terminal, Prompt prompt, boolean evidence) {
    return new ClaimView(
        terminal, prompt, ledger.register(), new Claims(ledger).decisions(), evidence);
  }

  void print(Claim claim) {
    head(claim);
    counts(claim);
    head("the way, from each origin to those who tell it");
    new WayTree(terminal, claim, evidence).print();
    out.println();
    statements(claim);
    new ClaimKin(terminal, prompt, evidence).print(claim);
    credibility(claim);
    summary(claim);
    next(claim);
  }

  private void head(String words) {
    out.println(style.strong(words));
  }

  private void head(Claim claim) {
    int width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
    String statement = "“" + Printable.line(claim.statement()) + "”";
    for (var line : Columns.lines(statement, width)) {
      head(line.of(statement));
    }
    int articles = (int) claim.says().stream().map(one -> one.at().article()).distinct().count();
    out.println(claim.id() + ", stated in " + Printable.counted(articles, "article") + days(claim));
    out.println();
  }

  private static String days(Claim claim) {
    List<LocalDate> days =
        claim.says().stream()
            .map(says -> day(claim, says))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return "";
    }
    LocalDate first = days.getFirst();
    LocalDate last = days.getLast();
    return first.equals(last) ? ", " + first : ", " + first + " to " + last;
  }

  private static @Nullable LocalDate day(Claim claim, Proposition says) {
    ArticleFacts facts = claim.facts().get(says.at().article());
    return facts == null ? null : facts.appearance().day();
  }

  private void counts(Claim claim) {
    Count fewest = claim.independence().atLeast();
    Count most = claim.independence().atMost();
    head(
        String.format(
            Locale.ROOT,
            "at least %d, at most %d independent origin%s",
            fewest.number(),
            most.number(),
            most.number() == 1 ? "" : "s"));
    counted("at least ", fewest, "may be more");
    counted("at most ", most, "may be fewer");
    int origins = claim.graph().origins().size();
    if (origins > 1) {
      lines.line(
          "  ",
          "all "
              + origins
              + " stand below; what is between any two: "
              + prompt.of("origins " + claim.id()));
    }
    out.println();
  }

  private void counted(String bound, Count count, String doubt) {
    lines.line(
        "  ",
        bound
            + count.number()
            + ": "
            + WayWords.origins(count.origins())
            + (count.exact() ? "" : " (too many to try all sets: it " + doubt + ")"));
  }

  private void statements(Claim claim) {
    head("who states it");
    WayWords words = new WayWords(claim);
    int most = evidence ? claim.says().size() : MOST;
    List<Proposition> byDay =
        claim.says().stream()
            .sorted(
                Comparator.comparing(
                    (Proposition says) -> day(claim, says),
                    Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    for (Proposition says : byDay.stream().limit(most).toList()) {
      lines.line(
          "  ",
          says.id()
              + "  "
              + words.article(says.at().article())
              + (says.at().inHeadline() ? ", headline" : "")
              + ", "
              + manner(says.manner())
              + ": "
              + WayWords.quoted(says.text()));
    }
    if (claim.says().size() > most) {
      int more = claim.says().size() - most;
      lines.line("  ", "and " + more + " more; all with --evidence");
    }
    out.println();
  }

  private static String manner(Proposition.Manner manner) {
    String surely = AssertionCells.surely(manner.term(), manner.affirmed());
    String status =
        manner.status() == Certainty.Status.FACT ? "" : ", " + Format.lower(manner.status());
    return surely + status + (manner.negated() ? ", negated" : "");
  }

  private void credibility(Claim claim) {
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
    Credibility proposed = claim.proposal().credibility();
    head(
        "credibility "
            + proposed.label()
            + ", "
            + proposed.meaning()
            + ": proposed; a person decides");
    claim.proposal().reasons().forEach(reason -> lines.line("  ", Printable.line(reason)));
    if (evidence) {
      List<Quote> quotes = new WayWords(claim).quotes(claim.proposal().evidence());
      lines.quotes("    ", quotes, Integer.MAX_VALUE);
    }
    out.println();
  }

  private void summary(Claim claim) {
    head("source summary statement");
    SourceSummary summary =
        SourceSummary.of(claim.sourcing(), claim.drift(), claim.against(), register);
    for (Sentence sentence : summary.sentences()) {
      lines.line("  ", Printable.line(sentence.text()));
      if (evidence) {
        lines.quotes("    ", new WayWords(claim).quotes(sentence.evidence()), Integer.MAX_VALUE);
      }
    }
    out.println();
  }

  private void next(Claim claim) {
    head("next");
    if (!evidence) {
      next("claim " + claim.id() + " --evidence", "the words on which each step rests");
    }
    next("origins " + claim.id(), "how each origin knows it, and what is between any two");
    if (!claim.drift().isEmpty()) {
      next("drift " + claim.id(), "what changed on the way, with both statements");
    }
    next("show " + claim.says().getFirst().id(), "a statement in its paragraph");
  }

  private void next(String command, String what) {
    lines.line("  ", "    ", prompt.of(command) + "   " + what, false);
  }
}
