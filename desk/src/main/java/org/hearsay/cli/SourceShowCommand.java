package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.api.SourceJson;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.store.Ledger;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source show ID`: all that the register has of a source.
@Command(
    name = "show",
    description = "Shows a source: names, offices, parents, reliability, what it says.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class SourceShowCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(paramLabel = "ID", description = "As hearsay sources lists it, or a name.")
  private String id = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: the whole source as one line of JSON.")
  private @Nullable Format format;

  SourceShowCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      hearsay.tell("source show prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      hearsay.tell("the ledger in " + home.folder() + " is empty: there are no sources");
      return Hearsay.FAILED;
    }
    try (Ledger ledger = hearsay.open(home)) {
      Register register = ledger.register();
      List<Source> meant = register.meant(id);
      if (meant.size() != 1) {
        hearsay.tell(Printable.line(register.unclear(id)));
        return Hearsay.FAILED;
      }
      if (format == Format.JSONL) {
        hearsay
            .terminal()
            .out()
            .println(JsonLine.of(SourceJson.whole(meant.getFirst(), register).toString()));
      } else {
        new SourceView(hearsay.terminal(), register, ledger).print(meant.getFirst());
      }
    }
    return Hearsay.DONE;
  }
}
