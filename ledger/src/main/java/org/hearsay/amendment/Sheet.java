package org.hearsay.amendment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Telling;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.place.Place;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// What was found in one of the texts of an article, while people's changes are put in.
/// Attributions and places are only added to meanwhile, so that indices hold; [#findings] puts them
/// in order and leaves out those on which nothing rests any more. Lives for one reading.
final class Sheet {
  private final String text;
  private final Findings found;
  private final List<Attribution> attributions;
  private final List<Telling> tellings;
  private final List<Place> places;
  private final Map<Integer, Assertion> assertions = new LinkedHashMap<>();
  private final Set<Integer> located = new HashSet<>();
  private final int machines;

  /// @param before how many assertions of the reading stand before those of this text
  /// @param machines how many the machine found in both texts; greater numbers are people's
  Sheet(String text, Findings found, int before, int machines) {
    this.text = text;
    this.found = found;
    this.machines = machines;
    this.attributions = new ArrayList<>(found.attributions());
    this.tellings = new ArrayList<>(found.tellings());
    this.places = new ArrayList<>(found.places());
    for (int i = 0; i < found.assertions().size(); i++) {
      assertions.put(before + i + 1, found.assertions().get(i));
    }
  }

  boolean has(int number) {
    return assertions.containsKey(number);
  }

  private Assertion assertion(int number) {
    return Objects.requireNonNull(assertions.get(number));
  }

  /// Who tells it, by the steps; an empty name where the text names nobody.
  List<String> tellers(int number) {
    return assertion(number).chain().stream().map(link -> name(attributions.get(link))).toList();
  }

  static String name(Attribution attribution) {
    Holder holder = attribution.holder();
    return holder == null ? "" : holder.name();
  }

  void mark(int number, Span content, Change.Rating rating, @Nullable String edtf) {
    assertions.put(
        number,
        new Assertion(
            Spans.of(content),
            worded(content),
            List.of(),
            new Certainty(rating.term(), Spans.NONE, rating.affirmed()),
            edtf == null ? null : new Assertion.About(edtf, content),
            locations(content),
            mentions(content)));
  }

  void withdraw(int number) {
    assertions.remove(number);
  }

  void respan(int number, Span content) {
    Assertion other =
        assertion(number).withContent(Spans.of(content), worded(content), mentions(content));
    assertions.put(number, located.contains(number) ? other : other.withPlaces(locations(content)));
  }

  void rate(int number, Change.Rating rating) {
    Certainty found = assertion(number).certainty();
    if (found.term() == rating.term() && found.affirmed() == rating.affirmed()) {
      return;
    }
    // Who says that it is plainly stated says that nobody hands it on either.
    boolean plain = rating.term() == Certainty.Term.STATED;
    assertions.put(
        number,
        assertion(number)
            .withCertainty(
                new Certainty(
                    rating.term(),
                    Spans.NONE,
                    new Certainty.Polarity(rating.affirmed(), found.polarity().negated()),
                    found.status(),
                    null,
                    plain ? Spans.NONE : found.handedOn(),
                    found.confidence())));
  }

  void date(int number, @Nullable String edtf) {
    Assertion assertion = assertion(number);
    Span words = assertion.content().pieces().getFirst();
    Assertion.About found = assertion.time();
    if (Objects.equals(edtf, found == null ? null : found.edtf())) {
      return;
    }
    assertions.put(
        number, assertion.withTime(edtf == null ? null : new Assertion.About(edtf, words)));
  }

  void locate(int number, List<Site> sites) {
    Assertion assertion = assertion(number);
    Span words = assertion.content().pieces().getFirst();
    List<Integer> chosen = new ArrayList<>();
    located.add(number);
    if (isThereAlready(sites, assertion.places())) {
      return;
    }
    for (Site site : sites) {
      chosen.add(places.size());
      places.add(
          new Place(
              words,
              site.name(),
              site.identity(),
              Place.Role.LOCATION,
              Attribution.Trace.PERSON.rule()));
    }
    assertions.put(number, assertion.withPlaces(chosen));
  }

  private boolean isThereAlready(List<Site> sites, List<Integer> chosen) {
    boolean all = sites.size() == chosen.size();
    for (int i = 0; all && i < sites.size(); i++) {
      Place place = places.get(chosen.get(i));
      all =
          sites.get(i).name().equals(place.name())
              && sites.get(i).identity().equals(place.identity());
    }
    return all;
  }

  /// The chain is these steps and no more.
  void end(int number, int steps) {
    chain(number, assertion(number).chain().subList(0, steps));
  }

  /// A step more; `words` is where the source stands in the text, null where it does not.
  void add(int number, int step, Holder holder, @Nullable Span words) {
    Assertion assertion = assertion(number);
    List<Integer> chain = new ArrayList<>(assertion.chain());
    Integer outer = step == 1 ? null : chain.get(step - 2);
    chain.add(step - 1, attributions.size());
    attributions.add(
        new Attribution(
            new Attribution.Roles(
                words == null ? Spans.NONE : Spans.of(words), Spans.NONE, assertion.content()),
            Quoting.kind(text, assertion.content()),
            Attribution.Stance.SAYS,
            outer,
            holder,
            Attribution.Trace.PERSON));
    tellings.add(Telling.BARE);
    chain(number, chain);
  }

