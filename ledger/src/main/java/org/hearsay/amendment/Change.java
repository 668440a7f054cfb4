package org.hearsay.amendment;

import java.util.List;
import java.util.Optional;
import org.hearsay.certainty.Certainty;
import org.jspecify.annotations.Nullable;

/// What a person changed in the reading of an article, in words that find it again when the article
/// is read again. [Amending] is the same by the numbers of one reading.
public sealed interface Change {

  /// How surely something is put, and whether its holder affirms it.
  record Rating(Certainty.Term term, boolean affirmed) {}

  /// These words are an assertion, which the machine missed.
  ///
  /// - `speaker`: whose word it is, null for the outlet's own
  /// - `edtf`: when it is said to happen, EDTF level 1, null where nobody says
  record Mark(Anchor content, @Nullable Speaker speaker, Rating rating, @Nullable String edtf)
      implements Change {

    public Mark {
      checkDate(edtf);
    }
  }

  /// It is no assertion.
  record Withdraw(Target target) implements Change {}

  /// These are its words.
  record Respan(Target target, Anchor content) implements Change {}

  /// It came on another's word.
  record Attribute(Target target, Fix fix) implements Change {}

  /// It is put so surely.
  record Rate(Target target, Rating rating) implements Change {}

  /// It is said to happen then, EDTF level 1; null: nobody says when.
  record Date(Target target, @Nullable String edtf) implements Change {

    public Date {
      checkDate(edtf);
    }
  }

  /// It is said to happen there; nowhere, where the list is empty.
  record Locate(Target target, List<Site> sites) implements Change {
    /// A longer list is no place.
    static final int MOST = 20;

    public Locate {
      sites = List.copyOf(sites);
      if (sites.size() > MOST) {
        throw new IllegalArgumentException("at most " + MOST + " places, not " + sites.size());
      }
    }
  }

  /// That event no longer counts. An undo can be undone.
  record Undo(long event) implements Change {}

  /// One word for it: `mark`.
  default String verb() {
    return switch (this) {
      case Mark _ -> "mark";
      case Withdraw _ -> "withdraw";
      case Respan _ -> "respan";
      case Attribute _ -> "attribute";
      case Rate _ -> "rate";
      case Date _ -> "date";
      case Locate _ -> "locate";
      case Undo _ -> "undo";
    };
  }

  /// Which assertion it is about; empty for a mark, which makes one, and for an undo.
  default Optional<Target> about() {
    return switch (this) {
      case Mark _, Undo _ -> Optional.empty();
      case Withdraw(var target) -> Optional.of(target);
      case Respan(var target, _) -> Optional.of(target);
      case Attribute(var target, _) -> Optional.of(target);
      case Rate(var target, _) -> Optional.of(target);
      case Date(var target, _) -> Optional.of(target);
      case Locate(var target, _) -> Optional.of(target);
    };
  }

  static void checkDate(@Nullable String edtf) {
    if (edtf != null && !EdtfGrammar.isLevelOne(edtf)) {
      throw new IllegalArgumentException(
          "not a date of EDTF level 1: “" + Cut.line(edtf, 40) + "”");
    }
  }
}
