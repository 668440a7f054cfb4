package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.language.Encoder;
import org.hearsay.language.Sentences;
import org.hearsay.language.WordPieces;

/// Finds spans with the network. It sees the outermost attribution only, so what stands inside the
/// contents is left to the rules, and rules that hardly err speak where it is silent. Threads may
/// share it as they share its encoder.
final class ModelSpans implements SpanFinder {
  private final Encoder encoder;
  private final WindowCutter windowCutter = new WindowCutter(new WordPieces());
  private final Decoder decoder = DecoderFile.bundled();
  private final RuleSpans ruleSpans = new RuleSpans();
  private final InnerSpans innerSpans = new InnerSpans();

  ModelSpans(Encoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public List<Candidate> candidates(Sentences sentences, Quotations quotations) {
    List<Candidate> byRules = ruleSpans.candidates(sentences, quotations);
    List<Candidate> outer = SureRules.withoutFarSources(near(sentences), byRules);
    List<Candidate> running = RunningQuotations.joined(outer, quotations);
    List<Candidate> all = new ArrayList<>(LooseQuotations.joined(running, quotations, sentences));
    all.addAll(innerSpans.beside(List.copyOf(all), sentences, quotations));
    all.addAll(SureRules.besides(List.copyOf(all), byRules));
    all.sort(Comparator.comparing(c -> c.roles().cue().bounds()));
    return all;
  }

  private List<Candidate> near(Sentences sentences) {
    return FarContents.dropped(outer(sentences), sentences.paragraphs(), sentences.text());
  }

  /// What the network alone says.
  List<Candidate> outer(Sentences sentences) {
    List<Candidate> outer = new ArrayList<>();
    for (Window window : windowCutter.windows(sentences.text(), sentences.paragraphs())) {
      outer.addAll(decoder.candidates(sentences.text(), window, encoder.encode(window.ids())));
    }
    return outer;
  }
}
