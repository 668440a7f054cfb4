package org.hearsay.provenance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Kind;
import org.jspecify.annotations.Nullable;

/// What the way of a claim leads through. Immutable; names are strangers' text.
public sealed interface Node {

  /// Unique in its graph: `a:` and the article's short id, or `s:` and the source's id in the
  /// register; for one that the register does not have, `u:` with article and attribution.
  String id();

  /// What people read: the outlet's name, or the source's.
  String name();

  /// An article that states the claim, or a variant of it.
  ///
  /// - `outlet`: the id of its outlet in the register, null where it has none
  /// - `moment`: when it was published to the second, null where only the day is known or nothing
  /// - `says`: its assertions of the claim, in text order
  /// - `variants`: its assertions of claims that differ from this one in a number, a date, a place,
  ///   an actor or status, or contradict it
  record Article(
      String article,
      String name,
      @Nullable String outlet,
      @Nullable LocalDate day,
      @Nullable OffsetDateTime moment,
      List<Proposition> says,
      List<Proposition> variants)
      implements Node {

    public Article {
      says = List.copyOf(says);
      variants = List.copyOf(variants);
    }

    @Override
    public String id() {
      return "a:" + article;
    }
  }

  /// A source.
  ///
  /// - `source`: its id in the register, null where it has none
  /// - `named`: false for a group or person without a name
  /// - `article`: the only one that knows it, for an unnamed one; else null
  /// - `also`: the ids of others in the register that are held to be the same here
  record Source(
      String id,
      String name,
      @Nullable String source,
      Kind kind,
      boolean named,
      @Nullable String article,
      List<String> also)
      implements Node {

    public Source {
      also = List.copyOf(also);
    }
  }
}
