package org.hearsay.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.capture.Evidence;
import org.hearsay.capture.Kept;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Ledger;
import org.hearsay.store.RecordLine;
import org.hearsay.verification.Finding.Kind;
import org.jspecify.annotations.Nullable;

/// What the ledger remembers, and what was found of it so far. Matches records that are not at
/// their place with those that nobody expected where they are.
final class Ledgered {
  private final Ledger ledger;
  private final Evidenced.@Nullable Location last;
  private final Consumer<Finding> sink;
  private final Map<Evidence.Location, Unknown> unknown = new LinkedHashMap<>();
  private final Map<Content, ArrayDeque<Unknown>> strays = new HashMap<>();
  private final List<Absent> absent = new ArrayList<>();
  private long sound;

  Ledgered(Ledger ledger, Evidenced.@Nullable Location last, Consumer<Finding> sink) {
    this.ledger = ledger;
    this.last = last;
    this.sink = sink;
  }

  /// Why a record is not at its place, if it is not elsewhere.
  record Absence(Kind kind, String detail) {}

  private record Absent(RecordLine record, Absence why) {}

  /// A whole record that was not expected where it is.
  private record Unknown(
      Evidence.Location at, @Nullable String sha256, @Nullable String url, String what) {}

  /// What a record is known by wherever it stands.
  private record Content(String sha256, boolean bytes) {}

  FileCheck begin(String file, long size) {
    return new FileCheck(this, size, ledger.records(file));
  }

  /// How many records are as they were written.
  long sound() {
    return sound;
  }

  void isSound() {
    sound++;
  }

  void fileIsMissing(String file) {
    List<RecordLine> records = ledger.records(file);
    String held = records.size() == 1 ? "one record" : records.size() + " records";
    Evidenced.Location whole = new Evidenced.Location(file, 0, 0);
    sink.accept(
        new Finding(Kind.MISSING_FILE, whole, null, null, List.of(), "the file held " + held));
    Absence why = new Absence(Kind.MISSING_RECORD, "its file is not there any more");
    records.forEach(record -> isNotAtItsPlace(record, why));
  }

  void isNotAtItsPlace(RecordLine record, Absence why) {
    absent.add(new Absent(record, why));
  }

  void isUnknown(Kept.Captured record) {
    Kept.About about = record.about();
    String sha256 = about.sha256().hex();
    String what = record.bytes() ? "a record of a capture" : "a revisit record";
    Unknown one = new Unknown(record.location(), sha256, about.url(), what);
    unknown.put(one.at(), one);
    strays.computeIfAbsent(new Content(sha256, record.bytes()), _ -> new ArrayDeque<>()).add(one);
  }

  void isUnknown(Kept.Other other) {
    String what = "a record that Hearsay does not write (" + other.what() + ")";
    unknown.put(other.location(), new Unknown(other.location(), null, null, what));
  }

  void isDamaged(Kept.Damage damage) {
    boolean torn = damage.torn() && Verification.isBehind(damage.location(), last);
    long length = damage.location().length();
    sink.accept(
        new Finding(
            torn ? Kind.TORN : Kind.STRAY_BYTES,
            Verification.place(damage.location()),
            null,
            null,
            List.of(),
            torn
                ? "a record of which only " + length + " bytes were written"
                : length + " bytes that are no record"));
  }

  void report(Kind kind, RecordLine record, String detail) {
    boolean lost = record.bytes() && kind != Kind.DIGEST;
    List<String> articles = lost ? ledger.readIn(record.sha256()) : List.of();
    sink.accept(
        new Finding(kind, record.location(), record.sha256(), record.url(), articles, detail));
  }

  /// Says what could not be told before all files were read.
  void finish() {
    List<Absent> gone = new ArrayList<>();
    for (Absent missing : absent) {
      Content content = new Content(missing.record.sha256(), missing.record.bytes());
      Unknown elsewhere = strays.getOrDefault(content, new ArrayDeque<>()).poll();
      if (elsewhere == null) {
        gone.add(missing);
      } else {
        Evidence.Location at = elsewhere.at();
        unknown.remove(at);
        String now = "it stands in " + at.file() + " at byte " + at.offset() + " now";
        report(Kind.MOVED, missing.record, now);
      }
    }
    Map<String, Unknown> starts = new HashMap<>();
    unknown.values().forEach(one -> starts.put(start(one.at().file(), one.at().offset()), one));
    for (Absent missing : gone) {
      Evidenced.Location place = missing.record.location();
      Unknown instead = starts.get(start(place.file(), place.offset()));
      if (instead == null) {
        report(missing.why.kind(), missing.record, missing.why.detail());
      } else {
        unknown.remove(instead.at());
        String now = instead.sha256() == null ? instead.what() : "SHA-256 " + instead.sha256();
        report(Kind.ALTERED, missing.record, "other bytes stand in its place now: " + now);
      }
    }
    unknown.values().forEach(this::report);
  }

  private static String start(String file, long offset) {
    return file + ":" + offset;
  }

  private void report(Unknown one) {
    boolean behind = one.sha256() != null && Verification.isBehind(one.at(), last);
    sink.accept(
        new Finding(
            behind ? Kind.UNFINISHED : Kind.UNKNOWN_RECORD,
            Verification.place(one.at()),
            one.sha256(),
            one.url(),
            List.of(),
            one.what()
                + (behind ? " that was not acknowledged" : " that the ledger does not know")));
  }
}
