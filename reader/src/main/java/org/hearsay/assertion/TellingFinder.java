package org.hearsay.assertion;

import java.util.List;
import org.hearsay.attribution.AccessReader;
import org.hearsay.certainty.ColourReader;
import org.hearsay.language.Sentences;

/// Gathers what the text says about each saying, beside what is said.
///
/// Immutable; threads may share it.
public final class TellingFinder {
  private final AccessReader accessReader = new AccessReader();
  private final ColourReader colourReader = new ColourReader();

  /// One for each attribution, in the same order; `findings` is all else that was found in the
  /// text.
  public List<Telling> tellings(Sentences sentences, Findings findings) {
    return findings.attributions().stream()
        .map(attribution ->
            new Telling(
                null,
                colourReader.colour(attribution, sentences.text()),
                accessReader.access(attribution, sentences)))
        .toList();
  }
}
