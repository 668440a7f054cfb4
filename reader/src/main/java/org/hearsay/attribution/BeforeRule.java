package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.attribution.CueVerb.Form;
import org.hearsay.attribution.CueVerb.Frame;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "C, S said" and "C, said S": the content stands before source and cue; a second part of it may
/// follow ("C, S said, C").
final class BeforeRule implements CueRule {
  /// "C, an official, who would not be named, told S": the rule behind it.
  static final String RELATIVE = "postposed-relative";

  private static final Set<String> WHO = Set.of("who", "whom", "whose", "which");

  @Override
  public @Nullable Candidate at(Line line, int i) {
    VerbGroup group = VerbGroup.endingAt(line, i);
    if (group == null
        || group.negated()
        || group.passive()
        || group.verb().form() == Form.PARTICIPLE) {
      return null;
    }
    if (!group.verb().takes(Frame.CLAUSE) && !group.verb().takes(Frame.MARKED_CLAUSE)) {
      return null;
    }
    Candidate inverted = inverted(line, group);
    return inverted != null ? inverted : postposed(line, group);
  }

  /// "“C,” said S."
  private static @Nullable Candidate inverted(Line line, VerbGroup group) {
    int before = group.start() - 1;
    // "said Smith", but never "told Smith": whom one tells stands there.
    if (group.verb().takes(Frame.ADDRESSEE) || !closesContent(line, before, group.start())) {
      return null;
    }
    NounPhrase source = NounPhrase.startingAt(line, group.end());
    if (source == null
        || FunctionWords.isConjunction(line.at(group.end()))
        || FunctionWords.isPreposition(line.at(group.end()))
        || line.at(source.to()).equals("to")
        || !endsClause(line, source.to())) {
      return null;
    }
    Spans content = Before.content(line, withoutComma(line, group.start()));
    if (content == null || (line.quotation(before) == null && !hasVerb(line, content))) {
      return null;
    }
    return candidate(line, group, source, withSecondPart(line, source.to(), content), "inverted");
  }

  /// "C, S said."
  private static @Nullable Candidate postposed(Line line, VerbGroup group) {
    NounPhrase source = NounPhrase.endingAt(line, group.start());
    if (source == null
        || source.isRelative(line)
        || !closesContent(line, source.from() - 1, source.from())) {
      return null;
    }
    int behind = behindAddressee(line, group);
    boolean bids = behind > group.end() && line.at(behind).equals("to");
    if (!endsClause(line, behind) || bids) {
      return null;
    }
    int end = withoutComma(line, source.from());
    Spans content = Before.content(line, end);
    if (content == null || isAdverbial(line, end, content)) {
      return null;
    }
    content = behindColon(line, source, end, content);
    boolean relative = line.at(group.start() - 1).equals(",") && hasRelative(line, source, group);
    return candidate(
        line,
        group,
        source,
        withSecondPart(line, behind, content),
        relative ? RELATIVE : "postposed");
  }

  /// "The OEC put one thing right: C, it says": "it" stands in front of the colon, so that part is
  /// not its word.
  private static Spans behindColon(Line line, NounPhrase source, int end, Spans content) {
    boolean pronoun =
        source.to() - source.from() == 1 && FunctionWords.isPronoun(line.at(source.from()));
    for (int i = end - 4; pronoun && i > 0 && content.contains(line.word(i).span()); i--) {
      if (line.at(i).equals(":") && line.quotation(i) == null) {
        return Spans.of(line.span(i + 1, end));
      }
    }
    return content;
  }

  /// Whether the source ends in a clause that tells of it: "an official, who would not be named,".
  private static boolean hasRelative(Line line, NounPhrase source, VerbGroup group) {
    for (int i = source.from() + 1; i < group.start(); i++) {
      if (line.at(i - 1).equals(",")
          && (WHO.contains(line.at(i))
              || (line.at(i + 1).equals("of") && WHO.contains(line.at(i + 2))))) {
        return true;
      }
    }
    return false;
  }

  /// Tells a clause from a name and its apposition ("Budanov, the military intelligence chief,").
  private static boolean hasVerb(Line line, Spans content) {
    for (int i = 0; i < line.size(); i++) {
      String w = line.at(i);
      if (content.contains(line.word(i).span())
          && (FunctionWords.isAuxiliary(w) || CueVerb.isPast(w) || w.endsWith("ed"))) {
        return true;
      }
    }
    return false;
  }

  private static Candidate candidate(
      Line line, VerbGroup group, NounPhrase source, Spans content, String rule) {
    return Candidate.of(
        line.span(source.from(), source.to()),
        line.span(group.start(), group.end()),
        content,
        group.verb().stance(),
        rule,
        0.9);
  }

  /// "told reporters": whom the source speaks to is neither cue nor content.
  private static int behindAddressee(Line line, VerbGroup group) {
    int at = group.end();
    if (group.verb().takes(Frame.ADDRESSEE)) {
      while (at < line.size() && !line.isMark(at) && !FunctionWords.isPreposition(line.at(at))) {
        at++;
      }
    }
    return at;
  }

  private static boolean closesContent(Line line, int before, int at) {
    if (before < 1) {
      return false;
    }
    boolean quotationEnds = line.quotation(before) != null && !line.sameZone(before, at);
    return quotationEnds
        || (line.at(before).equals(",") && line.sameZone(before, at))
        || (line.at(before).equals(",") && line.quotation(at) == null);
  }

  private static int withoutComma(Line line, int end) {
    int at = end;
    while (at > 0 && line.at(at - 1).equals(",") && line.sameZone(at - 1, end)) {
      at--;
    }
    return at;
  }

  /// Whether nothing that could be the content begins at `i`: the sentence ends, or an adverbial
  /// follows ("in an interview", "on Monday").
  private static boolean endsClause(Line line, int i) {
    String w = line.at(i);
    return i >= line.size()
        || ".!?;,".contains(w)
        || (line.isMark(i) && !"“\"‘'«„:([".contains(w))
        || FunctionWords.isPreposition(w)
        || FunctionWords.isAdverb(w)
        || FunctionWords.isTime(w)
        || w.equals("when")
        || w.equals("while")
        || w.equals("last");
  }

  /// "On Monday, the ministry said": what stands before the comma is no content.
  private static boolean isAdverbial(Line line, int end, Spans content) {
    int from = line.positionOf(content.bounds().start());
    String first = line.at(from);
    boolean opens =
        FunctionWords.isPreposition(first)
            || FunctionWords.isAdverb(first)
            || FunctionWords.isTime(first)
            || first.equals("when")
            || first.equals("while")
            || first.equals("last");
    if (!opens || line.quotation(end - 1) != null) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (FunctionWords.isAuxiliary(line.at(i))) {
        return false;
      }
    }
    return end - from < 9;
  }

  /// “C,” he said, “C.”
  private static Spans withSecondPart(Line line, int behind, Spans content) {
    Quotation first = null;
    for (int i = 0; i < line.size() && first == null; i++) {
      if (line.quotation(i) != null && content.contains(line.word(i).span())) {
        first = line.quotation(i);
      }
    }
    if (first == null) {
      return content;
    }
    for (int i = behind; i < line.size() && i - behind < 8; i++) {
      Quotation second = line.quotation(i);
      if (second != null && !second.equals(first) && !content.contains(line.word(i).span())) {
        boolean joined = line.at(i - 1).equals(",") || line.at(i - 1).equals(":");
        if (!joined) {
          return content;
        }
        List<Span> pieces = new ArrayList<>(content.pieces());
        pieces.addAll(second.spans().pieces());
        return Spans.joined(pieces);
      }
    }
    return content;
  }
}
