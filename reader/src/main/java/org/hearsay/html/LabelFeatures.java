package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;

/// What a short block's words weigh: "Subscribe to our newsletter" is short and says what it is.
final class LabelFeatures implements Features {
  /// In words: a longer block is judged by where it stands.
  private static final int LONGEST = 16;

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
    List<String> own = page.words().get(block);
    Labels.Sum sum = own.size() > LONGEST ? Labels.Sum.NONE : labels.ofText(own);
    row[at] = sum.least();
    row[at + 1] = sum.most();
    row[at + 2] = sum.mean();
    row[at + 3] = sum.known();
  }

  /// The words of a block, and each two that follow each other; none of a long block.
  static List<String> words(Layout page, int block) {
    List<String> words = page.words().get(block);
    if (words.size() > LONGEST) {
      return List.of();
    }
    List<String> all = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      all.add(words.get(i - 1) + ' ' + words.get(i));
    }
    return all;
  }
}
