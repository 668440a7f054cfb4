package org.hearsay.cli;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.hearsay.search.TextIndex;
import org.hearsay.store.Ledger;
import picocli.CommandLine.Command;

/// `hearsay rebuild`: all that is derived, made anew.
@Command(
    name = "rebuild",
    description =
        "Makes all that follows from captures, readings and decisions anew: claims and the"
            + " indexes.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class RebuildCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  RebuildCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      hearsay.tell("the ledger in " + home.folder() + " is empty: there is nothing to rebuild");
      return Hearsay.DONE;
    }
    try (Interruption interruption = new Interruption()) {
      boolean whole =
          new Keeping(hearsay, home).rebuild(interruption::asked) && words(home, interruption);
      hearsay.tell(whole ? "rebuilt" : "not rebuilt to the end; the next command goes on");
      return whole ? Hearsay.DONE : Hearsay.FAILED;
    }
  }

  /// Makes the index of words anew.
  private boolean words(Home home, Interruption interruption) {
    try (Ledger ledger = hearsay.open(home);
        TextIndex index = TextIndex.open(home.textIndex());
        Progress progress =
            Progress.of(
                hearsay.terminal(), "reading words", OptionalLong.of(ledger.mark().articles()))) {
      return index.rebuild(ledger, (done, _) -> progress.to(done), interruption::asked);
    }
  }
}