  /// Another holder at a step. What else rests on that attribution keeps the machine's: the step
  /// becomes one of this assertion's own, and so do those inside it.
  void hold(int number, int step, Holder holder, @Nullable Span words) {
    List<Integer> chain = new ArrayList<>(assertion(number).chain());
    int old = chain.get(step - 1);
    Attribution attribution = attributions.get(old);
    Attribution.Roles roles = attribution.roles();
    if (words == null && holder.equals(attribution.holder())) {
      return;
    }
    int hedger = hedger(number);
    chain.set(
        step - 1,
        copy(
            old,
            new Attribution(
                new Attribution.Roles(
                    words == null ? roles.source() : Spans.of(words), roles.cue(), roles.content()),
                attribution.kind(),
                attribution.stance(),
                attribution.parent(),
                holder,
                Attribution.Trace.PERSON)));
    int newHedger = hedger == old ? chain.get(step - 1) : hedger;
    for (int at = step; at < chain.size(); at++) {
      int inner = chain.get(at);
      Integer parent = attributions.get(inner).parent();
      if (parent == null || parent != old) {
        break;
      }
      old = inner;
      chain.set(at, copy(inner, attributions.get(inner).withParent(chain.get(at - 1))));
      newHedger = newHedger == inner ? chain.get(at) : newHedger;
    }
    if (newHedger >= 0) {
      hedge(number, newHedger);
    }
    chain(number, chain);
  }

  private int copy(int of, Attribution attribution) {
    attributions.add(attribution);
    tellings.add(tellings.get(of));
    return attributions.size() - 1;
  }

  private int hedger(int number) {
    Integer hedger = assertion(number).certainty().hedgedBy();
    return hedger == null ? -1 : hedger;
  }

  private void hedge(int number, @Nullable Integer by) {
    Assertion assertion = assertion(number);
    assertions.put(number, assertion.withCertainty(hedged(assertion.certainty(), by)));
  }

  private static Certainty hedged(Certainty certainty, @Nullable Integer by) {
    return new Certainty(
        certainty.term(),
        certainty.cue(),
        certainty.polarity(),
        certainty.status(),
        by,
        certainty.handedOn(),
        certainty.confidence());
  }

  /// Who is no step any more hedges nothing.
  private void chain(int number, List<Integer> chain) {
    int hedger = hedger(number);
    if (hedger >= 0 && assertion(number).chain().contains(hedger) && !chain.contains(hedger)) {
      hedge(number, null);
    }
    assertions.put(number, assertion(number).withChain(chain));
  }

  private String worded(Span content) {
    return content.of(text).replaceAll("[\\s\\p{Z}]+", " ");
  }

  private List<Integer> locations(Span content) {
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < found.places().size(); i++) {
      Place place = found.places().get(i);
      if (place.isLocation() && content.contains(place.span())) {
        inside.add(i);
      }
    }
    return inside;
  }

  private List<Integer> mentions(Span content) {
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < found.mentions().size(); i++) {
      if (content.contains(found.mentions().get(i).span())) {
        inside.add(i);
      }
    }
    return inside;
  }

  /// The numbers of the assertions that are left, in text order.
  List<Integer> numbers() {
    List<Integer> numbers = List.copyOf(assertions.keySet());
    // The machine's came first into the map, and stay there when one takes its place.
    int first = (int) numbers.stream().filter(number -> number <= machines).count();
    Order order =
        Order.of(
            first,
            numbers.size(),
            _ -> true,
            at -> assertion(numbers.get(at)).content().bounds().start());
    return order.of(numbers);
  }

  /// What was found, with what people changed.
  Findings findings() {
    Set<Integer> kept = kept();
    Set<Integer> used = new HashSet<>();
    assertions.values().forEach(assertion -> used.addAll(assertion.places()));
    int sites = found.places().size();
    Order links =
        Order.of(
            found.attributions().size(),
            attributions.size(),
            kept::contains,
            at -> attributions.get(at).roles().bounds().start());
    Order spots =
        Order.of(
            sites,
            places.size(),
            at -> at < sites || used.contains(at),
            at -> places.get(at).span().start());
    return new Findings(
        links.of(attributions).stream().map(link -> moved(link, links)).toList(),
        links.of(tellings),
        numbers().stream().map(this::assertion).map(a -> moved(a, links, spots)).toList(),
        found.timeExpressions(),
        spots.of(places),
        found.mentions(),
        found.affiliations());
  }

  /// The attributions on which something rests, or on which nothing did before either, and those in
  /// whose content they stand.
  private Set<Integer> kept() {
    Set<Integer> rested = new HashSet<>();
    found.assertions().forEach(assertion -> rested.addAll(assertion.chain()));
    Set<Integer> rest = new HashSet<>();
    for (Assertion assertion : assertions.values()) {
      rest.addAll(assertion.chain());
      Integer hedger = assertion.certainty().hedgedBy();
      if (hedger != null) {
        rest.add(hedger);
      }
    }
    Set<Integer> kept = new HashSet<>();
    for (int i = 0; i < attributions.size(); i++) {
      boolean untouched = i < found.attributions().size() && !rested.contains(i);
      Integer at = untouched || rest.contains(i) ? Integer.valueOf(i) : null;
      while (at != null && kept.add(at)) {
        at = attributions.get(at).parent();
      }
    }
    return kept;
  }

  private static Attribution moved(Attribution attribution, Order links) {
    Integer parent = attribution.parent();
    return parent == null ? attribution : attribution.withParent(links.place(parent));
  }

  private static Assertion moved(Assertion assertion, Order links, Order spots) {
    Integer hedger = assertion.certainty().hedgedBy();
    return assertion
        .withChain(assertion.chain().stream().map(links::place).toList())
        .withPlaces(assertion.places().stream().map(spots::place).toList())
        .withCertainty(hedged(assertion.certainty(), hedger == null ? null : links.place(hedger)));
  }
}
