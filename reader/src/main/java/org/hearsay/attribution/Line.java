package org.hearsay.attribution;

import java.util.List;
import java.util.Objects;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Sentence;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// One sentence as the rules see it: its words in lower case, and for each the quotation that it
/// stands in. Word positions are indices into `words`.
final class Line {
  private final String text;
  private final Sentence sentence;
  private final List<Word> words;
  private final String[] lower;
  private final @Nullable Quotation[] quotation;

  Line(String text, Sentence sentence, List<Quotation> quotations) {
    this.text = text;
    this.sentence = sentence;
    this.words = sentence.words();
    this.lower = new String[words.size()];
    this.quotation = new Quotation[words.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = words.get(i).lower();
    }
    for (Quotation q : quotations) {
      for (int i = 0; i < lower.length; i++) {
        if (q.spans().contains(words.get(i).span())) {
          quotation[i] = q;
        }
      }
    }
  }

  String text() {
    return text;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return lower.length;
  }

  Word word(int i) {
    return words.get(i);
  }

  /// The word at `i` in lower case; empty outside of the sentence.
  String at(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  boolean isMark(int i) {
    return i < 0 || i >= lower.length || words.get(i).isMark();
  }

  boolean isCapitalised(int i) {
    return i >= 0 && i < lower.length && words.get(i).isCapitalised();
  }

  /// The quotation around the word at `i`, or null.
  @Nullable Quotation quotation(int i) {
    return i >= 0 && i < lower.length ? quotation[i] : null;
  }

  /// Whether both words stand in the same quotation, or both in none.
  boolean sameZone(int i, int j) {
    return Objects.equals(quotation(i), quotation(j));
  }

  /// From the start of the word at `from` to the end of the word before `to`.
  Span span(int from, int to) {
    return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
  }

  /// The position of the first word that starts at or behind the offset; `size()` if there is none.
  int positionOf(int offset) {
    int i = 0;
    while (i < lower.length && words.get(i).span().start() < offset) {
      i++;
    }
    return i;
  }

  /// Whether the words from `i` on read like the given ones, which are separated by single spaces.
  boolean reads(int i, String phrase) {
    int at = i;
    for (String part : phrase.split(" ", -1)) {
      if (!at(at).equals(part)) {
        return false;
      }
      at++;
    }
    return true;
  }

  /// The position behind the last word of the sentence that is in the zone of `i`, final marks left
  /// out for words outside a quotation.
  int endOfZone(int i) {
    int end = i + 1;
    while (end < size()) {
      if (!sameZone(i, end) && quotation(i) != null) {
        break;
      }
      end++;
    }
    return trimmed(i, end);
  }

  /// `end` moved back over full stops, commas and closing brackets, never over a closing quotation
  /// mark of a quotation that began behind `from`.
  int trimmed(int from, int end) {
    int to = end;
    while (to > from && isMark(to - 1) && ".,;:!?-–—".contains(at(to - 1))) {
      to--;
    }
    return to;
  }

  /// Whether the word at `i` can be no part of a noun phrase that is being followed backwards.
  boolean breaksPhrase(int i) {
    String w = at(i);
    return FunctionWords.isAuxiliary(w)
        || FunctionWords.isNegation(w)
        || (FunctionWords.isConjunction(w) && !w.equals("and") && !w.equals("or"))
        || (isMark(i) && !w.equals("(") && !w.equals(")") && !w.equals("&") && !w.equals("’"))
        || CueVerb.isPlainlyVerb(w);
  }
}
