package org.hearsay.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.desk.ClaimQuery;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a page's filters, by their names, as the address has it. What
/// cannot be understood is left out, and told.
///
/// - `troubles`: a sentence for each of these
public record Typed(Map<String, String> values, List<String> troubles) {
  private static final int LONGEST = 200;

  public Typed {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// Of these fields; what is blank or too long counts as not there.
  static Typed of(Context ctx, List<String> names) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : names) {
      String value = ctx.queryParam(name);
      if (value != null && !value.isBlank() && value.length() <= LONGEST) {
        values.put(name, value.strip());
      }
    }
    return new Typed(values, new ArrayList<>());
  }

  /// For a field's `value`.
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /// For `selected` and `checked`.
  public boolean is(String name, String value) {
    return value.equals(values.get(name));
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  /// Leaves out a field that cannot be understood.
  void leaveOut(String sentence) {
    troubles.add(sentence);
  }

  ClaimQuery.Range days() {
    return new ClaimQuery.Range(day("since"), day("until"));
  }

  private @Nullable LocalDate day(String name) {
    String typed = get(name);
    if (typed == null) {
      return null;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      leaveOut("“" + typed + "” is no day; write it as 2026-03-31.");
      return null;
    }
  }

  /// The address of the same question from another row on.
  String from(String page, int row) {
    Map<String, String> next = new LinkedHashMap<>(values);
    next.put("from-row", Integer.toString(row));
    return page + "?" + ClaimsPage.written(next);
  }
}
