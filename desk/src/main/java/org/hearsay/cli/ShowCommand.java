package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.store.StoredAssertion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay show ID`: an article with what was found in it, or one assertion with its chain.
@Command(
    name = "show",
    description = "Shows an article with its findings, or an assertion with its chain.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ShowCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "ID",
      description = "As hearsay assertions lists it (3fa91c07.4); without the number: the article.")
  private String id = "";

  @Option(
      names = "--capture",
      paramLabel = "N",
      description = "The article as it was read in an earlier capture of it.")
  private @Nullable Integer capture;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: the article's reading as one line of JSON.")
  private @Nullable Format format;

  ShowCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      hearsay.tell("show prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      return unknown();
    }
    try (Ledger ledger = hearsay.open(home)) {
      return switch (ledger.assertion(id)) {
        case Lookup.Found<StoredAssertion> _ when capture != null -> {
          hearsay.tell("--capture goes with an article, not with an assertion");
          yield Hearsay.USAGE;
        }
        case Lookup.Found<StoredAssertion>(StoredAssertion assertion) -> show(assertion);
        case Lookup.Ambiguous<StoredAssertion>(List<String> candidates) -> ambiguous(candidates);
        case Lookup.Unknown<StoredAssertion> _ -> showArticle(ledger);
      };
    }
  }

  private int showArticle(Ledger ledger) {
    return switch (ledger.article(id)) {
      case Lookup.Found<StoredArticle>(StoredArticle article) -> show(ledger, article);
      case Lookup.Ambiguous<StoredArticle>(List<String> candidates) -> ambiguous(candidates);
      case Lookup.Unknown<StoredArticle> _ -> unknown();
    };
  }

  private int show(Ledger ledger, StoredArticle current) {
    List<ArticleCapture> captures = ledger.captures(current.line().id());
    if (capture != null && (capture < 1 || capture > captures.size())) {
      hearsay.tell(current.line().id() + " has captures 1 to " + captures.size());
      return Hearsay.USAGE;
    }
    StoredArticle article =
        capture == null ? current : ledger.article(current.line().id(), captures.get(capture - 1));
    if (format == Format.JSONL) {
      hearsay.terminal().out().println(article.json());
    } else {
      new ArticleView(hearsay.terminal()).print(article, captures);
    }
    return Hearsay.DONE;
  }

  private int show(StoredAssertion assertion) {
    if (format == Format.JSONL) {
      hearsay.terminal().out().println(assertion.article().json());
    } else {
      new AssertionView(hearsay.terminal()).print(assertion);
    }
    return Hearsay.DONE;
  }

  private int unknown() {
    hearsay.tell(
        "nothing in the ledger is called " + Printable.line(id) + "; see: hearsay assertions");
    return Hearsay.FAILED;
  }

  private int ambiguous(List<String> candidates) {
    hearsay.tell(Printable.line(id) + " may be any of: " + String.join(", ", candidates));
    return Hearsay.FAILED;
  }
}
