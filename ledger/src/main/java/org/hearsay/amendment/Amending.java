package org.hearsay.amendment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a person wants to change in the reading of an article, as it stands before them:
/// assertions by their numbers in it, words as they were selected. Whether it can be, and the
/// [Change] that it becomes, is told by [AmendedReading#answer].
public sealed interface Amending {

  /// As [Change.Mark].
  record Mark(
      Anchor content, @Nullable Speaker speaker, Change.Rating rating, @Nullable String edtf)
      implements Amending {

    public Mark {
      Change.checkDate(edtf);
    }
  }

  /// As [Change.Withdraw].
  record Withdraw(int number) implements Amending {}

  /// As [Change.Respan].
  record Respan(int number, Anchor content) implements Amending {}

  /// As [Change.Attribute].
  record Attribute(int number, Fix fix) implements Amending {}

  /// As [Change.Rate].
  record Rate(int number, Change.Rating rating) implements Amending {}

  /// As [Change.Date].
  record Date(int number, @Nullable String edtf) implements Amending {

    public Date {
      Change.checkDate(edtf);
    }
  }

  /// As [Change.Locate].
  record Locate(int number, List<Site> sites) implements Amending {

    public Locate {
      sites = List.copyOf(sites);
    }
  }

  /// As [Change.Undo].
  record Undo(long event) implements Amending {}
}
