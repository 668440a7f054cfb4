package org.hearsay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Cuts a stretch of text into runs of which each is marked in one way, so that a page can show
/// marks that overlap. Put together, the runs are the text again.
final class Runs {
  private final String text;
  private final List<Mark> marks;
  private final List<Span> sources;
  private final @Nullable Span here;

  /// Something to mark: the assertion of that number.
  record Mark(Span span, int number, String band) {}

  /// - `number`: of the shortest assertion around it, 0 where there is none
  /// - `begins`: whether that assertion begins here
  /// - `band`: how surely that is put
  /// - `source`: whether it names who says something
  /// - `here`: whether the address asked for it; `first`: of those
  record Run(
      String text,
      int number,
      boolean begins,
      String band,
      boolean source,
      boolean here,
      boolean first) {}

  Runs(String text, List<Mark> marks, List<Span> sources, @Nullable Span here) {
    this.text = text;
    this.marks =
        marks.stream()
            .sorted(Comparator.comparingInt((Mark mark) -> mark.span().length()))
            .toList();
    this.sources = sources;
    this.here = here;
  }

  /// The runs of a stretch of the text.
  List<Run> of(Span stretch) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(stretch.start(), stretch.end()));
    marks.forEach(mark -> add(borders, mark.span(), stretch));
    sources.forEach(source -> add(borders, source, stretch));
    if (here != null) {
      add(borders, here, stretch);
    }
    List<Run> runs = new ArrayList<>();
    Integer start = null;
    for (int border : borders) {
      if (start != null && border > start) {
        runs.add(run(start, border));
      }
      start = border;
    }
    return runs;
  }

  private static void add(Set<Integer> borders, Span span, Span stretch) {
    if (span.start() < stretch.end() && span.end() > stretch.start()) {
      borders.add(Math.max(span.start(), stretch.start()));
      borders.add(Math.min(span.end(), stretch.end()));
    }
  }

  private Run run(int start, int end) {
    String words = text.substring(start, end);
    boolean source = sources.stream().anyMatch(one -> holds(one, start, end));
    boolean asked = here != null && holds(here, start, end);
    boolean first = here != null && asked && here.start() == start;
    for (Mark mark : marks) {
      if (holds(mark.span(), start, end)) {
        boolean begins =
            marks.stream()
                .filter(one -> one.number() == mark.number())
                .noneMatch(one -> one.span().start() < start);
        return new Run(words, mark.number(), begins, mark.band(), source, asked, first);
      }
    }
    return new Run(words, 0, false, "", source, asked, first);
  }

  private static boolean holds(Span span, int start, int end) {
    return span.start() <= start && span.end() >= end;
  }
}
