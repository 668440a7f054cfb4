package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.hearsay.source.Quote;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Correction;
import org.hearsay.store.CorrectionEvent;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Ruling;
import org.hearsay.store.Selection;
import org.jspecify.annotations.Nullable;

/// What readers want corrected, as JSON for those who work at the desk. Nothing in it tells who
/// sent it. Offsets count code points; what is not known is null. Threads may share it.
public final class CorrectionJson {
  private static final JsonMapper JSON = new JsonMapper();

  private CorrectionJson() {}

  /// A group in a list.
  ///
  /// @param article that it is about; null where the ledger has none, or the board not yet
  public static ObjectNode line(CorrectionGroup group, @Nullable ArticleLine article) {
    Correction first = group.first();
    Ruling ruling = group.ruling();
    ObjectNode line =
        JSON.createObjectNode()
            .put("id", group.id())
            .put("state", state(group))
            .put("status", ruling.status().label())
            .put("reply", ruling.reply())
            .put("by", ruling.by())
            .put("at", text(ruling.at()))
            .put("publishedAt", text(ruling.publishedAt()))
            .put("page", first.page().url())
            .put("article", first.page().article())
            .put("title", article == null ? null : article.title());
    selection(line.putObject("selection"), first.selection());
    return line.put("suggestion", group.suggestion().orElse(null))
        .put("sent", group.size())
        .put("receivedAt", first.receivedAt().toString());
  }

  /// The same, with what each reader sent and what was decided.
  ///
  /// @param passage where the words stand in the article; null where they are not found there
  /// @param history in the order in which it was decided
  public static ObjectNode whole(
      CorrectionGroup group,
      @Nullable ArticleLine article,
      Quote.@Nullable Passage passage,
      List<CorrectionEvent> history) {
    ObjectNode whole = line(group, article);
    if (passage == null) {
      whole.putNull("passage");
    } else {
      ObjectNode place = whole.putObject("passage").put("field", passage.field());
      place.putArray("span").add(passage.start()).add(passage.end());
    }
    ArrayNode letters = whole.putArray("letters");
    for (Correction letter : group.corrections()) {
      letters
          .addObject()
          .put("receivedAt", letter.receivedAt().toString())
          .put("exact", letter.selection().exact())
          .put("suggestion", letter.remark().suggestion())
          .put("comment", letter.remark().comment())
          .put("language", letter.remark().language());
    }
    ArrayNode events = whole.putArray("history");
    for (CorrectionEvent event : history) {
      events
          .addObject()
          .put("event", event.number())
          .put("at", event.at().toString())
          .put("by", event.by())
          .put("what", event.verb())
          .put("before", event.before())
          .put("after", event.after());
    }
    return whole;
  }

  /// The word for what was decided about it: it changes with each decision.
  public static String state(CorrectionGroup group) {
    return Long.toString(group.ruling().version());
  }

  private static void selection(ObjectNode object, Selection selection) {
    object
        .put("field", selection.field())
        .put("exact", selection.exact())
        .put("prefix", selection.prefix())
        .put("suffix", selection.suffix());
    Long start = selection.start();
    Long end = selection.end();
    if (start == null || end == null) {
      object.putNull("span");
    } else {
      object.putArray("span").add(start).add(end);
    }
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
