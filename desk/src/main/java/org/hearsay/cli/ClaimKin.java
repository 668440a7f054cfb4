package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.claim.Claim;
import org.hearsay.desk.ClaimRow;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Relation;

/// Prints the claims of the same thing: those that contradict, those that differ, each with what is
/// other in it, and those that may be the same, with the commands that decide it.
final class ClaimKin {
  /// So many of each are listed, unless all is asked for.
  private static final int MOST = 6;

  private final Terminal terminal;
  private final Indented lines;
  private final Prompt prompt;
  private final boolean all;

  ClaimKin(Terminal terminal, Prompt prompt, boolean all) {
    this.terminal = terminal;
    this.lines = new Indented(terminal);
    this.prompt = prompt;
    this.all = all;
  }

  void print(Claim claim) {
    List<Claim.Related> against = new ArrayList<>();
    List<Claim.Related> variants = new ArrayList<>();
    List<Claim.Related> suggested = new ArrayList<>();
    for (Claim.Related other : claim.related()) {
      if (ClaimRow.contradicts(other)) {
        against.add(other);
      } else if (other.relation() == Relation.VARIANT) {
        variants.add(other);
      } else {
        suggested.add(other);
      }
    }
    suggested.sort(Comparator.comparingDouble((Claim.Related other) -> -other.score()));
    print("contradicted by", against, this::differing);
    print("told otherwise by", variants, this::differing);
    print("may be the same; for you to decide", suggested, this::undecided);
  }

  private void print(String head, List<Claim.Related> some, Consumer<Claim.Related> how) {
    if (some.isEmpty()) {
      return;
    }
    terminal.out().println(terminal.style().strong(head));
    List<Claim.Related> first = all ? some : some.stream().limit(MOST).toList();
    for (Claim.Related other : first) {
      lines.line("  ", other.claim() + "  " + WayWords.quoted(other.statement()));
      how.accept(other);
    }
    if (first.size() < some.size()) {
      lines.line("  ", "and " + (some.size() - first.size()) + " more; all with --evidence");
    }
    terminal.out().println();
  }

  private void differing(Claim.Related other) {
    for (Difference difference : other.differences()) {
      lines.line(
          "    ",
          difference.kind().label()
              + ": here "
              + words(difference.before())
              + ", there "
              + words(difference.after()));
    }
  }

  private static String words(String words) {
    return words.isBlank() ? "nothing of it" : WayWords.brief(words);
  }

  private void undecided(Claim.Related other) {
    String pair = other.own() + " " + other.other();
    lines.line("    ", prompt.of("claim confirm " + pair + " --reason WHY") + "   (or reject)");
  }
}
