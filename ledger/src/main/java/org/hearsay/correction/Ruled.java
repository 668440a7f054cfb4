package org.hearsay.correction;

import org.hearsay.store.CorrectionGroup;

/// What became of something that an editor wanted to decide.
public sealed interface Ruled {

  /// It was written down; the group as it is now.
  record Written(CorrectionGroup group) implements Ruled {}

  /// Somebody changed it since the editor looked; the group as it is now. Nothing was written.
  record Changed(CorrectionGroup group) implements Ruled {}

  /// It cannot be; `why` is a sentence.
  record Refused(String why) implements Ruled {}

  /// There is no such correction.
  record Unknown() implements Ruled {}
}
