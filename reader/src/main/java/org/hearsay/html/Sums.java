package org.hearsay.html;

/// How much of what stands before each block of an outline, so that a question about any stretch of
/// blocks is two lookups. All lengths are weights ([Block#weight]). Immutable.
final class Sums {
  private final double[] prose;
  private final double[] weight;
  private final double[] linked;
  private final double[] paragraphs;

  Sums(Outline outline) {
    int size = outline.blocks().size();
    prose = new double[size + 1];
    weight = new double[size + 1];
    linked = new double[size + 1];
    paragraphs = new double[size + 1];
    for (int i = 0; i < size; i++) {
      Block block = outline.blocks().get(i);
      boolean isProse = Prose.isProse(block);
      prose[i + 1] = prose[i] + (isProse ? block.weight() - block.linked() : 0);
      weight[i + 1] = weight[i] + block.weight();
      linked[i + 1] = linked[i] + block.linked();
      paragraphs[i + 1] = paragraphs[i] + (isProse ? 1 : 0);
    }
  }

  int size() {
    return prose.length - 1;
  }

  /// The length of the prose in `[from, to)`, without its links.
  double prose(int from, int to) {
    return prose[to] - prose[from];
  }

  double weight(int from, int to) {
    return weight[to] - weight[from];
  }

  /// The share of the text in `[from, to)` that is linked; 0 where there is none.
  double linkDensity(int from, int to) {
    return (linked[to] - linked[from]) / Math.max(1, weight(from, to));
  }

  /// How many of the blocks in `[from, to)` are prose.
  double paragraphs(int from, int to) {
    return paragraphs[to] - paragraphs[from];
  }

  double allProse() {
    return Math.max(1, prose[size()]);
  }
}
