package org.hearsay.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page holds of its article's facts, as it was gathered in one walk: its `<meta>` elements,
/// its JSON-LD, and its visible words with marks on those that may be a headline, a name, a date.
/// Immutable.
///
/// - `metas`: contents by name, in lower case
/// - `scripts`: the JSON-LD, not yet read
/// - `canonical`: the address of `<link rel=canonical>`, `language`: `<html lang>`; null without
///   one
/// - `text`: the visible words; each line is one run of text that the page sets apart
/// - `marks`: in the order of their ends
record Evidence(
    Map<String, List<String>> metas,
    List<String> scripts,
    @Nullable String canonical,
    @Nullable String language,
    String text,
    List<Mark> marks) {

  Evidence {
    metas = Map.copyOf(metas);
    scripts = List.copyOf(scripts);
    marks = List.copyOf(marks);
  }

  /// Why a stretch of the page was marked.
  enum Kind {
    /// An `<h1>`.
    HEADING,
    /// `itemprop=author`, `rel=author`.
    AUTHOR,
    /// Called an author's or a byline by its class.
    BYLINE,
    /// A `<time>`.
    TIME,
    /// Called a date by its class.
    DATE,
    /// `itemprop=datePublished`.
    PUBLISHED,
    /// `itemprop=dateModified`, or called the time of a change by its class.
    MODIFIED,
    /// `itemprop=articleSection`.
    SECTION,
    /// An item of a trail of breadcrumbs.
    CRUMB,
    /// A part of the page beside the article, of any length.
    BESIDE
  }

  /// A stretch `[from, to)` of `text`, in UTF-16 units. `value` is what the element says for
  /// machines (`datetime`, `content`), empty where it does not; `place` is 0 in the page's main
  /// part and a number of its own for each part that a page builds beside an article (a sidebar,
  /// the comments, other articles), which is `BESIDE` itself.
  record Mark(Kind kind, int from, int to, String value, int place) {

    int length() {
      return to - from;
    }
  }

  /// The words that are marked, without white space around them.
  String words(Mark mark) {
    return text.substring(mark.from(), mark.to()).strip();
  }

  /// The marks of one kind, in order.
  List<Mark> marks(Kind kind) {
    return marks.stream().filter(mark -> mark.kind() == kind).toList();
  }
}
