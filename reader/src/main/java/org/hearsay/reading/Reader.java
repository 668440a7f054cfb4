package org.hearsay.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.affiliation.AffiliationFinder;
import org.hearsay.affiliation.KnownBodies;
import org.hearsay.article.Article;
import org.hearsay.article.Body;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Furniture;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.Rendered;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.AssertionFinder;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.TellingFinder;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.attribution.Spotted;
import org.hearsay.html.Extracted;
import org.hearsay.html.PageReader;
import org.hearsay.language.Countries;
import org.hearsay.language.Encoder;
import org.hearsay.language.English;
import org.hearsay.language.HeadlineNames;
import org.hearsay.language.Mention;
import org.hearsay.language.MentionFinder;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.mail.MailReader;
import org.hearsay.markdown.MarkdownReader;
import org.hearsay.pdf.PdfReader;
import org.hearsay.place.BuiltInGazetteer;
import org.hearsay.place.Gazetteer;
import org.hearsay.place.KnownPlaces;
import org.hearsay.place.Origin;
import org.hearsay.place.Place;
import org.hearsay.place.PlaceFinder;
import org.hearsay.place.PlaceRoles;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpressionFinder;
import org.jspecify.annotations.Nullable;

/// Reads one article: a manuscript in, a reading or a failure out. It reaches no network, keeps
/// nothing and knows no clock, so the same manuscript always gives the same reading.
///
/// Reads English. An article in another language becomes a reading without findings: nothing is
/// known of what it says, and nothing is guessed.
///
/// Immutable and meant to be shared: make one, call it from as many threads as there are cores.
public final class Reader {
  private final PageReader pageReader = new PageReader();

  /// In characters: what is longer is no headline.
  private static final int LONGEST_HEADLINE = 1_000;

  private final MarkdownReader markdownReader = new MarkdownReader();
  private final MailReader mailReader = new MailReader();
  private final PdfReader pdfReader = new PdfReader();
  private final Furniture furniture = new Furniture();
  private final SentenceSplitter sentenceSplitter = new SentenceSplitter();
  private final MentionFinder mentionFinder = new MentionFinder(new Countries()::isCountry);
  private final HeadlineNames headlineNames = new HeadlineNames(mentionFinder);
  private final TimeExpressionFinder timeExpressionFinder = new TimeExpressionFinder();
  private final AffiliationFinder affiliationFinder = new AffiliationFinder();
  private final TellingFinder tellingFinder = new TellingFinder();
  private final AssertionFinder assertionFinder = new AssertionFinder();
  private final AttributionFinder attributionFinder;
  private final PlaceFinder placeFinder;
  private final String version;

  private Reader(AttributionFinder attributionFinder, Gazetteer gazetteer, String version) {
    this.attributionFinder = attributionFinder;
    this.placeFinder = new PlaceFinder(gazetteer);
    this.version = version;
  }

  /// A reader that finds attributions by rules alone: for where the model's runtime does not run.
  public static Reader byRules() {
    return new Reader(new AttributionFinder(), new BuiltInGazetteer(), "rules-5");
  }

  /// A reader that finds attributions with the bundled model. `encoder` stays the caller's to
  /// close, after the last reading.
  ///
  /// @throws IllegalStateException if no model is bundled
  public static Reader withModel(Encoder encoder) {
    return new Reader(AttributionFinder.withModel(encoder), new BuiltInGazetteer(), "model-5");
  }

  /// The same reader, but looking places up in another gazetteer than the one that is built in.
  public Reader withGazetteer(Gazetteer gazetteer) {
    return new Reader(attributionFinder, gazetteer, version + "+" + gazetteer.version());
  }

  /// Which reader this is; another whenever the same manuscript may give another reading.
  public String version() {
    return version;
  }

  /// Reads the manuscript. Never throws for what is in it: what cannot be read is a failure.
  public Outcome read(Manuscript manuscript) {
    return switch (manuscript.form()) {
      case Form.Html page -> readPage(manuscript, page);
      case Form.Text text -> readText(manuscript, text.text());
      case Form.Markdown markdown ->
          readRendered(manuscript, markdownReader.rendered(markdown.text()));
      case Form.Mail mail -> readRendered(manuscript, mailReader.rendered(mail.bytes()));
      case Form.Pdf pdf -> readRendered(manuscript, pdfReader.rendered(pdf.bytes()));
    };
  }

  /// What a document says of itself counts as part of the input, behind what was stated of it.
  private Outcome readRendered(Manuscript manuscript, Rendered rendered) {
    return switch (rendered) {
      case Rendered.Missing missing -> new Outcome.Failed(manuscript.id(), missing.failure());
      case Rendered.Page(Known known, Form.Html page) ->
          readPage(manuscript.withStated(manuscript.stated().or(known)), page);
      case Rendered.Plain(Known known, Form.Text text) ->
          readText(manuscript.withStated(manuscript.stated().or(known)), text.text());
    };
  }

