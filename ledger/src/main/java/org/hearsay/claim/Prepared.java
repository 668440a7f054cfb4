package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.assertion.Reading;
import org.hearsay.language.EmbeddedSentence;
import org.hearsay.language.Embedder;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.PropositionReader;
import org.hearsay.proposition.SenseReader;
import org.hearsay.reuse.Signature;
import org.hearsay.store.Proposed;
import org.hearsay.store.StoredArticle;
import org.hearsay.store.Turn;

/// What follows from one article alone.
///
/// - `article`: with its short id in the place of the one that it came with
/// - `signature`: what articles that share words with it are found by
record Prepared(
    Turn turn,
    Article article,
    ArticleFacts facts,
    List<Proposed> propositions,
    Signature signature) {

  Prepared {
    propositions = List.copyOf(propositions);
  }

  static Prepared of(
      Turn turn,
      StoredArticle stored,
      PropositionReader propositionReader,
      SenseReader senseReader,
      Embedder embedder) {
    String id = turn.article();
    Reading reading = stored.reading();
    List<Proposition> propositions = propositionReader.propositions(id, reading);
    List<EmbeddedSentence> embedded =
        embedder.embed(propositions.stream().map(Proposition::text).toList());
    List<Proposed> proposed = new ArrayList<>();
    for (int i = 0; i < propositions.size(); i++) {
      EmbeddedSentence sentence = embedded.get(i);
      proposed.add(
          new Proposed(propositions.get(i), sentence.vector(), senseReader.senses(sentence)));
    }
    Article article = named(id, reading.article());
    return new Prepared(
        turn, article, ArticleFacts.of(id, reading), proposed, Signature.of(article));
  }

  /// An article by its short id.
  static Article named(String id, Article article) {
    return new Article(new ArticleId(id), article.publication(), article.title(), article.body());
  }
}
