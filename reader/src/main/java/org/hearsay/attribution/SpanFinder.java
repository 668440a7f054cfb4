package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.Sentences;

/// Finds source, cue and content in a text, before nesting and holders are known.
sealed interface SpanFinder permits RuleSpans, ModelSpans {

  /// What a network spots in the text; nothing where none reads.
  Spotted spotted(Sentences sentences);

  /// What was found, in the order of the cues, with quotations that go on joined to the contents
  /// they belong to.
  List<Candidate> candidates(Sentences sentences, Quotations quotations, Spotted spotted);
}
