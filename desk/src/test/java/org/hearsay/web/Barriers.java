package org.hearsay.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// What keeps people out of a page, as axe sees it.
@NullMarked
final class Barriers {
  /// The lesser ones are advice.
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private Barriers() {}

  /// A line for each, with what would mend it.
  static List<String> of(Page page) {
    return found(new AxeBuilder(page));
  }

  /// Those that a theme can make.
  static List<String> ofColours(Page page) {
    return found(new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
  }

  private static List<String> found(AxeBuilder axe) {
    List<String> barriers = new ArrayList<>();
    for (Rule rule : axe.setLegacyMode(true).analyze().getViolations()) {
      if (SERIOUS.contains(rule.getImpact())) {
        for (CheckedNode node : rule.getNodes()) {
          barriers.add(rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary());
        }
      }
    }
    return barriers;
  }
}
