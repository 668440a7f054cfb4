package org.hearsay.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page as the scorer sees it: its outline with what can be asked of it, and what is known so
/// far.
///
/// - `title`: the article's, null where none was found
/// - `draft`: what the rules made of it
/// - `words`: the words of each block in lower case; none of a long block
/// - `stated`: the body as the page's own metadata have it, empty where they have none
record Layout(
    Outline outline,
    Ancestry ancestry,
    Sums sums,
    @Nullable String title,
    Draft draft,
    String stated,
    List<List<String>> words) {

  /// In units: a longer block is judged by where it stands, not by its words.
  private static final int LONGEST = 400;

  static Layout of(Outline outline, @Nullable String title, Draft draft, String stated) {
    List<List<String>> words = outline.blocks().stream().map(Layout::words).toList();
    return new Layout(
        outline, new Ancestry(outline), new Sums(outline), title, draft, stated, words);
  }

  private static List<String> words(Block block) {
    return block.text().length() > LONGEST
        ? List.of()
        : Labels.words(block.text().toLowerCase(Locale.ROOT));
  }

  List<Block> blocks() {
    return outline.blocks();
  }

  int size() {
    return outline.blocks().size();
  }
}
