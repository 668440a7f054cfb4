package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hearsay.api.CorrectionJson;
import org.hearsay.correction.Corrections;
import org.hearsay.desk.Desk;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.CorrectionGroup;
import org.jspecify.annotations.Nullable;

/// What readers want corrected, for programs of those who work at the desk: the lists of the page,
/// and one with all that was sent and decided.
final class ApiCorrections implements Routes {
  private final Desk desk;
  private final Corrections corrections;

  ApiCorrections(Desk desk, Corrections corrections) {
    this.desk = desk;
    this.corrections = corrections;
  }

  /// Where a group stands in a list.
  ///
  /// - `at`: when it was published, in the list of the log; null in the others
  private record Place(String id, @Nullable Instant at) {

    static Place of(CorrectionGroup group, Pile pile) {
      return new Place(group.id(), pile == Pile.PUBLISHED ? group.ruling().publishedAt() : null);
    }

    static Place read(List<String> words) {
      return new Place(words.get(0), words.get(1).isEmpty() ? null : Instant.parse(words.get(1)));
    }

    List<String> words() {
      return List.of(id, Objects.toString(at, ""));
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/corrections", this::list, Access.READER);
    routes.get("/api/v1/corrections/{id}", this::one, Access.READER);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx, "status");
    Pile pile = pile(question.value("status"));
    Place behind = question.behind(Place::read);
    ObjectNode page =
        question.page(
            groups(pile, behind, question.limit() + 1),
            group -> Place.of(group, pile).words(),
            group -> CorrectionJson.line(group, article(group)));
    ApiAnswer.send(ctx, page.put("total", pile.count(corrections)));
  }

  private static Pile pile(@Nullable String asked) {
    return asked == null
        ? Pile.PENDING
        : Pile.of(asked)
            .orElseThrow(() ->
                new BadRequestResponse(
                    "“status” is one of: "
                        + Arrays.stream(Pile.values())
                            .map(Pile::label)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /// What was taken out of the log meanwhile has no place there any more but the one that it had.
  private List<CorrectionGroup> groups(Pile pile, @Nullable Place behind, int most) {
    if (behind == null) {
      return pile.groups(corrections, null, most);
    }
    Instant at = behind.at();
    return at == null
        ? pile.groups(corrections, behind.id(), most)
        : corrections.log(at, behind.id(), most);
  }

  private void one(Context ctx) {
    ApiQuestion.none(ctx);
    CorrectionGroup group = CorrectionsPage.group(corrections, ctx.pathParam("id"));
    ApiAnswer.send(ctx, whole(group), CorrectionJson.state(group));
  }

  /// A group with all that is known of it.
  ObjectNode whole(CorrectionGroup group) {
    return CorrectionJson.whole(
        group,
        article(group),
        CorrectionsPage.passage(desk, group.first()).orElse(null),
        corrections.history(group.id()));
  }

  private @Nullable ArticleLine article(CorrectionGroup group) {
    String id = group.first().page().article();
    return id == null ? null : desk.board().shelves().byId().get(id);
  }
}
