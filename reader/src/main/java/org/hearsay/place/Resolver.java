package org.hearsay.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;
import org.hearsay.place.Toponym.Sort;
import org.jspecify.annotations.Nullable;

/// Decides which places the toponyms of an article mean. One name has one sense an article. A
/// candidate's score is a sum, in which a point is a decade of people:
///
/// - how large it is ([Prior]): without other news the larger place is meant;
/// - `QUALIFIED`, if the text says so: "Paris, Texas" ([Qualifiers]);
/// - less `SEAT`, for a region with its seat's name, where the seat is a good part of it and no
///   word like "Region" stands beside the name;
/// - less `MISFIT`, if the words beside the name say another kind: a town for "Henry County";
/// - what the other names say for its country, its region and the towns around it ([Support]): a
///   local paper's names lie together. Each name counts with the shares that its candidates have so
///   far, so this goes round a few times;
/// - in that sum, the outlet's country (`HOME`), and more for a name that the outlet bears
///   (`HOME_TOWN`).
///
/// A small place that nothing speaks for is not taken: a large one of the name is, though it be
/// called otherwise at home ("Geneva"), and without one the toponym stays open. Work grows with the
/// number of names and candidates, not with its square. Lives for one article.
final class Resolver {
  private static final double QUALIFIED = 7;
  private static final double MISFIT = 6.5;
  private static final double SEAT = 3;
  private static final double HOME = 2.25;
  private static final double HOME_TOWN = 2;

  /// A seat has at least one person in so many of its region.
  private static final int SEAT_SHARE = 10;

  /// A place of fewer people needs so much support, or a qualifier.
  private static final int SMALL = 100_000;

  private static final double LEAST_SUPPORT = 1;
  private static final int ROUNDS = 4;

  private final Atlas atlas;
  private final Origin origin;

  /// A place and what decided it.
  record Sense(Entry entry, String rule) {}

  private record Name(String key, Sort sort) {}

  Resolver(Atlas atlas, Origin origin) {
    this.atlas = atlas;
    this.origin = origin;
  }

  /// For each toponym its place, or null where none is known or near enough.
  List<@Nullable Sense> senses(List<Toponym> toponyms, String text) {
    Map<Name, Question> questions = new LinkedHashMap<>();
    List<Question> asked = new ArrayList<>();
    for (int i = 0; i < toponyms.size(); i++) {
      Toponym toponym = toponyms.get(i);
      Question question =
          questions.computeIfAbsent(
              new Name(toponym.key(), toponym.sort()),
              name -> new Question(toponym, atlas.named(toponym.name())));
      question.count();
      Toponym next = i + 1 < toponyms.size() ? toponyms.get(i + 1) : null;
      Qualifiers.mark(question, toponym, next, text, atlas);
      asked.add(question);
    }
    answer(List.copyOf(questions.values()));
    List<@Nullable Sense> senses = new ArrayList<>();
    for (Question question : asked) {
      senses.add(sense(question));
    }
    return senses;
  }

  private void answer(List<Question> questions) {
    for (Question question : questions) {
      for (int i = 0; i < question.candidates().size(); i++) {
        question.know(i, known(question, i));
      }
      if (origin.names(question.key())) {
        question.weighMore(HOME_TOWN);
      }
      question.share();
    }
    for (int round = 0; round < ROUNDS; round++) {
      Support support = new Support(Support.Weights.STANDARD);
      support.addCountry(origin.country(), HOME);
      questions.forEach(support::add);
      questions.forEach(question -> question.support(support.of(question)));
      questions.forEach(Question::share);
    }
  }

  private static double known(Question question, int i) {
    Entry entry = question.candidates().get(i);
    return Prior.STANDARD.of(entry, question.key())
        + (question.isQualified(i) ? QUALIFIED : 0)
        - (fits(question.sort(), entry) ? 0 : MISFIT)
        - (isOfItsSeat(question, entry) ? SEAT : 0);
  }

  /// "Kharkiv" alone is the city and not the region that is named after it, and "Manchester" no
  /// region that is smaller than a city of this name elsewhere.
  private static boolean isOfItsSeat(Question question, Entry entry) {
    boolean holds = entry.kind() == Kind.REGION || entry.kind() == Kind.DISTRICT;
    return holds
        && question.sort() == Sort.ANY
        && question.candidates().stream()
            .anyMatch(town ->
                town.kind() == Kind.CITY
                    && town.size().population() * share(town, entry) >= entry.size().population());
  }

  private static int share(Entry town, Entry holder) {
    boolean seat = Objects.equals(town.within().region(), holder.within().region());
    return seat ? SEAT_SHARE : 1;
  }

  private static boolean fits(Sort sort, Entry entry) {
    return switch (sort) {
      case ANY -> true;
      case DISTRICT -> entry.kind() == Kind.DISTRICT;
      case REGION -> entry.kind() == Kind.REGION || entry.kind() == Kind.DISTRICT;
      case TOWN -> entry.kind() == Kind.CITY;
    };
  }

  private static @Nullable Sense sense(Question question) {
    int best = question.best();
    if (best < 0) {
      return null;
    }
    Entry entry = question.candidates().get(best);
    if (question.isQualified(best)) {
      return new Sense(entry, "qualified");
    }
    boolean supported = question.supportOf(best) >= LEAST_SUPPORT;
    if (isSmall(entry) && !supported) {
      int large = question.best(other -> !isSmall(other) && fits(question.sort(), other));
      return large < 0 ? null : new Sense(question.candidates().get(large), "size");
    }
    return new Sense(
        entry, question.candidates().size() == 1 ? "only" : supported ? "context" : "size");
  }

  private static boolean isSmall(Entry entry) {
    return switch (entry.kind()) {
      case COUNTRY, REGION, AREA -> false;
      case DISTRICT, POINT -> true;
      case CITY -> entry.size().population() < SMALL;
    };
  }
}
