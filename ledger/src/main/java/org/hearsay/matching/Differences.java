package org.hearsay.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.certainty.Certainty.Status;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/// Finds in what two statements differ that speak of the same thing: numbers, dates, places,
/// actors, status, and whether it is so. What only one of them says is no difference; nor is a
/// rounded number beside the exact one, or a month beside a day in it.
///
/// Immutable; threads may share it.
public final class Differences {
  /// From here on numbers are rounded without a word.
  private static final double ROUND = 1000;

  /// From the first statement to the second, one of each kind at most; empty where they are
  /// compatible.
  public List<Difference> between(Proposition one, Proposition other) {
    List<Difference> differences = new ArrayList<>();
    add(differences, polarity(one, other));
    add(differences, status(one, other));
    add(differences, number(one.gist(), other.gist()));
    add(differences, date(one.gist().period(), other.gist().period()));
    add(differences, place(one.gist(), other.gist()));
    add(differences, actor(one.gist(), other.gist()));
    return differences;
  }

  private static void add(List<Difference> differences, @Nullable Difference difference) {
    if (difference != null) {
      differences.add(difference);
    }
  }

  private static @Nullable Difference polarity(Proposition one, Proposition other) {
    return one.manner().positive() == other.manner().positive()
        ? null
        : new Difference(Difference.Kind.CONTRADICTION, way(one), way(other));
  }

  private static String way(Proposition proposition) {
    return proposition.manner().positive()
        ? "it is so"
        : proposition.manner().affirmed() ? "it is not so" : "denied";
  }

  private static @Nullable Difference status(Proposition one, Proposition other) {
    Status a = one.manner().status();
    Status b = other.manner().status();
    return a == b ? null : new Difference(Difference.Kind.STATUS, words(a), words(b));
  }

  private static String words(Status status) {
    return switch (status) {
      case FACT -> "it is so";
      case QUESTION -> "it is asked";
      case CONDITION -> "it would be so";
      case PLAN -> "it is to come";
    };
  }

  /// Numbers that count the same thing, where no number of the other side fits.
  private static @Nullable Difference number(Gist one, Gist other) {
    for (Gist.Amount amount : one.amounts()) {
      List<Gist.Amount> comparable =
          other.amounts().stream().filter(o -> countsTheSame(amount, o, one, other)).toList();
      if (!comparable.isEmpty() && comparable.stream().noneMatch(o -> fits(amount, o))) {
        Gist.Amount against = comparable.getFirst();
        boolean elsewhere =
            one.amounts().stream().anyMatch(a -> !a.equals(amount) && fits(a, against));
        if (!elsewhere) {
          return new Difference(Difference.Kind.NUMBER, amount.printed(), against.printed());
        }
      }
    }
    return null;
  }

  private static boolean countsTheSame(Gist.Amount a, Gist.Amount b, Gist one, Gist other) {
    boolean onlyOnes = one.amounts().size() == 1 && other.amounts().size() == 1;
    if (a.of() == null || b.of() == null) {
      return onlyOnes;
    }
    return Objects.equals(a.of(), b.of());
  }

  /// Whether both may be right: 41 is "about 40", and 41,200 is 41,000 in a headline.
  static boolean fits(Gist.Amount a, Gist.Amount b) {
    return (a.low() <= b.high() && b.low() <= a.high())
        || isRounded(a.low(), b.low())
        || isRounded(b.low(), a.low());
  }

  /// Whether the one is the other in round thousands or more, to its own last digit but zeros.
  private static boolean isRounded(double round, double exact) {
    if (round < ROUND || round % ROUND != 0) {
      return false;
    }
    double unit = ROUND;
    while (round % (unit * 10) == 0) {
      unit *= 10;
    }
    boolean coarse = round / unit < 10;
    return !coarse && Math.abs(round - exact) < unit;
  }

  private static @Nullable Difference date(
      Proposition.@Nullable Period one, Proposition.@Nullable Period other) {
    if (one == null || other == null) {
      return null;
    }
    boolean apart = isBefore(one.last(), other.first()) || isBefore(other.last(), one.first());
    return apart ? new Difference(Difference.Kind.DATE, one.edtf(), other.edtf()) : null;
  }

  private static boolean isBefore(@Nullable LocalDate last, @Nullable LocalDate first) {
    return last != null && first != null && last.isBefore(first);
  }

  private static @Nullable Difference place(Gist one, Gist other) {
    List<Gist.Spot> mine = narrow(one.places());
    List<Gist.Spot> theirs = narrow(other.places());
    boolean apart =
        !mine.isEmpty()
            && !theirs.isEmpty()
            && mine.stream().noneMatch(a -> theirs.stream().anyMatch(b -> a.key().equals(b.key())));
    if (apart) {
      return new Difference(Difference.Kind.PLACE, printed(mine), printed(theirs));
    }
    return names(one, other, "place", Difference.Kind.PLACE);
  }

  /// Countries and regions hold towns: they say where, but never that it is elsewhere.
  private static List<Gist.Spot> narrow(List<Gist.Spot> spots) {
    return spots.stream()
        .filter(spot -> spot.precision().equals("city") || spot.precision().equals("point"))
        .toList();
  }

  private static String printed(List<Gist.Spot> spots) {
    return spots.stream().map(Gist.Spot::printed).collect(Collectors.joining(", "));
  }

  private static @Nullable Difference actor(Gist one, Gist other) {
    for (String kind : List.of("person", "body", "product")) {
      Difference difference = names(one, other, kind, Difference.Kind.ACTOR);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  /// Names of one kind on both sides of which none goes with any name of the other side.
  private static @Nullable Difference names(
      Gist one, Gist other, String kind, Difference.Kind what) {
    List<Gist.Name> mine = of(one, kind);
    List<Gist.Name> theirs = of(other, kind);
    boolean strange =
        !mine.isEmpty()
            && !theirs.isEmpty()
            && mine.stream().noneMatch(name -> goesWithAny(name, other))
            && theirs.stream().noneMatch(name -> goesWithAny(name, one));
    return strange
        ? new Difference(what, mine.getFirst().printed(), theirs.getFirst().printed())
        : null;
  }

  private static List<Gist.Name> of(Gist gist, String kind) {
    return gist.names().stream().filter(name -> kind.equals(name.kind())).toList();
  }

  private static boolean goesWithAny(Gist.Name name, Gist other) {
    return other.names().stream().anyMatch(o -> goTogether(name.key(), o.key()))
        || other.words().containsAll(List.of(name.key().split("-", -1)));
  }

  /// The same, a part of the other, or its initials.
  static boolean goTogether(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Set<String> a = new HashSet<>(List.of(one.split("-", -1)));
    Set<String> b = new HashSet<>(List.of(other.split("-", -1)));
    return a.containsAll(b)
        || b.containsAll(a)
        || one.equals(initials(other))
        || other.equals(initials(one));
  }

  private static String initials(String key) {
    StringBuilder initials = new StringBuilder();
    for (String word : key.split("-", -1)) {
      boolean small =
          word.isEmpty() || Set.of("of", "the", "for", "and", "on", "in").contains(word);
      initials.append(small ? "" : word.substring(0, 1));
    }
    return initials.toString();
  }
}
