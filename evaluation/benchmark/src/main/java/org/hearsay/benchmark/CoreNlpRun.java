package org.hearsay.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations.MentionsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.QuotationsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.SpeakerAnnotation;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// CoreNLP as a whole process, from its start to its end, as `hearsay read --dry-run` is one: reads
/// the articles of a file and prints how much it found. It writes its findings nowhere, which is
/// time that it is spared and Hearsay is not.
///
/// Arguments: the file, and `FOUND` or `ATTRIBUTED`.
final class CoreNlpRun {
  private CoreNlpRun() {}

  public static void main(String[] arguments) throws Exception {
    long begun = System.nanoTime();
    List<Article> articles = Article.read(Path.of(arguments[0]));
    CoreNlp coreNlp = new CoreNlp(CoreNlp.Quotations.valueOf(arguments[1]));
    double ready = (System.nanoTime() - begun) / 1e9;
    int sentences = 0;
    int mentions = 0;
    int quotations = 0;
    int speakers = 0;
    for (Article article : articles) {
      Annotation annotation = coreNlp.annotate(article);
      sentences += annotation.get(SentencesAnnotation.class).size();
      mentions += annotation.get(MentionsAnnotation.class).size();
      for (CoreMap quotation : annotation.get(QuotationsAnnotation.class)) {
        quotations++;
        speakers += quotation.get(SpeakerAnnotation.class) == null ? 0 : 1;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "models loaded after %.1f s; %d articles, %d sentences, %d names and times,"
            + " %d quotations, %d of them with a speaker%n",
        ready,
        articles.size(),
        sentences,
        mentions,
        quotations,
        speakers);
  }
}
