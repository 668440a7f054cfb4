package org.hearsay.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations.DocDateAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.DocIDAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Properties;

/// CoreNLP as somebody would set it up who wants from it what Hearsay gives: its default English
/// models, names with their fine classes and their times (SUTime, told the day of publication),
/// dependencies, quotations. Each annotator works on one thread, as it does by default.
///
/// Its messages are put off, for they would cost it time. Not for several threads.
final class CoreNlp {
  private final StanfordCoreNLP pipeline;

  /// How far quotations are followed.
  enum Quotations {
    /// They are found, and nobody is named for them. Without this setting the annotator asks for
    /// coreference too.
    FOUND("tokenize,pos,lemma,ner,depparse,quote", false),
    /// They are found and led back to their speakers, as the annotator does by default, which
    /// coreference must come before.
    ATTRIBUTED("tokenize,pos,lemma,ner,depparse,coref,quote", true);

    private final String annotators;
    private final boolean attributed;

    Quotations(String annotators, boolean attributed) {
      this.annotators = annotators;
      this.attributed = attributed;
    }
  }

  /// Loads the models, which takes some seconds.
  CoreNlp(Quotations quotations) {
    RedwoodConfiguration.current().clear().apply();
    Properties settings = new Properties();
    settings.setProperty("annotators", quotations.annotators);
    settings.setProperty("quote.attributeQuotes", Boolean.toString(quotations.attributed));
    pipeline = new StanfordCoreNLP(settings);
  }

  Annotation annotate(Article article) {
    Annotation annotation = new Annotation(article.text());
    annotation.set(DocIDAnnotation.class, article.id());
    annotation.set(DocDateAnnotation.class, article.published());
    pipeline.annotate(annotation);
    return annotation;
  }
}
