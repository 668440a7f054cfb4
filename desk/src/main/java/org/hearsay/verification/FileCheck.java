package org.hearsay.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.capture.Evidence;
import org.hearsay.capture.Kept;
import org.hearsay.store.RecordLine;
import org.hearsay.verification.Finding.Kind;

/// One file of the evidence, held against what the ledger remembers of it. Takes what stands in the
/// file in its order; what cannot be told before all files are read it leaves to [Ledgered].
final class FileCheck {
  private final Ledgered ledgered;
  private final long size;
  private final List<RecordLine> known;
  private final Map<Long, List<RecordLine>> byOffset;
  private final Set<RecordLine> found = new HashSet<>();
  private final List<Kept.Damage> damages = new ArrayList<>();

  FileCheck(Ledgered ledgered, long size, List<RecordLine> records) {
    this.ledgered = ledgered;
    this.size = size;
    this.known = List.copyOf(records);
    this.byOffset =
        records.stream().collect(Collectors.groupingBy(record -> record.location().offset()));
  }

  void take(Kept kept) {
    switch (kept) {
      case Kept.Captured captured -> take(captured);
      case Kept.Other other -> {
        if (!other.opening()) {
          ledgered.isUnknown(other);
        }
      }
      case Kept.Damage damage -> damages.add(damage);
    }
  }

  private void take(Kept.Captured captured) {
    List<RecordLine> here = byOffset.getOrDefault(captured.location().offset(), List.of());
    Optional<RecordLine> meant = here.stream().filter(one -> isThat(captured, one)).findFirst();
    meant.ifPresentOrElse(
        remembered -> compare(captured, remembered), () -> ledgered.isUnknown(captured));
  }

  private void compare(Kept.Captured captured, RecordLine remembered) {
    found.add(remembered);
    List<String> changes = changes(captured, remembered);
    changes.forEach(change -> ledgered.report(Kind.ALTERED, remembered, change));
    captured.disputed().forEach(dispute -> ledgered.report(Kind.DIGEST, remembered, dispute));
    if (changes.isEmpty() && captured.disputed().isEmpty()) {
      ledgered.isSound();
    }
  }

  private static boolean isThat(Kept.Captured captured, RecordLine remembered) {
    // A process that was killed may have kept the bytes a second time: they count as met again.
    return captured.about().sha256().hex().equals(remembered.sha256())
        && (captured.bytes() || !remembered.bytes());
  }

  private static List<String> changes(Kept.Captured captured, RecordLine remembered) {
    List<String> changes = new ArrayList<>();
    Kept.About about = captured.about();
    if (!Objects.equals(about.url(), remembered.url())) {
      changes.add("its address is now " + about.url() + ", it was " + remembered.url());
    }
    if (!about.time().equals(remembered.time())) {
      changes.add("its time is now " + about.time() + ", it was " + remembered.time());
    }
    boolean asWritten =
        remembered.digest() == null
            ? captured.location().length() == remembered.location().length()
            : captured.digest().hex().equals(remembered.digest());
    if (changes.isEmpty() && !asWritten) {
      changes.add("its bytes are those that were captured, but something around them was changed");
    }
    return changes;
  }

  void finish() {
    for (RecordLine record : known) {
      if (!found.contains(record)) {
        ledgered.isNotAtItsPlace(record, why(record));
      }
    }
    for (Kept.Damage damage : damages) {
      if (known.stream().noneMatch(record -> overlaps(damage.location(), record))) {
        ledgered.isDamaged(damage);
      }
    }
  }

  private Ledgered.Absence why(RecordLine record) {
    if (record.end() > size) {
      return new Ledgered.Absence(
          Kind.TRUNCATED,
          "the file ends at byte " + size + ", the record reached to byte " + record.end());
    }
    boolean damaged = damages.stream().anyMatch(damage -> overlaps(damage.location(), record));
    return damaged
        ? new Ledgered.Absence(Kind.ALTERED, "there is no whole record any more where it stood")
        : new Ledgered.Absence(Kind.MISSING_RECORD, "it does not stand there any more");
  }

  private static boolean overlaps(Evidence.Location damage, RecordLine record) {
    return damage.offset() < record.end()
        && record.location().offset() < damage.offset() + damage.length();
  }
}
