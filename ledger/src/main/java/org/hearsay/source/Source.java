package org.hearsay.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Holder;
import org.jspecify.annotations.Nullable;

/// A source as the register has it. Names and quotations are strangers' text.
///
/// - `names`: how it is printed, the most frequent first
/// - `sightings`: where it says something, or is the outlet, by article
/// - `ground`: why it is one, and what was decided about it
public record Source(
    Title title,
    List<NameForm> names,
    List<Office> offices,
    List<Parent> parents,
    List<Sighting> sightings,
    Reliability reliability,
    Ground ground) {

  public Source {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
    parents = List.copyOf(parents);
    sightings = List.copyOf(sightings);
  }

  /// What it goes by.
  ///
  /// - `id`: a slug, the same for the same readings and decisions
  /// - `article`: the only one that it can be told in, null for one that others may name too
  /// - `group`: of an unnamed one, its noun and its number; else null
  public record Title(
      String id, Kind kind, String name, @Nullable String article, Holder.@Nullable Group group) {}

  /// How a name is printed.
  public enum Form {
    FULL,
    /// Other letters for the full name.
    VARIANT,
    /// With an office or a form of address.
    TITLED,
    SHORT,
    ABBREVIATION
  }

  /// A name as it is printed: how often in all, and in which article first.
  public record NameForm(String text, Form form, int times, String firstArticle) {}

  /// What a person is somewhere, or for whom it speaks.
  ///
  /// - `body`: null where the text names none
  /// - `edtf`: when, as the text says; null where it does not. The days of the articles say when it
  ///   was so in any case
  public record Office(
      String title,
      @Nullable Link body,
      boolean former,
      @Nullable String edtf,
      List<Quote> quotes) {

    public Office {
      quotes = List.copyOf(quotes);
    }
  }

  /// Another source.
  public record Link(String id, String name) {}

  /// A body that this one belongs to.
  ///
  /// - `bond`: `part of`, `controlled by`
  /// - `event`: the decision of a person that says so, null where the articles do
  public record Parent(Link body, String bond, List<Quote> quotes, @Nullable Long event) {

    public Parent {
      quotes = List.copyOf(quotes);
    }
  }

  /// Where it says something.
  ///
  /// - `attribution`: its place in the reading's JSON, null where it is the outlet itself
  /// - `assertions`: the numbers of those that rest on it there
  public record Sighting(
      String article,
      @Nullable LocalDate day,
      @Nullable Integer attribution,
      List<Integer> assertions,
      Access.@Nullable Kind access) {

    public Sighting {
      assertions = List.copyOf(assertions);
    }
  }

  /// How reliable it is, and what was thought of it before, in order.
  public record Reliability(Grade grade, List<Rating> history) {

    public Reliability {
      history = List.copyOf(history);
    }
  }

  /// A grade that a person gave.
  ///
  /// - `merged`: the name of the source that had it, where that was merged into this one
  public record Rating(
      long event, Grade grade, String reason, String by, Instant at, @Nullable String merged) {}

  /// - `joins`: why its names are one
  /// - `keys`: by what decisions find it
  /// - `events`: the numbers of the decisions on it, undone ones too
  /// - `formerIds`: of sources that were merged into it
  public record Ground(
      List<Join> joins,
      List<Suggestion> suggestions,
      List<String> keys,
      List<Long> events,
      List<String> formerIds) {

    public Ground {
      joins = List.copyOf(joins);
      suggestions = List.copyOf(suggestions);
      keys = List.copyOf(keys);
      events = List.copyOf(events);
      formerIds = List.copyOf(formerIds);
    }
  }

  public String id() {
    return title.id();
  }

  public String name() {
    return title.name();
  }

  public Kind kind() {
    return title.kind();
  }

  public Link link() {
    return new Link(id(), name());
  }

  /// How a decision is to know it.
  public Decision.Ref ref() {
    return new Decision.Ref(id(), name(), kind(), ground.keys());
  }

  /// In how many articles it says something.
  public long articles() {
    return sightings.stream().map(Sighting::article).distinct().count();
  }

  /// How many assertions rest on it.
  public long assertions() {
    String last = null;
    long count = 0;
    Set<Integer> seen = new HashSet<>();
    for (Sighting sighting : sightings) {
      if (!sighting.article().equals(last)) {
        seen.clear();
        last = sighting.article();
      }
      count += sighting.assertions().stream().filter(seen::add).count();
    }
    return count;
  }

  /// When it was first heard, as far as the articles have days.
  public @Nullable LocalDate first() {
    return sightings.stream()
        .map(Sighting::day)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /// When it was last heard.
  public @Nullable LocalDate last() {
    return sightings.stream()
        .map(Sighting::day)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
