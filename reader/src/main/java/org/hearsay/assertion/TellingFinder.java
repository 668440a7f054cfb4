package org.hearsay.assertion;

import java.util.List;
import org.hearsay.attribution.AccessReader;
import org.hearsay.certainty.ColourReader;
import org.hearsay.language.Sentences;

/// Gathers what the text says about each saying, beside what is said: when, in which words of the
/// outlet's, how the source knows.
///
/// Immutable; threads may share it.
public final class TellingFinder {
  private final AccessReader accessReader = new AccessReader();
  private final ColourReader colourReader = new ColourReader();
  private final SayingTimes sayingTimes = new SayingTimes();

  /// The findings with a telling for each attribution, in the same order.
  public Findings told(Sentences sentences, Findings findings) {
    List<Telling> tellings =
        findings.attributions().stream()
            .map(attribution ->
                new Telling(
                    null,
                    colourReader.colour(attribution, sentences.text()),
                    accessReader.access(attribution, sentences)))
            .toList();
    return sayingTimes.withSaid(sentences, findings.withTellings(tellings));
  }
}
