package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hearsay.text.JsonLine;

/// A plain list that is printed in each of the formats. The heads of its columns are also the names
/// of the fields; a cell is text, a number or empty text.
record Listing(List<Table.Column> columns, List<List<Object>> rows) {
  private static final JsonMapper JSON = new JsonMapper();

  Listing {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  void print(Format format, Terminal terminal) {
    switch (format) {
      case TABLE -> {
        Table table = new Table(terminal, columns);
        if (!rows.isEmpty()) {
          table.head();
        }
        rows.forEach(row -> table.row(cells(row)));
      }
      case LINES -> rows.forEach(row -> terminal.out().println(String.join("\t", cells(row))));
      case CSV -> {
        Csv csv = new Csv(terminal.out());
        csv.row(columns.stream().map(Table.Column::head).toList());
        rows.forEach(csv::row);
      }
      case JSONL ->
          rows.forEach(row -> terminal.out().println(JsonLine.of(object(row).toString())));
    }
  }

  private static List<String> cells(List<Object> row) {
    return row.stream().map(cell -> Printable.line(cell.toString())).toList();
  }

  private ObjectNode object(List<Object> row) {
    ObjectNode object = JSON.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      Object cell = row.get(i);
      object.set(columns.get(i).head(), JSON.valueToTree(cell.equals("") ? null : cell));
    }
    return object;
  }
}
