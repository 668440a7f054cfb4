package org.hearsay.web;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
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
    return found(new AxeBuilder(page), new AxeRunOptions());
  }

  /// Those that a theme can make.
  static List<String> ofColours(Page page) {
    AxeRunOnlyOptions colours = new AxeRunOnlyOptions();
    colours.setType("rule");
    colours.setValues(List.of("color-contrast", "link-in-text-block"));
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(colours);
    return found(new AxeBuilder(page), options);
  }

  /// What is as it should be is not sent to us: of long pages that is a lot.
  private static List<String> found(AxeBuilder axe, AxeRunOptions options) {
    List<String> barriers = new ArrayList<>();
    options.setResultTypes(List.of("violations"));
    for (Rule rule : axe.options(options).setLegacyMode(true).analyze().getViolations()) {
      if (SERIOUS.contains(rule.getImpact())) {
        for (CheckedNode node : rule.getNodes()) {
          barriers.add(rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary());
        }
      }
    }
    return barriers;
  }
}
