package org.hearsay.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Publication;
import org.hearsay.assertion.Outcome;
import org.hearsay.capture.Capture;
import org.hearsay.capture.Sha256;
import org.hearsay.capture.Taken;
import org.hearsay.demo.DemoDossier;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Errands;
import org.hearsay.desk.Holdings;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.reading.Reader;
import org.hearsay.store.Upkeep;

/// A ledger of a test's own in a folder, what is filed in it, and the desk that is opened on it.
record OwnLedger(Holdings holdings) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  static OwnLedger in(Path home) {
    return new OwnLedger(
        new Holdings(
            home.resolve("ledger.db"),
            home.resolve("evidence"),
            home.resolve("index"),
            home.resolve("index-text"),
            home.resolve("gazetteer.db")));
  }

  /// The desk, as soon as its board shows what is filed.
  ///
  /// @param allowed hosts that are fetched from though they are private
  Desk open(Predicate<String> allowed) {
    Desk desk =
        Desk.open(
            holdings,
            new Errands.Means(Reader::byRules, allowed, "Hearsay/test", new SecureRandom()),
            Clock.systemUTC(),
            Upkeep.QUIET,
            line -> {
              throw new AssertionError(line);
            });
    settle(desk);
    return desk;
  }

  static void settle(Desk desk) {
    if (!desk.settle(PATIENCE)) {
      throw new AssertionError("the board did not get ready");
    }
  }

  /// Reads these and files them; all of them have to be readable.
  void file(Reader reader, List<Taken> all, String dossier) {
    try (Shelf shelf =
        Shelf.open(
            holdings.ledger(), holdings.evidence(), Clock.systemUTC(), reader.version(), dossier)) {
      new Reads(reader, 2)
          .read(
              all.iterator(),
              () -> false,
              done -> {
                if (done.outcome() instanceof Outcome.Read(var reading)) {
                  shelf.file((Taken.Ready) done.taken(), reading);
                } else {
                  throw new AssertionError(done.outcome());
                }
              });
    }
  }

  /// The bundled dossier.
  static List<Taken> demo() {
    return new DemoDossier().pages().stream().map(OwnLedger::page).toList();
  }

  static Taken page(DemoDossier.Page page) {
    return taken(
        page.bytes(),
        new Manuscript.Form.Html(page.bytes(), null),
        new Known(null, Publication.UNKNOWN.withUrl(page.url())));
  }

  static Taken taken(byte[] bytes, Manuscript.Form form, Known stated) {
    Sha256 hash = Sha256.of(bytes);
    String url = stated.publication().url();
    Capture capture = new Capture(hash, bytes, Clock.systemUTC().instant(), url, "text/html", null);
    Manuscript manuscript = new Manuscript(new ArticleId(hash.hex()), form, stated, Known.NOTHING);
    return new Taken.Ready(capture, manuscript, url == null ? hash.hex() : url);
  }
}
