package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The pieces of one thing in a text, in text order, none empty, none overlapping another: the
/// content of “We won,” he said, “and left.” has two. May hold none, where a thing is not in the
/// text at all (a cue without a source). Immutable.
public record Spans(List<Span> pieces) {

  public static final Spans NONE = new Spans(List.of());

  public Spans {
    pieces = List.copyOf(pieces);
    Span last = null;
    for (Span piece : pieces) {
      if (piece.isEmpty()) {
        throw new IllegalArgumentException("an empty piece: " + pieces);
      }
      if (last != null && last.end() > piece.start()) {
        throw new IllegalArgumentException("pieces out of order: " + pieces);
      }
      last = piece;
    }
  }

  public static Spans of(Span... pieces) {
    return new Spans(List.of(pieces));
  }

  /// The pieces sorted, empty ones dropped, overlapping ones joined.
  public static Spans joined(List<Span> pieces) {
    List<Span> sorted = new ArrayList<>();
    for (Span piece : pieces.stream().filter(p -> !p.isEmpty()).sorted().toList()) {
      if (!sorted.isEmpty() && sorted.getLast().end() >= piece.start()) {
        sorted.add(sorted.removeLast().union(piece));
      } else {
        sorted.add(piece);
      }
    }
    return new Spans(sorted);
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /// From the start of the first piece to the end of the last.
  ///
  /// @throws java.util.NoSuchElementException if there are no pieces
  public Span bounds() {
    return pieces.getFirst().union(pieces.getLast());
  }

  public int length() {
    return pieces.stream().mapToInt(Span::length).sum();
  }

  public boolean overlaps(Span span) {
    int at = firstEndingBehind(span.start());
    return at < pieces.size() && span.overlaps(pieces.get(at));
  }

  public boolean overlaps(Spans other) {
    return other.pieces.stream().anyMatch(this::overlaps);
  }

  /// Whether one of the pieces holds all of `span`.
  public boolean contains(Span span) {
    int at = firstEndingBehind(span.start());
    return at < pieces.size() && pieces.get(at).contains(span);
  }

  /// The parts of these pieces that lie inside `span`.
  public Spans within(Span span) {
    List<Span> parts = new ArrayList<>();
    for (int at = firstEndingBehind(span.start());
        at < pieces.size() && pieces.get(at).overlaps(span);
        at++) {
      Span piece = pieces.get(at);
      parts.add(new Span(Math.max(piece.start(), span.start()), Math.min(piece.end(), span.end())));
    }
    return new Spans(parts);
  }

  /// The number of the first piece that ends behind `offset`; a quotation may have a piece for each
  /// of a thousand paragraphs and be asked in each of them.
  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The words that it covers, a space between two pieces.
  public String of(CharSequence text) {
    return pieces.stream().map(piece -> piece.of(text)).collect(Collectors.joining(" "));
  }
}
