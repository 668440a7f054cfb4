package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.desk.Quotation;
import org.hearsay.source.Deciding;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source parent ID PARENT`: what a source belongs to.
@Command(
    name = "parent",
    description = "Says what body a source belongs to, or, with --remove, does not.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class SourceParentCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "ID", description = "Which source.")
  private String source = "";

  @Parameters(index = "1", paramLabel = "PARENT", description = "The body.")
  private String parent = "";

  @Option(names = "--remove", description = "It does not belong there, whatever articles say.")
  private boolean remove;

  @Option(names = "--article", paramLabel = "ID", description = "The article that says so.")
  private @Nullable String article;

  @Option(names = "--quote", paramLabel = "WORDS", description = "The article's words for it.")
  private @Nullable String quote;

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  SourceParentCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if ((quote != null && article == null) || (remove && article != null)) {
      hearsay.tell("--quote goes with --article, and neither with --remove");
      return Hearsay.USAGE;
    }
    if (remove) {
      return deed.done(hearsay, Deciding.belongNot(source, parent), reason);
    }
    String id = null;
    if (article != null) {
      StoredArticle found = found(article);
      if (found == null) {
        return Hearsay.FAILED;
      }
      id = found.line().id();
    }
    return deed.done(hearsay, Deciding.belong(source, parent, id, quote), reason);
  }

  /// The article, if there is one and the words stand in it.
  private @Nullable StoredArticle found(String typed) {
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      hearsay.tell("no article is called " + Printable.line(typed));
      return null;
    }
    try (Ledger ledger = hearsay.open(home)) {
      if (!(ledger.article(typed) instanceof Lookup.Found<StoredArticle>(var found))) {
        hearsay.tell("no article, or more than one, is called " + Printable.line(typed));
        return null;
      }
      if (quote != null && !Quotation.stands(quote, found)) {
        hearsay.tell("the article " + found.line().id() + " does not have these words");
        return null;
      }
      return found;
    }
  }
}
