package org.hearsay.correction;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hearsay.store.Correction;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;

/// A real ledger, a clock that is moved by hand, and readers who write to it.
final class Newsroom implements AutoCloseable {
  static final String FERRY = "https://gazette.example/2026/ferry";
  static final InetAddress ADA = InetAddress.ofLiteral("192.0.2.7");

  private final Ledger ledger;
  private final Corrections corrections;
  private Instant now = Instant.parse("2026-03-04T08:00:00Z");
  private int strangers;

  Newsroom(Path folder) {
    ledger = Ledger.open(folder.resolve("ledger.db"));
    InstantSource clock = () -> now;
    corrections = new Corrections(ledger, clock, new SecureRandom());
  }

  Ledger ledger() {
    return ledger;
  }

  Corrections corrections() {
    return corrections;
  }

  Instant now() {
    return now;
  }

  Newsroom later(Duration time) {
    now = now.plus(time);
    return this;
  }

  static Sending about(String prefix, String exact, String suffix) {
    return new Sending(
        FERRY, null, new Sending.Quote(null, exact, prefix, suffix, null), null, null, null);
  }

  static Sending says(Sending sending, @Nullable String suggestion, @Nullable String comment) {
    return new Sending(sending.page(), null, sending.quote(), suggestion, comment, "en");
  }

  static Sending on(String page, Sending sending) {
    return new Sending(
        page,
        sending.article(),
        sending.quote(),
        sending.suggestion(),
        sending.comment(),
        sending.language());
  }

  Received sends(Sending sending, InetAddress from) {
    return corrections.receive(sending, from);
  }

  /// From an address that nobody had before.
  Received.Kept kept(Sending sending) {
    strangers++;
    InetAddress stranger =
        InetAddress.ofLiteral("10.%d.%d.1".formatted(strangers / 250, strangers % 250));
    return (Received.Kept) corrections.receive(sending, stranger);
  }

  /// As [#kept], and the id of the group that it was put in.
  String group(Sending sending) {
    return kept(sending).correction().group();
  }

  Correction correction(Sending sending) {
    return kept(sending).correction();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
