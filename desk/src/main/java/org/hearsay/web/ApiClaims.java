package org.hearsay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.api.DecisionLine;
import org.hearsay.api.RowJson;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.claim.ClaimJson;
import org.hearsay.desk.Board;
import org.hearsay.desk.ClaimQuery;
import org.hearsay.desk.ClaimRank;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.Desk;
import org.hearsay.grading.SourceSummary;

/// Claims for programs: the list with the filters of the page, one claim, and what its drawings are
/// made of.
final class ApiClaims implements Routes {
  private static final List<String> FILTERS =
      List.of(
          "words", "name", "place", "term", "since", "until", "origins", "mark", "dossier",
          "order");

  private final Desk desk;

  ApiClaims(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/claims", this::list, Access.READER);
    routes.get("/api/v1/claims/{id}", this::one, Access.READER);
    routes.get(
        "/api/v1/claims/{id}/graph",
        ctx -> drawing(ctx, Drawings.graph(asked(ctx))),
        Access.READER);
    routes.get(
        "/api/v1/claims/{id}/timeline",
        ctx -> drawing(ctx, Drawings.timeline(asked(ctx))),
        Access.READER);
  }

  private void list(Context ctx) {
    Board board = desk.board();
    ApiQuestion question = question(ctx);
    ClaimQuery query = query(question, board);
    Comparator<ClaimRank> order = ClaimRank.in(query.order());
    ClaimRank behind = question.behind(ApiClaims::rank);
    List<ClaimRow> fitting = board.claims(query);
    ObjectNode page =
        question.page(
            fitting,
            row -> behind == null || order.compare(row.rank(), behind) > 0,
            row -> place(row.rank()),
            RowJson::of);
    ApiAnswer.send(ctx, page.put("total", fitting.size()).put("whole", board.whole()));
  }

  /// Of a list of claims, or of what they are about.
  static ApiQuestion question(Context ctx) {
    List<String> names = new ArrayList<>(FILTERS);
    names.add("all");
    return ApiQuestion.ofList(ctx, names.toArray(String[]::new));
  }

  /// As the page reads the same fields; but what it passes over with a sentence is refused here.
  static ClaimQuery query(ApiQuestion question, Board board) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = question.value(name);
      if (value != null) {
        typed.put(name, value);
      }
    }
    if (question.flag("all")) {
      typed.put("all", "on");
    }
    String _ = question.dossier(board.shelves().collections().keySet());
    List<String> troubles = new ArrayList<>();
    ClaimQuery query = ClaimsPage.query(typed, troubles);
    if (!troubles.isEmpty()) {
      throw new BadRequestResponse(String.join(" ", troubles));
    }
    return query;
  }

  private static List<String> place(ClaimRank rank) {
    LocalDate last = rank.last();
    return List.of(
        Boolean.toString(rank.single()),
        Integer.toString(rank.atLeast()),
        Integer.toString(rank.atMost()),
        Integer.toString(rank.articles()),
        last == null ? "" : last.toString(),
        rank.id());
  }

  private static ClaimRank rank(List<String> place) {
    return new ClaimRank(
        Boolean.parseBoolean(place.get(0)),
        Integer.parseInt(place.get(1)),
        Integer.parseInt(place.get(2)),
        Integer.parseInt(place.get(3)),
        place.get(4).isEmpty() ? null : LocalDate.parse(place.get(4)),
        place.get(5));
  }

  private void one(Context ctx) {
    Claim claim = asked(ctx);
    ClaimDecisions decisions = desk.decisions();
    String state = Seen.of(claim, decisions);
    ApiAnswer.send(ctx, whole(claim, decisions).put("state", state), state);
  }

  /// The line of a claim, and what people and the summary say of it.
  private ObjectNode whole(Claim claim, ClaimDecisions decisions) {
    ObjectNode line = tree(ClaimJson.write(claim));
    ClaimDecisions.Graded given = decisions.grade(claim.assertions()).orElse(null);
    if (given == null) {
      line.putNull("given");
    } else {
      line.putObject("given")
          .put("grade", given.grade())
          .put("by", given.event().by())
          .put("at", given.event().at().toString())
          .put("reason", given.event().reason())
          .put("event", given.event().number());
    }
    ArrayNode summary = line.putArray("summary");
    SourceSummary.of(claim.sourcing(), claim.drift(), claim.against(), desk.board().register())
        .sentences()
        .forEach(sentence -> summary.add(sentence.text()));
    ArrayNode history = line.putArray("history");
    decisions
        .history(claim.assertions())
        .forEach(entry -> history.add(decision(desk, entry).json("claims")));
    return line;
  }

  /// A decision about claims, with the ids that these have now.
  static DecisionLine decision(Desk desk, ClaimDecisions.Entry entry) {
    return DecisionLine.of(entry, id -> desk.claimOf(id.article(), id.number()).stream());
  }

  private Claim asked(Context ctx) {
    ApiQuestion.none(ctx);
    return ClaimPage.claim(desk, ctx.pathParam("id"));
  }

  private static void drawing(Context ctx, String json) {
    ApiAnswer.send(ctx, tree(json));
  }

  /// JSON that we wrote ourselves.
  static ObjectNode tree(String json) {
    try {
      return (ObjectNode) ApiAnswer.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what was written", e);
    }
  }

  /// Whether these words name the claim itself or one of its assertions.
  static boolean isOf(Claim claim, String named) {
    return named.equals(claim.id())
        || claim.assertions().stream().anyMatch(id -> id.toString().equals(named));
  }
}
