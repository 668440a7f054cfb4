package org.hearsay.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.html.Outline.Region;
import org.jsoup.nodes.Element;

/// What the names weigh that a page's maker gave the elements around a block.
final class ClassFeatures implements Features {
  private static final int LEVELS = 9;
  private static final int NEAR = 3;
  private static final Set<String> NAMELESS = Set.of("html", "body", "#root");

  private final Layout page;
  private final Labels.Sum[] sums;

  ClassFeatures(Layout page, Labels labels) {
    this.page = page;
    List<Region> regions = page.outline().regions();
    Map<List<List<String>>, Labels.Sum> known = new HashMap<>();
    sums = new Labels.Sum[regions.size()];
    for (int i = 0; i < sums.length; i++) {
      Element element = regions.get(i).element();
      sums[i] =
          NAMELESS.contains(element.normalName())
              ? Labels.Sum.NONE
              : known.computeIfAbsent(
                  page.outline().words().telling(element), words -> labels.ofEach(all(words)));
    }
  }

  /// The words in the names of an element; none of what every page has.
  static Set<String> words(Element element, Names.Words known) {
    return NAMELESS.contains(element.normalName()) ? Set.of() : all(known.telling(element));
  }

  private static Set<String> all(List<List<String>> words) {
    return words.stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  @Override
  public List<String> names() {
    return List.of(
        "names least",
        "names most",
        "name least",
        "name most",
        "name level",
        "names mean",
        "near names least",
        "near names most");
  }

  @Override
  public void write(int block, float[] row, int at) {
    int level = 0;
    int named = 0;
    float means = 0;
    for (int i = 0; i < 8; i++) {
      row[at + i] = i == 4 ? -1 : 0;
    }
    for (int region = page.ancestry().of(block);
        region >= 0 && level < LEVELS;
        region = page.ancestry().around(region), level++) {
      Labels.Sum sum = sums[region];
      if (sum.known() == 0) {
        continue;
      }
      boolean first = named++ == 0;
      means += sum.mean();
      row[at] = first ? sum.least() : Math.min(row[at], sum.least());
      row[at + 1] = first ? sum.most() : Math.max(row[at + 1], sum.most());
      if (first) {
        row[at + 2] = sum.least();
        row[at + 3] = sum.most();
        row[at + 4] = level;
      }
      if (named <= NEAR) {
        row[at + 6] = row[at];
        row[at + 7] = row[at + 1];
      }
    }
    row[at + 5] = named == 0 ? 0 : means / named;
  }
}
