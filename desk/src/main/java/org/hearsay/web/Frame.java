package org.hearsay.web;

import org.hearsay.desk.Work;
import org.jspecify.annotations.Nullable;

/// What every page has around it.
///
/// - `section`: of the navigation; empty for none
/// - `accounts`: whether people sign in here
/// - `work`: what is being done before the page is up to date; null for nothing
/// - `notice`: what was just done; null for nothing
public record Frame(
    String title,
    String section,
    Visitor visitor,
    boolean accounts,
    @Nullable Work work,
    @Nullable String notice,
    Assets assets) {

  /// For `aria-current`.
  @Nullable String current(String name) {
    return section.equals(name) ? "page" : null;
  }
}
