package org.hearsay.verification;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hearsay.capture.Evidence;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;

/// Holds the evidence against the ledger, file by file. Another process may write meanwhile: what
/// it adds counts as unfinished. For one thread.
public final class Verification {
  private final Ledger ledger;
  private final Evidence evidence;

  /// @param evidence opened for reading
  public Verification(Ledger ledger, Evidence evidence) {
    this.ledger = ledger;
    this.evidence = evidence;
  }

  /// What was looked at, and what came of it.
  ///
  /// - `records`: those of the ledger that are as they were written
  /// - `changes`, `notes`: how many findings of either sort there were
  public record Result(long files, long records, long bytes, long changes, long notes) {}

  /// How many bytes there are to be read.
  public long size() {
    return evidence.files().stream().mapToLong(evidence::size).sum();
  }

  /// Reads all of the evidence.
  ///
  /// @param sink takes the findings; those of a file when it has been read, those that concern more
  ///   than one at the end
  /// @param passed is told how many bytes have been read
  public Result verify(Consumer<Finding> sink, LongConsumer passed) {
    long[] counts = new long[2];
    Consumer<Finding> counted =
        finding -> {
          counts[finding.kind().isChange() ? 0 : 1]++;
          sink.accept(finding);
        };
    // Asked for before anything is read: what comes in later is behind it.
    Evidenced.Location last = ledger.lastEvidence().orElse(null);
    Ledgered ledgered = new Ledgered(ledger, last, counted);
    List<String> present = evidence.files();
    TreeSet<String> files = new TreeSet<>(present);
    files.addAll(ledger.evidenceFiles());
    long done = 0;
    for (String file : files) {
      if (present.contains(file)) {
        done += check(file, ledgered, done, passed);
      } else {
        ledgered.fileIsMissing(file);
      }
    }
    ledgered.finish();
    ledger
        .readInNothing()
        .forEach((sha256, articles) -> counted.accept(withoutCapture(sha256, articles)));
    return new Result(files.size(), ledgered.sound(), done, counts[0], counts[1]);
  }

  private long check(String file, Ledgered ledgered, long before, LongConsumer passed) {
    long size = evidence.size(file);
    FileCheck check = ledgered.begin(file, size);
    evidence.walk(file, 0, check::take, in -> passed.accept(before + in));
    check.finish();
    return size;
  }

  private static Finding withoutCapture(String sha256, List<String> articles) {
    return new Finding(
        Finding.Kind.READING_WITHOUT_CAPTURE,
        null,
        sha256,
        null,
        articles,
        "the ledger has a reading of this capture, but not the capture");
  }

  /// Where a record of the ledger stands in the order of all.
  static boolean isBehind(Evidence.Location place, Evidenced.@Nullable Location last) {
    if (last == null) {
      return true;
    }
    int order = place.file().compareTo(last.file());
    return order > 0 || (order == 0 && place.offset() >= last.offset() + last.length());
  }

  static Evidenced.Location place(Evidence.Location location) {
    return new Evidenced.Location(location.file(), location.offset(), location.length());
  }
}
