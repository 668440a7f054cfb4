package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Answer;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.language.Embedder;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;
import org.hearsay.reading.Reader;
import org.hearsay.source.Source;
import org.hearsay.store.Entry;
import org.hearsay.store.Gazette;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.store.Upkeep;
import org.jspecify.annotations.Nullable;

/// A ledger of articles that are read as articles are, and their claims.
final class Desk implements AutoCloseable {
  private final Ledger ledger;
  private final LedgerWriter writer;
  private final ClaimKeeper keeper;
  private final Reader reader;

  Desk(Path folder, Reader reader, Embedder embedder) {
    this.reader = reader;
    ledger = Ledger.open(folder.resolve("ledger.db"));
    writer = ledger.writer();
    keeper = ClaimKeeper.open(ledger, writer, embedder, folder.resolve("index"));
  }

  /// Reads an article of that day of May 2025 and files it.
  Desk file(String id, String outlet, int day, @Nullable String title, String text) {
    Publication publication =
        new Publication(
            null,
            null,
            new Outlet(outlet),
            List.of(),
            PublicationDate.of(LocalDate.of(2025, 5, day)),
            null,
            "en");
    Manuscript manuscript =
        new Manuscript(
            new ArticleId(id),
            new Manuscript.Form.Text(text),
            new Known(title, publication),
            Known.NOTHING);
    Reading reading =
        switch (reader.read(manuscript)) {
          case Outcome.Read(Reading read) -> read;
          case Outcome.Failed failed -> throw new AssertionError(failed);
        };
    Entry plain = Gazette.of(id, outlet, "2025-05-0" + day).entry();
    writer.file(new Entry(reading, plain.capture(), plain.reader(), plain.readAt(), null));
    return this;
  }

  /// Changes something in the reading of the one article, and gives the number of the event.
  long amend(Amending amending) {
    return switch (writer.amend(article(), amending, "anna", "", Instant.EPOCH)) {
      case Answer.Written(var amendment, _) -> amendment.number();
      case Answer.Refused(var why) -> throw new AssertionError(why);
      case Answer.Overtaken(var why) -> throw new AssertionError(why);
      case Answer.Proposed proposed -> throw new AssertionError(proposed);
    };
  }

  /// The short id of the one article.
  String article() {
    return ledger.articles(null).getFirst().id();
  }

  /// The reading of the one article with what people changed in it.
  AmendedReading amended() {
    return switch (ledger.article(article())) {
      case Lookup.Found<StoredArticle>(StoredArticle stored) -> stored.amended();
      case Lookup<StoredArticle> other -> throw new AssertionError(other);
    };
  }

  void decide(ClaimDeciding deciding) {
    if (keeper.decide(deciding, "anna", "read both", Instant.EPOCH)
        instanceof ClaimDecided.Refused(var why)) {
      throw new AssertionError(why);
    }
  }

  ClaimDecisions.Entry decision(long number) {
    keeper.catchUp(Upkeep.QUIET, () -> false);
    return new Claims(ledger).decisions().event(number).orElseThrow();
  }

  List<String> sources() {
    return ledger.register().sources().stream().map(Source::name).toList();
  }

  /// All that is claimed, a full stop behind each.
  String claimed() {
    keeper.catchUp(Upkeep.QUIET, () -> false);
    return ledger.propositions().stream()
        .map(one -> one.proposition().text() + ".")
        .collect(Collectors.joining(" "));
  }

  /// Fails where what is derived anew is not what was kept up to date.
  void rebuildsTheSame() {
    keeper.catchUp(Upkeep.QUIET, () -> false);
    List<Object> before = List.of(ledger.claims(), ledger.propositions(), ledger.pairs());
    keeper.rebuild(Upkeep.QUIET, () -> false);
    assertThat(List.of(ledger.claims(), ledger.propositions(), ledger.pairs())).isEqualTo(before);
  }

  /// The claim of which a statement has these words.
  Claim claim(String words) {
    keeper.catchUp(Upkeep.QUIET, () -> false);
    return new Claims(ledger)
        .all()
        .filter(claim -> claim.says().stream().anyMatch(one -> one.text().contains(words)))
        .max(java.util.Comparator.comparingInt(claim -> claim.says().size()))
        .orElseThrow();
  }

  /// The origins of a claim by name, with what is known of how they know.
  static List<String> origins(Claim claim) {
    return claim.graph().origins().stream().map(Desk::told).sorted().toList();
  }

  private static String told(Origin origin) {
    return origin.name() + ", " + origin.kind() + ", " + origin.access();
  }

  /// Who takes the claim from whom, by names.
  static List<String> cites(Claim claim) {
    return claim.graph().edges().stream()
        .filter(edge -> edge.type() == Edge.Type.CITES)
        .map(edge -> name(claim, edge.from()) + " < " + name(claim, edge.to()))
        .sorted()
        .toList();
  }

  private static String name(Claim claim, String node) {
    return claim.graph().node(node).orElseThrow().name();
  }

  @Override
  public void close() {
    keeper.close();
    writer.close();
    ledger.close();
  }
}
