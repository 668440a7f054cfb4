package org.hearsay.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that writes articles into a ledger until it is killed, and prints the id of each when
/// the ledger has acknowledged it. Arguments: the ledger's file, a word for the articles' ids.
final class EndlessWriter {

  private EndlessWriter() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]));
        LedgerWriter writer = ledger.writer()) {
      for (int i = 0; ; i++) {
        Gazette article = Gazette.of(arguments[1] + i / 2, i % 2 == 0 ? "Alder" : "Brindle", null);
        for (int statement = 0; statement < 20 + i / 2 % 30; statement++) {
          article.says("it is " + arguments[1] + i / 2 + " of " + statement, "Board", "Guild");
        }
        // Every second entry replaces the one before: the same capture, another outlet.
        out.println(writer.file(article.entry("endless")).article());
      }
    }
  }
}
