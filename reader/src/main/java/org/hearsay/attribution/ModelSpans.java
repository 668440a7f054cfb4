package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.language.Encoder;
import org.hearsay.language.Encoding;
import org.hearsay.language.Sentences;
import org.hearsay.language.SpottedName;
import org.hearsay.language.WordPieces;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Finds spans with the network, which sees the outermost attributions and those inside their
/// contents. What stands deeper is left to the rules, and rules that hardly err speak where it is
/// silent. Threads may share it as they share its encoder.
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
  public Spotted spotted(Sentences sentences) {
    String text = sentences.text();
    List<Candidate> outer = new ArrayList<>();
    List<Candidate> inner = new ArrayList<>();
    List<SpottedName> names = new ArrayList<>();
    for (Window window : windowCutter.windows(text, sentences.paragraphs())) {
      Encoding encoding = encoder.encode(window.ids());
      outer.addAll(decoder.outer(text, window, encoding));
      inner.addAll(decoder.inner(text, window, encoding));
      names.addAll(decoder.names(window, encoding));
    }
    return new Spotted(outer, inner, names);
  }

  @Override
  public List<Candidate> candidates(Sentences sentences, Quotations quotations, Spotted spotted) {
    List<Candidate> byRules = ruleSpans.candidates(sentences, quotations);
    List<Candidate> near =
        FarContents.dropped(spotted.outer(), sentences.paragraphs(), sentences.text());
    List<Candidate> outer = SureRules.withoutFarSources(near, byRules);
    List<Candidate> running = RunningQuotations.joined(outer, quotations);
    List<Candidate> all = new ArrayList<>(LooseQuotations.joined(running, quotations, sentences));
    all.addAll(inside(all, spotted.inner()));
    all.addAll(deeper(all, sentences, quotations));
    all.addAll(SureRules.besides(List.copyOf(all), byRules, sentences.text()));
    return Candidate.replaced(all, SureRules.told(byRules));
  }

  /// Those of `inner` that stand in the content of one of `outer` and are not found as such.
  private static List<Candidate> inside(List<Candidate> outer, List<Candidate> inner) {
    Spans contents = all(outer, candidate -> candidate.roles().content());
    Spans cues = all(outer, candidate -> candidate.roles().cue());
    return inner.stream()
        .filter(one -> contents.contains(one.roles().cue().bounds()))
        .filter(one -> !cues.overlaps(one.roles().cue()))
        .toList();
  }

  private static Spans all(List<Candidate> candidates, Function<Candidate, Spans> role) {
    return Spans.joined(
        candidates.stream().flatMap(one -> role.apply(one).pieces().stream()).toList());
  }

  /// What the rules find in the contents and the network did not, each cue as it reads in the
  /// smallest content around it.
  private List<Candidate> deeper(
      List<Candidate> found, Sentences sentences, Quotations quotations) {
    List<Candidate> bySize = new ArrayList<>(found);
    bySize.sort(Comparator.comparingInt(one -> one.roles().content().length()));
    List<Candidate> deeper = new ArrayList<>();
    Set<Span> cues = new HashSet<>();
    Spans taken = all(found, candidate -> candidate.roles().cue());
    for (Candidate one : innerSpans.beside(bySize, sentences, quotations)) {
      if (!taken.overlaps(one.roles().cue()) && cues.add(one.roles().cue().bounds())) {
        deeper.add(one);
      }
    }
    return deeper;
  }
}
