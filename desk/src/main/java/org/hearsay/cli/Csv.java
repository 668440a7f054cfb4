package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Comma-separated values by RFC 4180: CRLF at each line's end, quotation marks where a comma, a
/// quotation mark or a line break stands in a field.
///
/// Fields are strangers' text that people open in spreadsheets: one that begins like a formula gets
/// an apostrophe before it, a control character is replaced by its picture.
final class Csv {
  /// Also the wide forms, which some spreadsheets take for the plain ones.
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private final PrintWriter out;

  Csv(PrintWriter out) {
    this.out = out;
  }

  void row(List<? extends @Nullable Object> fields) {
    out.print(fields.stream().map(Csv::field).collect(Collectors.joining(",")));
    out.print("\r\n");
  }

  private static String field(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String raw = value.toString();
    boolean formula =
        value instanceof String && !raw.isEmpty() && FORMULA.indexOf(raw.charAt(0)) >= 0;
    String text = Printable.text(formula ? "'" + raw : raw);
    boolean quoted = text.chars().anyMatch(unit -> ",\"\n\r".indexOf(unit) >= 0);
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
