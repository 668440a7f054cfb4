package org.hearsay.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.source.Grade;
import org.hearsay.source.Kind;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay sources`: everybody on whose word something is in the ledger.
@Command(
    name = "sources",
    description = "Lists the sources: who they are, how reliable, what rests on them.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {"", "See also: hearsay source show ID"})
final class SourcesCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only of this kind: ${COMPLETION-CANDIDATES}.")
  private @Nullable Kind kind;

  @Option(names = "--named", description = "Only those that more than one article may name.")
  private boolean named;

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "Only those with WORDS in one of their names.")
  private @Nullable String search;

  @Option(names = "--unrated", description = "Only those whose reliability is F.")
  private boolean unrated;

  @Option(names = "--suggested", description = "Instead, the pairs that may be one, and why.")
  private boolean suggested;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  SourcesCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    Register register = null;
    if (home.hasLedger()) {
      try (Ledger ledger = hearsay.open(home)) {
        register = ledger.register();
      }
    }
    if (register == null || register.sources().isEmpty()) {
      hearsay.tell("no sources yet; read something with: hearsay read URL-OR-FILE");
      return Hearsay.DONE;
    }
    List<Source> sources = fitting(register).toList();
    SourcePrinter printer =
        new SourcePrinter(Format.chosen(format, hearsay.terminal()), hearsay.terminal());
    boolean any = suggested ? printer.printPairs(sources, register) : printer.print(sources);
    if (!any) {
      hearsay.tell(suggested ? "there is nothing to suggest" : "no source fits");
    }
    return Hearsay.DONE;
  }

  private Stream<Source> fitting(Register register) {
    String part = search == null ? "" : search.toLowerCase(Locale.ROOT).strip();
    return register.sources().stream()
        .filter(source -> kind == null || source.kind() == kind)
        .filter(source -> !named || source.title().article() == null)
        .filter(source -> !unrated || source.reliability().grade() == Grade.F)
        .filter(source -> part.isEmpty() || has(source, part))
        .sorted(
            Comparator.comparingLong(Source::articles)
                .thenComparingLong(Source::assertions)
                .reversed()
                .thenComparing(Source::id));
  }

  private static boolean has(Source source, String part) {
    return source.id().contains(part)
        || Stream.concat(
                Stream.of(source.name()), source.names().stream().map(Source.NameForm::text))
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
  }
}
