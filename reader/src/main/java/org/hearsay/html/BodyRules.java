package org.hearsay.html;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Furniture;
import org.hearsay.html.Draft.Verdict;
import org.hearsay.html.Outline.Region;
import org.jspecify.annotations.Nullable;

/// Drafts the article in an outline by rules alone: the element whose blocks weigh most when prose
/// counts for and links, labels and clutter count against, and in it the blocks that are the
/// article's own. Immutable.
final class BodyRules {
  /// What a label or a row of links takes away, in units of prose.
  private static final int MARK = 15;

  /// The share of the text that makes an `<article>` the page's own and no card.
  private static final double FIRST = 0.25;

  /// The share of the text that an element named "article body" has to hold to be believed.
  private static final double NAMED = 0.6;

  /// In units: text above a headline that is no article by itself.
  private static final int LEAD_IN = 400;

  /// In units: a paragraph that is printed twice, as pages for two widths of screen do, is kept
  /// once; shorter ones ("Yes.") may repeat.
  private static final int REPEATS = 60;

  private final Furniture furniture = new Furniture();
  private final Clutter clutter = new Clutter();
  private final Names bodies = Names.read("body-names.txt");

  /// What each block is; none is the article's where the page holds no prose.
  Draft draft(Outline outline, @Nullable String title) {
    Draft draft = new Draft(outline.blocks().size());
    clutter.mark(outline, draft);
    BitSet dropped = draft.marked();
    double[] before = weights(outline, dropped);
    Region best = best(outline, before);
    if (best == null) {
      return draft;
    }
    best = named(outline, before, firstArticle(outline, before, best));
    markOwn(outline, best, draft, title);
    markEdges(outline, draft);
    List<Integer> own = draft.own().stream().boxed().toList();
    BitSet furnished =
        furniture.in(own.stream().map(block -> outline.blocks().get(block).text()).toList());
    furnished.stream().forEach(i -> draft.set(own.get(i), Verdict.FURNITURE));
    markLabelled(outline, draft);
    return draft;
  }

  /// What the blocks before each weigh together, without those dropped.
  static double[] weights(Outline outline, BitSet dropped) {
    double[] before = new double[outline.blocks().size() + 1];
    for (int i = 0; i < outline.blocks().size(); i++) {
      before[i + 1] = before[i] + (dropped.get(i) ? 0 : weight(outline.blocks().get(i)));
    }
    return before;
  }

  /// What a block says for (above 0) or against the element that it stands in.
  private static double weight(Block block) {
    int length = block.weight();
    if (block.linkDensity() > 0.5) {
      return -MARK - 0.3 * Math.min(length, 300);
    }
    if (Prose.isProse(block)) {
      return (length - block.linked()) * (block.isParagraph() ? 1 : 0.7);
    }
    return block.isHeading() || block.isItem() ? -2 : -MARK;
  }

  /// The element that weighs most; null where none weighs anything.
  static @Nullable Region best(Outline outline, double[] before) {
    Region best = null;
    double most = 0;
    for (Region region : outline.regions()) {
      double sum = before[region.to()] - before[region.from()];
      // Of equals the inner one, which comes later.
      if (sum >= most && sum > 0) {
        best = region;
        most = sum;
      }
    }
    return best;
  }

  /// Of several `<article>`s in a row the first that is no card: what follows is another article.
  private static Region firstArticle(Outline outline, double[] before, Region best) {
    double all = before[best.to()] - before[best.from()];
    for (Region region : outline.regions()) {
      if (region.element().normalName().equals("article")
          && best.contains(region)
          && before[region.to()] - before[region.from()] > FIRST * all) {
        return region;
      }
    }
    return best;
  }

  /// The innermost element inside `best` that says it is the body and holds most of its weight.
  private Region named(Outline outline, double[] before, Region best) {
    double all = before[best.to()] - before[best.from()];
    Region found = best;
    for (Region region : outline.regions()) {
      if (best.contains(region)
          && before[region.to()] - before[region.from()] > NAMED * all
          && (region.element().attr("itemprop").contains("articleBody")
              || bodies.areOn(region.element()))) {
        found = region;
      }
    }
    return found;
  }

  private static void markOwn(Outline outline, Region best, Draft draft, @Nullable String title) {
    long length = 0;
    Set<String> seen = new HashSet<>();
    for (int i = best.from(); i < best.to(); i++) {
      Block block = outline.blocks().get(i);
      if (draft.of(i) != Verdict.OUTSIDE) {
        continue;
      }
      if (block.isHeading() && block.home().normalName().equals("h1")) {
        // What stood above the headline is not the text under it; a second one is another article.
        if (length >= LEAD_IN) {
          mark(draft, i, best.to(), Verdict.NEXT);
          return;
        }
        mark(draft, best.from(), i + 1, Verdict.HEAD);
        length = 0;
      } else if (title != null && block.text().equalsIgnoreCase(title)) {
        draft.set(i, Verdict.HEAD);
      } else if (isTeaser(block)) {
        draft.set(i, Verdict.TEASER);
      } else if (block.text().length() < REPEATS || seen.add(block.text())) {
        draft.set(i, Verdict.OWN);
        length += block.text().length();
      } else {
        draft.set(i, Verdict.REPEATED);
      }
    }
  }

  /// A label and a link ("Read also: …") says more surely what it is than a link alone does.
  private void markLabelled(Outline outline, Draft draft) {
    for (int i = 0; i < outline.blocks().size(); i++) {
      if (draft.of(i) == Verdict.TEASER && furniture.isLabel(outline.blocks().get(i).text())) {
        draft.set(i, Verdict.FURNITURE);
      }
    }
  }

  private static void mark(Draft draft, int from, int to, Verdict verdict) {
    for (int i = from; i < to; i++) {
      if (draft.of(i) != Verdict.CLUTTER) {
        draft.set(i, verdict);
      }
    }
  }

  /// Whether a block is one link, or a label and a link: it leads to another article.
  private static boolean isTeaser(Block block) {
    boolean cites = block.isParagraph() && block.isSentence() && block.links().size() > 1;
    return block.linkDensity() > 0.5 && block.text().length() < LEAD_IN && !cites;
  }

  /// The labels before the first prose (a name, a date, a section) and the headings after the last.
  private static void markEdges(Outline outline, Draft draft) {
    BitSet own = draft.own();
    int first = own.nextSetBit(0);
    while (first >= 0 && isLabel(outline.blocks().get(first))) {
      draft.set(first, Verdict.EDGE);
      first = own.nextSetBit(first);
    }
    int last = own.length() - 1;
    while (last >= 0 && outline.blocks().get(last).isHeading()) {
      draft.set(last, Verdict.EDGE);
      last = own.length() - 1;
    }
  }

  private static boolean isLabel(Block block) {
    return !Prose.isProse(block) && !block.isHeading() && !block.isItem();
  }
}
