package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.gazetteer.BadLine;
import org.hearsay.gazetteer.GazetteerImport;
import org.hearsay.gazetteer.Installed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `hearsay gazetteer import`: GeoNames' dumps into a gazetteer that is used from then on.
@Command(
    name = "import",
    description = "Makes a gazetteer of GeoNames' dumps; it is used from then on.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "FILE is a dump of GeoNames, as it is (.txt) or packed (.zip): allCountries,",
      "cities500, cities1000, cities5000, cities15000 or one country's; with them, if",
      "you like, alternateNamesV2, admin1CodesASCII, admin2Codes. The one in use is",
      "replaced when all of them are read."
    })
final class GazetteerImportCommand implements Callable<Integer> {
  /// So many bad lines are named; the others are counted.
  private static final int NAMED = 20;

  private final Hearsay hearsay;
  private long bad;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "A dump of GeoNames.")
  private List<Path> files = List.of();

  GazetteerImportCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    long bytes = 0;
    for (Path file : files) {
      try {
        bytes += Files.size(file);
      } catch (IOException e) {
        hearsay.tell(Printable.line(file + ": there is no such file, or it cannot be read"));
        return Hearsay.FAILED;
      }
    }
    Installed installed;
    try (Progress progress = Progress.ofBytes(hearsay.terminal(), "importing", bytes)) {
      installed =
          new GazetteerImport(
                  hearsay.home().gazetteer(), progress::to, line -> tell(line, progress))
              .read(files, hearsay.clock().instant());
    }
    if (bad > 0) {
      hearsay.tell(bad + (bad == 1 ? " line was" : " lines were") + " left out");
    }
    hearsay.tell(
        installed.places()
            + " places under "
            + installed.names()
            + " names are looked up from now");
    return bad > 0 ? Hearsay.FAILED : Hearsay.DONE;
  }

  private void tell(BadLine line, Progress progress) {
    bad++;
    if (bad <= NAMED) {
      String said = line.file() + ", line " + line.line() + ": " + line.why();
      progress.say("hearsay: " + Printable.line(said) + "; left out");
    } else if (bad == NAMED + 1) {
      progress.say("hearsay: more such lines are only counted");
    }
  }
}
