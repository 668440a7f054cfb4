package org.hearsay.article;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.Span;

/// Tells an article's own paragraphs from what the page around it left in the text: an
/// "Advertisement", a "Read also: …", a teaser, a request to subscribe or to report an error. It
/// knows labels (from resources) and one structure: a headline that stands twice around a label,
/// with the summary under it. Immutable; threads may share it.
public final class Furniture {
  /// In units: a longer paragraph is never taken for a label or a headline.
  private static final int LONGEST_LABEL = 250;

  /// In units: what a teaser's summary may come to.
  private static final int LONGEST_SUMMARY = 600;

  /// How many paragraphs a teaser's headline and its repetition stand apart at most.
  private static final int REACH = 4;

  private final LinePatterns labels = LinePatterns.read("furniture-labels.txt");
  private final LinePatterns teaserLabels = LinePatterns.read("teaser-labels.txt");

  /// The article's own paragraphs in a plain text, in order, without white space at their edges and
  /// without furniture. Empty lines part paragraphs; single line breaks do where lines are longer
  /// than anyone wraps them.
  public List<Span> paragraphs(String text) {
    List<Span> all = new PlainLines(text, this::isLabel).paragraphs();
    BitSet furniture = in(all.stream().map(span -> span.of(text)).toList());
    return java.util.stream.IntStream.range(0, all.size())
        .filter(i -> !furniture.get(i))
        .mapToObj(all::get)
        .toList();
  }

  /// The numbers of the paragraphs, of a text's in order, that are furniture.
  public BitSet in(List<String> paragraphs) {
    List<Line> lines = paragraphs.stream().map(this::line).toList();
    BitSet furniture = new BitSet(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kind() == Kind.LABEL) {
        furniture.set(i);
      } else if (lines.get(i).kind() == Kind.TEASER_LABEL) {
        furniture.set(i);
        markTeaser(lines, i, furniture);
      }
    }
    return furniture;
  }

  /// Whether a paragraph or line is furniture by its own words.
  public boolean isLabel(String paragraph) {
    return matches(labels, paragraph) || matches(teaserLabels, paragraph);
  }

  /// What a paragraph looks like by itself.
  private enum Kind {
    LABEL,
    TEASER_LABEL,
    /// Short, without a full stop.
    HEADLINE,
    PROSE
  }

  private record Line(String text, Kind kind) {

    boolean isSummary() {
      return kind == Kind.PROSE && text.length() <= LONGEST_SUMMARY;
    }
  }

  private Line line(String paragraph) {
    String text = paragraph.strip();
    if (text.isEmpty() || text.length() > LONGEST_LABEL) {
      return new Line(text, Kind.PROSE);
    }
    if (matches(teaserLabels, text)) {
      return new Line(text, Kind.TEASER_LABEL);
    }
    if (matches(labels, text)) {
      return new Line(text, Kind.LABEL);
    }
    boolean stops = ".!…。;:,".indexOf(text.charAt(text.length() - 1)) >= 0;
    return new Line(text, stops ? Kind.PROSE : Kind.HEADLINE);
  }

  /// Marks a teaser that belongs to the label at `label`: a headline printed on both sides of it,
  /// or twice under it, with the one paragraph that sums it up; else the one headline that a label
  /// with a colon announces.
  private static void markTeaser(List<Line> lines, int label, BitSet furniture) {
    for (int i = Math.max(0, label - REACH + 1); i <= label + 1 && i < lines.size(); i++) {
      int again = again(lines, i, label);
      if (again > 0) {
        furniture.set(i, again + 1);
        if (again + 1 < lines.size() && lines.get(again + 1).isSummary()) {
          furniture.set(again + 1);
        }
        return;
      }
    }
    int next = label + 1;
    if (lines.get(label).text().endsWith(":")
        && next < lines.size()
        && lines.get(next).kind() == Kind.HEADLINE
        && lines.get(next).text().split("\\s+", -1).length >= 4) {
      furniture.set(next);
    }
  }

  /// Where the headline at `first` stands a second time behind the label, with no prose between; -1
  /// if it does not, or is no headline.
  private static int again(List<Line> lines, int first, int label) {
    if (lines.get(first).kind() != Kind.HEADLINE) {
      return -1;
    }
    String headline = flat(lines.get(first).text());
    int last = Math.min(lines.size() - 1, first + REACH);
    for (int i = first + 1; i <= last && lines.get(i).kind() != Kind.PROSE; i++) {
      if (i > label && flat(lines.get(i).text()).equals(headline)) {
        return i;
      }
    }
    return -1;
  }

  private static String flat(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean matches(LinePatterns labels, String paragraph) {
    String line = paragraph.strip();
    return line.length() <= LONGEST_LABEL && labels.match(line.toLowerCase(Locale.ROOT));
  }
}
