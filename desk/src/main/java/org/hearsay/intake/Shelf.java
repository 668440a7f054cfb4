package org.hearsay.intake;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.hearsay.article.Known;
import org.hearsay.assertion.Reading;
import org.hearsay.capture.Capture;
import org.hearsay.capture.Evidence;
import org.hearsay.capture.Sha256;
import org.hearsay.capture.Taken;
import org.hearsay.store.Entry;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Filing;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Reader;
import org.hearsay.store.WatchedFeed;
import org.jspecify.annotations.Nullable;

/// Where readings go: first the capture into the evidence, then the reading into the ledger, each
/// on the disk before the next. A capture that the evidence already holds is not kept twice. Killed
/// at any moment, it leaves whole articles only. One thread at a time.
public final class Shelf implements AutoCloseable {
  private final Ledger ledger;
  private final LedgerWriter writer;
  private final Evidence evidence;
  private final InstantSource clock;
  private final String readerVersion;
  private final @Nullable String dossier;

  private Shelf(
      Ledger ledger,
      LedgerWriter writer,
      Evidence evidence,
      InstantSource clock,
      String readerVersion,
      @Nullable String dossier) {
    this.ledger = ledger;
    this.writer = writer;
    this.evidence = evidence;
    this.clock = clock;
    this.readerVersion = readerVersion;
    this.dossier = dossier;
  }

  /// Opens ledger and evidence for writing, and makes them where they are not there.
  ///
  /// @param readerVersion by which reader the articles are read, see `Reader.version()`
  /// @param dossier the collection that every article is put in, null for none
  /// @throws org.hearsay.store.LedgerException if another process writes, or the file is no ledger
  /// @throws org.hearsay.capture.EvidenceException if the evidence cannot be opened
  public static Shelf open(
      Path ledgerFile,
      Path evidenceFolder,
      InstantSource clock,
      String readerVersion,
      @Nullable String dossier) {
    Ledger ledger = Ledger.open(ledgerFile);
    try {
      LedgerWriter writer = ledger.writer();
      try {
        Evidence.Location last =
            ledger.lastEvidence().map(e -> location(e.location())).orElse(null);
        Evidence evidence = Evidence.open(evidenceFolder, last);
        return new Shelf(ledger, writer, evidence, clock, readerVersion, dossier);
      } catch (RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /// Keeps the capture and files its reading; the feed that listed it is kept too. When it returns,
  /// all are on the disk.
  public Filing file(Taken.Ready taken, Reading reading) {
    Capture capture = taken.capture();
    Capture listing = taken.listing();
    if (listing != null && ledger.evidence(listing.sha256().hex()).isEmpty()) {
      writer.keep(evidenced(listing));
    }
    Optional<Evidenced> kept = ledger.evidence(capture.sha256().hex());
    Evidenced evidenced = kept.orElseGet(() -> evidenced(capture));
    return writer.file(
        new Entry(
            reading,
            evidenced,
            new Reader(readerVersion, fingerprint(taken)),
            clock.instant(),
            dossier));
  }

  /// Keeps the capture of an input that could not be read: the bytes may be readable one day.
  public void keep(Taken.Ready taken) {
    if (ledger.evidence(taken.capture().sha256().hex()).isEmpty()) {
      writer.keep(evidenced(taken.capture()));
    }
  }

  /// See [LedgerWriter#remember(WatchedFeed)].
  public void remember(WatchedFeed feed) {
    writer.remember(feed);
  }

  /// See [LedgerWriter#meet(String, String, boolean, int, java.time.Instant)].
  public boolean meet(String feed, String entry, boolean settled, int most) {
    return writer.meet(feed, entry, settled, most, clock.instant());
  }

  private Evidenced evidenced(Capture capture) {
    Evidence.Location location = evidence.append(capture);
    return new Evidenced(
        capture.sha256().hex(),
        capture.url(),
        capture.time(),
        capture.mediaType(),
        capture.bytes().length,
        new Evidenced.Location(location.file(), location.offset(), location.length()));
  }

  private static Evidence.Location location(Evidenced.Location location) {
    return new Evidence.Location(location.file(), location.offset(), location.length());
  }

  /// What was said of the article from outside, as a hash: other facts may mean another reading.
  private static String fingerprint(Taken.Ready taken) {
    Known known = taken.manuscript().stated().or(taken.manuscript().otherwise());
    return Sha256.of(known.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, 16);
  }

  @Override
  public void close() {
    try (ledger;
        writer) {
      evidence.close();
    }
  }
}
