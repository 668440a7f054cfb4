package org.hearsay.web;

import io.javalin.http.BadRequestResponse;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Anchor;
import org.hearsay.amendment.Change;
import org.hearsay.amendment.Fix;
import org.hearsay.amendment.Site;
import org.hearsay.amendment.Speaker;
import org.hearsay.article.Article;
import org.hearsay.place.Place;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads what a program wants to change in a reading. Each change has its own fields, and any other
/// is refused by its name: what was meant for another change is not done in part.
final class ApiChange {
  private static final int MOST_PLACES = 20;
  private static final List<String> CHANGES =
      List.of("mark", "withdraw", "respan", "attribute", "rate", "date", "locate", "undo");

  private final ApiBody body;
  private final Article article;

  private ApiChange(ApiBody body, Article article) {
    this.body = body;
    this.article = article;
  }

  /// What is wanted.
  ///
  /// @param body in which no field was looked at yet
  /// @param article in whose words the program points at something
  static Amending read(ApiBody body, Article article) {
    return new ApiChange(body, article).amending();
  }

  private Amending amending() {
    String change = body.text("change");
    return switch (change) {
      case "mark" -> mark();
      case "withdraw" -> new Amending.Withdraw(finding());
      case "respan" -> {
        int number = finding("content");
        yield new Amending.Respan(number, content());
      }
      case "attribute" -> attribute();
      case "rate" -> {
        int number = finding("term", "denied");
        yield new Amending.Rate(number, rating());
      }
      case "date" -> {
        int number = finding("edtf");
        String edtf = body.textOrSaidNull("edtf");
        yield body.checked("edtf", () -> new Amending.Date(number, edtf));
      }
      case "locate" -> {
        int number = finding("places");
        yield new Amending.Locate(number, places());
      }
      case "undo" -> {
        ApiBody _ = body.only("change", "event", "seen", "note");
        yield new Amending.Undo(body.number("event", 1, Long.MAX_VALUE));
      }
      default ->
          throw new BadRequestResponse(
              "The field “change” is one of: " + String.join(", ", CHANGES) + ".");
    };
  }

  private Amending mark() {
    ApiBody _ = body.only("change", "content", "source", "term", "denied", "edtf", "note");
    Change.Rating rating = rating();
    ApiBody source = body.objectOrNull("source", "type", "name");
    Speaker speaker = source == null ? null : speaker(source);
    String edtf = body.textOrNull("edtf");
    Anchor content = content();
    return body.checked("edtf", () -> new Amending.Mark(content, speaker, rating, edtf));
  }

  private Amending attribute() {
    String fix = body.text("fix");
    return switch (fix) {
      case "hold" -> {
        int number = finding("fix", "step", "source");
        yield new Amending.Attribute(number, new Fix.Hold(step(), source()));
      }
      case "add" -> {
        int number = finding("fix", "step", "source");
        yield new Amending.Attribute(number, new Fix.Add(step(), source()));
      }
      case "end" -> {
        int number = finding("fix", "step");
        yield new Amending.Attribute(number, new Fix.End(step()));
      }
      case "own" -> new Amending.Attribute(finding("fix"), new Fix.Own());
      default -> throw new BadRequestResponse("The field “fix” is one of: hold, add, end, own.");
    };
  }

  /// The number of the finding that is changed.
  ///
  /// @param fields those that this change has beside what every change of a finding has
  private int finding(String... fields) {
    List<String> known = new ArrayList<>(List.of("change", "finding", "seen", "note"));
    known.addAll(List.of(fields));
    ApiBody _ = body.only(known.toArray(String[]::new));
    return (int) body.number("finding", 1, Integer.MAX_VALUE);
  }

  private int step() {
    return (int) body.number("step", 1, Integer.MAX_VALUE);
  }

  private Speaker source() {
    return speaker(body.object("source", "type", "name"));
  }

  private static Speaker speaker(ApiBody source) {
    String type = source.text("type");
    String name = source.text("name");
    var known = source.checked("type", () -> FindingWords.type(type));
    return source.checked("name", () -> new Speaker(known, name, null));
  }

  private Change.Rating rating() {
    String term = body.text("term");
    boolean denied = body.flag("denied");
    return body.checked("term", () -> FindingWords.rating(term, denied));
  }

  /// The words that are pointed at, which must still stand there.
  private Anchor content() {
    ApiBody content = body.object("content", "field", "span", "words");
    String field = content.textOrNull("field");
    if (field != null && !field.equals(Anchor.TITLE)) {
      throw new BadRequestResponse("The field “content.field” is “title”, or null for the text.");
    }
    Span span = content.span("span");
    String words = content.verbatim("words", Anchor.LONGEST);
    return FindingWords.anchor(article, field, span, words);
  }

  private List<Site> places() {
    List<ApiBody> places =
        body.objects("places", MOST_PLACES, "name", "country", "lat", "lon", "precision");
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      ApiBody place = places.get(i);
      sites.add(body.checked("places[" + i + "]", () -> site(place)));
    }
    return sites;
  }

  private static Site site(ApiBody place) {
    String precision = place.textOrNull("precision");
    return new Site(
        place.text("name"),
        new Place.Identity(
            null,
            place.textOrNull("country"),
            point(place),
            precision == null ? Place.Precision.AREA : FindingWords.precision(precision)));
  }

  private static Place.@Nullable Point point(ApiBody place) {
    Double lat = place.decimalOrNull("lat");
    Double lon = place.decimalOrNull("lon");
    if (lat == null && lon == null) {
      return null;
    }
    if (lat == null || lon == null) {
      throw new BadRequestResponse("The fields “lat” and “lon” of a place go together.");
    }
    return new Place.Point(lat, lon);
  }
}
