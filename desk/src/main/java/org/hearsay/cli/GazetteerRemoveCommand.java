package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `hearsay gazetteer remove`: back to the built-in gazetteer.
@Command(
    name = "remove",
    description = "Removes the imported gazetteer; the built-in one is used from then on.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class GazetteerRemoveCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  GazetteerRemoveCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    try {
      boolean removed = Files.deleteIfExists(hearsay.home().gazetteer());
      hearsay.tell(
          removed
              ? "removed; places are looked up in the built-in gazetteer"
              : "none was imported; places are looked up in the built-in gazetteer");
      return Hearsay.DONE;
    } catch (IOException e) {
      hearsay.tell(
          Printable.line(hearsay.home().gazetteer() + ": it cannot be removed (" + e + ")"));
      return Hearsay.FAILED;
    }
  }
}
