package org.hearsay.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.AuditLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay account audit`: who did what.
@Command(
    name = "audit",
    description = "Lists who did what with accounts and at the desk, the newest first.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountAuditCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("event", 5, 0),
          new Table.Column("when", 10, 0),
          new Table.Column("who", 8, 1),
          new Table.Column("where", 8, 1),
          new Table.Column("what", 14, 0),
          new Table.Column("about", 8, 1),
          new Table.Column("detail", 12, 3));

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "So many at the most, 1 to " + AuditLog.MOST + ". Else 50.")
  private int limit = 50;

  @Option(names = "--before", paramLabel = "EVENT", description = "Only those before this one.")
  private long before = Long.MAX_VALUE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  AccountAuditCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > AuditLog.MOST) {
      hearsay.tell("--limit is 1 to " + AuditLog.MOST + ", not " + limit);
      return Hearsay.USAGE;
    }
    if (!hearsay.home().hasLedger()) {
      hearsay.tell("nothing was done yet");
      return Hearsay.DONE;
    }
    return new AccountDesk(hearsay).with(this::list);
  }

  private int list(AccountDesk.Team team) {
    AuditLog.Page page = team.log().before(before, limit);
    if (page.events().isEmpty()) {
      hearsay.tell("nothing was done" + (before == Long.MAX_VALUE ? " yet" : " before that"));
    }
    new Listing(COLUMNS, page.events().stream().map(AccountAuditCommand::row).toList())
        .print(Format.chosen(format, hearsay.terminal()), hearsay.terminal());
    if (page.next() != null) {
      hearsay.tell(
          "there is more: " + hearsay.prompt().of("account audit --before " + page.next()));
    }
    return Hearsay.DONE;
  }

  private static List<Object> row(AuditEvent event) {
    return List.of(
        event.number(),
        event.at().truncatedTo(ChronoUnit.SECONDS).toString(),
        event.actor().name(),
        event.actor().address(),
        event.what(),
        event.about(),
        event.detail());
  }
}
