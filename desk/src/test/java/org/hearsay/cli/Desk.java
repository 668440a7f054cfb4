package org.hearsay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.store.Entry;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Filing;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Reader;

/// Runs the program in this process, on a home of its own.
final class Desk {
  /// One line of JSON for an article of an invented outlet. What stands in angle brackets is filled
  /// in.
  private static final String LINE =
      """
      {"id":"<id>","article":{"url":"https://gazette.example/ferry","canonicalUrl":null,\
      "outlet":"<outlet>","title":"<title>","authors":[],"published":"2024-03-01",\
      "modified":null,"language":"en",\
      "text":"The Harbour Board said the Pilots’ Guild believes the ferry probably sank on 28 \
      February.\\n\\nThe pier is closed.","paragraphs":[[0,89],[91,110]],"links":[]},\
      "attributions":[\
      {"source":[[0,17]],"cue":[[18,22]],"content":[[23,88]],"kind":"indirect","stance":"says",\
      "parent":null,"holder":{"type":"body","name":"Harbour Board","id":"harbour-board",\
      "named":true},"rule":"source-cue-content","score":0.9},\
      {"source":[[23,40]],"cue":[[41,49]],"content":[[50,88]],"kind":"indirect",\
      "stance":"believes","parent":0,"holder":{"type":"body","name":"Pilots’ Guild",\
      "id":"pilots-guild","named":true},"rule":"source-cue-content","score":0.8}],\
      "assertions":[\
      {"content":[[50,88]],"text":"the ferry probably sank on 28 February",\
      "attributions":[0,1],"voice":"attributed",\
      "certainty":{"term":"likely","band":5,"cue":[[60,68]],"affirmed":true,"hedgedBy":1},\
      "time":{"edtf":"2024-02-28","span":[77,88]},"places":[],"mentions":[]},\
      {"content":[[91,110]],"text":"The pier is closed.","attributions":[],"voice":"outlet",\
      "certainty":{"term":"stated","band":null,"cue":[],"affirmed":true},"time":null,\
      "places":[],"mentions":[]}],\
      "timeExpressions":[],"places":[],"mentions":[],"failed":null}\
      """;

  /// What a run printed, and its exit code.
  record Printed(int code, String out, String err) {}

  private final Path home;
  private Duration ahead = Duration.ZERO;

  Desk(Path home) {
    this.home = home;
  }

  /// Puts the article into the ledger and gives its short id.
  String file(String id, String outlet, String title, String dossier) {
    String line = LINE.replace("<id>", id).replace("<outlet>", outlet).replace("<title>", title);
    if (!(ReadingJson.read(line) instanceof Outcome.Read(var reading))) {
      throw new AssertionError(line);
    }
    Evidenced capture =
        new Evidenced(
            "0123456789abcdef".repeat(4),
            null,
            Instant.parse("2024-03-02T00:00:00Z"),
            null,
            9,
            new Evidenced.Location("evidence.warc.gz", 0, 9));
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"));
        LedgerWriter writer = ledger.writer()) {
      Filing filing =
          writer.file(
              new Entry(
                  reading,
                  capture,
                  new Reader("0.1.0", "none"),
                  Instant.parse("2024-03-02T00:00:01Z"),
                  dossier));
      return filing.article();
    }
  }

  /// From now on it is so much later.
  void goForward(Duration time) {
    ahead = ahead.plus(time);
  }

  /// As into a pipe.
  Printed run(String... arguments) {
    return run(false, 80, false, arguments);
  }

  Printed onTerminal(int width, boolean colour, String... arguments) {
    return run(true, width, colour, arguments);
  }

  private Printed run(boolean interactive, int width, boolean colour, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), interactive, width, colour);
    Home.Machine machine =
        new Home.Machine(
            Map.of("HEARSAY_HOME", home.toString()),
            "Linux",
            Path.of("/nobody"),
            Clock.offset(Clock.systemUTC(), ahead));
    int code = Hearsay.run(machine, terminal, arguments);
    return new Printed(code, out.toString(), err.toString());
  }
}
