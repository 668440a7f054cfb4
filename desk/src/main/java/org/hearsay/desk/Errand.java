package org.hearsay.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is being read in, as it stands at one moment. Its words are strangers' text.
///
/// - `id`: unguessable, for addresses
/// - `inputs`: what was asked for: addresses, or the names of files that were sent
/// - `sent`: whether they are files that were sent
/// - `ended`: when it came to its end; null while it goes on
/// - `outcomes`: of each article so far, in order
/// - `trouble`: why it broke off; null where it did not
public record Errand(
    String id,
    String by,
    List<String> inputs,
    boolean sent,
    @Nullable String dossier,
    Instant begun,
    @Nullable Instant ended,
    List<Outcome> outcomes,
    @Nullable String trouble) {

  public Errand {
    inputs = List.copyOf(inputs);
    outcomes = List.copyOf(outcomes);
  }

  /// What became of one article.
  public sealed interface Outcome {

    /// By what the person recognises it.
    String input();

    /// It is in the ledger.
    ///
    /// - `change`: as in [org.hearsay.store.Filing.Change], in lower case
    /// - `assertions`: how many it makes
    record Read(String input, String article, String title, String change, int assertions)
        implements Outcome {}

    /// It could not be read.
    record Failed(String input, String reason) implements Outcome {}
  }

  public boolean isDone() {
    return ended != null;
  }

  Errand with(Outcome outcome) {
    List<Outcome> more = new java.util.ArrayList<>(outcomes);
    more.add(outcome);
    return new Errand(id, by, inputs, sent, dossier, begun, ended, more, trouble);
  }

  Errand ended(Instant at, @Nullable String newTrouble) {
    return new Errand(id, by, inputs, sent, dossier, begun, at, outcomes, newTrouble);
  }
}
