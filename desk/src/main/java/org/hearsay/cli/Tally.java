package org.hearsay.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.article.Failure;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.capture.Taken;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.store.Filing.Change;
import org.jspecify.annotations.Nullable;

/// Counts what becomes of the inputs of one run, files what was read, and names each failure as it
/// comes.
final class Tally {
  private final @Nullable Shelf shelf;
  private final Progress progress;
  private final long begun = System.nanoTime();
  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
  private int read;
  private int assertions;
  private int silent;
  private int failed;

  /// @param shelf where readings go, null where nothing is stored
  Tally(@Nullable Shelf shelf, Progress progress) {
    this.shelf = shelf;
    this.progress = progress;
  }

  /// Takes one input that is done.
  void count(Reads.Done done) {
    switch (done.outcome()) {
      case Outcome.Read(Reading reading) -> {
        read++;
        assertions += reading.stated().size();
        if (reading.assertions().isEmpty()) {
          silent++;
          String language = reading.article().publication().language();
          progress.say(
              "hearsay: nothing found in " + Printable.line(done.taken().input()) + why(language));
        }
        if (shelf != null && done.taken() instanceof Taken.Ready ready) {
          changes.merge(shelf.file(ready, reading).change(), 1, Integer::sum);
        }
      }
      case Outcome.Failed(var _, Failure failure) -> {
        failed++;
        if (shelf != null && done.taken() instanceof Taken.Ready ready) {
          shelf.keep(ready);
        }
        progress.say(
            "hearsay: not read: "
                + Printable.line(done.taken().input())
                + ": "
                + failure.reason().label()
                + ": "
                + Printable.line(failure.detail()));
      }
    }
    progress.step();
  }

  boolean hasFailures() {
    return failed > 0;
  }

  /// One sentence about the run.
  String summary(boolean interrupted) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    StringBuilder summary = new StringBuilder(interrupted ? "interrupted; " : "");
    summary.append(plural(read, "article")).append(" read");
    if (shelf != null && read > 0) {
      summary
          .append(" (")
          .append(changes.getOrDefault(Change.ADDED, 0))
          .append(" new, ")
          .append(count(Change.CHANGED, "changed"))
          .append(count(Change.OLDER, "older than what is here"))
          .append(changes.getOrDefault(Change.REPLACED, 0))
          .append(" read anew, ")
          .append(changes.getOrDefault(Change.UNCHANGED, 0))
          .append(" as before)");
    }
    summary.append(", ").append(plural(assertions, "assertion"));
    if (silent > 0) {
      summary.append(", nothing found in ").append(silent);
    }
    if (failed > 0) {
      summary.append(", ").append(failed).append(" not read");
    }
    return summary.append(String.format(Locale.ROOT, " in %.1f s", seconds)).toString();
  }

  /// What does not happen in every run is named only where it did.
  private String count(Change change, String word) {
    int count = changes.getOrDefault(change, 0);
    return count == 0 ? "" : count + " " + word + ", ";
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String why(@Nullable String language) {
    if (language == null) {
      return "; only English is read";
    }
    return language.startsWith("en")
        ? ": it states nothing"
        : ": its language is " + Printable.line(language) + "; only English is read";
  }
}
