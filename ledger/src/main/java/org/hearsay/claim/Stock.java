package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.matching.Match;
import org.hearsay.matching.MatchRows;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Copied;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.PairRow;
import org.hearsay.store.Proposed;

/// What is derived, as somebody asks for it who puts claims together: out of the ledger piece by
/// piece for one claim, or out of memory for all of them.
interface Stock {
  List<AssertionId> members(String claim);

  Optional<String> claimOf(AssertionId id);

  /// In the order asked for.
  List<Proposition> propositions(Collection<AssertionId> ids);

  List<Match> matches(AssertionId id);

  Optional<ArticleFacts> facts(String article);

  /// Between these articles.
  List<Copied> copies(Set<String> articles);

  /// The words of an assertion.
  default String text(AssertionId id) {
    return propositions(List.of(id)).stream().map(Proposition::text).findFirst().orElse("");
  }

  /// Asks the ledger each time.
  static Stock of(Ledger ledger) {
    return new Stock() {
      @Override
      public List<AssertionId> members(String claim) {
        return ledger.members(claim);
      }

      @Override
      public Optional<String> claimOf(AssertionId id) {
        return ledger.claim(id);
      }

      @Override
      public List<Proposition> propositions(Collection<AssertionId> ids) {
        return ledger.propositions(ids).stream().map(Proposed::proposition).toList();
      }

      @Override
      public List<Match> matches(AssertionId id) {
        return ledger.pairs(id).stream().map(MatchRows::match).toList();
      }

      @Override
      public Optional<ArticleFacts> facts(String article) {
        return ledger.facts(article);
      }

      @Override
      public List<Copied> copies(Set<String> articles) {
        List<Copied> copies = new ArrayList<>();
        for (String article : articles) {
          ledger.copies(article).stream()
              .filter(row -> row.article().equals(article) && articles.contains(row.other()))
              .map(Copied::of)
              .forEach(copies::add);
        }
        return copies;
      }
    };
  }

  /// Holds all of it, some kilobytes for each assertion.
  static Stock loaded(Ledger ledger) {
    Map<String, List<AssertionId>> members = ledger.claims();
    Map<AssertionId, String> claims = new HashMap<>();
    members.forEach((claim, ids) -> ids.forEach(id -> claims.put(id, claim)));
    Map<AssertionId, Proposition> propositions = new HashMap<>();
    ledger.propositions().forEach(one -> propositions.put(one.id(), one.proposition()));
    Map<AssertionId, List<Match>> matches = new HashMap<>();
    for (PairRow row : ledger.pairs()) {
      Match match = MatchRows.match(row);
      matches.computeIfAbsent(match.one(), _ -> new ArrayList<>()).add(match);
      matches.computeIfAbsent(match.other(), _ -> new ArrayList<>()).add(match);
    }
    Map<String, ArticleFacts> facts = new HashMap<>();
    ledger.facts().forEach(one -> facts.put(one.article(), one));
    Map<String, List<Copied>> copies = new HashMap<>();
    ledger.copies().stream()
        .map(Copied::of)
        .forEach(one -> copies.computeIfAbsent(one.one(), _ -> new ArrayList<>()).add(one));
    return new Stock() {
      @Override
      public List<AssertionId> members(String claim) {
        return members.getOrDefault(claim, List.of());
      }

      @Override
      public Optional<String> claimOf(AssertionId id) {
        return Optional.ofNullable(claims.get(id));
      }

      @Override
      public List<Proposition> propositions(Collection<AssertionId> ids) {
        return ids.stream()
            .flatMap(id -> Optional.ofNullable(propositions.get(id)).stream())
            .toList();
      }

      @Override
      public List<Match> matches(AssertionId id) {
        return matches.getOrDefault(id, List.of());
      }

      @Override
      public Optional<ArticleFacts> facts(String article) {
        return Optional.ofNullable(facts.get(article));
      }

      @Override
      public List<Copied> copies(Set<String> articles) {
        Set<Copied> found = new HashSet<>();
        List<Copied> all = new ArrayList<>();
        for (String article : articles) {
          copies.getOrDefault(article, List.of()).stream()
              .filter(one -> articles.contains(one.other()) && found.add(one))
              .forEach(all::add);
        }
        return all;
      }
    };
  }
}
