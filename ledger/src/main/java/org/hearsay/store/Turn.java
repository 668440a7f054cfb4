package org.hearsay.store;

/// An article and when it came, or came to be read otherwise: turns count up, whatever happens to
/// clocks.
public record Turn(String article, long number) {}
