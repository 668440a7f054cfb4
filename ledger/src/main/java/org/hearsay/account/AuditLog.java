package org.hearsay.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hearsay.store.AccountRows;
import org.hearsay.store.AuditTable;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;

/// The log of who did what. It is only ever added to. Whatever changes accounts, sessions and
/// tokens writes into it in the same transaction: either both are there or neither. Threads may
/// share it.
public final class AuditLog {
  /// So many events are on a page at the most.
  public static final int MOST = 500;

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ABOUT = 200;
  private static final int LONGEST_DETAIL = 1000;

  private final AccountRows rows;
  private final InstantSource clock;

  public AuditLog(Ledger ledger, InstantSource clock) {
    this.rows = ledger.accounts();
    this.clock = clock;
  }

  /// A part of the log, the newest event first. `next` is where the next part begins; null if this
  /// is the last.
  public record Page(List<AuditEvent> events, @Nullable Long next) {

    public Page {
      events = List.copyOf(events);
    }
  }

  /// The newest events.
  ///
  /// @param most from 1 to [#MOST]
  public Page newest(int most) {
    return before(Long.MAX_VALUE, most);
  }

  /// The events before one, as [Page#next] named it.
  public Page before(long number, int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("not 1 to " + MOST + " events: " + most);
    }
    List<AuditEvent> events =
        rows.read(tables -> tables.audit().before(number, most + 1)).stream()
            .map(AuditEvent::of)
            .toList();
    if (events.size() <= most) {
      return new Page(events, null);
    }
    List<AuditEvent> shown = events.subList(0, most);
    return new Page(shown, shown.getLast().number());
  }

  /// Adds what was done elsewhere than in this room. Longer text is cut, and rid of control
  /// characters: it may hold words of strangers.
  public void add(Actor actor, String what, String about, String detail) {
    rows.write(
        "the audit log",
        tables -> {
          add(tables, clock.instant(), actor, what, about, detail);
          return what;
        });
  }

  /// As [#add(Actor, String, String, String)], within the transaction that does it.
  static void add(
      AccountRows.Tables tables,
      Instant at,
      Actor actor,
      String what,
      String about,
      String detail) {
    AuditTable audit = tables.audit();
    audit.add(
        new AuditTable.Row(
            audit.next(),
            at,
            Plain.line(actor.name(), LONGEST_NAME),
            Plain.line(actor.address(), Plain.LONGEST_ADDRESS),
            Plain.line(what, LONGEST_NAME),
            Plain.line(about, LONGEST_ABOUT),
            Plain.line(detail, LONGEST_DETAIL)));
  }
}
