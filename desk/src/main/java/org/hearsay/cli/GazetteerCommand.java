package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.gazetteer.ImportedGazetteer;
import org.hearsay.gazetteer.Installed;
import org.hearsay.place.BuiltInGazetteer;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay gazetteer`: in what places are looked up.
@Command(
    name = "gazetteer",
    description = "Shows in what places are looked up; imports another, or removes it.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    synopsisSubcommandLabel = "[COMMAND]")
final class GazetteerCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: one line of JSON. Else lines for people.")
  private @Nullable Format format;

  GazetteerCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (Files.exists(hearsay.home().gazetteer())) {
      try (ImportedGazetteer imported = ImportedGazetteer.open(hearsay.home().gazetteer())) {
        print(imported.installed());
      }
    } else {
      BuiltInGazetteer builtIn = new BuiltInGazetteer();
      print(builtIn.version(), builtIn.places(), builtIn.names());
    }
    return Hearsay.DONE;
  }

  private void print(Installed installed) {
    if (format == Format.JSONL) {
      var line =
          new JsonMapper()
              .createObjectNode()
              .put("gazetteer", installed.version())
              .put("places", installed.places())
              .put("names", installed.names())
              .put("newest", installed.newest().isEmpty() ? null : installed.newest())
              .put("imported", installed.imported().toString());
      installed.sources().forEach(line.putArray("sources")::add);
      hearsay.terminal().out().println(JsonLine.of(line.toString()));
      return;
    }
    lines(
        List.of(
            "gazetteer: imported (" + installed.version() + ")",
            "from: " + Printable.line(String.join(", ", installed.sources())),
            count(installed.places(), installed.names()),
            "newest change: " + (installed.newest().isEmpty() ? "not said" : installed.newest()),
            "imported: " + installed.imported(),
            "licence of GeoNames: CC BY 4.0"));
  }

  private void print(String version, long places, long names) {
    if (format == Format.JSONL) {
      hearsay
          .terminal()
          .out()
          .println(
              JsonLine.of(
                  new JsonMapper()
                      .createObjectNode()
                      .put("gazetteer", version)
                      .put("places", places)
                      .put("names", names)
                      .toString()));
      return;
    }
    lines(
        List.of(
            "gazetteer: built in (" + version + ")",
            count(places, names),
            "from GeoNames (CC BY 4.0) and lists of Hearsay's own",
            "for more places: hearsay gazetteer import FILE..."));
  }

  private static String count(long places, long names) {
    return "places: " + places + ", names: " + names;
  }

  private void lines(List<String> lines) {
    lines.forEach(hearsay.terminal().out()::println);
  }
}
