package org.hearsay.claim;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredAssertion;

/// The claims of a ledger. Sees what was derived, as it is at the moment of asking; whether that is
/// up to date [ClaimKeeper#isUpToDate] says.
///
/// Immutable; threads may share it.
public final class Claims {
  private final Ledger ledger;

  public Claims(Ledger ledger) {
    this.ledger = ledger;
  }

  /// All claims, by id. Loads what is derived into memory, some kilobytes for each assertion, and
  /// then makes them as they are asked for.
  public Stream<Claim> all() {
    return all(_ -> true);
  }

  /// As [#all()], without those whose assertions are not wanted: these are not put together.
  public Stream<Claim> all(Predicate<List<AssertionId>> wanted) {
    Stock stock = Stock.loaded(ledger);
    ClaimReader reader = new ClaimReader(stock, ledger.register());
    return ledger.claims().entrySet().stream()
        .filter(claim -> wanted.test(claim.getValue()))
        .flatMap(claim -> reader.claim(claim.getKey()).stream());
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
              .claim(new AssertionId(found.article().line().id(), found.index() + 1))
              .flatMap(new ClaimReader(Stock.of(ledger), ledger.register())::claim)
              .<Lookup<Claim>>map(Lookup.Found::new)
              .orElseGet(Lookup.Unknown::new);
    };
  }
}
