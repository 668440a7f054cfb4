package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// "Source: X" on a line of its own, or in brackets behind a sentence: whoever prints it says on
/// whose word the text stands. It goes for the paragraphs above, up to another such line; for those
/// below that begin with "Details:" or "Quote:", as some agencies write; and for those below where
/// none is above. Stateless.
final class CreditLines {
  static final String RULE = "source-line";

  /// In characters: a line that is longer is a sentence.
  private static final int LONGEST = 120;

  private static final Pattern LINE =
      Pattern.compile(
          "(?<open>\\(?)(?<cue>Sources?)\\s?:\\s*(?<source>[^\\s()][^()]*?)[.)\\s]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKET =
      Pattern.compile("\\((?<cue>Sources?)\\s?:\\s*(?<source>[^()]{2,80}?)\\s*\\)[.\\s]*$");
  private static final Pattern BELOW =
      Pattern.compile("(?:Details?|Quotes?|Direct quote|Background|What they said)\\s?:\\s*");

  private CreditLines() {}

  /// One for each such line.
  static List<Candidate> in(String text, List<Span> paragraphs) {
    List<Candidate> found = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      String words = paragraph.of(text);
      Matcher line = LINE.matcher(words);
      if (words.length() <= LONGEST && line.matches()) {
        List<Span> content = new ArrayList<>(paragraphs.subList(first, i));
        boolean atHead = content.isEmpty();
        first = i + 1;
        while (first < paragraphs.size()
            && (atHead
                ? !LINE.matcher(paragraphs.get(first).of(text)).matches()
                : BELOW.matcher(paragraphs.get(first).of(text)).lookingAt())) {
          content.add(withoutLabel(paragraphs.get(first), text));
          first++;
        }
        add(found, line, paragraph, content);
      } else if (words.endsWith(")") || words.endsWith(").")) {
        Matcher bracket = BRACKET.matcher(words);
        if (bracket.find()) {
          Span before = new Span(paragraph.start(), paragraph.start() + bracket.start()).trim(text);
          add(found, bracket, paragraph, List.of(before));
          first = i + 1;
        }
      }
    }
    return found;
  }

  /// The words that only say what stands beside them, "Source" and "Details:", where there are such
  /// lines: no cues of anything else.
  static Spans labels(List<Candidate> credits, String text, List<Span> paragraphs) {
    List<Span> labels = new ArrayList<>();
    for (Candidate credit : credits) {
      labels.addAll(credit.roles().cue().pieces());
    }
    for (Span paragraph : credits.isEmpty() ? List.<Span>of() : paragraphs) {
      Matcher label = BELOW.matcher(paragraph.of(text));
      if (label.lookingAt()) {
        labels.add(new Span(paragraph.start(), paragraph.start() + label.end()));
      }
    }
    return Spans.joined(labels);
  }

  private static Span withoutLabel(Span paragraph, String text) {
    Matcher label = BELOW.matcher(paragraph.of(text));
    return label.lookingAt()
        ? new Span(paragraph.start() + label.end(), paragraph.end())
        : paragraph;
  }

  private static void add(List<Candidate> found, Matcher line, Span paragraph, List<Span> content) {
    List<Span> pieces = content.stream().filter(piece -> piece.length() > 0).toList();
    if (!pieces.isEmpty()) {
      found.add(
          Candidate.of(
              new Span(
                  paragraph.start() + line.start("source"), paragraph.start() + line.end("source")),
              new Span(paragraph.start() + line.start("cue"), paragraph.start() + line.end("cue")),
              new Spans(pieces),
              Stance.SAYS,
              RULE,
              0.7));
    }
  }
}
