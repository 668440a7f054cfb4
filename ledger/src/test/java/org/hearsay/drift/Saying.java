package org.hearsay.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hearsay.certainty.Certainty;
import org.hearsay.matching.Difference;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;

/// Builds a statement of an invented article. It stands in the third paragraph of the body, put
/// forward as a fact in the outlet's own voice, unless it is told otherwise. Immutable.
public record Saying(
    String article,
    String text,
    @Nullable String field,
    int start,
    Proposition.Manner manner,
    List<Proposition.Step> chain) {

  public static Saying of(String article, String text) {
    return new Saying(
        article,
        text,
        null,
        500,
        new Proposition.Manner(Certainty.Term.STATED, true, false, Certainty.Status.FACT, false),
        List.of());
  }

  public Saying headline() {
    return new Saying(article, text, "title", 0, manner, chain);
  }

  public Saying lead() {
    return at(0);
  }

  public Saying at(int place) {
    return new Saying(article, text, field, place, manner, chain);
  }

  public Saying as(Certainty.Term term) {
    return with(
        new Proposition.Manner(
            term, manner.affirmed(), manner.negated(), manner.status(), manner.handedOn()));
  }

  public Saying reportedly() {
    return with(
        new Proposition.Manner(
            manner.term(), manner.affirmed(), manner.negated(), manner.status(), true));
  }

  public Saying not() {
    return with(
        new Proposition.Manner(
            manner.term(), manner.affirmed(), true, manner.status(), manner.handedOn()));
  }

  public Saying is(Certainty.Status status) {
    return with(
        new Proposition.Manner(
            manner.term(), manner.affirmed(), manner.negated(), status, manner.handedOn()));
  }

  public Saying saysWho(String name) {
    return saysWho(name, true);
  }

  public Saying saysWho(String name, boolean named) {
    List<Proposition.Step> longer = new ArrayList<>(chain);
    longer.add(
        new Proposition.Step(
            longer.size(),
            name,
            named,
            null,
            null,
            new Quote.Passage(field, start + text.length(), start + text.length() + 10),
            name + " said"));
    return new Saying(article, text, field, start, manner, longer);
  }

  private Saying with(Proposition.Manner other) {
    return new Saying(article, text, field, start, other, chain);
  }

  @SuppressWarnings("NullAway") // it does not see that the period may be null, as Gist says
  public Proposition done() {
    Quote.Passage passage = new Quote.Passage(field, start, start + text.length());
    return new Proposition(
        new Proposition.At(
            article,
            start + 1,
            passage,
            new Quote.Passage(field, start, start + text.length() + 20)),
        text,
        manner,
        new Gist(Arrays.asList(text.split(" ", -1)), List.of(), List.of(), List.of(), null),
        chain,
        List.of(),
        null);
  }

  /// A stand-in for the differences, in which the first word that differs and has a mark is one:
  /// `#` a number, `~` a date, `%` a place, `&` an actor.
  public static List<Difference> differences(Proposition one, Proposition other) {
    List<Difference> found = new ArrayList<>();
    compare(found, Difference.Kind.NUMBER, "#", one, other);
    compare(found, Difference.Kind.DATE, "~", one, other);
    compare(found, Difference.Kind.PLACE, "%", one, other);
    compare(found, Difference.Kind.ACTOR, "&", one, other);
    if (one.manner().status() != other.manner().status()) {
      found.add(new Difference(Difference.Kind.STATUS, one.text(), other.text()));
    }
    if (one.manner().positive() != other.manner().positive()) {
      found.add(new Difference(Difference.Kind.CONTRADICTION, one.text(), other.text()));
    }
    return found;
  }

  private static void compare(
      List<Difference> found,
      Difference.Kind kind,
      String mark,
      Proposition one,
      Proposition other) {
    String before = marked(mark, one);
    String after = marked(mark, other);
    if (before != null && after != null && !Objects.equals(before, after)) {
      found.add(new Difference(kind, before, after));
    }
  }

  private static @Nullable String marked(String mark, Proposition of) {
    return of.gist().words().stream()
        .filter(word -> word.startsWith(mark))
        .findFirst()
        .orElse(null);
  }
}
