package org.hearsay.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds in the machine's reading of an article the words of people's changes, and the assertions
/// that they are about: the one that stands where its words are found again and has them; else the
/// only one in the same text that has them; else the one over these words that has most of them
/// ([Wording]). Of several with the same words it is the one on the same word of the same. Where
/// two fit equally well, none is found.
///
/// Lives for one reading; not for several threads.
final class TargetFinder {
  private static final int MOST_TELLERS = 50;
  private static final int LONGEST_TELLER = 200;

  private final String body;
  private final String title;
  private final List<Stated> stated;
  private final Map<String, Anchoring> anchorings = new HashMap<>();

  TargetFinder(Reading machine) {
    String headline = machine.article().title();
    this.body = machine.article().body().text();
    this.title = headline == null ? "" : headline;
    this.stated = machine.stated();
  }

  /// What the machine states.
  List<Stated> stated() {
    return stated;
  }

  /// Where these words stand now.
  Optional<Span> span(Anchor anchor) {
    return anchoring(anchor.field()).span(anchor);
  }

  /// Where these very words stand now.
  Optional<Span> literal(Anchor anchor) {
    return anchoring(anchor.field()).literal(anchor);
  }

  String text(@Nullable String field) {
    return field == null ? body : title;
  }

  private Anchoring anchoring(@Nullable String field) {
    return anchorings.computeIfAbsent(field == null ? "" : field, _ -> new Anchoring(text(field)));
  }

  /// What an assertion of the machine's is known by.
  Target.Found target(Stated one) {
    String field = one.inHeadline() ? Anchor.TITLE : null;
    Span bounds = one.assertion().content().bounds();
    String words = Cut.to(bounds.of(one.text()), Target.Found.LONGEST);
    Span quoted = new Span(bounds.start(), bounds.start() + words.length());
    return new Target.Found(Anchor.to(field, one.text(), quoted), text(one), tellers(one));
  }

  /// The assertion, empty where it is there no more.
  Optional<Stated> found(Target.Found target) {
    List<Stated> sameText =
        stated.stream().filter(one -> one.inHeadline() == (target.at().field() != null)).toList();
    List<Stated> sameWords =
        sameText.stream().filter(one -> text(one).equals(target.text())).toList();
    Optional<Span> span = span(target.at());
    List<Stated> there =
        span.stream().flatMap(at -> among(sameWords, one -> starts(one, at)).stream()).toList();
    if (!there.isEmpty()) {
      return only(there, target);
    }
    if (!sameWords.isEmpty()) {
      return only(sameWords, target);
    }
    return span.flatMap(
        at -> alike(target, among(sameText, one -> one.assertion().content().overlaps(at))));
  }

  private static List<Stated> among(List<Stated> some, Predicate<Stated> test) {
    return some.stream().filter(test).toList();
  }

  private static boolean starts(Stated one, Span at) {
    return one.assertion().content().bounds().start() == at.start();
  }

  private static Optional<Stated> only(List<Stated> some, Target.Found target) {
    if (some.size() == 1) {
      return Optional.of(some.getFirst());
    }
    List<Stated> told = among(some, one -> tellers(one).equals(target.tellers()));
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  private static Optional<Stated> alike(Target.Found target, List<Stated> some) {
    Wording wanted = Wording.of(target.text());
    double best = 0;
    List<Stated> found = new ArrayList<>();
    for (Stated one : some) {
      double likeness = wanted.likeness(Wording.of(text(one)));
      if (likeness >= Wording.ENOUGH && likeness >= best) {
        if (likeness > best) {
          found.clear();
        }
        best = likeness;
        found.add(one);
      }
    }
    return found.isEmpty() ? Optional.empty() : only(found, target);
  }

  private static String text(Stated one) {
    return Cut.to(one.assertion().text(), Target.Found.LONGEST);
  }

  /// Who tells it; of a chain of hostile length the outermost, of such a name its beginning.
  static List<String> tellers(Stated one) {
    return one.chain().stream()
        .limit(MOST_TELLERS)
        .map(link -> Cut.to(Sheet.name(link), LONGEST_TELLER))
        .toList();
  }
}
