package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.api.SourceJson;
import org.hearsay.desk.Desk;
import org.hearsay.source.Grade;
import org.hearsay.source.Kind;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// The register of sources for programs.
final class ApiSources implements Routes {
  private final Desk desk;

  ApiSources(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/sources", this::list, Access.READER);
    routes.get("/api/v1/sources/{id}", this::one, Access.READER);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx, "words", "kind", "grade", "suggestions");
    String words = question.lower("words");
    Kind kind = kind(question.value("kind"));
    Grade grade = grade(question.value("grade"));
    boolean open = question.flag("suggestions");
    List<Source> fitting =
        desk.board().register().sources().stream()
            .filter(source -> kind == null || source.kind() == kind)
            .filter(source -> grade == null || source.reliability().grade() == grade)
            .filter(source -> !open || !source.ground().suggestions().isEmpty())
            .filter(source -> words == null || isCalled(source, words))
            .toList();
    String behind = question.behind(List::getFirst);
    ObjectNode page =
        question.page(
            fitting,
            source -> behind == null || source.id().compareTo(behind) > 0,
            source -> List.of(source.id()),
            SourceJson::line);
    ApiAnswer.send(ctx, page.put("total", fitting.size()));
  }

  private static boolean isCalled(Source source, String words) {
    return Stream.concat(
            Stream.of(source.name()), source.names().stream().map(Source.NameForm::text))
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
  }

  private static @Nullable Kind kind(@Nullable String typed) {
    return typed == null
        ? null
        : Kind.of(typed)
            .orElseThrow(
                () -> new BadRequestResponse("“kind” is one of: " + List.of(Kind.values()) + "."));
  }

  private static @Nullable Grade grade(@Nullable String typed) {
    return typed == null
        ? null
        : Grade.of(typed)
            .orElseThrow(() -> new BadRequestResponse("“grade” is a letter from A to F."));
  }

  private void one(Context ctx) {
    ApiQuestion.none(ctx);
    Register register = desk.board().register();
    Source source = source(register, ctx.pathParam("id"));
    String state = Seen.of(source);
    ApiAnswer.send(ctx, SourceJson.whole(source, register).put("state", state), state);
  }

  /// The source that an address names.
  static Source source(Register register, String typed) {
    List<Source> meant = register.meant(typed);
    if (meant.size() != 1) {
      throw new NotFoundResponse(
          meant.isEmpty()
              ? "There is no such source."
              : "Several sources may be meant: "
                  + String.join(", ", meant.stream().map(Source::id).toList())
                  + ".");
    }
    return meant.getFirst();
  }
}
