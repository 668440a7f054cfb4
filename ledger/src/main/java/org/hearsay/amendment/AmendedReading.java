package org.hearsay.amendment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.jspecify.annotations.Nullable;

/// The reading of an article with what people changed in it, and what became of each change: a
/// function of what the machine read and of the events. Immutable; threads may share it.
///
/// - `machine`: as it was read; `reading`: as it counts. An assertion that both have has the same
///   number in both; those that people marked have numbers behind all of the machine's
/// - `history`: every event of the article, in order
public record AmendedReading(Reading machine, Reading reading, List<Entry> history) {

  public AmendedReading {
    history = List.copyOf(history);
  }

  /// A change, and what became of it.
  ///
  /// - `undone`: a later one took it back
  /// - `orphan`: what it is about is there no more, so that it changes nothing
  /// - `about`: the number of the assertion that it is about; of one that is undone, the one that
  ///   it was about; null where that is not found
  public record Entry(
      Amendment amendment, boolean undone, boolean orphan, @Nullable Integer about) {

    /// Whether it counts.
    public boolean holds() {
      return !undone && !orphan;
    }

    /// Whether a person's word counts because of it; an undo only gives the machine its own back.
    boolean isWord() {
      return holds() && !(amendment.change() instanceof Change.Undo);
    }
  }

  /// One assertion, the machine's finding and people's beside each other.
  ///
  /// - `machine`: as the machine found it, null where it did not
  /// - `now`: as it counts; null where a person withdrew it, or took back that it was marked
  /// - `events`: those about it, in order
  public record Finding(
      int number, @Nullable Stated machine, @Nullable Stated now, List<Entry> events) {

    public Finding {
      events = List.copyOf(events);
    }

    /// The number of the last event about it; 0 where there is none.
    public long last() {
      return events.isEmpty() ? 0 : events.getLast().amendment().number();
    }

    /// Whether a person's word counts beside the machine's or in its place.
    public boolean isPersons() {
      return events.stream().anyMatch(Entry::isWord);
    }
  }

  /// The reading that these events of the article make of the machine's, in a time that grows with
  /// the length of the article and the number of the events.
  ///
  /// @param machine as a reader numbers it, from 1
  /// @param amendments in their order
  public static AmendedReading of(Reading machine, List<Amendment> amendments) {
    return amendments.isEmpty()
        ? new AmendedReading(machine, machine, List.of())
        : Rewriting.of(machine, amendments);
  }

  /// What is known of the assertion of that number; empty if there never was one.
  public Optional<Finding> finding(int number) {
    return findings().stream().filter(finding -> finding.number() == number).findFirst();
  }

  /// All that the machine found or people marked, by number; also what was withdrawn.
  public List<Finding> findings() {
    TreeSet<Integer> numbers = new TreeSet<>(machine.numbers());
    numbers.addAll(reading.numbers());
    history.stream().map(Entry::about).filter(Objects::nonNull).forEach(numbers::add);
    Map<Integer, Stated> found = byNumber(machine);
    Map<Integer, Stated> counting = byNumber(reading);
    return numbers.stream()
        .map(number ->
            new Finding(
                number,
                found.get(number),
                counting.get(number),
                history.stream().filter(e -> number.equals(e.about())).toList()))
        .toList();
  }

  private static Map<Integer, Stated> byNumber(Reading reading) {
    return reading.stated().stream().collect(Collectors.toMap(Stated::number, one -> one));
  }

  /// The changes that change nothing, because what they are about is gone.
  public Stream<Entry> orphans() {
    return history.stream().filter(entry -> entry.orphan() && !entry.undone());
  }

  /// The event of that number, empty where the article has none.
  public Optional<Entry> event(long number) {
    return history.stream().filter(entry -> entry.amendment().number() == number).findFirst();
  }

  /// The number of the last event of the article; 0 where nobody changed anything.
  public long last() {
    return history.isEmpty() ? 0 : history.getLast().amendment().number();
  }

  /// The number of the assertion that a person wants to change; null for one that is not there yet,
  /// and for the undoing of a change whose assertion is not found.
  public @Nullable Integer about(Amending amending) {
    return switch (amending) {
      case Amending.Mark _ -> null;
      case Amending.Withdraw(int number) -> number;
      case Amending.Respan(int number, _) -> number;
      case Amending.Attribute(int number, _) -> number;
      case Amending.Rate(int number, _) -> number;
      case Amending.Date(int number, _) -> number;
      case Amending.Locate(int number, _) -> number;
      case Amending.Undo(long event) -> event(event).map(Entry::about).orElse(null);
    };
  }

  /// What becomes of something that a person wants to change: [Answer.Proposed] or
  /// [Answer.Refused].
  public Answer answer(Amending amending) {
    return new Answering(this).answer(amending);
  }

  /// The same for somebody who has the reading before them as it was some time ago: refused where
  /// another changed the same assertion since, so that nobody's word is overwritten unseen.
  ///
  /// @param seen the number of the last event of the article that they saw, 0 for none
  public Answer answer(Amending amending, long seen) {
    return new Answering(this).answer(amending, seen);
  }
}
