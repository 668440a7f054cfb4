package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.hearsay.search.Hit;
import org.hearsay.search.Passage;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Something that has the words that were looked for, as JSON. Offsets count code points; what is
/// not known is null. Threads may share it.
public final class HitJson {
  private static final JsonMapper JSON = new JsonMapper();

  private HitJson() {}

  /// Where a hit stands in the text of its article, in code points.
  ///
  /// - `article`: the id of the article that it is, or stands in; null for a source
  /// - `passage`: where its passage stands; `words`: where the very words do that it is about; each
  ///   null where they stand elsewhere
  public record Place(@Nullable String article, @Nullable Span passage, @Nullable Span words) {}

  /// The hit.
  public static ObjectNode of(Hit hit, Place place) {
    LocalDate day = hit.day();
    ObjectNode line =
        JSON.createObjectNode()
            .put("kind", hit.kind().label())
            .put("id", hit.id())
            .put("article", place.article());
    passage(line, "title", hit.title());
    ObjectNode passage = passage(line, "passage", hit.passage());
    if (passage != null) {
      span(passage, place.passage());
    }
    span(line, place.words());
    return line.put("outlet", hit.outlet()).put("day", day == null ? null : day.toString());
  }

  /// Without words there is none.
  private static @Nullable ObjectNode passage(ObjectNode line, String name, Passage passage) {
    if (passage.words().isEmpty()) {
      line.putNull(name);
      return null;
    }
    ObjectNode node = line.putObject(name).put("words", passage.words());
    ArrayNode marks = node.putArray("marks");
    CodePoints points = CodePoints.of(passage.words());
    for (Span mark : passage.marks().pieces()) {
      Span counted = points.fromUtf16(mark);
      marks.addArray().add(counted.start()).add(counted.end());
    }
    return node;
  }

  private static void span(ObjectNode node, @Nullable Span span) {
    if (span == null) {
      node.putNull("span");
    } else {
      node.putArray("span").add(span.start()).add(span.end());
    }
  }
}
