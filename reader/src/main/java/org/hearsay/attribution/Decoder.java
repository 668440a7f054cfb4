package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Linker.Link;
import org.hearsay.language.Encoding;
import org.hearsay.language.Pieces;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// From what the network says of a window to the attributions in it. Immutable; threads may share
/// it.
record Decoder(Viterbi viterbi, LabelShares labelShares, Linker linker) {
  /// The rule that the findings of the network are named after.
  static final String RULE = "model";

  /// One for each cue that a content belongs to, in the order of the cues.
  ///
  /// The score of each is how likely the weakest decision is that it rests on, from 0 to 1: of the
  /// labels at the first and last word of each of its spans, over all ways to label the unit, and
  /// of its links, among all spans to link to (softmax).
  List<Candidate> candidates(String text, Window window, Encoding encoding) {
    Labelled labelled = labelled(window, encoding);
    List<LabelledSpan> cues = labelled.of(Role.CUE);
    List<Part> parts = new ArrayList<>();
    for (LabelledSpan content : labelled.of(Role.CONTENT)) {
      parts.add(new Part(content, linker.cue(content, cues, encoding, labelled.positions)));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (LabelledSpan cue : cues) {
      List<Part> own = parts.stream().filter(part -> cue.equals(part.link().to())).toList();
      if (!own.isEmpty()) {
        candidates.add(candidate(text, cue, own, labelled));
      }
    }
    return candidates;
  }

  /// One piece of a content, with its link to a cue.
  private record Part(LabelledSpan content, Link link) {}

  private Candidate candidate(String text, LabelledSpan cue, List<Part> parts, Labelled labelled) {
    Link link = linker.source(cue, labelled.of(Role.SOURCE), labelled.encoding, labelled.positions);
    LabelledSpan source = link.to();
    double score = Math.min(labelled.share(cue), link.share());
    if (source != null) {
      score = Math.min(score, labelled.share(source));
    }
    for (Part part : parts) {
      score = Math.min(score, Math.min(part.link().share(), labelled.share(part.content())));
    }
    Span cueSpan = labelled.span(cue);
    return Candidate.of(
        source == null ? null : labelled.span(source),
        cueSpan,
        new Spans(parts.stream().map(part -> labelled.span(part.content())).toList()),
        CueWords.stance(cueSpan.of(text)),
        RULE,
        score);
  }

  private Labelled labelled(Window window, Encoding encoding) {
    int[] positions = window.positions();
    List<LabelledSpan> spans = new ArrayList<>();
    int[] labels = new int[positions.length];
    double[] shares = new double[positions.length];
    int offset = 0;
    for (Unit unit : window.units()) {
      int size = unit.words().size();
      float[][] tags = new float[size][];
      for (int i = 0; i < size; i++) {
        tags[i] = encoding.tags(positions[offset + i]);
      }
      System.arraycopy(viterbi.labels(tags), 0, labels, offset, size);
      double[][] all = labelShares.of(tags);
      for (int i = 0; i < size; i++) {
        shares[offset + i] = all[i][labels[offset + i]];
      }
      spans.addAll(spans(labels, offset, offset + size, unit.paragraph()));
      offset += size;
    }
    return new Labelled(window.words(), encoding, positions, shares, spans);
  }

  private static List<LabelledSpan> spans(int[] labels, int from, int to, int paragraph) {
    List<LabelledSpan> spans = new ArrayList<>();
    int begin = from;
    for (int i = from; i < to; i++) {
      if (labels[i] == Role.NONE) {
        continue;
      }
      if (Role.place(labels[i]).opens()) {
        begin = i;
      }
      if (Role.place(labels[i]).closes()) {
        spans.add(new LabelledSpan(Role.of(labels[i]), begin, i, paragraph));
      }
    }
    return spans;
  }

  /// A window with its labels.
  private static final class Labelled {
    private final List<Pieces> words;
    private final Encoding encoding;
    private final int[] positions;
    private final double[] shares;
    private final List<LabelledSpan> spans;

    Labelled(
        List<Pieces> words,
        Encoding encoding,
        int[] positions,
        double[] shares,
        List<LabelledSpan> spans) {
      this.words = words;
      this.encoding = encoding;
      this.positions = positions;
      this.shares = shares;
      this.spans = spans;
    }

    List<LabelledSpan> of(Role role) {
      return spans.stream().filter(span -> span.role() == role).toList();
    }

    Span span(LabelledSpan span) {
      return words.get(span.first()).span().union(words.get(span.last()).span());
    }

    double share(LabelledSpan span) {
      return Math.min(shares[span.first()], shares[span.last()]);
    }
  }
}
