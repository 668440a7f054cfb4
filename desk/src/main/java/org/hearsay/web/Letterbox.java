package org.hearsay.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.hearsay.correction.Corrections;
import org.hearsay.correction.Followed;
import org.hearsay.correction.Received;
import org.hearsay.correction.Sending;
import org.hearsay.correction.SendingJson;
import org.hearsay.desk.Desk;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Page;
import org.jspecify.annotations.Nullable;

/// Takes in what readers of any site want corrected, hands out the script that they send it with,
/// and tells them by their private link what became of it. All of it without account and cookie: a
/// session that somebody has at this desk is not looked at.
final class Letterbox implements Routes {
  /// Marks a request whose troubles are told in JSON, though it did not ask for that.
  static final String SCRIPT = "script";

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_BYTES = SendingJson.MOST;
  private static final Pattern JSON_TYPE =
      Pattern.compile(
          "application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

  private final Desk desk;
  private final Corrections corrections;
  private final Pages pages;
  private final Assets assets;
  private final Door door;
  private final Listening listening;
  private final InstantSource clock;

  Letterbox(
      Desk desk,
      Corrections corrections,
      Pages pages,
      Assets assets,
      Door door,
      Server.Setup setup) {
    this.desk = desk;
    this.corrections = corrections;
    this.pages = pages;
    this.assets = assets;
    this.door = door;
    this.listening = setup.listening();
    this.clock = setup.clock();
  }

  /// What the page of a private link shows, in the language of the page that it was sent from where
  /// that is one of ours.
  public record Mine(CorrectionSheet.Letter letter, Followed followed, ResourceBundle words) {
    private static final ResourceBundle.Control ENGLISH_ELSE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Mine of(Followed followed) {
      CorrectionSheet.Letter letter = CorrectionSheet.Letter.of(followed.correction());
      String language = letter.language();
      Locale locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
      return new Mine(
          letter, followed, ResourceBundle.getBundle("org.hearsay.web.mine", locale, ENGLISH_ELSE));
    }

    /// What became of it.
    public String state() {
      return word(followed.status().label());
    }

    public String word(String key) {
      return words.getString(key);
    }

    /// Of the words: a tag of BCP 47.
    public String language() {
      return words.getLocale().equals(Locale.ROOT) ? "en" : words.getLocale().toLanguageTag();
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/correct.js", this::script, Access.ANYONE);
    routes.options("/corrections", this::preflight, Access.ANYONE);
    routes.post("/corrections", this::receive, Access.ANYONE);
    routes.get("/corrections/mine/{token}", this::mine, Access.ANYONE);
  }

  private void script(Context ctx) {
    assets.serve(ctx, "correct.js");
    ctx.header("Cache-Control", "public, max-age=3600");
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private void preflight(Context ctx) {
    open(ctx);
    ctx.header("Access-Control-Allow-Methods", "POST");
    ctx.header("Access-Control-Allow-Headers", "Content-Type");
    ctx.header("Access-Control-Max-Age", "86400");
    ctx.status(HttpStatus.NO_CONTENT);
  }

  /// Any page may send and read the answer; none can with what a browser keeps for this desk.
  private static void open(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
  }

  private void receive(Context ctx) {
    open(ctx);
    ctx.attribute(SCRIPT, true);
    String type = ctx.contentType();
    if (type == null || !JSON_TYPE.matcher(type).matches()) {
      refuse(ctx, 415, "A correction is sent as application/json.");
      return;
    }
    String json = body(ctx);
    if (json == null) {
      refuse(ctx, 413, "A correction has at most " + MOST_BYTES + " bytes.");
      return;
    }
    Sending sending;
    try {
      sending = SendingJson.read(json);
    } catch (IllegalArgumentException e) {
      refuse(ctx, 400, String.valueOf(e.getMessage()));
      return;
    }
    switch (corrections.receive(placed(ctx, sending), sender(ctx))) {
      case Received.Kept kept -> {
        ctx.status(HttpStatus.CREATED);
        String link = listening.origin(ctx.host()) + "/corrections/mine/" + kept.token();
        write(ctx, "application/json", JSON.createObjectNode().put("link", link));
      }
      case Received.Wrong(var field, var why) ->
          write(ctx, "application/problem+json", problem(ctx, 400, why).put("field", field));
      case Received.TooMany(var why, Instant again) -> {
        long seconds = Math.max(1, Duration.between(clock.instant(), again).toSeconds() + 1);
        ctx.header("Retry-After", Long.toString(seconds));
        write(
            ctx, "application/problem+json", problem(ctx, 429, why).put("again", again.toString()));
      }
    }
  }

  /// The body; null if it is too long.
  private static @Nullable String body(Context ctx) {
    if (ctx.contentLength() > MOST_BYTES) {
      return null;
    }
    try (InputStream in = ctx.bodyInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? null : new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the body could not be read", e);
    }
  }

  /// A stranger may name an article only from its own page: on its site, or at this desk.
  private Sending placed(Context ctx, Sending sending) {
    String id = sending.article();
    ArticleLine line = id == null ? null : desk.board().shelves().byId().get(id);
    if (id == null || line == null) {
      return sending.withArticle(null);
    }
    String own = listening.origin(ctx.host()) + "/articles/" + id;
    boolean there = isSame(sending.page(), own) || isSame(sending.page(), line.url());
    return there ? sending : sending.withArticle(null);
  }

  private static boolean isSame(@Nullable String page, @Nullable String other) {
    return page != null
        && other != null
        && Page.at(page).map(Page::key).equals(Page.at(other).map(Page::key))
        && Page.at(page).isPresent();
  }

  /// Whom a proxy does not tell apart shares the limits of one.
  private InetAddress sender(Context ctx) {
    String address = door.address(ctx).replaceAll("^\\[|]$", "");
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException e) {
      return InetAddress.getLoopbackAddress();
    }
  }

  private void mine(Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("X-Robots-Tag", "noindex, nofollow");
    Followed followed =
        corrections
            .byToken(ctx.pathParam("token"))
            .orElseThrow(() -> new NotFoundResponse("No correction has this link."));
    Mine mine = Mine.of(followed);
    pages.show(ctx, "correctionmine", "", mine.word("title"), Map.of("mine", mine));
  }

  private static void refuse(Context ctx, int status, String detail) {
    write(ctx, "application/problem+json", problem(ctx, status, detail));
  }

  private static ObjectNode problem(Context ctx, int status, String detail) {
    ctx.status(status);
    // Else what is said of pages of that status would be written over it.
    ctx.attribute("told", true);
    return JSON.createObjectNode()
        .put("type", "about:blank")
        .put("title", HttpStatus.forStatus(status).getMessage())
        .put("status", status)
        .put("detail", detail);
  }

  private static void write(Context ctx, String type, ObjectNode body) {
    ctx.contentType(type);
    ctx.result(body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
