package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.hearsay.desk.ClaimQuery;
import org.hearsay.desk.Desk;
import org.hearsay.desk.SourceQuery;
import org.hearsay.desk.SourceRow;
import org.hearsay.source.Grade;
import org.hearsay.source.Kind;
import org.jspecify.annotations.Nullable;

/// The register: who is there, and how much rests on them.
final class SourcesPage implements Routes {
  private static final int ON_A_PAGE = 50;
  private static final List<String> FIELDS =
      List.of("words", "kind", "grade", "suggested", "from-row");

  private final Desk desk;
  private final Pages pages;

  SourcesPage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// - `any`: whether there is any source at all
  public record Listing(Typed typed, Leaf<SourceRow> leaf, boolean any) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/sources", this::show, Access.READER);
  }

  private void show(Context ctx) {
    Typed typed = Typed.of(ctx, FIELDS);
    List<SourceRow> fitting = desk.roster().sources(query(typed));
    Leaf<SourceRow> leaf =
        Leaf.of(fitting, typed.get("from-row"), ON_A_PAGE, row -> typed.from("/sources", row));
    boolean any = !desk.board().register().sources().isEmpty();
    pages.show(
        ctx, "sources", "sources", "Sources", Map.of("listing", new Listing(typed, leaf, any)));
  }

  private static SourceQuery query(Typed typed) {
    return new SourceQuery(
        ClaimQuery.words(typed.get("words")),
        kind(typed),
        grade(typed),
        typed.is("suggested", "on"));
  }

  private static @Nullable Kind kind(Typed typed) {
    String label = typed.get("kind");
    if (label == null) {
      return null;
    }
    Kind kind = Kind.of(label).orElse(null);
    if (kind == null) {
      typed.leaveOut("“" + label + "” is no kind of source.");
    }
    return kind;
  }

  private static @Nullable Grade grade(Typed typed) {
    String letter = typed.get("grade");
    if (letter == null) {
      return null;
    }
    Grade grade = Grade.of(letter).orElse(null);
    if (grade == null) {
      typed.leaveOut("“" + letter + "” is no grade; they are A to F.");
    }
    return grade;
  }
}
