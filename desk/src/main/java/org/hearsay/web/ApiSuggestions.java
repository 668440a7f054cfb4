package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import org.hearsay.claim.Claims;
import org.hearsay.desk.Desk;
import org.hearsay.store.Stamp;
import org.jspecify.annotations.Nullable;

/// Pairs of claims that may be one, for programs.
final class ApiSuggestions implements Routes {
  private final Desk desk;

  /// The last that were made: making them loads what is derived, so it is done once for each state
  /// of the ledger.
  private volatile @Nullable Kept kept;

  ApiSuggestions(Desk desk) {
    this.desk = desk;
  }

  private record Kept(Stamp stamp, List<Claims.Suggestion> suggestions) {}

  /// Where a pair stands in the list: the surest first.
  private record Place(double score, String claim, String other) {
    static final Comparator<Place> ORDER =
        Comparator.comparingDouble((Place place) -> -place.score())
            .thenComparing(Place::claim)
            .thenComparing(Place::other);

    static Place of(Claims.Suggestion one) {
      return new Place(one.other().score(), one.claim(), one.other().claim());
    }

    static Place read(List<String> words) {
      return new Place(Double.parseDouble(words.get(0)), words.get(1), words.get(2));
    }

    List<String> words() {
      return List.of(Double.toString(score), claim, other);
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/suggestions", this::list, Access.READER);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx);
    Place behind = question.behind(Place::read);
    List<Claims.Suggestion> all = suggestions();
    ObjectNode page =
        question.page(
            all,
            one -> behind == null || Place.ORDER.compare(Place.of(one), behind) > 0,
            one -> Place.of(one).words(),
            ApiSuggestions::json);
    ApiAnswer.send(ctx, page.put("total", all.size()));
  }

  private List<Claims.Suggestion> suggestions() {
    Stamp now = desk.ledger().stamp();
    Kept last = kept;
    if (last == null || !last.stamp().equals(now)) {
      synchronized (this) {
        last = kept;
        if (last == null || !last.stamp().equals(now)) {
          last = new Kept(now, desk.suggestions());
          kept = last;
        }
      }
    }
    return last.suggestions();
  }

  private static ObjectNode json(Claims.Suggestion one) {
    ObjectNode object = ApiAnswer.JSON.createObjectNode();
    object
        .putObject("one")
        .put("claim", one.claim())
        .put("statement", one.statement())
        .put("assertion", one.other().own());
    object
        .putObject("other")
        .put("claim", one.other().claim())
        .put("statement", one.other().statement())
        .put("assertion", one.other().other());
    return object.put("score", Math.round(one.other().score() * 1000) / 1000.0);
  }
}
