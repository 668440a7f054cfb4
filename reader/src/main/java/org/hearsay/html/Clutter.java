package org.hearsay.html;

import java.util.BitSet;
import java.util.Locale;
import org.hearsay.html.Outline.Region;
import org.jsoup.nodes.Element;

/// Finds the parts of a page that are built not to be the article: by the element's own meaning, by
/// what its maker called it, and by the shape of a row of cards. A part that holds most of the
/// page's text is never taken for clutter, whatever it is called. Immutable.
final class Clutter {
  /// The share of the page's prose above which no name makes a region clutter.
  private static final double TOO_MUCH = 0.4;

  /// In units: what a byline, a date, a section's name may come to.
  private static final int SHORT = 200;

  private final Names clutter = Names.read("clutter-names.txt");
  private final Names head = Names.read("head-names.txt");

  /// The numbers of the blocks that are clutter.
  BitSet in(Outline outline) {
    Prose prose = Prose.of(outline);
    BitSet found = new BitSet();
    for (Region region : outline.regions()) {
      if (found.get(region.from()) && found.nextClearBit(region.from()) >= region.to()) {
        continue;
      }
      if (isClutter(region, prose)) {
        found.set(region.from(), region.to());
      }
    }
    return found;
  }

  private boolean isClutter(Region region, Prose prose) {
    Element element = region.element();
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return false;
    }
    double share = prose.share(region);
    if (share > TOO_MUCH || element.attr("itemprop").contains("articleBody")) {
      return false;
    }
    return switch (tag) {
      case "aside", "form", "figure", "address", "time" -> true;
      case "header" -> true;
      default ->
          isHidden(element)
              || clutter.areOn(element)
              || (prose.units(region) < SHORT && !tag.equals("p") && head.areOn(element));
    };
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || element.attr("aria-hidden").equals("true");
  }
}
