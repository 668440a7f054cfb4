package org.hearsay.source;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Holder;
import org.jspecify.annotations.Nullable;

/// All that one article says about sources: the whole of what the register takes from its reading.
/// Names are strangers' text, cut off where they are longer than any name.
///
/// - `article`: its short id in the ledger
/// - `day`: when it was published, null where it does not say
/// - `ties`: who belongs to whom, by places in `parties`
public record Notice(String article, @Nullable LocalDate day, List<Party> parties, List<Tie> ties) {

  public Notice {
    parties = List.copyOf(parties);
    ties = List.copyOf(ties);
    for (Tie tie : ties) {
      if (tie.member() >= parties.size() || tie.body() >= parties.size()) {
        throw new IllegalArgumentException("a tie to nobody: " + tie);
      }
    }
  }

  /// A source as this one article knows it.
  ///
  /// - `named`: false for a group or body that the article does not name
  /// - `group`: of an unnamed one, its noun and its number; else null
  /// - `domain`: of an outlet, under which this article lies; else null
  /// - `forms`: how it is printed
  /// - `told`: what it says here; empty where it is only named as what another belongs to
  public record Party(
      Kind kind,
      String name,
      boolean named,
      Holder.@Nullable Group group,
      @Nullable String domain,
      List<Form> forms,
      List<Told> told) {

    public Party {
      forms = List.copyOf(forms);
      told = List.copyOf(told);
    }

    /// One that is no unnamed group.
    public Party(
        Kind kind,
        String name,
        boolean named,
        @Nullable String domain,
        List<Form> forms,
        List<Told> told) {
      this(kind, name, named, null, domain, forms, told);
    }
  }

  /// A name as it is printed, and how often.
  public record Form(String text, int times) {}

  /// One saying.
  ///
  /// - `attribution`: its place among the attributions of the reading's JSON, from 0; null for the
  ///   outlet's own voice
  /// - `assertions`: the numbers, from 1, of the assertions that rest on it
  /// - `access`: how the source knows, null where the text does not tell
  public record Told(
      @Nullable Integer attribution, List<Integer> assertions, Access.@Nullable Kind access) {

    public Told {
      assertions = List.copyOf(assertions);
    }

    /// Of which the text does not tell how the source knows it.
    public Told(@Nullable Integer attribution, List<Integer> assertions) {
      this(attribution, assertions, null);
    }
  }

  /// Words that say that a party belongs to a body.
  ///
  /// - `body`: -1 where the words name none
  public record Tie(
      Affiliation.Kind kind,
      int member,
      int body,
      Affiliation.@Nullable Office office,
      Quote.Passage passage,
      String words) {}
}
