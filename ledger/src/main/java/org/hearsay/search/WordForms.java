package org.hearsay.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// In what form words are kept and looked for: in small letters and without accents, either as they
/// are or by their English stems. No word is left out: one may look for "who" in quotes.
final class WordForms {
  /// Words as they are.
  static final Analyzer EXACT = new Words(false);

  /// Words by their stems.
  static final Analyzer STEMS = new Words(true);

  /// What so ends is the name of a field of words as they are.
  private static final String AS_THEY_ARE = ".exact";

  /// So many words lie between two values of a field, so that no phrase leads over the border.
  private static final int BETWEEN_VALUES = 100;

  private WordForms() {}

  /// The name of the field that has the words of `field` as they are.
  static String exact(String field) {
    return field + AS_THEY_ARE;
  }

  /// For each field its own form.
  static Analyzer byField() {
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(AS_THEY_ARE) ? EXACT : STEMS;
      }
    };
  }

  /// Whether a word is one of those that stand in every text.
  static boolean isCommon(String word) {
    CharArraySet common = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
    return common.contains(word);
  }

  private static final class Words extends Analyzer {
    private final boolean stemmed;

    private Words(boolean stemmed) {
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream small = new LowerCaseFilter(stemmed ? new EnglishPossessiveFilter(words) : words);
      TokenStream folded = new ASCIIFoldingFilter(small);
      return new TokenStreamComponents(words, stemmed ? new PorterStemFilter(folded) : folded);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return BETWEEN_VALUES;
    }
  }
}
