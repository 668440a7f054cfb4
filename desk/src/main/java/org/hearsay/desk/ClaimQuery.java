package org.hearsay.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.certainty.Certainty;
import org.jspecify.annotations.Nullable;

/// Which claims are asked for, and in what order. Null, or an empty list, means: no matter which.
///
/// - `words`: all of them stand in its statements, in any case
/// - `name`: part of the name of an outlet or source on its way; `place`: of a place in it
/// - `term`: it is put so in one of its articles
/// - `days`: an article that states it appeared then
/// - `mostOrigins`: it rests on no more independent origins than so many, as far as is shown
/// - `marks`: it has all of these
/// - `single`: also what only one article states
/// - `dossier`: an article of it states it
public record ClaimQuery(
    List<String> words,
    @Nullable String name,
    @Nullable String place,
    Certainty.@Nullable Term term,
    Range days,
    @Nullable Integer mostOrigins,
    Set<ClaimRow.Mark> marks,
    boolean single,
    @Nullable String dossier,
    Order order) {

  /// All that several articles state, what rests on least first.
  public static final ClaimQuery ALL =
      new ClaimQuery(
          List.of(),
          null,
          null,
          null,
          new Range(null, null),
          null,
          Set.of(),
          false,
          null,
          Order.LEAST);

  /// In which order.
  public enum Order {
    LEAST,
    NEWEST,
    FURTHEST
  }

  /// Days from the one to the other, both included; null where that end is open.
  public record Range(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean holds(ClaimRow.Days days) {
      LocalDate first = days.first();
      LocalDate last = days.last();
      if (from == null && to == null) {
        return true;
      }
      return first != null
          && last != null
          && (from == null || !last.isBefore(from))
          && (to == null || !first.isAfter(to));
    }
  }

  public ClaimQuery {
    words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
    name = lower(name);
    place = lower(place);
  }

  /// The words of what somebody typed.
  public static List<String> words(@Nullable String typed) {
    return typed == null
        ? List.of()
        : Stream.of(typed.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  public ClaimQuery withDossier(@Nullable String newDossier) {
    return new ClaimQuery(
        words, name, place, term, days, mostOrigins, marks, single, newDossier, order);
  }

  public ClaimQuery withOrder(Order newOrder) {
    return new ClaimQuery(
        words, name, place, term, days, mostOrigins, marks, single, dossier, newOrder);
  }

  public ClaimQuery withSingle(boolean newSingle) {
    return new ClaimQuery(
        words, name, place, term, days, mostOrigins, marks, newSingle, dossier, order);
  }

  public ClaimQuery withMark(ClaimRow.Mark mark) {
    return new ClaimQuery(
        words, name, place, term, days, mostOrigins, Set.of(mark), single, dossier, order);
  }

  private static @Nullable String lower(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip().toLowerCase(Locale.ROOT);
  }

  /// Whether a claim is one of these.
  ///
  /// @param articles of the dossier; null where none is asked for
  boolean fits(ClaimRow row, @Nullable Set<String> articles) {
    return (single || row.articles().size() > 1)
        && (articles == null || row.articles().stream().anyMatch(articles::contains))
        && row.marks().containsAll(marks)
        && (term == null || row.terms().contains(term))
        && (mostOrigins == null || row.weight().atLeast() <= mostOrigins)
        && days.holds(row.days())
        && words.stream().allMatch(row.text()::contains)
        && (place == null || row.places().stream().anyMatch(one -> one.isCalled(place)))
        && (name == null
            || has(
                Stream.concat(row.names().outlets().stream(), row.names().sources().stream()),
                name));
  }

  private static boolean has(Stream<String> names, String part) {
    return names.anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(part));
  }
}
