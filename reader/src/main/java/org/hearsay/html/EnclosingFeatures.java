package org.hearsay.html;

import java.util.Arrays;
import java.util.List;
import org.hearsay.html.Outline.Region;

/// The elements around a block that say by their tag what they are: an article, a list, a
/// quotation, an aside. For each kind the innermost, with what share of the page's prose it holds.
/// Worked out once for each element, from the one around it.
final class EnclosingFeatures implements Features {
  private static final List<List<String>> KINDS =
      List.of(
          List.of("article"),
          List.of("section"),
          List.of("ul", "ol"),
          List.of("blockquote"),
          List.of("main"),
          List.of("table"),
          List.of("aside"));

  /// Of these also how many blocks they hold and how many of them come before.
  private static final int DETAILED = 4;

  private final Layout page;
  private final int[][] nearest;
  private final boolean[] hidden;

  EnclosingFeatures(Layout page) {
    this.page = page;
    List<Region> regions = page.outline().regions();
    nearest = new int[regions.size()][];
    hidden = new boolean[regions.size()];
    for (int i = 0; i < nearest.length; i++) {
      int around = page.ancestry().around(i);
      int kind = kind(regions.get(i).element().normalName());
      int[] above = around < 0 ? none() : nearest[around];
      if (kind >= 0) {
        above = above.clone();
        above[kind] = i;
      }
      nearest[i] = above;
      hidden[i] = (around >= 0 && hidden[around]) || Clutter.isHidden(regions.get(i).element());
    }
  }

  private static int[] none() {
    int[] none = new int[KINDS.size()];
    Arrays.fill(none, -1);
    return none;
  }

  private static int kind(String tag) {
    for (int i = 0; i < KINDS.size(); i++) {
      if (KINDS.get(i).contains(tag)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public List<String> names() {
    return List.of(
        "article prose",
        "article blocks",
        "in article",
        "section prose",
        "section blocks",
        "in section",
        "list prose",
        "list blocks",
        "in list",
        "quotation prose",
        "quotation blocks",
        "in quotation",
        "main prose",
        "table prose",
        "aside prose",
        "depth",
        "hidden");
  }

  @Override
  public void write(int block, float[] row, int at) {
    int own = page.ancestry().of(block);
    int[] around = own < 0 ? none() : nearest[own];
    int next = at;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      Region region = around[kind] < 0 ? null : page.outline().regions().get(around[kind]);
      row[next++] =
          region == null
              ? -1
              : (float) (page.sums().prose(region.from(), region.to()) / page.sums().allProse());
      if (kind < DETAILED) {
        row[next++] = region == null ? -1 : region.size();
        row[next++] = region == null ? -1 : block - region.from();
      }
    }
    row[next] = page.ancestry().depth(own);
    row[next + 1] = own >= 0 && hidden[own] ? 1 : 0;
  }
}
