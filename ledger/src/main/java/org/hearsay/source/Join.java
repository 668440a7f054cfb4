package org.hearsay.source;

/// Why two names are one source.
///
/// - `rule`: the name of the rule; `merge` where a person said so
/// - `one`, `other`: the two, in the words of the articles
/// - `because`: a sentence
public record Join(String rule, String one, String other, String because) {}
