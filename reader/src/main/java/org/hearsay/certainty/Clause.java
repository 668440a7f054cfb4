package org.hearsay.certainty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.hearsay.language.Sentence;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// The words of one statement, marks included, and which of them are its main clause: the rest
/// stands below it (relative clauses, "because ...") or is another clause that follows ("..., and
/// the road is closed"). Words are lower case with straight apostrophes.
final class Clause {
  private final List<Word> words;
  private final List<String> lower;
  private final Subordination subordination;
  private final String mark;

  private Clause(List<Word> words, String mark) {
    this.words = words;
    this.lower = words.stream().map(Clause::plain).toList();
    this.subordination = Subordination.of(words, lower);
    this.mark = mark;
  }

  /// The part of the sentence that `content` covers.
  static Clause of(Sentence sentence, Spans content) {
    List<Word> inside =
        sentence.words().stream().filter(word -> content.contains(word.span())).toList();
    return new Clause(inside, markBehind(sentence, content));
  }

  /// The words between white space of pieces of a text that are no statement: a cue.
  static Clause ofWords(Spans pieces, String text) {
    List<Word> words = new ArrayList<>();
    for (Span piece : pieces.pieces()) {
      int from = piece.start();
      for (int i = from; i <= piece.end(); i++) {
        if (i == piece.end() || Character.isWhitespace(text.charAt(i))) {
          if (i > from) {
            words.add(new Word(new Span(from, i), text.substring(from, i)));
          }
          from = i + 1;
        }
      }
    }
    return new Clause(words, "");
  }

  /// A question may lose its mark to the border of the content.
  private static String markBehind(Sentence sentence, Spans content) {
    int end = content.bounds().end();
    for (Word word : sentence.words()) {
      if (word.span().start() >= end) {
        return word.isMark() ? word.text() : "";
      }
    }
    return "";
  }

  private static String plain(Word word) {
    return word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  int size() {
    return words.size();
  }

  /// The word at `i`, empty outside of the clause.
  String at(int i) {
    return i < 0 || i >= lower.size() ? "" : lower.get(i);
  }

  Word word(int i) {
    return words.get(i);
  }

  /// Whether there is no word at `i`, or a mark.
  boolean isBorder(int i) {
    return i < 0 || i >= words.size() || words.get(i).isMark();
  }

  /// Whether the word at `i` belongs to the main clause.
  boolean isMain(int i) {
    return i < subordination.end() && !subordination.below().get(i);
  }

  /// The words that stand below "if" and its kin.
  BitSet conditions() {
    return subordination.conditions();
  }

  /// The first word of the main clause behind its "that", the size where there is none.
  int first() {
    int i = 0;
    while (i < size()
        && (!isMain(i) || words.get(i).isMark() || (i == 0 && at(0).equals("that")))) {
      i++;
    }
    return i;
  }

  /// The mark that ends the clause or follows it, empty if none does.
  String mark() {
    return size() > 0 && words.getLast().isMark() && words.getLast().text().equals("?")
        ? "?"
        : mark;
  }

  /// Whether `phrase` stands at `i`.
  boolean reads(int i, List<String> phrase) {
    if (i < 0 || i + phrase.size() > lower.size()) {
      return false;
    }
    for (int k = 0; k < phrase.size(); k++) {
      if (!lower.get(i + k).equals(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }

  /// From the word at `from` to the one before `to`.
  Span span(int from, int to) {
    return words.get(from).span().union(words.get(to - 1).span());
  }
}
