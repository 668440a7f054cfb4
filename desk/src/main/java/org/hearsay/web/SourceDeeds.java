package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Quotation;
import org.hearsay.source.Decided;
import org.hearsay.source.Deciding;
import org.hearsay.source.Event;
import org.hearsay.source.Grade;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/// What people decide about sources on their pages. Each form says which state of the source its
/// page was made from; whoever decides on what somebody else has changed since is told so, and
/// nothing is written.
final class SourceDeeds implements Routes {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_QUOTE = 1000;
  private static final int MOST_SPLIT = 500;

  private static final Decided.Refused CHANGED =
      new Decided.Refused(
          "Somebody changed this source while you looked at it. Nothing was written. Go back, load"
              + " the page again, and decide on what it says now.");

  private final Desk desk;

  SourceDeeds(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/sources/{id}/merge", this::merge, Access.ANALYST);
    routes.post("/sources/{id}/apart", this::apart, Access.ANALYST);
    routes.post("/sources/{id}/split", this::split, Access.ANALYST);
    routes.post("/sources/{id}/rate", this::rate, Access.ANALYST);
    routes.post("/sources/{id}/parent", this::belong, Access.ANALYST);
    routes.post("/sources/{id}/parent/remove", this::belongNot, Access.ANALYST);
    routes.post("/sources/{id}/rename", this::rename, Access.ANALYST);
    routes.post("/sources/{id}/undo", this::undo, Access.ANALYST);
  }

  private void merge(Context ctx) {
    String id = ctx.pathParam("id");
    String other = name(ctx, "other");
    boolean keepsThis = "this".equals(ctx.formParam("keep"));
    decide(ctx, keepsThis ? Deciding.merge(other, id) : Deciding.merge(id, other));
  }

  private void apart(Context ctx) {
    decide(ctx, Deciding.apart(ctx.pathParam("id"), name(ctx, "other")));
  }

  private void split(Context ctx) {
    List<String> forms = ctx.formParams("name");
    List<String> articles = new ArrayList<>(ctx.formParams("article"));
    if (forms.isEmpty() == articles.isEmpty()) {
      throw new BadRequestResponse(
          "Choose either names or articles: what is printed so, or stands there, is another"
              + " source.");
    }
    if (forms.size() + articles.size() > MOST_SPLIT) {
      throw new BadRequestResponse("At most " + MOST_SPLIT + " can be chosen at once.");
    }
    decide(ctx, Deciding.split(ctx.pathParam("id"), forms, articles));
  }

  private void rate(Context ctx) {
    String letter = ClaimDeeds.field(ctx, "grade");
    Grade grade =
        Grade.of(letter)
            .orElseThrow(() -> new BadRequestResponse("A grade is a letter from A to F."));
    ClaimDeeds.field(ctx, "reason");
    decide(ctx, Deciding.rate(ctx.pathParam("id"), grade));
  }

  private void belong(Context ctx) {
    String parent = name(ctx, "parent");
    String typed = optional(ctx, "article");
    String words = optional(ctx, "quote");
    String article = null;
    if (typed != null) {
      StoredArticle found = article(typed);
      if (words != null && (words.length() > LONGEST_QUOTE || !Quotation.stands(words, found))) {
        throw new BadRequestResponse("The article " + found.line().id() + " has no such words.");
      }
      article = found.line().id();
    } else if (words != null) {
      throw new BadRequestResponse("Say which article has these words.");
    }
    decide(ctx, Deciding.belong(ctx.pathParam("id"), parent, article, words));
  }

  private StoredArticle article(String typed) {
    return switch (desk.article(typed)) {
      case Lookup.Found<StoredArticle>(StoredArticle found) -> found;
      case Lookup.Ambiguous<StoredArticle> _, Lookup.Unknown<StoredArticle> _ ->
          throw new BadRequestResponse("No article, or more than one, is called so: " + typed);
    };
  }

  private void belongNot(Context ctx) {
    decide(ctx, Deciding.belongNot(ctx.pathParam("id"), name(ctx, "parent")));
  }

  private void rename(Context ctx) {
    decide(ctx, Deciding.rename(ctx.pathParam("id"), name(ctx, "name")));
  }

  private void undo(Context ctx) {
    String id = ctx.pathParam("id");
    long number = ClaimsPage.number(ctx.formParam("event"), 0);
    decide(
        ctx,
        register ->
            isAbout(register, id, number)
                ? Deciding.undo(number).decided(register)
                : new Decided.Refused("there is no decision " + number + " about this source"));
  }

  private static boolean isAbout(Register register, String id, long event) {
    return register.source(id).stream().anyMatch(one -> one.ground().events().contains(event));
  }

  private void decide(Context ctx, Deciding deciding) {
    String id = ctx.pathParam("id");
    String seen = ctx.formParam("seen");
    if (seen == null) {
      throw new BadRequestResponse(
          "The form does not say which state of the source it was made from.");
    }
    SourcePage.source(desk.board().register(), id);
    // Checked where the decision is written, so that nobody comes in between.
    Deciding unlessChanged =
        register -> isSeen(register, id, seen) ? deciding.decided(register) : CHANGED;
    Decided decided = desk.decide(unlessChanged, ClaimDeeds.word(ctx));
    if (decided.equals(CHANGED)) {
      throw new ConflictResponse(CHANGED.why());
    }
    switch (decided) {
      case Decided.Written(Event event) ->
          ctx.redirect(page(id) + "?done=source&event=" + event.number(), HttpStatus.SEE_OTHER);
      case Decided.Refused(String why) -> throw new BadRequestResponse(ClaimDeeds.sentence(why));
      case Decided.Proposed proposed ->
          throw new IllegalStateException("neither written nor refused: " + proposed);
    }
  }

  private static boolean isSeen(Register register, String id, String seen) {
    return register.source(id).map(Seen::of).filter(seen::equals).isPresent();
  }

  /// Where the source is to be seen now: it may be one with another, or be known by another id.
  private String page(String id) {
    List<Source> meant = desk.board().register().meant(id);
    return meant.size() == 1 ? SourcePage.href(meant.getFirst().id()) : "/sources";
  }

  private static String name(Context ctx, String field) {
    String name = ClaimDeeds.field(ctx, field);
    if (name.length() > LONGEST_NAME) {
      throw new BadRequestResponse(
          "The field “" + field + "” takes at most " + LONGEST_NAME + " characters.");
    }
    return name;
  }

  private static @Nullable String optional(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
