package org.hearsay.correction;

import java.util.List;
import java.util.Optional;
import org.hearsay.store.Correction;
import org.hearsay.store.CorrectionGroup;

/// The corrections that are published, as the formats of the log are made from them.
///
/// - `title`: what the log is called
/// - `address`: where it stands, `https://desk.example/corrections`; a correction stands below it
/// - `groups`: the last that was published first, all of them published
public record CorrectionLog(String title, String address, List<CorrectionGroup> groups) {

  public CorrectionLog {
    groups = List.copyOf(groups);
    if (!address.matches("https?://[^\\s?#]*[^\\s?#/]")) {
      throw new IllegalArgumentException("not where a log can stand: " + address);
    }
    for (CorrectionGroup group : groups) {
      if (!group.ruling().isPublished()) {
        throw new IllegalArgumentException("not published: " + group.id());
      }
    }
  }

  /// Where a correction stands.
  String addressOf(Correction correction) {
    return address + "/" + correction.id();
  }

  /// What is corrected, in a sentence, and what the editor replied. No reader's comment: these are
  /// letters to the editor.
  static String words(CorrectionGroup group) {
    String quote = "“" + group.first().selection().exact() + "”";
    Optional<String> suggestion = group.suggestion();
    String sentence =
        suggestion.map(words -> quote + " should read “" + words + "”.").orElse(quote);
    String reply = group.ruling().reply();
    return reply == null ? sentence : sentence + "\n" + reply;
  }
}
