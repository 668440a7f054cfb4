package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Anchor;
import org.hearsay.amendment.Answer;
import org.hearsay.amendment.Change;
import org.hearsay.amendment.Fix;
import org.hearsay.amendment.Speaker;
import org.hearsay.desk.Desk;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Putting right what the machine found, where one reads: one finding with the forms to change it,
/// as a page, or as a piece that an article's card takes in.
final class FindingPage implements Routes {
  private static final int LONGEST_NOTE = 2000;

  private final Desk desk;
  private final Pages pages;

  FindingPage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/articles/{id}/findings/{number}", this::show, Access.READER);
    routes.post("/articles/{id}/amend", this::amend, Access.ANALYST);
  }

  private void show(Context ctx) {
    StoredArticle stored = ArticlePage.article(desk, ctx.pathParam("id"));
    AmendedReading.Finding finding =
        stored
            .amended()
            .finding(ClaimsPage.number(ctx.pathParam("number"), 0))
            .orElseThrow(() -> new NotFoundResponse("The article has no finding of that number."));
    FindingSheet sheet = FindingSheet.of(stored, finding);
    Map<String, Object> values = new HashMap<>();
    values.put("sheet", sheet);
    if (ctx.header("HX-Request") != null) {
      values.put("visitor", Pages.visitor(ctx));
      ctx.html(pages.rendered("findingforms", values));
      return;
    }
    pages.show(
        ctx, "finding", "articles", "Finding " + sheet.article() + "." + sheet.number(), values);
  }

  private void amend(Context ctx) {
    StoredArticle stored = ArticlePage.article(desk, ctx.pathParam("id"));
    String id = stored.line().id();
    Amending amending;
    Answer answer;
    try {
      amending = amending(ctx, stored);
      if (!(amending instanceof Amending.Mark || amending instanceof Amending.Undo)) {
        Seen.checkReading(stored, ctx.formParam("seen"));
      }
      answer =
          desk.amend(
              id, amending, Seen.last(ctx.formParam("seen")), Pages.visitor(ctx).name(), note(ctx));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(ClaimDeeds.sentence(String.valueOf(e.getMessage())));
    }
    switch (answer) {
      case Answer.Refused(String why) -> throw new BadRequestResponse(ClaimDeeds.sentence(why));
      case Answer.Overtaken(String why) -> throw new ConflictResponse(ClaimDeeds.sentence(why));
      case Answer.Proposed _ -> throw new IllegalStateException("neither written nor refused");
      case Answer.Written(var amendment, AmendedReading reading) -> {
        Integer about =
            reading.event(amendment.number()).map(AmendedReading.Entry::about).orElse(null);
        ctx.redirect(
            "/articles/"
                + id
                + "?done=amended&event="
                + amendment.number()
                + (about == null ? "" : "#a" + about),
            HttpStatus.SEE_OTHER);
      }
    }
  }

  private static String note(Context ctx) {
    String note = Objects.requireNonNullElse(ctx.formParam("note"), "").strip();
    return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
  }

  private static Amending amending(Context ctx, StoredArticle stored) {
    String change = ClaimDeeds.field(ctx, "change");
    int number = ClaimsPage.number(ctx.formParam("number"), 0);
    return switch (change) {
      case "mark" -> new Amending.Mark(anchor(ctx, stored), speaker(ctx), rating(ctx), date(ctx));
      case "withdraw" -> new Amending.Withdraw(number);
      case "respan" -> new Amending.Respan(number, anchor(ctx, stored));
      case "hold" -> new Amending.Attribute(number, new Fix.Hold(step(ctx), needed(speaker(ctx))));
      case "add" -> new Amending.Attribute(number, new Fix.Add(step(ctx), needed(speaker(ctx))));
      case "end" -> new Amending.Attribute(number, new Fix.End(step(ctx)));
      case "own" -> new Amending.Attribute(number, new Fix.Own());
      case "rate" -> new Amending.Rate(number, rating(ctx));
      case "date" -> new Amending.Date(number, date(ctx));
      case "locate" -> new Amending.Locate(number, Sites.of(ctx));
      case "undo" -> new Amending.Undo(ClaimsPage.number(ctx.formParam("event"), 0));
      default -> throw new IllegalArgumentException("there is no such change: " + change);
    };
  }

  private static int step(Context ctx) {
    return ClaimsPage.number(ctx.formParam("step"), 1);
  }

  private static Speaker needed(@Nullable Speaker speaker) {
    if (speaker == null) {
      throw new IllegalArgumentException("the name of the source is missing");
    }
    return speaker;
  }

  /// Null where no name was given: the outlet itself.
  private static @Nullable Speaker speaker(Context ctx) {
    String name = ctx.formParam("name");
    if (name == null || name.isBlank()) {
      return null;
    }
    return new Speaker(FindingWords.type(ClaimDeeds.field(ctx, "type")), name, null);
  }

  private static Change.Rating rating(Context ctx) {
    return FindingWords.rating(ClaimDeeds.field(ctx, "term"), "on".equals(ctx.formParam("denied")));
  }

  private static @Nullable String date(Context ctx) {
    String typed = ctx.formParam("date");
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static Anchor anchor(Context ctx, StoredArticle stored) {
    int start = ClaimsPage.number(ctx.formParam("start"), -1);
    int end = ClaimsPage.number(ctx.formParam("end"), -1);
    String exact = ctx.formParam("exact");
    if (start < 0 || start >= end || exact == null) {
      throw new IllegalArgumentException("no words of the article are selected");
    }
    return FindingWords.anchor(
        stored.reading().article(),
        "title".equals(ctx.formParam("field")) ? Anchor.TITLE : null,
        new Span(start, end),
        exact.replace("\r\n", "\n"));
  }
}
