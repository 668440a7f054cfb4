package org.hearsay.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something that a person wants to decide, in the words in which it was typed: checked against the
/// register as it is when its turn comes.
@FunctionalInterface
public interface Deciding {

  /// What it comes to in this register.
  Decided decided(Register register);

  /// `part` is `whole`.
  static Deciding merge(String part, String whole) {
    return register ->
        two(
            register,
            part,
            whole,
            (a, b) -> {
              if (a.id().equals(b.id())) {
                return new Decided.Refused(a.id() + " is one source already");
              }
              return new Decided.Proposed(
                  new Decision.Merge(a.ref(), b.ref()),
                  a.id()
                      + " ("
                      + a.reliability().grade()
                      + ") and "
                      + b.id()
                      + " ("
                      + b.reliability().grade()
                      + ")",
                  b.id() + " (" + b.reliability().grade() + ")");
            });
  }

  /// They are two, and no suggestion any more. Refused where nothing suggests that they are one.
  static Deciding apart(String one, String other) {
    return register ->
        two(
            register,
            one,
            other,
            (a, b) -> {
              boolean suggested =
                  a.ground().suggestions().stream().anyMatch(s -> s.other().equals(b.id()));
              if (!suggested) {
                return new Decided.Refused(
                    "nothing suggests that " + a.id() + " and " + b.id() + " are one");
              }
              return new Decided.Proposed(
                  new Decision.Apart(a.ref(), b.ref()),
                  a.id() + " and " + b.id() + " may be one",
                  a.id() + " and " + b.id() + " are two");
            });
  }

  /// What is printed under these names, or stands in these articles, is another.
  static Deciding split(String source, List<String> forms, List<String> articles) {
    return register ->
        one(
            register,
            source,
            whole -> {
              long all =
                  whole.sightings().stream().map(Source.Sighting::article).distinct().count();
              long out =
                  whole.sightings().stream()
                      .map(Source.Sighting::article)
                      .distinct()
                      .filter(articles::contains)
                      .count();
              for (String form : forms) {
                List<String> words = Letters.words(form);
                boolean known =
                    whole.names().stream()
                        .anyMatch(name -> Letters.words(name.text()).equals(words));
                if (!known) {
                  return new Decided.Refused(
                      whole.id()
                          + " is nowhere called “"
                          + form
                          + "”; it is called "
                          + whole.names().stream()
                              .limit(10)
                              .map(name -> "“" + name.text() + "”")
                              .collect(Collectors.joining(", ")));
                }
              }
              if (forms.isEmpty() && out == 0) {
                return new Decided.Refused(whole.id() + " is in none of these articles");
              }
              if (forms.isEmpty() && out == all) {
                return new Decided.Refused("nothing would be left of " + whole.id());
              }
              List<String> taken = new ArrayList<>(forms.stream().map(f -> "“" + f + "”").toList());
              taken.addAll(articles.stream().map(article -> "article " + article).toList());
              return new Decided.Proposed(
                  new Decision.Split(whole.ref(), forms, articles),
                  whole.id(),
                  whole.id() + " without " + String.join(", ", taken));
            });
  }

  /// How reliable it is.
  static Deciding rate(String source, Grade grade) {
    return register ->
        one(
            register,
            source,
            rated ->
                new Decided.Proposed(
                    new Decision.Rate(rated.ref(), grade),
                    rated.id() + ": " + rated.reliability().grade(),
                    rated.id() + ": " + grade));
  }

  /// It belongs to `parent`. Refused where that belongs to it.
  static Deciding belong(
      String source, String parent, @Nullable String article, @Nullable String words) {
    return register ->
        two(
            register,
            source,
            parent,
            (child, body) -> {
              if (child.id().equals(body.id())) {
                return new Decided.Refused(child.id() + " cannot belong to itself");
              }
              List<Source.Parent> way = register.way(body.id(), child.id());
              if (!way.isEmpty()) {
                return new Decided.Refused(circle(body, child, way));
              }
              return new Decided.Proposed(
                  new Decision.Belong(child.ref(), body.ref(), false, article, words),
                  child.id() + ": " + parents(child),
                  child.id() + ": part of " + body.id());
            });
  }

  /// It does not belong to `parent`, whatever an article says.
  static Deciding belongNot(String source, String parent) {
    return register ->
        two(
            register,
            source,
            parent,
            (child, body) -> {
              boolean belongs =
                  child.parents().stream().anyMatch(p -> p.body().id().equals(body.id()));
              if (!belongs) {
                return new Decided.Refused(child.id() + " does not belong to " + body.id());
              }
              return new Decided.Proposed(
                  new Decision.Belong(child.ref(), body.ref(), true, null, null),
                  child.id() + ": " + parents(child),
                  child.id() + ": not part of " + body.id());
            });
  }

  /// What it is called.
  static Deciding rename(String source, String name) {
    return register ->
        one(
            register,
            source,
            named ->
                new Decided.Proposed(
                    new Decision.Rename(named.ref(), Cut.name(name)),
                    named.id() + ": " + named.name(),
                    named.id() + ": " + Cut.name(name)));
  }

  /// That event no longer counts.
  static Deciding undo(long event) {
    return register -> {
      Optional<Register.Entry> entry = register.event(event);
      if (entry.isEmpty()) {
        return new Decided.Refused("there is no event " + event + "; see: hearsay source history");
      }
      if (entry.get().undone()) {
        return new Decided.Refused("event " + event + " is undone already");
      }
      Event target = entry.get().event();
      return new Decided.Proposed(
          new Decision.Undo(event), target.after(), "as before: " + target.before());
    };
  }

  private static Decided one(Register register, String typed, Function<Source, Decided> then) {
    List<Source> meant = register.meant(typed);
    if (meant.size() == 1) {
      return then.apply(meant.getFirst());
    }
    return new Decided.Refused(register.unclear(typed));
  }

  private static Decided two(
      Register register, String one, String other, BiFunction<Source, Source, Decided> then) {
    return one(register, one, a -> one(register, other, b -> then.apply(a, b)));
  }

  private static String circle(Source body, Source child, List<Source.Parent> way) {
    StringBuilder circle = new StringBuilder(body.id());
    String joint = " belongs to ";
    for (Source.Parent step : way) {
      circle.append(joint).append(step.body().id());
      if (!step.quotes().isEmpty()) {
        Quote quote = step.quotes().getFirst();
        circle.append(" (article ").append(quote.article());
        circle.append(quote.words().isEmpty() ? ")" : ": “" + quote.words() + "”)");
      } else if (step.event() != null) {
        circle.append(" (event ").append(step.event()).append(")");
      }
      joint = ", which belongs to ";
    }
    return circle + "; so " + child.id() + " cannot belong to " + body.id();
  }

  private static String parents(Source source) {
    return source.parents().isEmpty()
        ? "no parent"
        : source.parents().stream()
            .map(parent -> parent.bond() + " " + parent.body().id())
            .collect(Collectors.joining(", "));
  }
}
