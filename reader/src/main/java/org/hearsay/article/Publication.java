package org.hearsay.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an article beside its words. Every component is null, or empty, where nothing
/// supports a value: nothing is guessed.
///
/// - `url`: where it was read; `canonicalUrl`: the address that the page gives itself
/// - `language`: BCP 47 ("en", "uk")
public record Publication(
    @Nullable String url,
    @Nullable String canonicalUrl,
    Imprint imprint,
    List<String> authors,
    Dates dates,
    @Nullable String language) {

  public static final Publication UNKNOWN =
      new Publication(null, null, Imprint.UNKNOWN, List.of(), Dates.UNKNOWN, null);

  public Publication {
    authors = List.copyOf(authors);
  }

  /// Of an article whose section is not known, and that no feed took over from elsewhere.
  public Publication(
      @Nullable String url,
      @Nullable String canonicalUrl,
      @Nullable Outlet outlet,
      List<String> authors,
      @Nullable PublicationDate published,
      @Nullable PublicationDate modified,
      @Nullable String language) {
    this(
        url,
        canonicalUrl,
        new Imprint(outlet, null, null),
        authors,
        new Dates(published, modified),
        language);
  }

  /// When an article appeared, and when it was last changed; null where that is not known.
  public record Dates(@Nullable PublicationDate published, @Nullable PublicationDate modified) {

    public static final Dates UNKNOWN = new Dates(null, null);

    /// These, and where one is missing that of `other`.
    public Dates or(Dates other) {
      return new Dates(
          published != null ? published : other.published,
          modified != null ? modified : other.modified);
    }
  }

  public @Nullable Outlet outlet() {
    return imprint.outlet();
  }

  public @Nullable String section() {
    return imprint.section();
  }

  public @Nullable Syndicator syndicatedFrom() {
    return imprint.syndicatedFrom();
  }

  public @Nullable PublicationDate published() {
    return dates.published();
  }

  public @Nullable PublicationDate modified() {
    return dates.modified();
  }

  /// These facts, and where one is missing that of `other`.
  public Publication or(Publication other) {
    return new Publication(
        url != null ? url : other.url,
        canonicalUrl != null ? canonicalUrl : other.canonicalUrl,
        imprint.or(other.imprint),
        authors.isEmpty() ? other.authors : authors,
        dates.or(other.dates),
        language != null ? language : other.language);
  }

  public Publication withUrl(@Nullable String newUrl) {
    return new Publication(newUrl, canonicalUrl, imprint, authors, dates, language);
  }

  public Publication withLanguage(@Nullable String newLanguage) {
    return new Publication(url, canonicalUrl, imprint, authors, dates, newLanguage);
  }
}
