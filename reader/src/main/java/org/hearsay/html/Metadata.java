package org.hearsay.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The facts that a page gives of its article, each from the best evidence there is: JSON-LD, then
/// meta elements, then microdata and marked-up elements, then the address. Nothing is guessed.
final class Metadata {
  private final Document page;
  private final @Nullable String url;
  private final JsonLd jsonLd;
  private final Metas metas;

  Metadata(Document page, @Nullable String url) {
    this.page = page;
    this.url = url;
    this.jsonLd = JsonLd.of(page);
    this.metas = Metas.of(page);
  }

  /// The headline, null where there is none.
  @Nullable String title() {
    List<String> headings =
        page.getElementsByTag("h1").stream()
            .limit(20)
            .map(Element::text)
            .filter(text -> !text.isBlank() && text.length() < 400)
            .toList();
    List<String> stated =
        Stream.of(jsonLd.text("headline"), metas.first("title"), jsonLd.text("name"))
            .filter(Objects::nonNull)
            .map(Metadata::unescaped)
            .toList();
    return Titles.choose(headings, stated, page.title(), outletName());
  }

  /// The article's body as the page states it beside what it shows; empty where it does not.
  String statedBody() {
    String body = jsonLd.text("articleBody");
    return body == null ? "" : body;
  }

  Publication publication() {
    String outlet = outletName();
    return new Publication(
        url,
        canonical(),
        outlet == null ? null : new Outlet(outlet),
        authors(outlet),
        published().orElse(null),
        modified().orElse(null),
        language());
  }

  private @Nullable String outletName() {
    return Stream.concat(
            jsonLd.names("publisher").stream(), Stream.ofNullable(metas.first("outlet")))
        .map(Metadata::unescaped)
        .filter(name -> !name.isBlank() && !name.startsWith("http"))
        .findFirst()
        .orElse(null);
  }

  private List<String> authors(@Nullable String outlet) {
    Bylines bylines = new Bylines(outlet);
    List<List<String>> evidence =
        List.of(jsonLd.names("author"), jsonLd.names("creator"), metas.all("authors"), marked());
    for (List<String> printed : evidence) {
      List<String> names = bylines.names(printed.stream().map(Metadata::unescaped).toList());
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /// What the page marks up as its author.
  private List<String> marked() {
    for (String query :
        List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            "[class*=byline] a, [class*=Byline] a",
            "[class~=author-name], [class~=author__name]")) {
      List<String> found =
          page.select(query).stream()
              .limit(20)
              .map(Element::text)
              .filter(text -> !text.isBlank() && text.length() < 100)
              .toList();
      if (!found.isEmpty() && found.size() <= 6) {
        return found;
      }
    }
    return List.of();
  }

  private Optional<PublicationDate> published() {
    return first(
            Stream.of(
                jsonLd.text("datePublished"),
                metas.first("published"),
                jsonLd.text("dateCreated"),
                marked("[itemprop=datePublished]"),
                marked("time[pubdate], time[class*=publish], time[class*=entry-date]"),
                marked("article time[datetime], main time[datetime], header time[datetime]"),
                marked("time[datetime]")))
        .or(() -> address().flatMap(Dates::inAddress));
  }

  private Optional<PublicationDate> modified() {
    return first(
        Stream.of(
            jsonLd.text("dateModified"),
            metas.first("modified"),
            marked("[itemprop=dateModified]")));
  }

  private static Optional<PublicationDate> first(Stream<@Nullable String> stamps) {
    return stamps
        .filter(Objects::nonNull)
        .flatMap(stamp -> Dates.parse(stamp).stream())
        .findFirst();
  }

  private @Nullable String marked(String query) {
    Element element = page.selectFirst(query);
    if (element == null) {
      return null;
    }
    for (String attribute : List.of("datetime", "content")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private Optional<String> address() {
    return Optional.ofNullable(url != null ? url : canonical());
  }

  private @Nullable String canonical() {
    Element link = page.selectFirst("link[rel=canonical][href]");
    String href = link == null ? "" : link.attr("href");
    String address = link == null || href.length() > Addresses.LONGEST ? "" : link.absUrl("href");
    if (Addresses.isOfWeb(address)) {
      return address;
    }
    String og = metas.first("canonical");
    return og != null && og.length() <= Addresses.LONGEST && Addresses.isOfWeb(og) ? og : null;
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html");
    String tag =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return primary.matches("[a-z]{2,3}") ? primary : null;
  }

  /// JSON strings and attributes that were escaped once too often.
  private static String unescaped(String text) {
    String plain =
        text.contains("&") ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
    return Printable.line(plain.replaceAll("\\s+", " ")).strip();
  }
}
