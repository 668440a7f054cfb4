package org.hearsay.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a group of corrections.
///
/// - `reply`: words to all who sent one; null where there are none
/// - `by`, `at`: who accepted or declined, and when; null while it is pending
/// - `publishedAt`: since when it is in the log; null where it is not
/// - `version`: counts its changes, from 1; who wants to change it must name the one that they saw
public record Ruling(
    Status status,
    @Nullable String reply,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable Instant publishedAt,
    long version) {

  /// Nothing was decided yet.
  public static final Ruling OPEN = new Ruling(Status.PENDING, null, null, null, null, 1);

  /// Where it stands.
  public enum Status {
    PENDING,
    ACCEPTED,
    DECLINED;

    /// In lower case, as in tables, JSON and pages.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  public Ruling {
    boolean pending = status == Status.PENDING;
    if (pending != (by == null) || pending != (at == null)) {
      throw new IllegalArgumentException(status + " by " + by + " at " + at);
    }
    if (publishedAt != null && status != Status.ACCEPTED) {
      throw new IllegalArgumentException(status + ", yet published");
    }
  }

  /// In the log, for everybody to read.
  public boolean isPublished() {
    return publishedAt != null;
  }

  /// As words for the history: `accepted, published: Thank you.`
  public String words() {
    return status.label()
        + (isPublished() ? ", published" : "")
        + (reply == null ? "" : ": " + reply);
  }
}
