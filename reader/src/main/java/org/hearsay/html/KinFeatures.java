package org.hearsay.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.html.Outline.Region;
import org.jsoup.nodes.Element;

/// The blocks that are set like a block (the same tags and classes around them), and those beside
/// it in one element: an article's paragraphs are many and alike, and so are a row of cards.
final class KinFeatures implements Features {
  private static final int CLASS_LENGTH = 40;

  private final Layout page;
  private final int[] signatures;
  private final int[] parents;
  private final Group[] alike;
  private final Group[] beside;

  KinFeatures(Layout page) {
    this.page = page;
    int[] looks = looks();
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    signatures = new int[page.size()];
    parents = new int[page.size()];
    Ancestry ancestry = page.ancestry();
    for (int i = 0; i < signatures.length; i++) {
      int own = ancestry.of(i);
      int around = ancestry.around(own);
      int outer = ancestry.around(around);
      List<Integer> look =
          List.of(
              own < 0 ? -1 : looks[own],
              around < 0 ? -1 : looks[around],
              outer < 0 ? -1 : looks[outer]);
      signatures[i] = numbers.computeIfAbsent(look, _ -> numbers.size());
      parents[i] = around + 1;
    }
    alike = groups(signatures, numbers.size());
    beside = groups(parents, page.outline().regions().size() + 1);
  }

  private static final class Group {
    private double weight;
    private double linked;
    private double prose;
    private int blocks;
  }

  @Override
  public List<String> names() {
    return List.of(
        "alike weight",
        "alike link density",
        "alike",
        "alike mean",
        "alike prose",
        "beside weight",
        "beside",
        "beside link density",
        "beside mean");
  }

  @Override
  public void write(int block, float[] row, int at) {
    double all = Math.max(1, page.sums().weight(0, page.size()));
    Group same = alike[signatures[block]];
    row[at] = (float) (same.weight / all);
    row[at + 1] = (float) (same.linked / Math.max(1, same.weight));
    row[at + 2] = same.blocks;
    row[at + 3] = (float) (same.weight / same.blocks);
    row[at + 4] = (float) (same.prose / page.sums().allProse());
    Group near = beside[parents[block]];
    row[at + 5] = (float) (near.weight / all);
    row[at + 6] = near.blocks;
    row[at + 7] = (float) (near.linked / Math.max(1, near.weight));
    row[at + 8] = (float) (near.weight / near.blocks);
  }

  /// Whether two blocks are set alike.
  boolean areAlike(int one, int other) {
    return signatures[one] == signatures[other];
  }

  private Group[] groups(int[] of, int count) {
    Group[] groups = new Group[count];
    Arrays.setAll(groups, _ -> new Group());
    for (int i = 0; i < of.length; i++) {
      Block block = page.blocks().get(i);
      Group group = groups[of[i]];
      group.weight += block.weight();
      group.linked += block.linked();
      group.prose += Prose.isProse(block) ? block.weight() : 0;
      group.blocks++;
    }
    return groups;
  }

  /// A number for each region, the same for those with one tag and class.
  private int[] looks() {
    Map<String, Integer> numbers = new HashMap<>();
    List<Region> regions = page.outline().regions();
    int[] looks = new int[regions.size()];
    for (int i = 0; i < looks.length; i++) {
      Element element = regions.get(i).element();
      String name = element.className();
      String look =
          element.normalName()
              + '.'
              + (name.length() > CLASS_LENGTH ? name.substring(0, CLASS_LENGTH) : name);
      looks[i] = numbers.computeIfAbsent(look, _ -> numbers.size());
    }
    return looks;
  }
}
