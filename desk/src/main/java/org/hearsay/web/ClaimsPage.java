package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.certainty.Certainty;
import org.hearsay.desk.Board;
import org.hearsay.desk.ClaimQuery;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.Desk;
import org.jspecify.annotations.Nullable;

/// The table of claims, with its filters in the address: a link to it shows the same to others.
final class ClaimsPage implements Routes {
  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 200;

  private final Desk desk;
  private final Pages pages;

  ClaimsPage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// - `typed`: what stands in the form's fields, by name
  /// - `total`: how many fit; `single`: how many more would with what one article alone states
  /// - `more`: the address of the next page; null where there is none
  public record Listing(
      Map<String, String> typed,
      List<ClaimRow> rows,
      int from,
      int total,
      int single,
      @Nullable String more,
      List<String> dossiers,
      List<String> troubles) {

    public String value(String name) {
      return typed.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
      return value.equals(typed.get(name));
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/claims", this::show, Access.READER);
  }

  private void show(Context ctx) {
    Board board = desk.board();
    Map<String, String> typed = typed(ctx);
    List<String> troubles = new ArrayList<>();
    ClaimQuery query = query(typed, troubles);
    List<ClaimRow> fitting = board.claims(query);
    int from = Math.max(0, number(typed.get("from-row"), 0));
    int to = Math.min(fitting.size(), from + ON_A_PAGE);
    int single = query.single() ? 0 : board.claims(query.withSingle(true)).size() - fitting.size();
    Map<String, String> next = new LinkedHashMap<>(typed);
    next.put("from-row", Integer.toString(to));
    Listing listing =
        new Listing(
            typed,
            from >= to ? List.of() : fitting.subList(from, to),
            from,
            fitting.size(),
            single,
            to < fitting.size() ? "/claims?" + written(next) : null,
            board.shelves().collections().keySet().stream().sorted().toList(),
            troubles);
    if ("claim-rows".equals(ctx.header("HX-Target"))) {
      ctx.html(pages.rendered("claimrows", Map.of("listing", listing)));
      return;
    }
    pages.show(ctx, "claims", "claims", "Claims", Map.of("listing", listing));
  }

  /// What was asked for, by the names of the form's fields.
  static Map<String, String> typed(Context ctx) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name :
        List.of(
            "words",
            "name",
            "place",
            "term",
            "since",
            "until",
            "origins",
            "mark",
            "all",
            "dossier",
            "order",
            "from-row")) {
      String value = ctx.queryParam(name);
      if (value != null && !value.isBlank() && value.length() <= LONGEST) {
        typed.put(name, value.strip());
      }
    }
    return typed;
  }

  /// The question that this is.
  ///
  /// @param troubles is given a sentence for each field that cannot be understood, which is left
  ///   out
  static ClaimQuery query(Map<String, String> typed, List<String> troubles) {
    String origins = typed.get("origins");
    Integer most = origins == null ? null : number(origins, -1);
    if (most != null && most < 0) {
      troubles.add("“" + origins + "” is not a number of origins.");
      most = null;
    }
    return new ClaimQuery(
        ClaimQuery.words(typed.get("words")),
        typed.get("name"),
        typed.get("place"),
        term(typed.get("term"), troubles),
        new ClaimQuery.Range(day(typed.get("since"), troubles), day(typed.get("until"), troubles)),
        most,
        marks(typed.get("mark"), troubles),
        "on".equals(typed.get("all")),
        typed.get("dossier"),
        order(typed.get("order"), troubles));
  }

  private static Certainty.@Nullable Term term(@Nullable String typed, List<String> troubles) {
    if (typed == null) {
      return null;
    }
    for (Certainty.Term term : Certainty.Term.values()) {
      if (term.label().equals(typed)) {
        return term;
      }
    }
    troubles.add("“" + typed + "” is no certainty.");
    return null;
  }

  private static Set<ClaimRow.Mark> marks(@Nullable String typed, List<String> troubles) {
    EnumSet<ClaimRow.Mark> marks = EnumSet.noneOf(ClaimRow.Mark.class);
    if (typed != null) {
      for (ClaimRow.Mark mark : ClaimRow.Mark.values()) {
        if (mark.label().equals(typed)) {
          marks.add(mark);
        }
      }
      if (marks.isEmpty()) {
        troubles.add("“" + typed + "” is nothing that claims are marked with.");
      }
    }
    return marks;
  }

  private static ClaimQuery.Order order(@Nullable String typed, List<String> troubles) {
    if (typed == null) {
      return ClaimQuery.Order.LEAST;
    }
    for (ClaimQuery.Order order : ClaimQuery.Order.values()) {
      if (order.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return order;
      }
    }
    troubles.add("“" + typed + "” is no order.");
    return ClaimQuery.Order.LEAST;
  }

  private static @Nullable LocalDate day(@Nullable String typed, List<String> troubles) {
    if (typed == null) {
      return null;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      troubles.add("“" + typed + "” is no day; write it as 2026-03-31.");
      return null;
    }
  }

  static int number(@Nullable String typed, int otherwise) {
    return typed != null && typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : otherwise;
  }

  /// As the part of an address behind the question mark.
  static String written(Map<String, String> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }
}
