package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.store.DossierLine;
import org.hearsay.store.Ledger;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay dossiers`: the collections in the ledger.
@Command(
    name = "dossiers",
    description = "Lists the dossiers with the number of their articles and assertions.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class DossiersCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  DossiersCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    List<DossierLine> dossiers = List.of();
    Home home = hearsay.home();
    if (home.hasLedger()) {
      try (Ledger ledger = hearsay.open(home)) {
        dossiers = ledger.dossiers();
      }
    }
    if (dossiers.isEmpty()) {
      hearsay.tell("no dossiers yet; make one with: hearsay read --dossier NAME URL-OR-FILE");
    }
    print(dossiers);
    return Hearsay.DONE;
  }

  private void print(List<DossierLine> dossiers) {
    Terminal terminal = hearsay.terminal();
    switch (Format.chosen(format, terminal)) {
      case TABLE -> {
        Table table =
            new Table(
                terminal,
                List.of(
                    new Table.Column("dossier", 20, 1),
                    new Table.Column("articles", 8, 0),
                    new Table.Column("assertions", 10, 0)));
        if (!dossiers.isEmpty()) {
          table.head();
        }
        dossiers.forEach(dossier -> table.row(cells(dossier)));
      }
      case LINES ->
          dossiers.forEach(dossier -> terminal.out().println(String.join("\t", cells(dossier))));
      case CSV -> {
        Csv csv = new Csv(terminal.out());
        csv.row(List.of("dossier", "articles", "assertions"));
        dossiers.forEach(d -> csv.row(List.of(d.name(), d.articles(), d.assertions())));
      }
      case JSONL -> {
        JsonMapper json = new JsonMapper();
        for (DossierLine dossier : dossiers) {
          String line =
              json.createObjectNode()
                  .put("dossier", dossier.name())
                  .put("articles", dossier.articles())
                  .put("assertions", dossier.assertions())
                  .toString();
          terminal.out().println(JsonLine.of(line));
        }
      }
    }
  }

  private static List<String> cells(DossierLine dossier) {
    return List.of(
        Printable.line(dossier.name()),
        Long.toString(dossier.articles()),
        Long.toString(dossier.assertions()));
  }
}
