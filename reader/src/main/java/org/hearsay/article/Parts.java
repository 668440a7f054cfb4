package org.hearsay.article;

import java.util.List;
import org.hearsay.text.Span;

/// What a body's paragraphs are, where they are more than that, and what stands beside them. Each
/// span is one of the body's paragraphs; a plain text has none.
///
/// - `headings`: headings between paragraphs
/// - `items`: items of lists
/// - `quotations`: paragraphs that the page sets off as quoted
/// - `captions`: the words under pictures, which are no part of the body, in page order
public record Parts(
    List<Span> headings, List<Span> items, List<Span> quotations, List<String> captions) {

  public static final Parts NONE = new Parts(List.of(), List.of(), List.of(), List.of());

  public Parts {
    headings = List.copyOf(headings);
    items = List.copyOf(items);
    quotations = List.copyOf(quotations);
    captions = List.copyOf(captions);
  }
}
