package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.html.Evidence.Kind;
import org.hearsay.html.Evidence.Mark;
import org.jspecify.annotations.Nullable;

/// The stretch `[from, to)` of a page's words around its headline, where an outlet prints who wrote
/// an article and when: from a little above the headline to the second paragraph under it.
/// `headline` is where the headline ends, `place` the part of the page that it stands in.
/// Immutable.
record Opening(Evidence evidence, int from, int headline, int to, int place) {
  /// In units: how far above the headline a date may stand.
  private static final int ABOVE = 300;

  /// In units: how far below the headline the article's text may begin.
  private static final int BELOW = 3_000;

  /// In units: a line of this length is a sentence.
  private static final int SENTENCE = 100;

  /// In units: what may stand as prose between a headline and a byline.
  private static final int STANDFIRST = 330;

  /// In units: a line of this length is a paragraph.
  private static final int PARAGRAPH = 160;

  /// `title` is the page's headline, null where it has none.
  static Opening of(Evidence evidence, @Nullable String title) {
    String text = evidence.text();
    Mark heading = heading(evidence, title);
    int start = heading == null ? found(text, title) : heading.from();
    if (start < 0) {
      int paragraph = paragraph(text, 0, text.length());
      start = Math.max(0, paragraph - ABOVE);
    }
    int headline =
        heading == null
            ? Math.min(text.length(), start + (title == null ? 0 : title.length()))
            : heading.to();
    int end = endOfOpening(text, headline, Math.min(text.length(), headline + BELOW));
    return new Opening(
        evidence, Math.max(0, start - ABOVE), headline, end, heading == null ? 0 : heading.place());
  }

  /// Where the line begins with which there is more prose under the headline than a standfirst has.
  private static int endOfOpening(String text, int headline, int last) {
    int prose = 0;
    int start = headline;
    while (start < last) {
      int end = endOfLine(text, start);
      prose += end - start >= SENTENCE ? end - start : 0;
      if (prose >= STANDFIRST) {
        return start;
      }
      start = end + 1;
    }
    return last;
  }

  private static @Nullable Mark heading(Evidence evidence, @Nullable String title) {
    if (title == null) {
      return null;
    }
    Mark part = null;
    for (Mark mark : evidence.marks(Kind.HEADING)) {
      String words = evidence.words(mark);
      if (words.equalsIgnoreCase(title)) {
        return mark;
      }
      if (part == null && words.length() > 10 && (words.contains(title) || title.contains(words))) {
        part = mark;
      }
    }
    return part;
  }

  private static int found(String text, @Nullable String title) {
    return title == null || title.length() < 10 ? -1 : text.indexOf(title);
  }

  /// Where the first line from `from` on begins that is long enough to be a paragraph, else `to`.
  private static int paragraph(String text, int from, int to) {
    int start = from;
    while (start < to) {
      int end = endOfLine(text, start);
      if (end - start >= PARAGRAPH) {
        return start;
      }
      start = end + 1;
    }
    return to;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /// A line of the page's words, at `[from, to)`.
  record Line(int from, int to, String words) {}

  /// The lines under the headline without those beside the article; never blank.
  List<Line> below() {
    return lines(headline, to);
  }

  /// The same, above the headline.
  List<Line> above() {
    return lines(from, Math.max(from, headline - 1));
  }

  /// The same, in all of the page under the first paragraphs.
  List<Line> rest() {
    return lines(to, evidence.text().length());
  }

  private List<Line> lines(int start, int end) {
    String text = evidence.text();
    List<Mark> others =
        evidence.marks(Kind.BESIDE).stream().filter(mark -> !isOfArticle(mark)).toList();
    int other = 0;
    List<Line> lines = new ArrayList<>();
    int at = start;
    while (at < end) {
      int stop = Math.min(endOfLine(text, at), end);
      String words = text.substring(at, stop).strip();
      while (other < others.size() && others.get(other).to() <= at) {
        other++;
      }
      boolean isBeside = other < others.size() && others.get(other).from() <= at;
      if (!words.isEmpty() && !isBeside) {
        lines.add(new Line(at, stop, words));
      }
      at = stop + 1;
    }
    return lines;
  }

  /// Whether a mark stands here, and in no part of the page beside the article.
  boolean holds(Mark mark) {
    return mark.from() >= from && mark.to() <= to && isOfArticle(mark);
  }

  /// Whether a mark stands in the part of the page that the headline stands in.
  boolean isOfArticle(Mark mark) {
    return mark.place() == 0 || mark.place() == place;
  }
}
