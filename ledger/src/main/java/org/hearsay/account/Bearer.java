package org.hearsay.account;

/// A program that brought along a token that works.
///
/// - `role`: what it may do: the role of the token or of its account, whichever may do less
public record Bearer(Account account, Role role, Token token) {}
