package org.hearsay.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.attribution.Holder;
import org.jspecify.annotations.Nullable;

/// Makes the notice of an article of an invented outlet, as plain as the tests of the register need
/// it.
final class Papers {
  private final String article;
  private final @Nullable LocalDate day;
  private final Map<String, Notice.Party> parties = new LinkedHashMap<>();
  private final List<Notice.Tie> ties = new ArrayList<>();
  private int sayings;

  private Papers(String article, @Nullable LocalDate day) {
    this.article = article;
    this.day = day;
  }

  /// An article that appeared on a day of May.
  static Papers of(String article, int day) {
    return new Papers(article, LocalDate.of(2024, 5, day));
  }

  static Papers undated(String article) {
    return new Papers(article, null);
  }

  Papers outlet(@Nullable String name, @Nullable String domain) {
    String called = name == null ? String.valueOf(domain) : name;
    parties.put(
        called,
        new Notice.Party(
            Kind.OUTLET,
            called,
            name != null,
            domain,
            List.of(new Notice.Form(called, 1)),
            List.of(new Notice.Told(null, List.of()))));
    return this;
  }

  Papers person(String name, String... forms) {
    return says(Kind.PERSON, name, true, forms);
  }

  Papers body(String name, String... forms) {
    return says(Kind.BODY, name, true, forms);
  }

  Papers cites(String outlet) {
    return says(Kind.OUTLET, outlet, true);
  }

  Papers unnamed(String words) {
    return says(Kind.UNNAMED, words, false);
  }

  Papers openBody(String words) {
    return says(Kind.BODY, words, false);
  }

  Papers document(String words) {
    return says(Kind.DOCUMENT, words, true);
  }

  private Papers says(Kind kind, String name, boolean named, String... forms) {
    List<Notice.Form> printed = new ArrayList<>();
    printed.add(new Notice.Form(name, 1));
    for (String form : forms) {
      printed.add(new Notice.Form(form, 1));
    }
    sayings++;
    List<Notice.Told> told = List.of(new Notice.Told(sayings - 1, List.of(sayings)));
    parties.put(
        name,
        kind == Kind.UNNAMED
            ? new Notice.Party(
                kind, name, named, new Holder.Group("official", 2), null, printed, told)
            : new Notice.Party(kind, name, named, null, printed, told));
    return this;
  }

  /// The body is a part of another.
  Papers partOf(String member, String whole) {
    return tie(Affiliation.Kind.PART_OF, member, Kind.BODY, whole, null);
  }

  /// The person has that office there.
  Papers office(String person, String title, String where) {
    return tie(
        Affiliation.Kind.OFFICE,
        person,
        Kind.PERSON,
        where,
        new Affiliation.Office(title, false, null));
  }

  private Papers tie(
      Affiliation.Kind kind,
      String member,
      Kind memberKind,
      String whole,
      Affiliation.@Nullable Office office) {
    ties.add(
        new Notice.Tie(
            kind,
            place(member, memberKind),
            place(whole, Kind.BODY),
            office,
            new Quote.Passage(null, 10, 40),
            member + " of " + whole));
    return this;
  }

  private int place(String name, Kind kind) {
    parties.computeIfAbsent(
        name,
        _ ->
            new Notice.Party(kind, name, true, null, List.of(new Notice.Form(name, 1)), List.of()));
    return List.copyOf(parties.keySet()).indexOf(name);
  }

  Notice notice() {
    return new Notice(article, day, List.copyOf(parties.values()), ties);
  }

  static Register register(Papers... papers) {
    return register(List.of(), papers);
  }

  static Register register(List<Event> events, Papers... papers) {
    return Registrar.register(List.of(papers).stream().map(Papers::notice).toList(), events);
  }
}
