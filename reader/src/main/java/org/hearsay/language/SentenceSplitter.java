package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/// Cuts a text into sentences and words. English rules; other scripts are cut at their own full
/// stops. Offsets are UTF-16 and exact for every text; every character that is not blank belongs to
/// a word, every word to a sentence. Time and memory are linear in the text.
///
/// Does not read meaning: “We know U.S. Army rules” and “He left the U.S. Army rules apply” are
/// both one sentence.
///
/// Immutable; threads may share it.
public final class SentenceSplitter {
  private static final int LONGEST_NAME = 4;

  /// Nobody writes a sentence of so many words; what looks like one is a list or rubbish. It is cut
  /// here, so that whoever compares the words of a sentence with each other is done in time.
  private static final int MOST_WORDS = 300;

  private final Abbreviations abbreviations = Abbreviations.read();
  private final Set<String> reportingVerbs = reportingVerbs();

  private static Set<String> reportingVerbs() {
    return Set.of(
        String.join(" ", WordList.read(SentenceSplitter.class, "reporting-verbs.txt").lines())
            .split("\\s+", -1));
  }

  /// The sentences of the given paragraphs of `text`. A paragraph without a word has none.
  ///
  /// @throws IndexOutOfBoundsException if a paragraph reaches past the end of `text`
  public Sentences sentences(String text, List<Span> paragraphs) {
    List<Sentence> all = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).end() > text.length()) {
        throw new IndexOutOfBoundsException(
            paragraphs.get(i) + " in a text of " + text.length() + " units");
      }
      List<Word> words = Words.of(text, paragraphs.get(i), abbreviations);
      int first = 0;
      for (int next = 1; next <= words.size(); next++) {
        if (next == words.size()
            || next - first == MOST_WORDS
            || isBorder(text, words, first, next)) {
          List<Word> own = words.subList(first, next);
          all.add(new Sentence(own.getFirst().span().union(own.getLast().span()), own, i));
          first = next;
        }
      }
    }
    return new Sentences(text, paragraphs, all);
  }

  /// Whether a sentence that began with word `first` ends before word `next`.
  private boolean isBorder(String text, List<Word> words, int first, int next) {
    Word before = words.get(next - 1);
    Word after = words.get(next);
    Gap gap = Gap.of(text, before.span().end(), after.span().start());
    if (gap == Gap.BLANK_LINE) {
      return true;
    }
    if (isClosing(words, next, gap)) {
      return false;
    }
    int last = lastBeforeClosers(words, first, next);
    Word end = words.get(last);
    int mark = end.text().codePointBefore(end.text().length());
    if (!Letters.isTerminal(mark)) {
      return false;
    }
    int opening = afterOpeners(words, next);
    if (opening == words.size()) {
      return false;
    }
    Word start = words.get(opening);
    if (end.isMark()) {
      return gap == Gap.NONE
          ? isMissingSpace(words, last, start, mark)
          : starts(words, last, next, start);
    }
    return gap != Gap.NONE && endsWithAbbreviation(end, start);
  }

  /// Whether word `next` belongs to what came before: a closer, or a mark that goes on.
  private static boolean isClosing(List<Word> words, int next, Gap gap) {
    Word word = words.get(next);
    if (!word.isMark()) {
      return false;
    }
    int c = word.text().codePointAt(0);
    if (c == '"' || c == '\'' || c == '\u2019' || c == '\u201D') {
      return gap == Gap.NONE;
    }
    return Letters.isTerminal(c)
        || ",;:%".indexOf(c) >= 0
        || (Letters.isCloser(c) && !Letters.isOpener(c) && c != '\u201C');
  }

  private static int lastBeforeClosers(List<Word> words, int first, int next) {
    int last = next - 1;
    // Three closers are as many as print has; without a limit garbage would cost quadratic time.
    for (int i = 0; i < 3 && last > first; i++) {
      Word word = words.get(last);
      if (!word.isMark() || !Letters.isCloser(word.text().codePointAt(0))) {
        break;
      }
      last--;
    }
    return last;
  }

  private static int afterOpeners(List<Word> words, int next) {
    int i = next;
    while (i < words.size()
        && i < next + 3
        && words.get(i).isMark()
        && (Letters.isOpener(words.get(i).text().codePointAt(0))
            || "\u201C\u2018$\u20AC\u00A3#@\u2013\u2014-"
                    .indexOf(words.get(i).text().codePointAt(0))
                >= 0)) {
      i++;
    }
    return i;
  }

  /// "ended.Then": a border where someone forgot the space; and in scripts that have none.
  private static boolean isMissingSpace(List<Word> words, int last, Word start, int mark) {
    if (mark == '\u3002' || mark == '\uFF01' || mark == '\uFF1F') {
      return true;
    }
    return last > 0
        && start.isCapitalised()
        && start.text().length() > 1
        && Character.isLowerCase(start.text().codePointBefore(start.text().length()))
        && words.get(last - 1).text().length() > 1
        && Character.isLowerCase(words.get(last - 1).text().codePointAt(0));
  }

  private boolean starts(List<Word> words, int last, int next, Word start) {
    int c = start.text().codePointAt(0);
    if (Character.isLowerCase(c)) {
      return false;
    }
    boolean quoted = last < next - 1 && isQuote(words.get(next - 1));
    boolean asks = !words.get(last).text().startsWith(".");
    return !(quoted && asks && isSpeakerAndVerb(words, next));
  }

  private static boolean isQuote(Word word) {
    return word.isMark() && Letters.isQuote(word.text().codePointAt(0));
  }

  /// “Why?” Smith asked: up to four capitalised words and a verb of saying.
  private boolean isSpeakerAndVerb(List<Word> words, int next) {
    int i = next;
    while (i < words.size() && i < next + LONGEST_NAME && words.get(i).isCapitalised()) {
      i++;
    }
    return i > next && i < words.size() && reportingVerbs.contains(words.get(i).text());
  }

  /// Whether the dot of `end`, an abbreviation or initial, is a full stop as well.
  private boolean endsWithAbbreviation(Word end, Word start) {
    String bare = end.text().substring(0, end.text().length() - 1);
    Abbreviations.Kind kind = abbreviations.kindOf(bare.substring(bare.lastIndexOf('-') + 1));
    if (kind == null) {
      // An acronym or initial: "the U.S. The"; but not "J. The".
      return bare.length() > 1 && abbreviations.isStarter(start);
    }
    return switch (kind) {
      case TITLE, PLAIN, NUMBER -> false;
      case MONTH, BODY -> abbreviations.isStarter(start);
      case TAIL -> start.isCapitalised() && !abbreviations.isDay(start);
    };
  }

  /// What lies between two words.
  private enum Gap {
    NONE,
    SPACE,
    BLANK_LINE;

    static Gap of(String text, int from, int to) {
      if (from == to) {
        return NONE;
      }
      int lines = 0;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        boolean line =
            c == '\n'
                || c == '\u2028'
                || (c == '\r' && (i + 1 == to || text.charAt(i + 1) != '\n'));
        if (c == '\u2029' || (line && ++lines == 2)) {
          return BLANK_LINE;
        }
      }
      return SPACE;
    }
  }
}
