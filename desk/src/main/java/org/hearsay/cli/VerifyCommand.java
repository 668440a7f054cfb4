package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hearsay.capture.Evidence;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Ledger;
import org.hearsay.text.JsonLine;
import org.hearsay.verification.Finding;
import org.hearsay.verification.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay verify`: whether the evidence is still what was kept. Writes to neither evidence nor
/// ledger.
@Command(
    name = "verify",
    description = "Hashes all of the evidence anew and names what changed.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is as it was kept", "1:something changed", "2:wrong usage"})
final class VerifyCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: a line of JSON for each finding, and one for the whole at the end.")
  private @Nullable Format format;

  VerifyCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      hearsay.tell("verify prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    Home home = hearsay.home();
    try (Evidence evidence = Evidence.openForReading(home.evidence())) {
      if (!home.hasLedger()) {
        boolean none = evidence.files().isEmpty();
        hearsay.tell(
            none
                ? "there is nothing in " + home.folder() + " yet"
                : "the ledger "
                    + home.ledger()
                    + " is gone: there is evidence, and nothing to hold"
                    + " it against");
        return none ? Hearsay.DONE : Hearsay.FAILED;
      }
      try (Ledger ledger = hearsay.open(home)) {
        return verify(new Verification(ledger, evidence));
      }
    }
  }

  private int verify(Verification verification) {
    Verification.Result result;
    try (Progress progress =
        Progress.ofBytes(hearsay.terminal(), "verifying", verification.size())) {
      result = verification.verify(finding -> print(finding, progress), progress::to);
    }
    if (format == Format.JSONL) {
      printJson(result);
    }
    hearsay.tell(summary(result));
    return result.changes() > 0 ? Hearsay.FAILED : Hearsay.DONE;
  }

  private static String summary(Verification.Result result) {
    String kept = result.records() == 1 ? " is as it was kept" : " are as they were kept";
    String looked =
        Printable.counted(result.records(), "record")
            + " in "
            + Printable.counted(result.files(), "file")
            + kept;
    String changes =
        result.changes() == 0 ? "" : "; " + Printable.counted(result.changes(), "change");
    String notes = result.notes() == 0 ? "" : "; " + Printable.counted(result.notes(), "note");
    return looked + changes + notes;
  }

  private void print(Finding finding, Progress progress) {
    PrintWriter out = hearsay.terminal().out();
    if (format == Format.JSONL) {
      out.println(json(finding));
      return;
    }
    Style style = hearsay.terminal().style();
    StringBuilder line = new StringBuilder();
    String label = finding.kind().label();
    line.append(finding.kind().isChange() ? style.strong(label) : style.faint(label));
    Evidenced.Location place = finding.place();
    if (place != null) {
      line.append("  ").append(Printable.line(place.file()));
      if (place.length() > 0) {
        line.append(" at byte ").append(place.offset());
      }
    }
    line.append(": ").append(Printable.line(finding.detail()));
    if (finding.sha256() != null) {
      line.append("; capture ").append(finding.sha256());
    }
    if (finding.url() != null) {
      line.append(" of ").append(Printable.line(finding.url()));
    }
    if (!finding.articles().isEmpty()) {
      line.append("; read in ").append(String.join(", ", finding.articles()));
    }
    progress.clear();
    out.println(line);
    out.flush();
  }

  private static String json(Finding finding) {
    ObjectNode line = new JsonMapper().createObjectNode();
    Evidenced.Location place = finding.place();
    line.put("finding", finding.kind().label())
        .put("change", finding.kind().isChange())
        .put("file", place == null ? null : place.file())
        .put("offset", place == null ? null : Long.valueOf(place.offset()))
        .put("length", place == null ? null : Long.valueOf(place.length()))
        .put("sha256", finding.sha256())
        .put("url", finding.url());
    ArrayNode articles = line.putArray("articles");
    finding.articles().forEach(articles::add);
    line.put("detail", finding.detail());
    return JsonLine.of(line.toString());
  }

  private void printJson(Verification.Result result) {
    ObjectNode line = new JsonMapper().createObjectNode();
    line.putObject("verified")
        .put("files", result.files())
        .put("bytes", result.bytes())
        .put("records", result.records())
        .put("changes", result.changes())
        .put("notes", result.notes());
    hearsay.terminal().out().println(JsonLine.of(line.toString()));
  }
}
