package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.source.Deciding;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source split ID`: some of what is held to be one is another.
@Command(
    name = "split",
    description = "Takes names or articles out of a source; they become another one.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class SourceSplitCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(paramLabel = "ID", description = "Which source.")
  private String source = "";

  @Option(
      names = "--name",
      paramLabel = "FORM",
      arity = "1..*",
      description = "What is printed under this name, in later articles too.")
  private List<String> forms = List.of();

  @Option(
      names = "--article",
      paramLabel = "ID",
      arity = "1..*",
      description = "What this article says.")
  private List<String> articles = List.of();

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  SourceSplitCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (forms.isEmpty() == articles.isEmpty()) {
      hearsay.tell("name either names with --name or articles with --article");
      return Hearsay.USAGE;
    }
    List<String> ids = new ArrayList<>();
    Home home = hearsay.home();
    if (!articles.isEmpty() && home.hasLedger()) {
      try (Ledger ledger = hearsay.open(home)) {
        for (String article : articles) {
          if (!(ledger.article(article) instanceof Lookup.Found<StoredArticle>(var found))) {
            hearsay.tell("no article, or more than one, is called " + Printable.line(article));
            return Hearsay.FAILED;
          }
          ids.add(found.line().id());
        }
      }
    }
    return deed.done(hearsay, Deciding.split(source, forms, ids), reason);
  }
}
