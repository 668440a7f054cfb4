package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/// A list printed in columns that fit the terminal. Its widths come from the terminal alone, so
/// that rows are printed as they come. A cell that is too long runs over up to three lines. Cells
/// must be lines, see [Printable#line].
final class Table {
  private static final String GAP = "  ";
  private static final int FEW_LINES = 3;

  /// So many columns of a cell's text are shown in any case, on a narrow terminal on more lines.
  private static final int SHOWN = 120;

  private final PrintWriter out;
  private final Style style;
  private final List<Column> columns;
  private final int[] widths;

  /// A column's head, and its width: at least `narrowest`; what is left is dealt out by `share`. A
  /// share of 0 keeps it as it is. `lines`: so many of a cell are shown; 0: as many as are usual.
  record Column(String head, int narrowest, int share, int lines) {

    Column(String head, int narrowest, int share) {
      this(head, narrowest, share, 0);
    }
  }

  Table(Terminal terminal, List<Column> columns) {
    this.out = terminal.out();
    this.style = terminal.style();
    this.columns = List.copyOf(columns);
    this.widths = widths(terminal.width(), columns);
  }

  private static int[] widths(int terminal, List<Column> columns) {
    int narrowest = columns.stream().mapToInt(Column::narrowest).sum();
    int shares = columns.stream().mapToInt(Column::share).sum();
    int left = Math.max(0, terminal - narrowest - GAP.length() * (columns.size() - 1));
    return columns.stream().mapToInt(c -> c.narrowest() + left * c.share() / shares).toArray();
  }

  void head() {
    print(columns.stream().map(Column::head).toList(), true);
  }

  void row(List<String> cells) {
    print(cells, false);
  }

  private void print(List<String> cells, boolean head) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      // The last may stick out: it is what people copy.
      boolean last = i == cells.size() - 1;
      List<String> lines =
          last ? List.of(cells.get(i)) : wrap(cells.get(i), widths[i], columns.get(i).lines());
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < wrapped.size(); i++) {
        List<String> lines = wrapped.get(i);
        String piece = line < lines.size() ? lines.get(line) : "";
        text.append(i == 0 ? "" : GAP).append(Columns.padded(piece, widths[i]));
      }
      String whole = text.toString().stripTrailing();
      out.println(head ? style.strong(whole) : whole);
    }
  }

  private static List<String> wrap(String cell, int width, int asked) {
    List<Span> lines = Columns.lines(cell, width);
    int most = asked > 0 ? asked : Math.max(FEW_LINES, SHOWN / width);
    if (lines.size() <= most) {
      return lines.stream().map(line -> line.of(cell)).toList();
    }
    List<String> first = new ArrayList<>();
    for (Span line : lines.subList(0, most - 1)) {
      first.add(line.of(cell));
    }
    String rest = cell.substring(lines.get(most - 1).start());
    first.add(Columns.lines(rest, width - 1).getFirst().of(rest) + "…");
    return first;
  }
}
