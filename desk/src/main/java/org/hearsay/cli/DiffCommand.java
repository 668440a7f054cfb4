package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.api.Compared;
import org.hearsay.api.RevisionJson;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay diff ARTICLE`: what its outlet changed in it from one capture to the next.
@Command(
    name = "diff",
    description = "Shows what changed in an article between its captures.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "Without --from and --to each capture is held against the one before it; with",
      "one or both, these two are compared. hearsay show ARTICLE numbers them."
    })
final class DiffCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "ARTICLE",
      description = "Its id, as hearsay assertions lists it (3fa91c07).")
  private String id = "";

  @Option(
      names = "--from",
      paramLabel = "N",
      description = "The earlier capture. Else the one before that of --to.")
  private @Nullable Integer from;

  @Option(names = "--to", paramLabel = "M", description = "The later capture. Else the last one.")
  private @Nullable Integer to;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: a line of JSON for each pair of captures that are compared.")
  private @Nullable Format format;

  DiffCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  /// Two captures to be compared.
  private record Pair(ArticleCapture before, ArticleCapture after) {}

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      hearsay.tell("diff prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      return unknown();
    }
    try (Ledger ledger = hearsay.open(home)) {
      // An assertion's id names its article too.
      String article = id.replaceFirst("\\.[1-9][0-9]{0,8}$", "");
      return switch (found(ledger.article(id), () -> ledger.article(article))) {
        case Lookup.Found<StoredArticle>(StoredArticle stored) -> diff(ledger, stored);
        case Lookup.Ambiguous<StoredArticle>(List<String> candidates) -> {
          hearsay.tell(Printable.line(id) + " may be any of: " + String.join(", ", candidates));
          yield Hearsay.FAILED;
        }
        case Lookup.Unknown<StoredArticle> _ -> unknown();
      };
    }
  }

  private interface Question {
    Lookup<StoredArticle> ask();
  }

  private static Lookup<StoredArticle> found(Lookup<StoredArticle> first, Question otherwise) {
    return first instanceof Lookup.Unknown<StoredArticle> ? otherwise.ask() : first;
  }

  private int diff(Ledger ledger, StoredArticle article) {
    String known = article.line().id();
    List<ArticleCapture> captures = ledger.captures(known);
    if (from == null && to == null && captures.size() == 1) {
      ArticleCapture only = captures.getFirst();
      hearsay.tell(
          known
              + " has one capture, seen "
              + CaptureLines.seen(only)
              + "; read its address again to see whether it changed");
      return Hearsay.DONE;
    }
    if (from != null && from == (to != null ? to : captures.size())) {
      hearsay.tell(
          to != null
              ? "--from and --to name the same capture; there is nothing to compare"
              : known + " has no capture later than " + from + " to compare it with");
      return Hearsay.USAGE;
    }
    Optional<List<Pair>> pairs = pairs(captures);
    if (pairs.isEmpty()) {
      hearsay.tell(
          known + " has captures 1 to " + captures.size() + "; see: hearsay show " + known);
      return Hearsay.USAGE;
    }
    if (format != Format.JSONL) {
      new ArticleView(hearsay.terminal()).title(article);
      hearsay.terminal().out().println();
    }
    for (Pair pair : pairs.get()) {
      print(
          new Compared(
              known,
              pair.before(),
              pair.after(),
              ledger.article(known, pair.before()),
              ledger.article(known, pair.after())));
    }
    return Hearsay.DONE;
  }

  private void print(Compared compared) {
    if (format == Format.JSONL) {
      hearsay.terminal().out().println(JsonLine.of(RevisionJson.of(compared).toString()));
    } else {
      new RevisionView(hearsay.terminal()).print(compared);
    }
  }

  /// Empty if there is no such capture.
  private Optional<List<Pair>> pairs(List<ArticleCapture> captures) {
    if (from == null && to == null) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 1; i < captures.size(); i++) {
        pairs.add(new Pair(captures.get(i - 1), captures.get(i)));
      }
      return Optional.of(pairs);
    }
    int later = to != null ? to : captures.size();
    int earlier = from != null ? from : later - 1;
    if (earlier < 1 || later < 1 || earlier > captures.size() || later > captures.size()) {
      return Optional.empty();
    }
    return Optional.of(List.of(new Pair(captures.get(earlier - 1), captures.get(later - 1))));
  }

  private int unknown() {
    hearsay.tell(
        "nothing in the ledger is called " + Printable.line(id) + "; see: hearsay assertions");
    return Hearsay.FAILED;
  }
}
