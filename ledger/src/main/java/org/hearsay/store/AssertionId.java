package org.hearsay.store;

/// Which assertion: the short id of its article, and its number in the reading, from 1.
public record ClaimId(String article, int number) {}
