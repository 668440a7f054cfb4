package org.hearsay.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page says about what was just done. An address carries only the key of it, so that nobody
/// can make a page say something by a link.
final class Notice {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("merged", "The two are one claim now."),
          Map.entry("split", "What you chose is a claim of its own now."),
          Map.entry("confirmed", "The two are one claim now."),
          Map.entry("rejected", "The two are held apart from now on."),
          Map.entry("graded", "The grade was given."),
          Map.entry("undone", "That decision no longer counts."),
          Map.entry("source", "The decision on the source was written down."),
          Map.entry("amended", "The finding was changed. The machine's own is kept beside it."),
          Map.entry("sent", "Thank you. The correction was sent."),
          Map.entry("answered", "The answer was written down, and the senders can see it."),
          Map.entry("published", "It is in the log now, for everybody to read."),
          Map.entry("withdrawn", "It is no longer in the log."),
          Map.entry("reopened", "It waits for a decision again; a reply was taken back."),
          Map.entry("saved", "Saved."));

  private Notice() {}

  static @Nullable String of(@Nullable String key, @Nullable String event) {
    String sentence = key == null ? null : SENTENCES.get(key);
    if (sentence == null) {
      return null;
    }
    return event != null && event.matches("[0-9]{1,12}")
        ? sentence + " (Event " + event + ".)"
        : sentence;
  }
}
