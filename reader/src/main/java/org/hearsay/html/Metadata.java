package org.hearsay.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.Imprint;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.html.Evidence.Kind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// The facts that a page gives of its article, each from the best evidence there is: what it states
/// for machines (JSON-LD, meta elements, microdata) and what it prints around its headline, then
/// the address. Nothing is guessed.
final class Metadata {
  /// A longer list is no byline.
  private static final int MOST_AUTHORS = 50;

  private final @Nullable String url;
  private final Evidence evidence;
  private final JsonLd jsonLd;
  private final Metas metas;
  private final @Nullable String outlet;
  private final @Nullable String title;
  private final Opening opening;

  Metadata(Document page, @Nullable String url) {
    this.url = url;
    this.evidence = EvidenceReader.read(page);
    this.metas = Metas.of(evidence.metas());
    List<String> headings = headings(evidence);
    String heads = page.title() + " " + String.join(" ", headings);
    this.jsonLd = JsonLd.of(evidence.scripts(), heads, url != null ? url : canonical());
    this.outlet = Outlets.choose(outlets());
    this.title = title(headings, page.title());
    this.opening = Opening.of(evidence, title);
  }

  private static List<String> headings(Evidence evidence) {
    return evidence.marks(Kind.HEADING).stream()
        .limit(20)
        .map(mark -> evidence.words(mark).replace('\n', ' '))
        .filter(text -> !text.isBlank())
        .toList();
  }

  /// The headline, null where there is none.
  @Nullable String title() {
    return title;
  }

  private @Nullable String title(List<String> headings, String page) {
    List<String> stated =
        Stream.concat(
                Stream.of(jsonLd.text("headline"), metas.first("title"), jsonLd.text("name"))
                    .filter(Objects::nonNull),
                metas.all("title").stream().skip(1).map(List::getFirst))
            .map(Metadata::unescaped)
            .toList();
    return Titles.choose(headings, stated, page, outlet != null ? outlet : Hosts.site(url));
  }

  /// The article's body as the page states it beside what it shows; empty where it does not.
  String statedBody() {
    String body = jsonLd.text("articleBody");
    return body == null ? "" : body;
  }

  Publication publication() {
    return new Publication(
        url,
        canonical(),
        new Imprint(outlet == null ? null : new Outlet(outlet), section(), null),
        authors(),
        dates(),
        language());
  }

  /// The names that the page gives its outlet, most trusted first.
  private List<String> outlets() {
    Stream<String> sites = metas.all("outlet").stream().map(List::getFirst);
    return Outlets.names(
        Stream.concat(jsonLd.names("publisher").stream().limit(3), sites)
            .map(Metadata::unescaped)
            .toList());
  }

  private List<String> authors() {
    List<List<String>> statements = new ArrayList<>();
    statements.add(jsonLd.names("author"));
    statements.add(jsonLd.names("creator"));
    statements.addAll(metas.all("authors"));
    statements.add(metas.written());
    return new Authors(outlets())
        .choose(
            statements.stream()
                .map(names -> names.stream().limit(MOST_AUTHORS).map(Metadata::unescaped).toList())
                .toList(),
            opening);
  }

  private Publication.Dates dates() {
    Datelines printed = Datelines.of(opening);
    Boolean monthFirst = Hosts.monthFirst(evidence.language(), url);
    PublicationDate modified =
        first(
                Stream.of(
                    jsonLd.text("dateModified"), metas.first("modified"), marked(Kind.MODIFIED)))
            .or(() -> printed.modified(monthFirst))
            .orElse(null);
    LocalDate changed = modified == null ? null : modified.day();
    PublicationDate published =
        printed
            .published(stated(), changed, monthFirst)
            .or(() -> address().flatMap(Dates::inAddress))
            .orElse(null);
    // What changed before it appeared is not what appeared.
    boolean after =
        modified == null || published == null || !modified.day().isBefore(published.day());
    return new Publication.Dates(published, after ? modified : null);
  }

  private Optional<PublicationDate> stated() {
    return first(
        Stream.of(
            jsonLd.text("datePublished"),
            metas.first("published"),
            jsonLd.text("dateCreated"),
            marked(Kind.PUBLISHED)));
  }

  private static Optional<PublicationDate> first(Stream<@Nullable String> stamps) {
    return stamps
        .filter(Objects::nonNull)
        .flatMap(stamp -> Dates.parse(stamp).stream())
        .findFirst();
  }

  /// What the first element marked so says for machines.
  private @Nullable String marked(Kind kind) {
    return evidence.marks(kind).stream()
        .filter(opening::isOfArticle)
        .map(mark -> mark.value().isEmpty() ? evidence.words(mark) : mark.value())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String section() {
    return Sections.choose(jsonLd, metas, evidence, outlet, title);
  }

  private Optional<String> address() {
    return Optional.ofNullable(url != null ? url : canonical());
  }

  /// The address that the page gives itself. One that leads to the front page of its site is a slip
  /// of its maker.
  private @Nullable String canonical() {
    return Stream.of(evidence.canonical(), metas.first("canonical"))
        .filter(Objects::nonNull)
        .filter(address -> address.length() <= Addresses.LONGEST && Addresses.isOfWeb(address))
        .filter(address -> url == null || Hosts.hasPath(address) || !Hosts.hasPath(url))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String language() {
    return Stream.of(evidence.language(), jsonLd.text("inLanguage"), metas.first("language"))
        .filter(Objects::nonNull)
        .map(tag -> tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
        .filter(primary -> primary.matches("[a-z]{2,3}"))
        .findFirst()
        .orElse(null);
  }

  /// JSON strings and attributes that were escaped once too often.
  static String unescaped(String text) {
    String plain =
        text.contains("&") ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
    return Printable.line(plain.replaceAll("\\s+", " ")).strip();
  }
}
