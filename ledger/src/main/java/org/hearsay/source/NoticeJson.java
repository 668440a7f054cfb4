package org.hearsay.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Holder;
import org.jspecify.annotations.Nullable;

/// A notice as one line of JSON, as the ledger keeps it beside the reading that it was taken from.
public final class NoticeJson {
  /// Counted up when a notice of the same reading would hold something else: then all are made
  /// anew.
  public static final int VERSION = 1;

  private static final JsonMapper JSON = new JsonMapper();

  private NoticeJson() {}

  /// The line of a notice.
  public static String write(Notice notice) {
    ObjectNode line = JSON.createObjectNode();
    line.put("article", notice.article());
    LocalDate day = notice.day();
    line.put("day", day == null ? null : day.toString());
    ArrayNode parties = line.putArray("parties");
    notice.parties().forEach(party -> write(party, parties.addObject()));
    ArrayNode ties = line.putArray("ties");
    notice.ties().forEach(tie -> write(tie, ties.addObject()));
    return line.toString();
  }

  /// The notice of a line.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Notice read(String line) {
    try {
      JsonNode root = JSON.readTree(line);
      String day = text(root, "day");
      return new Notice(
          root.path("article").asText(),
          day == null ? null : LocalDate.parse(day),
          list(root.path("parties"), NoticeJson::party),
          list(root.path("ties"), NoticeJson::tie));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a notice: " + e.getOriginalMessage(), e);
    }
  }

  private static void write(Notice.Party party, ObjectNode object) {
    object.put("kind", party.kind().name());
    object.put("name", party.name());
    object.put("named", party.named());
    Holder.Group group = party.group();
    if (group != null) {
      object.putObject("group").put("noun", group.noun()).put("number", group.number());
    }
    object.put("domain", party.domain());
    ArrayNode forms = object.putArray("forms");
    party.forms().forEach(form -> forms.addArray().add(form.text()).add(form.times()));
    ArrayNode told = object.putArray("told");
    for (Notice.Told one : party.told()) {
      ObjectNode saying = told.addObject();
      saying.put("at", one.attribution());
      Access.Kind access = one.access();
      saying.put("access", access == null ? null : access.name());
      ArrayNode assertions = saying.putArray("assertions");
      one.assertions().forEach(assertions::add);
    }
  }

  private static void write(Notice.Tie tie, ObjectNode object) {
    object.put("kind", tie.kind().name());
    object.put("member", tie.member());
    object.put("body", tie.body());
    Affiliation.Office office = tie.office();
    if (office != null) {
      object
          .putObject("office")
          .put("title", office.title())
          .put("former", office.former())
          .put("edtf", office.edtf());
    }
    object.put("field", tie.passage().field());
    object.put("start", tie.passage().start());
    object.put("end", tie.passage().end());
    object.put("words", tie.words());
  }

  private static Notice.Party party(JsonNode party) {
    return new Notice.Party(
        Kind.valueOf(party.path("kind").asText()),
        party.path("name").asText(),
        party.path("named").asBoolean(),
        group(party.path("group")),
        text(party, "domain"),
        list(
            party.path("forms"),
            form -> new Notice.Form(form.path(0).asText(), form.path(1).asInt())),
        list(party.path("told"), NoticeJson::told));
  }

  private static Holder.@Nullable Group group(JsonNode group) {
    if (!group.isObject()) {
      return null;
    }
    JsonNode number = group.path("number");
    return new Holder.Group(
        group.path("noun").asText(), number.isInt() ? Integer.valueOf(number.intValue()) : null);
  }

  private static Notice.Told told(JsonNode told) {
    String access = text(told, "access");
    JsonNode at = told.path("at");
    return new Notice.Told(
        at.isInt() ? Integer.valueOf(at.intValue()) : null,
        list(told.path("assertions"), JsonNode::asInt),
        access == null ? null : Access.Kind.valueOf(access));
  }

  private static Notice.Tie tie(JsonNode tie) {
    JsonNode office = tie.path("office");
    return new Notice.Tie(
        Affiliation.Kind.valueOf(tie.path("kind").asText()),
        tie.path("member").asInt(),
        tie.path("body").asInt(),
        office.isObject()
            ? new Affiliation.Office(
                office.path("title").asText(),
                office.path("former").asBoolean(),
                text(office, "edtf"))
            : null,
        new Quote.Passage(text(tie, "field"), tie.path("start").asInt(), tie.path("end").asInt()),
        tie.path("words").asText());
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>(array.size());
    array.forEach(item -> list.add(read.apply(item)));
    return list;
  }

  private static @Nullable String text(JsonNode object, String field) {
    return object.path(field).textValue();
  }
}
