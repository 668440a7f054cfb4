package org.hearsay.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page as the scorer sees it: its outline with what can be asked of it, and what is known so
/// far.
///
/// - `title`: the article's, null where none was found
/// - `draft`: what the rules made of it
/// - `stated`: the body as the page's own metadata have it, empty where they have none
record Layout(
    Outline outline,
    Ancestry ancestry,
    Sums sums,
    @Nullable String title,
    Draft draft,
    String stated) {

  static Layout of(Outline outline, @Nullable String title, Draft draft, String stated) {
    return new Layout(outline, new Ancestry(outline), new Sums(outline), title, draft, stated);
  }

  List<Block> blocks() {
    return outline.blocks();
  }

  int size() {
    return outline.blocks().size();
  }
}
