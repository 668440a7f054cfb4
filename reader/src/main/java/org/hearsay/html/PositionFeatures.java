package org.hearsay.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where a block stands: on the page, and behind the headline.
final class PositionFeatures implements Features {
  private static final float NONE = -999;

  private final Layout page;
  private final Set<String> title;
  private final int[] headings;
  private final int headline;

  PositionFeatures(Layout page) {
    this.page = page;
    title =
        page.title() == null
            ? Set.of()
            : Set.copyOf(Labels.words(page.title().toLowerCase(Locale.ROOT)));
    headings = new int[page.size() + 1];
    int best = -1;
    double most = 0;
    for (int i = 0; i < page.size(); i++) {
      Block block = page.blocks().get(i);
      boolean first = block.home().normalName().equals("h1");
      headings[i + 1] = headings[i] + (first ? 1 : 0);
      if (first && alike(i) > most) {
        most = alike(i);
        best = i;
      }
    }
    for (int i = 0; best < 0 && i < page.size(); i++) {
      best = page.blocks().get(i).text().equalsIgnoreCase(page.title()) ? i : -1;
    }
    headline = best;
  }

  @Override
  public List<String> names() {
    return List.of(
        "number",
        "to end",
        "place",
        "prose share before",
        "prose share behind",
        "prose before",
        "prose behind",
        "blocks",
        "weight",
        "prose",
        "page link density",
        "h1 before",
        "h1 on page",
        "from headline",
        "prose from headline",
        "like title",
        "words in title");
  }

  @Override
  public void write(int block, float[] row, int at) {
    Sums sums = page.sums();
    int size = page.size();
    double before = sums.prose(0, block);
    double behind = sums.prose(block + 1, size);
    row[at] = block;
    row[at + 1] = size - block;
    row[at + 2] = (float) block / size;
    row[at + 3] = (float) (before / sums.allProse());
    row[at + 4] = (float) (behind / sums.allProse());
    row[at + 5] = (float) before;
    row[at + 6] = (float) behind;
    row[at + 7] = size;
    row[at + 8] = (float) sums.weight(0, size);
    row[at + 9] = (float) sums.prose(0, size);
    row[at + 10] = (float) sums.linkDensity(0, size);
    row[at + 11] = headings[block + 1];
    row[at + 12] = headings[size];
    row[at + 13] = headline < 0 ? NONE : block - headline;
    row[at + 14] = headline < 0 ? NONE : (float) (before - sums.prose(0, headline));
    row[at + 15] = (float) alike(block);
    row[at + 16] = (float) contained(block);
  }

  /// How many of the words of block and title they share, from 0 to 1.
  private double alike(int block) {
    int own = page.words().get(block).size();
    return own == 0 || title.isEmpty() ? 0 : 2.0 * common(block) / (own + title.size());
  }

  private double contained(int block) {
    int own = page.words().get(block).size();
    return own == 0 ? 0 : (double) common(block) / own;
  }

  private int common(int block) {
    int common = 0;
    for (String word : page.words().get(block)) {
      common += title.contains(word) ? 1 : 0;
    }
    return common;
  }
}
