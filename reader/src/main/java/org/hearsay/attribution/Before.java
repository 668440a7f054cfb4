package org.hearsay.attribution;

import java.util.Locale;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// The content that stands before its cue.
final class Before {

  private static final int LONGEST_DATELINE = 14;

  private Before() {}

  /// What is said in the words before position `end`: a whole quotation if one closes there (it may
  /// have begun sentences ago), else the clause back to the sentence's beginning. Null if there is
  /// nothing that could be said.
  static @Nullable Spans content(Line line, int end) {
    if (end <= 0) {
      return null;
    }
    Quotation quotation = line.quotation(end - 1);
    Quotation around = line.quotation(end < line.size() ? end : end - 1);
    if (quotation != null && !quotation.equals(around)) {
      int from = line.positionOf(quotation.bounds().start());
      // "The deal is “off the table,” he said": the words in front belong to the content too.
      int begin = from > 0 && from < end ? beginOfClause(line, from) : from;
      if (begin < from && from - begin >= 2 && !introducesQuotation(line, from)) {
        return Spans.of(new Span(line.word(begin).span().start(), quotation.bounds().end()));
      }
      return quotation.spans();
    }
    int begin = behindDateline(line, beginOfClause(line, end), end);
    if (end - begin < 3) {
      return null;
    }
    return Spans.of(line.span(begin, end));
  }

  /// "TARNEVIK, April 8 (Halyard) – ": a dateline is no part of what is said.
  private static int behindDateline(Line line, int begin, int end) {
    if (begin > 0) {
      return begin;
    }
    String first = line.word(0).text();
    boolean place = first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT));
    for (int i = 1; place && i < Math.min(end, LONGEST_DATELINE); i++) {
      if (line.isMark(i) && "–—--".contains(line.at(i))) {
        return i + 1;
      }
    }
    return begin;
  }

  /// The position where the clause before `end` begins, within the same zone.
  private static int beginOfClause(Line line, int end) {
    int begin = end - 1;
    while (begin > 0
        && (line.sameZone(begin - 1, end - 1) || line.quotation(end - 1) == null)
        && !line.at(begin - 1).equals(";")) {
      begin--;
    }
    while (begin < end - 1
        && (line.at(begin).equals("but") || line.at(begin).equals("and") || line.isMark(begin))
        && line.sameZone(begin, end - 1)
        && !"“\"‘«„".contains(line.at(begin))) {
      begin++;
    }
    return begin;
  }

  /// Whether the words before a quotation are themselves a "he said:".
  private static boolean introducesQuotation(Line line, int from) {
    for (int i = 0; i < from; i++) {
      if (CueVerb.of(line.at(i)) != null && !FunctionWords.isDeterminer(line.at(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
