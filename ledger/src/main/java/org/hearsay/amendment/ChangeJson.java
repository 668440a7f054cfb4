package org.hearsay.amendment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.place.Place;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;

/// A change of a reading as one line of JSON, as the ledger keeps it. Lines that were written are
/// never changed: a field may be added, none dropped. Any number of threads may call both methods.
public final class ChangeJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ChangeJson() {}

  /// The line of a change; it is safe as UTF-8 whatever the article holds.
  public static String write(Change change) {
    ObjectNode line = JSON.createObjectNode().put("what", change.verb());
    change.about().ifPresent(target -> write(target, line.putObject("target")));
    switch (change) {
      case Change.Mark(var content, var speaker, var rating, var edtf) -> {
        write(content, line.putObject("content"));
        write(speaker, line);
        write(rating, line);
        line.put("edtf", edtf);
      }
      case Change.Withdraw _ -> {}
      case Change.Respan(_, var content) -> write(content, line.putObject("content"));
      case Change.Attribute(_, var fix) -> write(fix, line);
      case Change.Rate(_, var rating) -> write(rating, line);
      case Change.Date(_, var edtf) -> line.put("edtf", edtf);
      case Change.Locate(_, var sites) -> {
        ArrayNode array = line.putArray("places");
        sites.forEach(site -> write(site, array.addObject()));
      }
      case Change.Undo(var event) -> line.put("event", event);
    }
    return JsonLine.of(line.toString());
  }

  private static void write(Anchor anchor, ObjectNode object) {
    object
        .put("field", anchor.field())
        .put("start", anchor.start())
        .put("exact", anchor.exact())
        .put("prefix", anchor.prefix())
        .put("suffix", anchor.suffix());
  }

  private static void write(Target target, ObjectNode object) {
    switch (target) {
      case Target.Found(var at, var text, var tellers) -> {
        write(at, object.putObject("at"));
        object.put("text", text);
        ArrayNode array = object.putArray("tellers");
        tellers.forEach(array::add);
      }
      case Target.Marked(var event) -> object.put("event", event);
    }
  }

  private static void write(@Nullable Speaker speaker, ObjectNode line) {
    if (speaker == null) {
      line.putNull("speaker");
      return;
    }
    ObjectNode object =
        line.putObject("speaker").put("type", lower(speaker.type())).put("name", speaker.name());
    Anchor words = speaker.words();
    if (words == null) {
      object.putNull("words");
    } else {
      write(words, object.putObject("words"));
    }
  }

  private static void write(Change.Rating rating, ObjectNode line) {
    line.put("term", rating.term().label()).put("affirmed", rating.affirmed());
  }

  private static void write(Fix fix, ObjectNode line) {
    switch (fix) {
      case Fix.Hold(int step, var speaker) -> {
        line.put("fix", "hold").put("step", step);
        write(speaker, line);
      }
      case Fix.End(int step) -> line.put("fix", "end").put("step", step);
      case Fix.Own() -> line.put("fix", "own");
      case Fix.Add(int step, var speaker) -> {
        line.put("fix", "add").put("step", step);
        write(speaker, line);
      }
    }
  }

  private static void write(Site site, ObjectNode object) {
    Place.Identity identity = site.identity();
    Place.Point point = identity.point();
    object
        .put("name", site.name())
        .put("geonames", identity.geonames())
        .put("country", identity.country())
        .put("lat", point == null ? null : (Double) point.lat())
        .put("lon", point == null ? null : (Double) point.lon())
        .put("precision", lower(identity.precision()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The change of a line.
  ///
  /// @throws IllegalArgumentException if it is none; the message names the field and the reason
  public static Change read(String line) {
    Given root = Given.read(line);
    String what = root.text("what");
    return switch (what) {
      case "mark" ->
          root.checked(() ->
              new Change.Mark(
                  anchor(root.object("content")),
                  root.isThere("speaker") ? speaker(root.object("speaker")) : null,
                  rating(root),
                  root.optionalText("edtf")));
      case "withdraw" -> new Change.Withdraw(target(root));
      case "respan" -> new Change.Respan(target(root), anchor(root.object("content")));
      case "attribute" -> new Change.Attribute(target(root), fix(root));
      case "rate" -> new Change.Rate(target(root), rating(root));
      case "date" -> root.checked(() -> new Change.Date(target(root), root.optionalText("edtf")));
      case "locate" ->
          root.checked(() -> new Change.Locate(target(root), sites(root.list("places"))));
      case "undo" -> new Change.Undo(root.whole("event"));
      default -> throw root.wrong("what", "“" + Cut.line(what, 40) + "”");
    };
  }

  private static Anchor anchor(Given given) {
    return given.checked(() ->
        new Anchor(
            given.optionalText("field"),
            given.number("start"),
            given.text("exact"),
            given.text("prefix"),
            given.text("suffix")));
  }

  private static Target target(Given root) {
    Given target = root.object("target");
    return target.isThere("event")
        ? new Target.Marked(target.whole("event"))
        : new Target.Found(
            anchor(target.object("at")), target.text("text"), target.texts("tellers"));
  }

  private static Speaker speaker(Given given) {
    return given.checked(() ->
        new Speaker(
            given.constant("type", Holder.Type.class),
            given.text("name"),
            given.isThere("words") ? anchor(given.object("words")) : null));
  }

  private static Change.Rating rating(Given given) {
    String label = given.text("term");
    for (Certainty.Term term : Certainty.Term.values()) {
      if (term.label().equals(label)) {
        return new Change.Rating(term, given.flag("affirmed"));
      }
    }
    throw given.wrong("term", "“" + Cut.line(label, 40) + "”");
  }

  private static Fix fix(Given root) {
    String what = root.text("fix");
    return root.checked(() ->
        switch (what) {
          case "hold" -> new Fix.Hold(root.number("step"), speaker(root.object("speaker")));
          case "end" -> new Fix.End(root.number("step"));
          case "own" -> new Fix.Own();
          case "add" -> new Fix.Add(root.number("step"), speaker(root.object("speaker")));
          default -> throw root.wrong("fix", "“" + Cut.line(what, 40) + "”");
        });
  }

  private static List<Site> sites(List<Given> places) {
    return places.stream().map(ChangeJson::site).toList();
  }

  private static Site site(Given given) {
    boolean pinned = given.isThere("lat") || given.isThere("lon");
    return given.checked(() ->
        new Site(
            given.text("name"),
            new Place.Identity(
                given.isThere("geonames") ? (Integer) given.number("geonames") : null,
                given.optionalText("country"),
                pinned ? new Place.Point(given.decimal("lat"), given.decimal("lon")) : null,
                given.constant("precision", Place.Precision.class))));
  }
}
