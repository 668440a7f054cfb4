package org.hearsay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.desk.Desk;
import org.jspecify.annotations.Nullable;

/// Renders pages. All words in them are escaped by the templates. Threads share it.
final class Pages {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
  private final Desk desk;
  private final Door door;
  private final Assets assets;

  Pages(Desk desk, Door door, Assets assets) {
    this.desk = desk;
    this.door = door;
    this.assets = assets;
  }

  /// Shows a page in its frame.
  ///
  /// @param page the name of its template
  /// @param section of the navigation, empty for none
  /// @param values what the template is given besides its frame
  void show(Context ctx, String page, String section, String title, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frame(ctx, section, title));
    ctx.html(rendered(page, all));
  }

  /// A piece of a page, without frame.
  String rendered(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput(8192);
    engine.render(template + ".jte", values, output);
    return output.toString();
  }

  Frame frame(Context ctx, String section, String title) {
    return new Frame(
        title,
        section,
        visitor(ctx),
        door.hasAccounts(),
        !visitor(ctx).may(Access.READER) || desk.board().whole() ? null : desk.work(),
        notice(ctx),
        assets);
  }

  /// What was done just before, as the address says by a word of ours; strangers' words are shown
  /// as text, and never without the word.
  private static @Nullable String notice(Context ctx) {
    return Notice.of(ctx.queryParam("done"), ctx.queryParam("event"));
  }

  static Visitor visitor(Context ctx) {
    Visitor visitor = ctx.attribute("visitor");
    if (visitor == null) {
      throw new IllegalStateException("nobody asked who it is: " + ctx.path());
    }
    return visitor;
  }
}
