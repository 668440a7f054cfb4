package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.attribution.LabelHead.Stretch;
import org.hearsay.attribution.Linker.Link;
import org.hearsay.language.Encoding;
import org.hearsay.language.Mention;
import org.hearsay.language.Pieces;
import org.hearsay.language.SpottedName;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// From what the network says of a window to the attributions in it. Immutable; threads may share
/// it.
record Decoder(LabelHead outer, LabelHead inner, LabelHead names, Linker linker) {
  // In the order in which the labels of a head have their kinds.
  private static final List<Role> ROLES = List.of(Role.SOURCE, Role.CUE, Role.CONTENT);
  private static final List<Mention.Type> NAMES =
      List.of(
          Mention.Type.PERSON,
          Mention.Type.BODY,
          Mention.Type.PLACE,
          Mention.Type.OUTLET,
          Mention.Type.PRODUCT,
          Mention.Type.EVENT);

  /// The rule that the findings of the network are named after.
  static final String RULE = "model";

  /// The same for what stands inside the contents of others.
  static final String INNER_RULE = "model-inner";

  /// The outermost attributions: one for each cue that a content belongs to, in the order of the
  /// cues.
  ///
  /// The score of each is how likely the weakest decision is that it rests on, from 0 to 1: of the
  /// labels at the first and last word of each of its spans, over all ways to label the unit, and
  /// of its links, among all spans to link to (softmax).
  List<Candidate> outer(String text, Window window, Encoding encoding) {
    return candidates(text, labelled(outer, window, encoding), RULE);
  }

  /// Those inside the contents of others, as [#outer].
  List<Candidate> inner(String text, Window window, Encoding encoding) {
    return candidates(text, labelled(inner, window, encoding), INNER_RULE);
  }

  private List<Candidate> candidates(String text, Labelled labelled, String rule) {
    Encoding encoding = labelled.encoding;
    List<LabelledSpan> cues = labelled.of(Role.CUE);
    List<Part> parts = new ArrayList<>();
    for (LabelledSpan content : labelled.of(Role.CONTENT)) {
      parts.add(new Part(content, linker.cue(content, cues, encoding, labelled.positions)));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (LabelledSpan cue : cues) {
      List<Part> own = parts.stream().filter(part -> cue.equals(part.link().to())).toList();
      if (!own.isEmpty()) {
        candidates.add(candidate(text, cue, own, labelled, rule));
      }
    }
    return candidates;
  }

  /// One piece of a content, with its link to a cue.
  private record Part(LabelledSpan content, Link link) {}

  private Candidate candidate(
      String text, LabelledSpan cue, List<Part> parts, Labelled labelled, String rule) {
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
        rule,
        score);
  }

  /// The names in a window.
  List<SpottedName> names(Window window, Encoding encoding) {
    List<Pieces> words = window.words();
    int[] positions = window.positions();
    List<SpottedName> found = new ArrayList<>();
    int offset = 0;
    for (Unit unit : window.units()) {
      int end = offset + unit.words().size();
      for (Stretch stretch : names.stretches(encoding, positions, offset, end)) {
        Span span = words.get(stretch.first()).span().union(words.get(stretch.last()).span());
        found.add(new SpottedName(span, NAMES.get(stretch.kind())));
      }
      offset = end;
    }
    return found;
  }

  private static Labelled labelled(LabelHead head, Window window, Encoding encoding) {
    int[] positions = window.positions();
    Map<LabelledSpan, Double> spans = new LinkedHashMap<>();
    int offset = 0;
    for (Unit unit : window.units()) {
      int end = offset + unit.words().size();
      for (Stretch stretch : head.stretches(encoding, positions, offset, end)) {
        spans.put(
            new LabelledSpan(
                ROLES.get(stretch.kind()), stretch.first(), stretch.last(), unit.paragraph()),
            stretch.share());
      }
      offset = end;
    }
    return new Labelled(window.words(), encoding, positions, spans);
  }

  /// A window with its labels.
  private static final class Labelled {
    private final List<Pieces> words;
    private final Encoding encoding;
    private final int[] positions;
    private final Map<LabelledSpan, Double> spans;

    Labelled(
        List<Pieces> words, Encoding encoding, int[] positions, Map<LabelledSpan, Double> spans) {
      this.words = words;
      this.encoding = encoding;
      this.positions = positions;
      this.spans = spans;
    }

    List<LabelledSpan> of(Role role) {
      return spans.keySet().stream().filter(span -> span.role() == role).toList();
    }

    Span span(LabelledSpan span) {
      return words.get(span.first()).span().union(words.get(span.last()).span());
    }

    double share(LabelledSpan span) {
      return spans.getOrDefault(span, 0.0);
    }
  }
}
