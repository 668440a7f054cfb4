package org.hearsay.store;

/// By what an article was read: the reader's version, and a fingerprint of the options that change
/// what it finds. Two readings by equal readers of equal bytes are equal.
public record Reader(String version, String options) {}
