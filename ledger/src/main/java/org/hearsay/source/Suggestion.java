package org.hearsay.source;

/// Two sources that may be one, for a person to decide. Nothing is done about it by itself.
///
/// - `other`: the id of the other source; `name`: what that is called
/// - `rule`: the name of the rule; `because`: a sentence
public record Suggestion(String other, String name, String rule, String because) {}
