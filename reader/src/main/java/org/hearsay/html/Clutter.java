package org.hearsay.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.html.Draft.Verdict;
import org.hearsay.html.Outline.Region;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the parts of a page that are built not to be the article: by the element's own meaning, by
/// what its maker called it, and by the shape of a row of cards. A part that holds most of the
/// page's text is never taken for clutter, whatever it is called. Immutable.
final class Clutter {
  /// The share of the page's prose above which no name makes a region clutter.
  private static final double TOO_MUCH = 0.4;

  /// The same for the names of what readers or machines added.
  private static final double ALMOST_ALL = 0.85;

  private static final String NEVER = "never ";
  private static final String HEAD = "head ";
  private static final Set<String> STANDFIRSTS = Set.of("standfirst", "dek", "subtitle");
  private static final Set<String> TAGS =
      Set.of("aside", "form", "figure", "address", "time", "header");

  /// In units: what a byline, a date, a section's name may come to.
  private static final int SHORT = 200;

  private final Names clutter = Names.read("clutter-names.txt");
  private final Names never = Names.read("never-names.txt");
  private final Names head = Names.read("head-names.txt");

  /// Marks the blocks that are clutter.
  void mark(Outline outline, Draft draft) {
    Prose prose = Prose.of(outline);
    Names.Words words = outline.words();
    List<Suspect> suspects = new ArrayList<>();
    for (Region region : outline.regions()) {
      String reason = reason(region, prose, words);
      if (reason != null) {
        suspects.add(new Suspect(region, reason));
      }
    }
    Set<String> believed = believed(suspects, prose);
    for (Suspect suspect : suspects) {
      if (believed.contains(suspect.reason())) {
        Verdict verdict = suspect.reason().startsWith(HEAD) ? Verdict.HEAD : Verdict.CLUTTER;
        for (int i = suspect.region().from(); i < suspect.region().to(); i++) {
          draft.set(i, draft.of(i) == Verdict.CLUTTER ? Verdict.CLUTTER : verdict);
        }
      }
    }
  }

  /// A region that may be clutter, and the name, tag or attribute that says so.
  private record Suspect(Region region, String reason) {}

  /// The reasons that do not speak against most of the page: a name that does ("widget", where each
  /// paragraph is one) names the page's layout.
  private static Set<String> believed(List<Suspect> suspects, Prose prose) {
    Map<String, Double> shares = new HashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    for (Suspect suspect : suspects) {
      Region region = suspect.region();
      if (region.from() >= ends.getOrDefault(suspect.reason(), 0)) {
        shares.merge(suspect.reason(), prose.share(region), Double::sum);
        ends.put(suspect.reason(), region.to());
      }
    }
    return shares.entrySet().stream()
        .filter(e -> e.getValue() <= (e.getKey().startsWith(NEVER) ? ALMOST_ALL : TOO_MUCH))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private @Nullable String reason(Region region, Prose prose, Names.Words words) {
    Element element = region.element();
    String tag = element.normalName();
    if (tag.equals("body")
        || tag.equals("html")
        || tag.equals("main")
        || element.attr("itemprop").contains("articleBody")) {
      return null;
    }
    List<List<String>> naming = words.naming(element);
    String name = never.in(naming);
    if (name != null) {
      return NEVER + name;
    }
    if (prose.share(region) > TOO_MUCH) {
      return null;
    }
    if (TAGS.contains(tag)) {
      return tag;
    }
    if (isHidden(element)) {
      return "hidden";
    }
    name = clutter.in(naming);
    if (name == null && prose.units(region) < SHORT) {
      return atHead(element, tag, naming);
    }
    return name;
  }

  private @Nullable String atHead(Element element, String tag, List<List<String>> naming) {
    String name = head.in(naming);
    if (tag.equals("p")) {
      // A paragraph may be called after its date or its author and be prose none the less.
      return name != null && STANDFIRSTS.contains(name) ? HEAD + name : null;
    }
    if (asksForSomething(element)) {
      return "form inside";
    }
    return name == null ? null : HEAD + name;
  }

  /// A few words and a field to fill in right behind them: "Our newsletter, every morning".
  private static boolean asksForSomething(Element element) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.normalName().equals("form")) {
        return true;
      }
    }
    return false;
  }

  /// Whether a page has the element and does not show it.
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || isStyledAway(element.attr("style"));
  }

  private static boolean isStyledAway(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String rules = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return rules.contains("display:none") || rules.contains("visibility:hidden");
  }
}
