package org.hearsay.article;

import org.hearsay.text.Span;

/// A hyperlink in an article's body: the words that carry it and the absolute address behind them.
public record Link(Span span, String href) {}
