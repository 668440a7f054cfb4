package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private final Pattern labels = read("furniture-labels.txt");
  private final Pattern teaserLabels = read("teaser-labels.txt");

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
    BitSet furniture = new BitSet(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      if (isLabel(paragraph)) {
        furniture.set(i);
      }
      if (isTeaserLabel(paragraph)) {
        markTeaser(paragraphs, i, furniture);
      }
    }
    return furniture;
  }

  /// Whether a paragraph or line is furniture by its own words.
  public boolean isLabel(String paragraph) {
    return matches(labels, paragraph) || isTeaserLabel(paragraph);
  }

  private boolean isTeaserLabel(String paragraph) {
    return matches(teaserLabels, paragraph);
  }

  /// Marks a teaser that belongs to the label at `label`: a headline printed on both sides of it,
  /// or twice under it, with the one paragraph that sums it up; else the one headline that a label
  /// with a colon announces.
  private void markTeaser(List<String> paragraphs, int label, BitSet furniture) {
    for (int i = Math.max(0, label - REACH + 1); i <= label + 1 && i < paragraphs.size(); i++) {
      int again = isHeadline(paragraphs.get(i)) ? again(paragraphs, i, label) : -1;
      if (again > 0 && noProse(paragraphs, i, again)) {
        furniture.set(i, again + 1);
        int summary = again + 1;
        if (summary < paragraphs.size() && isSummary(paragraphs.get(summary))) {
          furniture.set(summary);
        }
        return;
      }
    }
    int next = label + 1;
    if (paragraphs.get(label).strip().endsWith(":")
        && next < paragraphs.size()
        && isHeadline(paragraphs.get(next))
        && paragraphs.get(next).strip().split("\\s+", -1).length >= 4) {
      furniture.set(next);
    }
  }

  /// Where the headline at `first` stands a second time behind the label, -1 if it does not.
  private static int again(List<String> paragraphs, int first, int label) {
    String headline = flat(paragraphs.get(first));
    int last = Math.min(paragraphs.size() - 1, first + REACH);
    for (int i = Math.max(first, label) + 1; i <= last; i++) {
      if (flat(paragraphs.get(i)).equals(headline)) {
        return i;
      }
    }
    return -1;
  }

  private boolean noProse(List<String> paragraphs, int from, int to) {
    return paragraphs.subList(from, to + 1).stream()
        .allMatch(paragraph -> isHeadline(paragraph) || isLabel(paragraph));
  }

  private boolean isHeadline(String paragraph) {
    String line = paragraph.strip();
    return !line.isEmpty()
        && line.length() <= LONGEST_LABEL
        && line.indexOf('\n') < 0
        && ".!…。;:,".indexOf(line.charAt(line.length() - 1)) < 0
        && !isLabel(line);
  }

  private boolean isSummary(String paragraph) {
    return paragraph.length() <= LONGEST_SUMMARY && !isHeadline(paragraph) && !isLabel(paragraph);
  }

  private static String flat(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean matches(Pattern pattern, String paragraph) {
    String line = paragraph.strip();
    return line.length() <= LONGEST_LABEL && pattern.matcher(line).matches();
  }

  /// One pattern that matches what any line of the resource does.
  private static Pattern read(String file) {
    try (InputStream in = Furniture.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      String any =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> "(?:" + line.strip() + ")")
              .collect(Collectors.joining("|"));
      return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
