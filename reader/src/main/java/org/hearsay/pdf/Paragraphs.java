package org.hearsay.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;

/// Joins lines in reading order to paragraphs. A new one begins where the letters change their
/// size, where the white between two lines is wider than usual, where a line is indented, and
/// behind a line that ends a sentence before the margin. A paragraph runs on over the end of a
/// column or a page where its sentence does.
///
/// A word that a hyphen parts at the end of a line is joined, unless the document spells it with a
/// hyphen elsewhere, or its first part is one of `hyphen-keepers.txt`. Serves one document.
final class Paragraphs {
  private static final Set<String> KEEPERS =
      Set.copyOf(WordList.read(Paragraphs.class, "hyphen-keepers.txt").lines());
  private static final Pattern PARTED = Pattern.compile("(\\p{L}+)[-\\u00ad\\u2010]$");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Ll}\\p{L}*");
  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++)*+");

  /// The first line of an item of a list, whose others hang under its words.
  private static final Pattern ITEM = Pattern.compile("^(?:[•‣▪●◦–—*-]|\\d{1,3}[.)]) ");

  /// In units.
  private static final int LONGEST_WORD = 60;

  private static final String CLOSED = ".!?…:;\"”’»)";

  private final List<Segment> lines;
  private final Set<String> words;
  private final float bodySize;
  private final float leading;
  private final Map<Integer, Float> margins = new HashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();

  private Paragraphs(List<Segment> lines) {
    this.lines = lines;
    this.words = words(lines);
    this.bodySize = mostUsedSize(lines);
    this.leading = usualLeading(lines);
  }

  /// Some lines that belong together; `size` is that of their letters, `isLarge` whether they are
  /// larger than the document's text, as headings are.
  record Paragraph(String text, float size, boolean isLarge) {}

  static List<Paragraph> of(List<Segment> lines) {
    Paragraphs writing = new Paragraphs(lines);
    writing.write();
    return writing.paragraphs;
  }

  private void write() {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !goesOn(i)) {
        add(lines.subList(from, i));
        from = i;
      }
    }
  }

  private void add(List<Segment> paragraph) {
    if (paragraph.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Segment line : paragraph) {
      append(text, line.text());
    }
    float size = paragraph.getFirst().size();
    paragraphs.add(
        new Paragraph(text.toString().replace("\u00ad", ""), size, size > 1.12f * bodySize));
  }

  private void append(StringBuilder text, String line) {
    Matcher parted = PARTED.matcher(text.substring(Math.max(0, text.length() - LONGEST_WORD)));
    Matcher word = FIRST_WORD.matcher(line);
    if (parted.find() && word.find()) {
      String first = parted.group(1);
      String joined = (first + word.group()).toLowerCase(Locale.ROOT);
      String hyphened = (first + "-" + word.group()).toLowerCase(Locale.ROOT);
      boolean keep =
          text.charAt(text.length() - 1) != '\u00ad'
              && !words.contains(joined)
              && (words.contains(hyphened) || KEEPERS.contains(first.toLowerCase(Locale.ROOT)));
      if (!keep) {
        text.setLength(text.length() - 1);
      }
    } else if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(line);
  }

  /// Whether line `i` belongs to the paragraph of the line before it.
  private boolean goesOn(int i) {
    Segment before = lines.get(i - 1);
    Segment line = lines.get(i);
    if (Math.abs(before.size() - line.size()) > 0.08f * before.size()) {
      return false;
    }
    boolean ended = CLOSED.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    boolean jumps = before.page() != line.page() || line.y() <= before.y();
    boolean heading = before.size() > 1.12f * bodySize;
    if (jumps) {
      return !ended && !heading;
    }
    if (line.y() - before.y() > 1.35f * (heading ? 1.2f * line.size() : leading)) {
      return false;
    }
    if (heading) {
      return true;
    }
    boolean indented = line.left() - before.left() > 0.7f * line.size();
    if (indented && !ended && ITEM.matcher(before.text()).find()) {
      return true;
    }
    if (indented && (ended || line.left() - leftOf(i) > 0.7f * line.size())) {
      return false;
    }
    return !(ended && before.right() < rightOf(i - 1) - 0.12f * (rightOf(i - 1) - before.left()));
  }

  /// The left edge of the lines after `i` that stand close under it.
  private float leftOf(int i) {
    return i + 1 < lines.size() && isUnder(lines.get(i + 1), lines.get(i))
        ? lines.get(i + 1).left()
        : lines.get(i).left();
  }

  /// The right edge of the column that line `i` stands in.
  private float rightOf(int i) {
    return margins.computeIfAbsent(
        i,
        at -> {
          float right = lines.get(at).right();
          for (int j = at - 1;
              j >= Math.max(0, at - 12) && isUnder(lines.get(j + 1), lines.get(j));
              j--) {
            right = Math.max(right, lines.get(j).right());
          }
          for (int j = at + 1;
              j < Math.min(lines.size(), at + 12) && isUnder(lines.get(j), lines.get(j - 1));
              j++) {
            right = Math.max(right, lines.get(j).right());
          }
          return right;
        });
  }

  private static boolean isUnder(Segment line, Segment above) {
    return line.page() == above.page()
        && line.y() > above.y()
        && line.left() < above.right()
        && above.left() < line.right();
  }

  /// Those that stand inside lines, hyphens included, in lower case.
  private static Set<String> words(List<Segment> lines) {
    Set<String> words = new HashSet<>();
    for (Segment line : lines) {
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static float mostUsedSize(List<Segment> lines) {
    Map<Float, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(1f);
  }

  /// The usual way from a base line to the next.
  private float usualLeading(List<Segment> lines) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (isUnder(lines.get(i), lines.get(i - 1)) && lines.get(i).size() == bodySize) {
        steps.add(lines.get(i).y() - lines.get(i - 1).y());
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? 1.3f * bodySize : steps.get(steps.size() / 2);
  }
}
