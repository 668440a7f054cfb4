package org.hearsay.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a short block's words weigh: "Subscribe to our newsletter" is short and says what it is.
final class LabelFeatures implements Features {
  /// In words: a longer block is judged by where it stands.
  private static final int LONGEST = 30;

  private final Layout page;
  private final Labels labels;

  LabelFeatures(Layout page, Labels labels) {
    this.page = page;
    this.labels = labels;
  }

  @Override
  public List<String> names() {
    return List.of("words least", "words most", "words mean", "words known");
  }

  @Override
  public void write(int block, float[] row, int at) {
    Labels.Sum sum = labels.sum(words(page.blocks().get(block)));
    row[at] = sum.least();
    row[at + 1] = sum.most();
    row[at + 2] = sum.mean();
    row[at + 3] = sum.known();
  }

  /// The words of a block, and each two that follow each other; none of a long block.
  static Set<String> words(Block block) {
    if (block.text().length() > 12 * LONGEST) {
      return Set.of();
    }
    List<String> words = Labels.words(block.text().toLowerCase(Locale.ROOT));
    if (words.size() > LONGEST) {
      return Set.of();
    }
    List<String> all = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      all.add(words.get(i - 1) + ' ' + words.get(i));
    }
    return new HashSet<>(all);
  }
}
