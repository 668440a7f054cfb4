package org.hearsay.html;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// What the rules made of a block and of those around it, and whether the page's own metadata have
/// its words in the body that they state.
final class DraftFeatures implements Features {
  /// In units: how much of a block is looked for in the stated body.
  private static final int LOOKED_FOR = 60;

  private final Layout page;
  private final double[] before;
  private final String stated;

  DraftFeatures(Layout page) {
    this.page = page;
    BitSet draft = page.draft().own();
    before = new double[page.size() + 1];
    for (int i = 0; i < page.size(); i++) {
      before[i + 1] = before[i] + (draft.get(i) ? page.blocks().get(i).weight() : 0);
    }
    stated = letters(page.stated(), Integer.MAX_VALUE);
  }

  @Override
  public List<String> names() {
    return List.of(
        "drafted",
        "from draft",
        "to draft",
        "-2 drafted",
        "-1 drafted",
        "+1 drafted",
        "+2 drafted",
        "draft",
        "draft before",
        "draft share",
        "stated body",
        "in stated body",
        "verdict");
  }

  @Override
  public void write(int block, float[] row, int at) {
    BitSet draft = page.draft().own();
    int size = page.size();
    row[at] = draft.get(block) ? 1 : 0;
    row[at + 1] = draft.isEmpty() ? -1 : block - draft.nextSetBit(0);
    row[at + 2] = draft.length() - 1 - block;
    row[at + 3] = drafted(block - 2);
    row[at + 4] = drafted(block - 1);
    row[at + 5] = drafted(block + 1);
    row[at + 6] = drafted(block + 2);
    row[at + 7] = (float) before[size];
    row[at + 8] = (float) (before[block] / Math.max(1, before[size]));
    row[at + 9] = (float) (before[size] / Math.max(1, page.sums().weight(0, size)));
    row[at + 10] = stated.length();
    row[at + 11] = inStated(page.blocks().get(block));
    row[at + 12] = page.draft().of(block).code();
  }

  private float drafted(int block) {
    return block < 0 || block >= page.size() ? -1 : page.draft().own().get(block) ? 1 : 0;
  }

  private float inStated(Block block) {
    if (stated.isEmpty()) {
      return -1;
    }
    String start = letters(block.text(), LOOKED_FOR);
    return !start.isEmpty() && stated.contains(start) ? 1 : 0;
  }

  /// The letters and digits alone: white space and quotation marks differ between the two.
  private static String letters(String text, int most) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length() && letters.length() < most; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
