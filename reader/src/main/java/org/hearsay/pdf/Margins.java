package org.hearsay.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes out what stands on the edges of pages: the number of the page, and lines at the top or at
/// the bottom that come again on other pages, their numbers aside. Stateless.
final class Margins {
  /// How many lines from either edge may be running ones.
  private static final int DEEP = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[-–—|\\s]*(?:page|p\\.|seite)?\\s*\\d{1,4}(?:\\s*(?:/|of|von)\\s*\\d{1,4})?[-–—|\\s]*");

  private Margins() {}

  static List<List<Segment>> without(List<List<Segment>> pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (List<Segment> page : pages) {
      for (Segment segment : edges(page)) {
        seen.computeIfAbsent(flat(segment), _ -> new HashSet<>()).add(segment.page());
      }
    }
    int enough = Math.max(2, Math.min(pages.size() / 2, 20));
    List<List<Segment>> kept = new ArrayList<>();
    for (List<Segment> page : pages) {
      Set<Segment> edges = edges(page);
      kept.add(
          page.stream()
              .filter(s ->
                  !edges.contains(s)
                      || !(PAGE_NUMBER.matcher(s.text()).matches()
                          || seen.getOrDefault(flat(s), Set.of()).size() >= enough))
              .toList());
    }
    return kept;
  }

  private static Set<Segment> edges(List<Segment> page) {
    List<Float> heights = page.stream().map(Segment::y).distinct().sorted().toList();
    if (heights.isEmpty()) {
      return Set.of();
    }
    float top = heights.get(Math.min(DEEP, heights.size()) - 1);
    float bottom = heights.get(Math.max(0, heights.size() - DEEP));
    Set<Segment> edges = new HashSet<>();
    for (Segment segment : page) {
      if (segment.y() <= top || segment.y() >= bottom) {
        edges.add(segment);
      }
    }
    return edges;
  }

  /// The place to a few points, and the words without their numbers.
  private static String flat(Segment segment) {
    return Math.round(segment.y() / 6) + " " + segment.text().replaceAll("\\d+", "#");
  }
}
