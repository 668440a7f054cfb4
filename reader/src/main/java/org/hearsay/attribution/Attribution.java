package org.hearsay.attribution;

import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// One "X says Y" of an article.
///
/// - `roles`: where source, cue and content stand
/// - `parent`: the index, in the article's list, of the attribution in whose content this one
///   stands; null for an outermost one
/// - `holder`: who stands behind the source span; null where the text names no source at all
///   ("reportedly")
/// - `trace`: why the machine says so; or that a person does
public record Attribution(
    Roles roles,
    Kind kind,
    Stance stance,
    @Nullable Integer parent,
    @Nullable Holder holder,
    Trace trace) {

  public Attribution {
    if (roles.cue().isEmpty() && !trace.isPersons()) {
      throw new IllegalArgumentException("an attribution without a cue: " + roles.content());
    }
  }

  /// Where source, cue and content stand. The source may be empty (no source in the text), the
  /// content never is, and the cue only where a person says whose word it is.
  public record Roles(Spans source, Spans cue, Spans content) {

    public Roles {
      if (content.isEmpty()) {
        throw new IllegalArgumentException("an attribution without content: " + cue);
      }
    }

    /// From the first to the last character of any role.
    public Span bounds() {
      Span bounds = content.bounds();
      bounds = cue.isEmpty() ? bounds : bounds.union(cue.bounds());
      return source.isEmpty() ? bounds : bounds.union(source.bounds());
    }
  }

  /// How the content is given.
  public enum Kind {
    /// All of it inside quotation marks.
    DIRECT,
    /// None of it.
    INDIRECT,
    /// A part of it.
    MIXED
  }

  /// What the source does with the content.
  public enum Stance {
    /// A statement.
    SAYS,
    /// Opinion, knowledge, expectation.
    BELIEVES,
    /// Intention, wish.
    WANTS,
    ASKS
  }

  /// The rule that found it and how sure that rule is, from 0 to 1.
  public record Trace(String rule, double score) {
    /// A person said so, where the machine had found another source or none.
    public static final Trace PERSON = new Trace("person", 1);

    /// Whether a person said so.
    public boolean isPersons() {
      return rule.equals(PERSON.rule);
    }
  }

  /// Whether the outlet hands it on ("reportedly") without saying whose word it is.
  public boolean isHandedOn() {
    return trace.rule().equals(HandedOnRule.NAME);
  }

  public Attribution withParent(@Nullable Integer newParent) {
    return new Attribution(roles, kind, stance, newParent, holder, trace);
  }

  public Attribution withHolder(@Nullable Holder newHolder) {
    return new Attribution(roles, kind, stance, parent, newHolder, trace);
  }
}
