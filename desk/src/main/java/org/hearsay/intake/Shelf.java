package org.hearsay.intake;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Known;
import org.hearsay.assertion.Reading;
import org.hearsay.capture.Capture;
import org.hearsay.capture.Evidence;
import org.hearsay.capture.Kept;
import org.hearsay.capture.Sha256;
import org.hearsay.capture.Taken;
import org.hearsay.store.Entry;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Filing;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Reader;
import org.hearsay.store.Sighting;
import org.hearsay.store.WatchedFeed;
import org.jspecify.annotations.Nullable;

/// Where readings go: first the capture into the evidence, then the reading into the ledger, each
/// on the disk before the next. Bytes that the evidence already holds are not kept twice; that they
/// were fetched again is. Killed at any moment, it leaves whole articles only, and what it had kept
/// without saying so is written down by the next one. One thread at a time.
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
        Evidence.Location last = ledger.lastEvidence().map(Shelf::location).orElse(null);
        Evidence evidence = Evidence.open(evidenceFolder, last);
        Shelf shelf = new Shelf(ledger, writer, evidence, clock, readerVersion, dossier);
        try {
          shelf.adopt(evidence.behind(last));
          return shelf;
        } catch (RuntimeException e) {
          evidence.close();
          throw e;
        }
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
    Capture listing = taken.listing();
    if (listing != null && ledger.evidence(listing.sha256().hex()).isEmpty()) {
      Met feed = met(listing);
      writer.keep(feed.capture, feed.sighting);
    }
    Met met = met(taken.capture());
    Sighting sighting = met.sighting;
    if (sighting.url() != null && !isWholeCapture(taken)) {
      // The address is that of the feed, which carries others too: it tells no article apart.
      writer.keep(met.capture, sighting);
      sighting = new Sighting(sighting.at(), null, null);
    }
    return writer.file(
        new Entry(
            reading,
            met.capture,
            sighting,
            new Reader(readerVersion, fingerprint(taken)),
            clock.instant(),
            dossier));
  }

  /// Whether the article is what its capture is, not one of several things that stand in it: only
  /// these have ids of their own.
  private static boolean isWholeCapture(Taken.Ready taken) {
    return taken.id().value().equals(taken.capture().sha256().hex());
  }

  /// Keeps the capture of an input that could not be read: the bytes may be readable one day.
  public void keep(Taken.Ready taken) {
    Met met = met(taken.capture());
    writer.keep(met.capture, met.sighting);
  }

  /// See [LedgerWriter#remember(WatchedFeed)].
  public void remember(WatchedFeed feed) {
    writer.remember(feed);
  }

  /// See [LedgerWriter#meet].
  public boolean meet(String feed, String entry, boolean settled, LedgerWriter.Patience patience) {
    return writer.meet(feed, entry, settled, patience, clock.instant());
  }

  /// Bytes as the evidence has them, and how they were met this time.
  private record Met(Evidenced capture, Sighting sighting) {}

  /// Keeps what the evidence does not hold yet: the bytes, or of bytes that it holds and that came
  /// by HTTP once more, that they did.
  private Met met(Capture capture) {
    String sha256 = capture.sha256().hex();
    Optional<Evidenced> known = ledger.evidence(sha256);
    if (known.isEmpty()) {
      Evidenced evidenced = evidenced(capture, evidence.append(capture));
      return new Met(evidenced, sighting(capture, evidenced.location()));
    }
    Evidenced first = known.get();
    if (capture.url() == null) {
      // A file that is read twice says nothing about the world in between.
      return new Met(first, new Sighting(first.taken(), null, null));
    }
    if (capture.http() == null || ledger.isKnown(sha256, capture.url(), capture.time())) {
      return new Met(first, new Sighting(capture.time(), capture.url(), null));
    }
    Evidence.Location again =
        evidence.appendAgain(capture, new Evidence.First(first.url(), first.taken()));
    return new Met(first, sighting(capture, location(again)));
  }

  private Sighting sighting(Capture capture, Evidenced.Location record) {
    String digest = evidence.digest(location(record)).hex();
    return new Sighting(capture.time(), capture.url(), new Sighting.Recorded(record, digest));
  }

  private static Evidenced evidenced(Capture capture, Evidence.Location location) {
    return new Evidenced(
        capture.sha256().hex(),
        capture.url(),
        capture.time(),
        capture.mediaType(),
        capture.bytes().length,
        location(location));
  }

  /// Writes down what a process had kept that was killed before it could say so. Of what is not
  /// whole nothing is said here: `hearsay verify` does.
  private void adopt(List<Kept> behind) {
    for (Kept kept : behind) {
      if (kept instanceof Kept.Captured record && record.disputed().isEmpty()) {
        Kept.About about = record.about();
        Evidenced.Location at = location(record.location());
        Optional<Evidenced> known = ledger.evidence(about.sha256().hex());
        if (known.isEmpty() && !record.bytes()) {
          continue;
        }
        Evidenced capture =
            known.orElseGet(() ->
                new Evidenced(
                    about.sha256().hex(),
                    about.url(),
                    about.time(),
                    about.mediaType(),
                    about.size(),
                    at));
        Sighting.Recorded recorded = new Sighting.Recorded(at, record.digest().hex());
        writer.keep(capture, new Sighting(about.time(), about.url(), recorded));
      }
    }
  }

  private static Evidenced.Location location(Evidence.Location location) {
    return new Evidenced.Location(location.file(), location.offset(), location.length());
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