  private Outcome readPage(Manuscript manuscript, Form.Html page) {
    String url = manuscript.stated().publication().url();
    return switch (pageReader.read(page, url)) {
      case Extracted.Missing missing -> new Outcome.Failed(manuscript.id(), missing.failure());
      case Extracted.Found found ->
          read(manuscript, new Known(found.title(), found.publication()), found.body());
    };
  }

  private Outcome readText(Manuscript manuscript, String text) {
    if (text.isBlank()) {
      return new Outcome.Failed(
          manuscript.id(), new Failure(Reason.EMPTY, "there is nothing in it but white space"));
    }
    Body body = new Body(text, furniture.paragraphs(text), List.of());
    return read(manuscript, Known.NOTHING, body);
  }

  private Outcome read(Manuscript manuscript, Known ofPage, Body body) {
    Known known = manuscript.stated().or(ofPage).or(manuscript.otherwise());
    Publication publication = known.publication();
    Sentences sentences = sentenceSplitter.sentences(body.text(), body.paragraphs());
    boolean english = isEnglish(sentences, publication.language());
    if (english && publication.language() == null) {
      publication = publication.withLanguage("en");
    }
    Article article = new Article(manuscript.id(), publication, known.title(), body);
    if (!english) {
      return new Outcome.Read(new Reading(article, Findings.NONE, Findings.NONE));
    }
    Spotted spotted = attributionFinder.spotted(sentences);
    List<Mention> mentions = mentionFinder.mentions(sentences, spotted.names());
    List<Affiliation> affiliations =
        affiliationFinder.affiliations(sentences, mentions, bodies(mentions, publication.outlet()));
    Findings ofBody =
        findings(
            sentences,
            mentions,
            affiliations,
            attributionFinder.attributions(
                sentences, spotted, mentions, affiliations, name(publication.outlet())),
            publication,
            KnownPlaces.NONE,
            assertionFinder::assertions);
    return new Outcome.Read(new Reading(article, ofBody, headline(article, ofBody)));
  }

  private static KnownBodies bodies(List<Mention> mentions, @Nullable Outlet outlet) {
    return KnownBodies.of(mentions, outlet == null ? null : outlet.name());
  }

  /// What the headline says, and on whose word.
  private Findings headline(Article article, Findings body) {
    String title = article.title();
    if (title == null || title.isBlank() || title.length() > LONGEST_HEADLINE) {
      return Findings.NONE;
    }
    Sentences sentences = sentenceSplitter.sentences(title, List.of(new Span(0, title.length())));
    List<Mention> mentions =
        headlineNames.mentions(sentences, article.body().text(), body.mentions());
    List<Attribution> attributions =
        attributionFinder.ofHeadline(
            sentences, mentions, body.attributions(), name(article.publication().outlet()));
    return findings(
        sentences,
        mentions,
        affiliationFinder.affiliations(
            sentences,
            mentions,
            bodies(
                Stream.concat(body.mentions().stream(), mentions.stream()).toList(),
                article.publication().outlet())),
        attributions,
        article.publication(),
        new KnownPlaces(article.body().text(), body.places()),
        assertionFinder::ofHeadline);
  }

  private Findings findings(
      Sentences sentences,
      List<Mention> mentions,
      List<Affiliation> affiliations,
      List<Attribution> attributions,
      Publication publication,
      KnownPlaces knownPlaces,
      BiFunction<Sentences, Findings, List<Assertion>> assertions) {
    Origin origin = new Origin(publication.url(), name(publication.outlet()));
    List<Place> places = placeFinder.places(sentences, mentions, origin, knownPlaces);
    Findings findings =
        new Findings(
            attributions,
            Findings.bare(attributions),
            List.of(),
            timeExpressionFinder.timeExpressions(sentences, day(publication.published())),
            PlaceRoles.withSources(
                places,
                attributions.stream().map(attribution -> attribution.roles().source()).toList(),
                sentences.text()),
            mentions,
            affiliations);
    Findings told = tellingFinder.told(sentences, findings);
    return told.withAssertions(assertions.apply(sentences, told));
  }

  /// The words decide; where they are too few, what the page says of itself.
  private static boolean isEnglish(Sentences sentences, @Nullable String declared) {
    return switch (English.verdict(sentences)) {
      case ENGLISH -> true;
      case OTHER -> false;
      case OPEN -> declared == null || declared.startsWith("en");
    };
  }

  private static @Nullable String name(@Nullable Outlet outlet) {
    return outlet == null ? null : outlet.name();
  }

  private static @Nullable LocalDate day(@Nullable PublicationDate published) {
    return published == null ? null : published.day();
  }
}
