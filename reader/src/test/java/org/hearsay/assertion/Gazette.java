package org.hearsay.assertion;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Imprint;
import org.hearsay.article.Link;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.certainty.Colour;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.time.TimeExpression;

/// An article of an invented outlet with one of everything, written so that its offsets in UTF-16
/// and in code points differ: it begins with an emoji, and a name in it carries a combining mark.
final class Gazette {
  static final String TEXT =
      "😀 The Harbour Board said José\u0301 Brandt was likely in Port Alder on 3 May, officials"
          + " say.\n\n"
          + "The ferry sank.";

  private Gazette() {}

  static Reading reading() {
    Spans content = Spans.of(words("José\u0301 Brandt was likely in Port Alder on 3 May"));
    Attribution outer =
        new Attribution(
            new Attribution.Roles(
                Spans.of(words("officials")),
                at("say."),
                Spans.of(words("The Harbour Board said").union(content.bounds()))),
            Attribution.Kind.INDIRECT,
            Attribution.Stance.SAYS,
            null,
            new Holder(
                Holder.Type.UNNAMED,
                "officials",
                false,
                new Holder.Group("official", 2),
                List.of(new Holder(Holder.Type.PERSON, "Ada Lind", true))),
            new Attribution.Trace("source-cue-content", 0.75));
    Attribution inner =
        new Attribution(
            new Attribution.Roles(Spans.of(words("The Harbour Board")), at("said"), content),
            Attribution.Kind.MIXED,
            Attribution.Stance.BELIEVES,
            0,
            new Holder(Holder.Type.BODY, "Harbour Board", true),
            new Attribution.Trace("source-cue-content", 1.0 / 3));
    return new Reading(
        article(),
        new Findings(
            List.of(outer, inner, inner.withParent(null).withHolder(null)),
            List.of(
                new Telling(
                    new Assertion.About("2023-05-03", words("3 May")),
                    new Colour(Colour.Kind.CONCEDES, words("said")),
                    new Access(Access.Kind.TOLD, words("said"))),
                Telling.BARE,
                Telling.BARE),
            List.of(
                new Assertion(
                    content,
                    content.of(TEXT),
                    List.of(0, 1),
                    new Certainty(
                        Certainty.Term.LIKELY,
                        at("likely"),
                        new Certainty.Polarity(false, true),
                        Certainty.Status.PLAN,
                        1,
                        at("likely"),
                        new Certainty.Confidence(Certainty.Confidence.Level.LOW, words("likely"))),
                    new Assertion.About("2023-05-03", words("3 May")),
                    List.of(0, 1),
                    List.of(0)),
                new Assertion(
                    at("The ferry sank."),
                    "The ferry sank.",
                    List.of(),
                    new Certainty(Certainty.Term.STATED, Spans.NONE, true),
                    null,
                    List.of(),
                    List.of())),
            List.of(
                new TimeExpression(
                    words("3 May"),
                    TimeExpression.Type.DATE,
                    "2023-05-03",
                    "2023-05-03",
                    TimeExpression.Anchor.PUBLISHED,
                    "day-month"),
                new TimeExpression(
                    words("May"),
                    TimeExpression.Type.SET,
                    null,
                    null,
                    TimeExpression.Anchor.NONE,
                    "month")),
            List.of(
                new Place(
                    words("Port Alder"),
                    "Port Alder",
                    new Place.Identity(
                        123, "CA", new Place.Point(52.4, -30.0625), Place.Precision.CITY),
                    Place.Role.LOCATION,
                    "qualified"),
                new Place(
                    words("Alder"),
                    "Alder",
                    new Place.Identity(null, null, null, Place.Precision.AREA),
                    Place.Role.SOURCE,
                    "size"),
                new Place(words("Alder"), "Alder", null, Place.Role.PART, "unresolved")),
            List.of(
                new Mention(
                    words("José\u0301 Brandt"),
                    Mention.Type.PERSON,
                    "José\u0301 Brandt",
                    "two-names"),
                new Mention(words("Alder"), null, "Alder", "capital")),
            List.of(
                new Affiliation(
                    Affiliation.Kind.OFFICE,
                    new Affiliation.Party(
                        words("José\u0301 Brandt"), "José\u0301 Brandt", Mention.Type.PERSON),
                    new Affiliation.Party(words("The Harbour Board"), "Harbour Board", null),
                    new Affiliation.Office("head", true, "2019/2021"),
                    words("José\u0301 Brandt"),
                    "title"),
                new Affiliation(
                    Affiliation.Kind.PART_OF,
                    new Affiliation.Party(
                        words("The Harbour Board"), "Harbour Board", Mention.Type.BODY),
                    null,
                    null,
                    words("The Harbour Board"),
                    "genitive"))),
        Findings.NONE);
  }

  private static Article article() {
    int gap = TEXT.indexOf("\n\n");
    return new Article(
        new ArticleId("g-1"),
        new Publication(
            "https://gazette.example/ferry",
            null,
            new Imprint(new Outlet("Alder Gazette"), "Islands", null),
            List.of("Ö. Lind", "“Q” Marsh"),
            new Publication.Dates(
                PublicationDate.of(LocalDate.of(2023, 5, 4)),
                PublicationDate.parse("2023-05-05T10:15:00+03:00").orElseThrow()),
            "en"),
        null,
        new Body(
            TEXT,
            List.of(new Span(0, gap), new Span(gap + 2, TEXT.length())),
            List.of(new Link(words("Harbour Board"), "https://harbour.example/?a=1&b=\"2\""))));
  }

  private static Spans at(String words) {
    return Spans.of(words(words));
  }

  private static Span words(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
