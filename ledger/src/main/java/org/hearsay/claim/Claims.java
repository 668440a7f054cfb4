package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.hearsay.matching.Relation;
import org.hearsay.source.Register;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.Proposed;
import org.hearsay.store.StoredAssertion;

/// The claims of a ledger. Sees what was derived, as it is at the moment of asking; whether that is
/// up to date [ClaimKeeper#isUpToDate] says.
///
/// Immutable; threads may share it.
public final class Claims {
  /// More than there are processors, so that one that takes long keeps none of them idle.
  private static final int AT_ONCE = 8 * Runtime.getRuntime().availableProcessors();

  private final Ledger ledger;
  private final Supplier<Register> register;

  public Claims(Ledger ledger) {
    this(ledger, ledger::register);
  }

  /// Of a ledger whose register is at hand: making it takes a time that grows with the ledger.
  ///
  /// @param register asked each time that claims are put together
  public Claims(Ledger ledger, Supplier<Register> register) {
    this.ledger = ledger;
    this.register = register;
  }

  /// All claims, by id. Loads what is derived into memory, some kilobytes for each assertion, and
  /// then makes them as they are asked for.
  public Stream<Claim> all() {
    return all(_ -> true);
  }

  /// As [#all()], without those whose assertions are not wanted: these are not put together.
  public Stream<Claim> all(Predicate<List<AssertionId>> wanted) {
    ClaimReader reader = reader(Stock.loaded(ledger));
    return ledger.claims().entrySet().stream()
        .filter(claim -> wanted.test(claim.getValue()))
        .gather(Gatherers.mapConcurrent(AT_ONCE, claim -> reader.claim(claim.getKey())))
        .flatMap(Optional::stream);
  }

  /// As [#all()], one after the other, so that others have processors left meanwhile.
  public Stream<Claim> inTurn() {
    ClaimReader reader = reader(Stock.loaded(ledger));
    return ledger.claims().keySet().stream().map(reader::claim).flatMap(Optional::stream);
  }

  /// These of them, in the order asked for, without those that are not there.
  public List<Claim> some(Collection<String> ids) {
    ClaimReader reader = reader(Stock.of(ledger));
    return ids.stream().map(reader::claim).flatMap(Optional::stream).toList();
  }

  /// The claim that somebody means who types this: its own id, or that of one of its assertions,
  /// which may be shortened.
  public Lookup<Claim> claim(String typed) {
    String assertion = typed.startsWith("c-") ? typed.substring(2) : typed;
    return switch (ledger.assertion(assertion)) {
      case Lookup.Unknown<StoredAssertion> _ -> new Lookup.Unknown<>();
      case Lookup.Ambiguous<StoredAssertion> ambiguous ->
          new Lookup.Ambiguous<>(ambiguous.candidates());
      case Lookup.Found<StoredAssertion>(StoredAssertion found) ->
          ledger
              .claim(new AssertionId(found.article().line().id(), found.number()))
              .flatMap(reader(Stock.of(ledger))::claim)
              .<Lookup<Claim>>map(Lookup.Found::new)
              .orElseGet(Lookup.Unknown::new);
    };
  }

  private ClaimReader reader(Stock stock) {
    return new ClaimReader(stock, register.get(), decisions().rulings());
  }

  /// All that people decided about claims, and what is in force of it: its
  /// [history][ClaimDecisions#history] and [grades][ClaimDecisions#grade] are asked for with the
  /// [assertions][Claim#assertions] of a claim.
  public ClaimDecisions decisions() {
    return ClaimDecisions.of(
        ledger.claimEvents(),
        article -> ledger.propositions(article).stream().map(Proposed::proposition).toList());
  }

  /// Two claims that may be one, for a person to decide.
  ///
  /// - `claim`, `statement`: the one, with the smaller id
  /// - `other`: the other, with the two assertions that are most alike
  public record Suggestion(String claim, String statement, Claim.Related other) {}

  /// What nobody decided yet, the surest first.
  public List<Suggestion> suggestions() {
    Stock stock = Stock.loaded(ledger);
    ClaimReader reader = reader(stock);
    List<Suggestion> suggestions = new ArrayList<>();
    ledger
        .claims()
        .forEach((id, members) -> {
          for (Claim.Related related : reader.related(id, members)) {
            if (related.relation() == Relation.SUGGESTED && id.compareTo(related.claim()) < 0) {
              suggestions.add(new Suggestion(id, reader.statement(members), related));
            }
          }
        });
    suggestions.sort(
        Comparator.comparingDouble((Suggestion one) -> -one.other().score())
            .thenComparing(Suggestion::claim)
            .thenComparing(one -> one.other().claim()));
    return suggestions;
  }
}
