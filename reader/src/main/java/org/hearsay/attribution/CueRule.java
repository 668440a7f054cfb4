package org.hearsay.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at one word of a sentence and says which attribution has its cue there, if any. Rules are
/// tried in the order of [#ALL]; the first that speaks wins. A rule is stateless.
sealed interface CueRule
    permits AccordingToRule,
        ToldByRule,
        HandedOnRule,
        NounRule,
        BeforeRule,
        AfterRule,
        InfinitiveRule,
        ColonRule {

  /// All rules, in order.
  List<CueRule> ALL =
      List.of(
          new AccordingToRule(),
          new HandedOnRule(),
          new NounRule(),
          new ToldByRule(),
          new BeforeRule(),
          new AfterRule(),
          new InfinitiveRule(),
          new ColonRule());

  /// The attribution whose cue has its main word at position `i` of the line, or null.
  @Nullable Candidate at(Line line, int i);
}
