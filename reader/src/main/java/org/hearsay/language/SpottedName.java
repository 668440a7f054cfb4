package org.hearsay.language;

import org.hearsay.text.Span;

/// A name as the network spotted it, before short forms are led to long ones.
public record SpottedName(Span span, Mention.Type type) {}
