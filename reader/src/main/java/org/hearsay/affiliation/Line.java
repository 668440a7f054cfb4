package org.hearsay.affiliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The words of one sentence with the names that they belong to. Positions are numbers of words; a
/// position outside is an empty word.
final class Line {
  private final Sentence sentence;
  private final List<Word> words;
  private final List<@Nullable Mention> names = new ArrayList<>();

  /// @param mentions those of the sentence, in order
  Line(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.words = sentence.words();
    int next = 0;
    for (Word word : words) {
      while (next < mentions.size() && mentions.get(next).span().end() <= word.span().start()) {
        next++;
      }
      boolean inside =
          next < mentions.size() && mentions.get(next).span().start() < word.span().end();
      names.add(inside ? mentions.get(next) : null);
    }
  }

  /// The lines of a text, in order.
  ///
  /// @param mentions those of the text, in order
  static List<Line> all(Sentences sentences, List<Mention> mentions) {
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : sentences.all()) {
      int from = next;
      while (next < mentions.size() && mentions.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      lines.add(new Line(sentence, mentions.subList(from, next)));
    }
    return lines;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return words.size();
  }

  String text(int i) {
    return i >= 0 && i < words.size() ? words.get(i).text() : "";
  }

  String lower(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }

  boolean isMark(int i) {
    return i < 0 || i >= words.size() || words.get(i).isMark();
  }

  /// The name that the word belongs to; null if to none.
  @Nullable Mention name(int i) {
    return i >= 0 && i < words.size() ? names.get(i) : null;
  }

  /// Whether a name begins at the word.
  boolean startsName(int i) {
    return name(i) != null && !Objects.equals(name(i), name(i - 1));
  }

  /// The position behind the name at the word.
  int behindName(int i) {
    int end = i + 1;
    while (end < words.size() && Objects.equals(names.get(end), names.get(i))) {
      end++;
    }
    return end;
  }

  /// Where the name at the word begins; the word itself if it belongs to none.
  int startOfName(int i) {
    int start = i;
    while (start > 0 && name(i) != null && Objects.equals(name(start - 1), name(i))) {
      start--;
    }
    return start;
  }

  /// Whether the word before the position is a genitive: "Ukraine’s", "Forces’".
  boolean isGenitiveBefore(int i) {
    String last = text(i - 1);
    return last.endsWith("’s")
        || last.endsWith("'s")
        || last.equals("’")
        || last.equals("'")
        || last.endsWith("s’")
        || last.endsWith("s'");
  }

  /// From the first letter of word `from` to the last of the word before `to`.
  Span span(int from, int to) {
    return words.get(from).span().union(words.get(to - 1).span());
  }

  /// The word at the position without a genitive ending.
  Span bareSpan(int i) {
    int start = words.get(i).span().start();
    return new Span(start, start + bare(text(i)).length());
  }

  /// Behind "the Board’s Tide Unit" the name that the phrase is about, the last; -1 where an owner
  /// stands before no name: "the Board’s legal unit".
  int lastOwned(int at) {
    int name = at;
    while (name >= 0) {
      int end = behindName(name);
      int next = text(end).equals("’") || text(end).equals("'") ? end + 1 : end;
      boolean pronoun = lower(name).equals("its") || lower(name).equals("our");
      if (!isGenitiveBefore(next) && !pronoun) {
        return name;
      }
      name = startsName(next) ? next : -1;
    }
    return -1;
  }

  /// A word without its genitive ending.
  static String bare(String word) {
    return word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /// The words from `from` to `to` with single blanks, without a genitive ending.
  String words(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(i > from && !text(i).equals("’") ? " " : "").append(text(i));
    }
    return bare(joined.toString());
  }
}
