package org.hearsay.reuse;

import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Who has shared words from whom: one article from the other, both from a third that is not here,
/// or nothing says so. Every answer names the rule that gave it and shows what moved it.
public sealed interface Direction {

  Ground ground();

  /// `to` has the words from `from`.
  record Taken(ArticleId from, ArticleId to, Ground ground) implements Direction {}

  /// Both have them from `name`, whose own article is neither of the two.
  record CommonOrigin(String name, Ground ground) implements Direction {}

  /// Nothing says who has them from whom.
  record Unknown(Ground ground) implements Direction {}

  /// Why.
  ///
  /// - `rule`: the name of the rule that spoke
  /// - `reason`: a sentence for a reader
  /// - `score`: from 0 to 1, how much the reason is worth
  /// - `guessed`: the reason makes it likely, and does not say it
  /// - `marker`: what it rests on, where that is words of an article
  record Ground(
      String rule, String reason, double score, boolean guessed, @Nullable Marker marker) {}

  /// Where the words stand that show it.
  ///
  /// - `span`: in the text of `field`; null where that is a list or a fact of the publication
  record Marker(ArticleId article, Credit.Field field, @Nullable Span span, String words) {}

  /// Of two articles and what they share. The first rule that speaks is followed, and it is held
  /// against the times of publication. The same for both orders of the articles.
  static Direction of(Article one, Article other, Copies copies) {
    boolean swapped = one.id().value().compareTo(other.id().value()) > 0;
    return DirectionRules.direction(
        swapped ? new Pairing(other, one, copies.reversed()) : new Pairing(one, other, copies));
  }
}
