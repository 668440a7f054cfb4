package org.hearsay.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an article beside its words. Every component is null, or empty, where nothing
/// supports a value: nothing is guessed.
///
/// - `url`: where it was read; `canonicalUrl`: the address that the page gives itself
/// - `language`: BCP 47 ("en", "uk")
/// - `syndicatedFrom`: from where a feed says that it took the article over
public record Publication(
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable Outlet outlet,
    List<String> authors,
    @Nullable PublicationDate published,
    @Nullable PublicationDate modified,
    @Nullable String language,
    @Nullable Syndicator syndicatedFrom) {

  public static final Publication UNKNOWN =
      new Publication(null, null, null, List.of(), null, null, null);

  public Publication {
    authors = List.copyOf(authors);
  }

  /// Of an article that no feed took over from elsewhere.
  public Publication(
      @Nullable String url,
      @Nullable String canonicalUrl,
      @Nullable Outlet outlet,
      List<String> authors,
      @Nullable PublicationDate published,
      @Nullable PublicationDate modified,
      @Nullable String language) {
    this(url, canonicalUrl, outlet, authors, published, modified, language, null);
  }

  /// These facts, and where one is missing that of `other`.
  public Publication or(Publication other) {
    return new Publication(
        url != null ? url : other.url,
        canonicalUrl != null ? canonicalUrl : other.canonicalUrl,
        outlet != null ? outlet : other.outlet,
        authors.isEmpty() ? other.authors : authors,
        published != null ? published : other.published,
        modified != null ? modified : other.modified,
        language != null ? language : other.language,
        syndicatedFrom != null ? syndicatedFrom : other.syndicatedFrom);
  }

  public Publication withUrl(@Nullable String newUrl) {
    return new Publication(
        newUrl, canonicalUrl, outlet, authors, published, modified, language, syndicatedFrom);
  }

  public Publication withLanguage(@Nullable String newLanguage) {
    return new Publication(
        url, canonicalUrl, outlet, authors, published, modified, newLanguage, syndicatedFrom);
  }
}
