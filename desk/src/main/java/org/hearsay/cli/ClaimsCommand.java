package org.hearsay.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.claim.ClaimJson;
import org.hearsay.claim.Claims;
import org.hearsay.desk.ClaimRow;
import org.hearsay.store.Ledger;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay claims`: what is claimed, by how many, and on how many origins it rests.
@Command(
    name = "claims",
    description = "Lists claims of several articles, those that rest on least first.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "Origins are told as a range: 1–3 are at least one and at most three that know",
      "it independently. The credibility is proposed from that by the Admiralty code,",
      "1 to 6; a person decides. See one claim with: hearsay claim ID"
    })
final class ClaimsCommand implements Callable<Integer> {
  private static final int ROWS_BETWEEN_CHECKS = 64;

  private final Hearsay hearsay;

  @Option(names = "--dossier", paramLabel = "NAME", description = "Only what its articles state.")
  private @Nullable String dossier;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Only what came over someone with TEXT in the name.")
  private @Nullable String source;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = AssertionsCommand.Day.class,
      description = "Only what articles of this day (2023-08-02) or later state.")
  private @Nullable LocalDate since;

  @Option(
      names = "--words",
      paramLabel = "TEXT",
      description = "Only claims with all these words in one of their statements.")
  private @Nullable String words;

  @Option(names = "--contradicted", description = "Only claims that others contradict.")
  private boolean contradicted;

  @Option(names = "--drift", description = "Only claims that changed on their way.")
  private boolean drift;

  @Option(names = "--all", description = "Also claims that only one article states.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many rows.")
  private @Nullable Long limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  ClaimsCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  /// A claim as a row, and as JSON where that is asked for.
  private record Listed(ClaimRow row, @Nullable String json) {}

  @Override
  public Integer call() {
    if (limit != null && limit < 0) {
      hearsay.tell("--limit must not be below zero");
      return Hearsay.USAGE;
    }
    return new ClaimDesk(hearsay).withLedger(dossier, this::list);
  }

  private int list(Ledger ledger) {
    EnumSet<ClaimRow.Mark> marks = EnumSet.noneOf(ClaimRow.Mark.class);
    if (contradicted) {
      marks.add(ClaimRow.Mark.CONTRADICTED);
    }
    if (drift) {
      marks.add(ClaimRow.Mark.DRIFT);
    }
    Set<String> articles = ClaimFilter.articles(ledger, dossier, since);
    ClaimFilter filter = new ClaimFilter(articles, source, ClaimFilter.words(words), marks);
    List<Listed> listed = new ArrayList<>();
    long single = 0;
    Claims known = new Claims(ledger);
    ClaimDecisions decisions = known.decisions();
    try (Stream<Claim> claims =
        known.all(ids ->
            filter.mayFit(ids) && (all || filter.looksInside() || ClaimFilter.isInSeveral(ids)))) {
      for (Claim claim : (Iterable<Claim>) claims::iterator) {
        ClaimRow row = ClaimRow.of(claim, decisions);
        if (!filter.fits(claim, row)) {
          continue;
        }
        if (all || row.articles().size() > 1) {
          listed.add(new Listed(row, format == Format.JSONL ? ClaimJson.write(claim) : null));
        } else {
          single++;
        }
      }
    }
    if (!all && !filter.looksInside()) {
      single =
          ledger.claims().values().stream()
              .filter(ids -> filter.mayFit(ids) && !ClaimFilter.isInSeveral(ids))
              .count();
    }
    print(listed);
    sayWhatIsLeft(listed.isEmpty(), single);
    return Hearsay.DONE;
  }

  private void print(List<Listed> listed) {
    Terminal terminal = hearsay.terminal();
    Format chosen = Format.chosen(format, terminal);
    ClaimPrinter printer = chosen == Format.JSONL ? null : ClaimPrinter.of(chosen, terminal);
    if (printer != null && (!listed.isEmpty() || chosen == Format.CSV)) {
      printer.head();
    }
    listed.sort(Comparator.comparing(Listed::row, ClaimRow.LEAST_FIRST));
    int rows = 0;
    for (Listed one : listed) {
      // Nobody reads on after `| head`: stop then.
      boolean unread = rows % ROWS_BETWEEN_CHECKS == 0 && terminal.out().checkError();
      if (unread || (limit != null && rows >= limit)) {
        break;
      }
      rows++;
      if (printer != null) {
        printer.row(one.row());
      } else if (one.json() != null) {
        terminal.out().println(JsonLine.of(one.json()));
      }
    }
  }

  private void sayWhatIsLeft(boolean none, long single) {
    hearsay.terminal().out().flush();
    if (single > 0) {
      hearsay.tell(
          (none ? "no claim that fits is in several articles; " : "")
              + (single == 1 ? "1 more is" : single + " more are")
              + " in one article alone; list all with: hearsay claims --all");
    } else if (none) {
      hearsay.tell("no claim in the ledger fits");
    }
  }
}
