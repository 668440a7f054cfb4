package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Invented outlets, and the pages on which they tell of the pier of Tarnevik: Alder Gazette has it
/// from an institute, Brindle Post from Alder Gazette and surer, Corran Courier from Brindle Post;
/// a board denies it in Dunmore Echo. Elster News and Fjord Wire take another thing from each
/// other.
final class Press {
  private final Path folder;

  Press(Path folder) {
    this.folder = folder;
  }

  /// All of it in one dossier of the desk's ledger.
  static void file(Desk desk, Path folder) throws IOException {
    Press press = new Press(folder);
    press.page(
        "alder",
        "Alder Gazette",
        "2026-03-02",
        "Monday’s news",
        "<p>The Tarnevik pier may have sunk by 40 centimetres since January, the Ravnskar Institute"
            + " said on Monday.</p>"
            + "<p>The pier was built in 1931 and carries the only road to the lighthouse.</p>");
    press.page(
        "brindle",
        "Brindle Post",
        "2026-03-03",
        "From other papers",
        "<p>The Tarnevik pier has sunk by 40 centimetres since January, <a"
            + " href=\"https://alder.example/alder\">Alder Gazette reported</a> on Monday.</p>"
            + "<p>Children fish from it in summer.</p>");
    press.page(
        "corran",
        "Corran Courier",
        "2026-03-04",
        "Around the coast",
        "<p>The Tarnevik pier has sunk by 40 centimetres since January, <a"
            + " href=\"https://brindle.example/brindle\">Brindle Post reported</a> on Tuesday.</p>"
            + "<p>A new lamp was put up beside the bakery.</p>");
    press.page(
        "dunmore",
        "Dunmore Echo",
        "2026-03-05",
        "Thursday’s meeting",
        "<p>The Tarnevik pier has not sunk by 40 centimetres since January, the Harbour Board said"
            + " on Thursday.</p>"
            + "<p>The board meets every second Thursday in the old customs house.</p>");
    press.page(
        "elster",
        "Elster News",
        "2026-03-06",
        "Short notes",
        "<p>Brewers in Ulvesund will close their bottling hall in June, <a"
            + " href=\"https://fjord.example/fjord\">Fjord Wire reported</a>.</p>");
    press.page(
        "fjord",
        "Fjord Wire",
        "2026-03-06",
        "Last lines",
        "<p>Brewers in Ulvesund will close their bottling hall in June, <a"
            + " href=\"https://elster.example/elster\">Elster News reported</a>.</p>");
    Desk.Printed printed = desk.run("read", folder.toString(), "--dossier", "pier");
    if (printed.code() != 0) {
      throw new AssertionError(printed);
    }
  }

  void page(String name, String outlet, String day, String title, String body) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(name + ".html"),
        """
        <!doctype html><html lang="en"><head><title>%3$s</title>
        <link rel="canonical" href="https://%1$s.example/%1$s">
        <meta property="og:site_name" content="%2$s">
        <meta property="article:published_time" content="%4$s"></head>
        <body><article><h1>%3$s</h1>
        %5$s</article></body></html>
        """
            .formatted(name, outlet, title, day, body));
  }
}
