package org.hearsay.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Who sent corrections in the last days, within one question or transaction, see [CorrectionRows].
/// A sender is a code from which nobody finds an address without the key; no address is kept.
public final class CorrectionSenders {
  private final Handle handle;

  CorrectionSenders(Handle handle) {
    this.handle = handle;
  }

  /// The key that senders are coded with, in hexadecimal; the one given where there is none yet.
  public String key(Supplier<String> fresh) {
    Optional<String> kept =
        handle.createQuery("select sender_key from correction_key").mapTo(String.class).findOne();
    return kept.orElseGet(() -> {
      String key = fresh.get();
      handle
          .createUpdate("insert into correction_key (sender_key) values (:key)")
          .bind("key", key)
          .execute();
      return key;
    });
  }

  /// Forgets who sent what came before this moment; the key too, when nobody is left.
  public void forget(Instant before) {
    handle
        .createUpdate("delete from correction_receipt where received_at < :before")
        .bind("before", Moments.write(before))
        .execute();
    handle.execute(
        "delete from correction_key where not exists (select 1 from correction_receipt)");
  }

  /// When this sender sent something after that moment, the last first, at most `most`.
  public List<Instant> receipts(String sender, Instant after, int most) {
    return handle
        .createQuery(
            """
            select received_at from correction_receipt
            where sender = :sender and received_at > :after order by received_at desc limit :most
            """)
        .bind("sender", sender)
        .bind("after", Moments.write(after))
        .bind("most", most)
        .map((row, _) -> Instant.parse(row.getString("received_at")))
        .list();
  }

  /// As [#receipts(String, Instant, int)], of whatever sender.
  public List<Instant> receipts(Instant after, int most) {
    return handle
        .createQuery(
            """
            select received_at from correction_receipt
            where received_at > :after order by received_at desc limit :most
            """)
        .bind("after", Moments.write(after))
        .bind("most", most)
        .map((row, _) -> Instant.parse(row.getString("received_at")))
        .list();
  }

  /// Writes down that this sender sent something.
  public void add(String sender, Instant at) {
    handle
        .createUpdate("insert into correction_receipt (sender, received_at) values (:sender, :at)")
        .bind("sender", sender)
        .bind("at", Moments.write(at))
        .execute();
  }
}
