package org.hearsay.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amendment;
import org.hearsay.assertion.Stated;

/// Prints what people changed in the reading of an article, or about one assertion, beside what the
/// machine found; nothing where nobody did.
final class AmendmentView {
  private final PrintWriter out;
  private final Style style;

  AmendmentView(Terminal terminal) {
    this.out = terminal.out();
    this.style = terminal.style();
  }

  void print(String article, AmendedReading amended) {
    if (amended.history().isEmpty()) {
      return;
    }
    out.println();
    out.println(style.strong("changed by people"));
    for (AmendedReading.Entry entry : amended.history()) {
      Integer about = entry.about();
      print(about == null ? "" : article + "." + about + " ", entry);
    }
  }

  void print(AmendedReading.Finding finding) {
    if (finding.events().isEmpty()) {
      return;
    }
    out.println();
    Stated machine = finding.machine();
    out.println(
        style.strong("the machine found")
            + ": "
            + (machine == null ? "nothing here" : ArticleView.line(machine)));
    List<AmendedReading.Entry> events = finding.events();
    events.forEach(entry -> print("", entry));
  }

  private void print(String about, AmendedReading.Entry entry) {
    Amendment amendment = entry.amendment();
    Amendment.Stamp stamp = amendment.stamp();
    String fate =
        entry.undone() ? ", undone" : entry.orphan() ? ", orphan: its words are gone" : "";
    out.println(
        "  "
            + amendment.number()
            + "  "
            + about
            + amendment.change().verb()
            + " by "
            + Printable.line(stamp.by())
            + ", "
            + stamp.at().truncatedTo(ChronoUnit.SECONDS)
            + fate);
    out.println("     " + style.faint("before: ") + Printable.line(amendment.before()));
    out.println("     " + style.faint("after:  ") + Printable.line(amendment.after()));
    if (!stamp.note().isEmpty()) {
      out.println("     " + style.faint("note:   ") + Printable.line(stamp.note()));
    }
  }
}
