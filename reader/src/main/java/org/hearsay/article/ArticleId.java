package org.hearsay.article;

/// The name under which an article is kept: the id that its input gave it, else the SHA-256 of the
/// bytes that it was read from, in lower-case hexadecimal. Never blank.
public record ArticleId(String value) {

  public ArticleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article id is blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
