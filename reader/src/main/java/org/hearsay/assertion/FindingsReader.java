package org.hearsay.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.certainty.Colour;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.text.Spans;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Reads what was found in one of the texts of an article out of the lists that both texts share.
/// Lives for one line.
final class FindingsReader {
  private final @Nullable String field;
  private final Findings before;

  private FindingsReader(@Nullable String field, Findings before) {
    this.field = field;
    this.before = before;
  }

  /// @param field what the text is called in the line, null for the body
  /// @param before what stands before the items of this text in the lists
  static Findings read(Field line, @Nullable String field, Findings before) {
    FindingsReader reader = new FindingsReader(field, before);
    return new Findings(
        reader.items(line, "attributions", reader::attribution),
        reader.items(line, "attributions", FindingsReader::telling),
        reader.items(line, "assertions", reader::assertion),
        reader.items(line, "timeExpressions", FindingsReader::timeExpression),
        reader.items(line, "places", FindingsReader::place),
        reader.items(line, "mentions", FindingsReader::mention),
        line.optional("affiliations") == null
            ? List.of()
            : reader.items(line, "affiliations", FindingsReader::affiliation));
  }

  private <T> List<T> items(Field line, String name, Function<Field, T> item) {
    List<T> items = new ArrayList<>();
    line.list(
        name,
        one -> Objects.equals(one.optionalText("field"), field) && items.add(item.apply(one)));
    return items;
  }

  private static List<Integer> moved(List<Integer> indices, List<?> before) {
    return indices.stream().map(index -> index - before.size()).toList();
  }

  private Attribution attribution(Field item) {
    Integer parent = item.optionalInteger("parent");
    return new Attribution(
        new Attribution.Roles(item.spans("source"), item.spans("cue"), item.spans("content")),
        item.constant("kind", Attribution.Kind.class),
        item.constant("stance", Attribution.Stance.class),
        parent == null ? null : parent - before.attributions().size(),
        optionalHolder(item.optional("holder")),
        new Attribution.Trace(item.text("rule"), item.number("score")));
  }

  private static @Nullable Holder optionalHolder(@Nullable Field item) {
    return item == null ? null : holder(item);
  }

  /// `named` is not in the contract: a line from elsewhere says the same with its `id`.
  private static Holder holder(Field item) {
    String name = item.text("name");
    boolean named = item.flag("named", item.optionalText("id") != null);
    Field group = item.optional("group");
    return new Holder(
        item.optionalConstant("type", Holder.Type.class),
        name,
        named,
        group == null
            ? null
            : new Holder.Group(group.text("noun"), group.optionalInteger("number")),
        item.optionalList("with", FindingsReader::holder));
  }

  private static Telling telling(Field item) {
    Field colour = item.optional("colour");
    Field access = item.optional("access");
    return new Telling(
        about(item.optional("said")),
        colour == null
            ? null
            : new Colour(colour.constant("kind", Colour.Kind.class), colour.span("cue")),
        access == null
            ? null
            : new Access(access.constant("kind", Access.Kind.class), access.span("cue")));
  }

  private static Assertion.@Nullable About about(@Nullable Field time) {
    return time == null ? null : new Assertion.About(time.text("edtf"), time.span("span"));
  }

  private Assertion assertion(Field item) {
    return new Assertion(
        item.spans("content"),
        item.text("text"),
        moved(item.list("attributions", Field::asInteger), before.attributions()),
        certainty(item.required("certainty")),
        about(item.optional("time")),
        moved(item.list("places", Field::asInteger), before.places()),
        moved(item.list("mentions", Field::asInteger), before.mentions()));
  }

  private Certainty certainty(Field item) {
    String label = item.text("term");
    Certainty.Term term =
        Arrays.stream(Certainty.Term.values())
            .filter(candidate -> candidate.label().equals(label))
            .findFirst()
            .orElseThrow(() -> item.wrong("term " + label));
    Certainty.Status status = item.optionalConstant("status", Certainty.Status.class);
    Integer by = item.optionalInteger("hedgedBy");
    Field confidence = item.optional("confidence");
    return new Certainty(
        term,
        item.spans("cue"),
        new Certainty.Polarity(item.flag("affirmed", true), item.flag("negated", false)),
        Objects.requireNonNullElse(status, Certainty.Status.FACT),
        by == null ? null : by - before.attributions().size(),
        new Spans(item.optionalList("handedOn", Field::asSpan)),
        confidence == null
            ? null
            : new Certainty.Confidence(
                confidence.constant("level", Certainty.Confidence.Level.class),
                confidence.span("cue")));
  }

  private static TimeExpression timeExpression(Field item) {
    TimeExpression.Anchor anchor = item.optionalConstant("anchor", TimeExpression.Anchor.class);
    return new TimeExpression(
        item.span("span"),
        item.constant("type", TimeExpression.Type.class),
        item.optionalText("value"),
        item.optionalText("edtf"),
        Objects.requireNonNullElse(anchor, TimeExpression.Anchor.NONE),
        Objects.requireNonNullElse(item.optionalText("rule"), ""));
  }

  private static Place place(Field item) {
    Place.Precision precision = item.optionalConstant("precision", Place.Precision.class);
    Place.Role role = item.optionalConstant("role", Place.Role.class);
    return new Place(
        item.span("span"),
        item.text("name"),
        precision == null ? null : identity(item, precision),
        Objects.requireNonNullElse(role, Place.Role.LOCATION),
        Objects.requireNonNullElse(item.optionalText("rule"), ""));
  }

  private static Place.Identity identity(Field item, Place.Precision precision) {
    boolean pinned = item.optional("lat") != null && item.optional("lon") != null;
    return new Place.Identity(
        item.optionalInteger("geonames"),
        item.optionalText("country"),
        pinned ? new Place.Point(item.number("lat"), item.number("lon")) : null,
        precision);
  }

  private static Mention mention(Field item) {
    return new Mention(
        item.span("span"),
        item.optionalConstant("type", Mention.Type.class),
        item.text("name"),
        Objects.requireNonNullElse(item.optionalText("rule"), ""));
  }

  private static Affiliation affiliation(Field item) {
    Field body = item.optional("body");
    Field office = item.optional("office");
    return new Affiliation(
        item.constant("kind", Affiliation.Kind.class),
        party(item.required("member")),
        body == null ? null : party(body),
        office == null
            ? null
            : new Affiliation.Office(
                office.text("title"), office.flag("former", false), office.optionalText("edtf")),
        item.span("span"),
        item.text("rule"));
  }

  private static Affiliation.Party party(Field item) {
    return new Affiliation.Party(
        item.span("span"), item.text("name"), item.optionalConstant("type", Mention.Type.class));
  }
}
