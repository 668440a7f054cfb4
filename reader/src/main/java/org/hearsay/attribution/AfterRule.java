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

/// "S said (that) C", "S told T that C", "S said: “C”", ", adding that C".
final class AfterRule implements CueRule {
  /// An unquoted content of less is an object: "expects rain".
  private static final int FEWEST_WORDS = 3;

  private static final Set<String> MARKED =
      Set.of("that", "whether", "how", "what", "why", "if", "who", "which", "where", "when");

  /// "said nothing", "said so": no content.
  private static final Set<String> EMPTY = Set.of("nothing", "so", "little", "much", "something");

  private static final Set<String> OPENING = Set.of("“", "\"", "‘", "'", "«", "„", "``");

  @Override
  public @Nullable Candidate at(Line line, int i) {
    VerbGroup group = VerbGroup.endingAt(line, i);
    if (group == null || group.negated() || group.passive()) {
      return null;
    }
    CueVerb verb = group.verb();
    if (!verb.takes(Frame.CLAUSE) && !verb.takes(Frame.MARKED_CLAUSE)) {
      return null;
    }
    Integer from = contentStart(line, group);
    if (from == null) {
      return null;
    }
    Spans content = contentFrom(line, from);
    if (content == null) {
      return null;
    }
    boolean participle = verb.form() == Form.PARTICIPLE && group.end() - group.start() == 1;
    NounPhrase source =
        participle ? subjectOfSentence(line, i) : NounPhrase.endingAt(line, group.start());
    if (source == null && !participle) {
      return null;
    }
    Span sourceSpan = source == null ? null : line.span(source.from(), source.to());
    return Candidate.of(
        sourceSpan,
        line.span(group.start(), group.end()),
        content,
        verb.stance(),
        participle
            ? "participle"
            : verb.takes(Frame.EVIDENCE) ? AttributionFinder.EVIDENCE_RULE : "subject-verb",
        participle ? 0.7 : 0.85);
  }

  /// Where the content begins, over an addressee and an adverbial; null if what follows cannot be
  /// content.
  private static @Nullable Integer contentStart(Line line, VerbGroup group) {
    int at = group.end();
    boolean addressed = group.verb().takes(Frame.ADDRESSEE);
    int limit = Math.min(line.size(), at + (addressed ? 9 : 7));
    for (int i = at; i < limit && (line.sameZone(group.end() - 1, i) || opens(line, i)); i++) {
      String w = line.at(i);
      boolean marked = MARKED.contains(w) && !(w.equals("when") && i > at);
      if (marked || (opens(line, i) && beginsContent(line, group, i))) {
        return i;
      }
      if (w.equals(":") && i + 1 < line.size()) {
        return i + 1;
      }
      if (line.isMark(i) && !w.equals(",") && !w.equals("(") && !w.equals(")")) {
        break;
      }
    }
    if (!group.verb().takes(Frame.CLAUSE)) {
      return null;
    }
    if (addressed) {
      at = behindAddressee(line, at);
      if (at == group.end()) {
        return null;
      }
    }
    if (FunctionWords.isTime(line.at(at))) {
      at++;
    } else if (Set.of("on", "in", "last").contains(line.at(at))
        && FunctionWords.isTime(line.at(at + 1))) {
      at += 2;
    }
    String first = line.at(at);
    boolean clause =
        at < line.size()
            && !line.isMark(at)
            && !(EMPTY.contains(first) && (line.isMark(at + 1) || line.at(at + 1).equals("more")))
            && !first.equals("to")
            && !(FunctionWords.isPreposition(first) && !first.equals("like"));
    return clause ? at : null;
  }

  /// Whether a quotation is the content and not a few words in the middle of it: “said the plan was
  /// “a disgrace”” begins with "the plan".
  private static boolean beginsContent(Line line, VerbGroup group, int i) {
    return !group.verb().takes(Frame.CLAUSE)
        || group.verb().takes(Frame.ADDRESSEE)
        || i == group.end()
        || line.isMark(i - 1)
        || FunctionWords.isTime(line.at(i - 1));
  }

  private static int behindAddressee(Line line, int from) {
    if (FunctionWords.isPronoun(line.at(from)) || line.at(from).endsWith("s")) {
      return from + 1;
    }
    int at = from;
    while (line.isCapitalised(at)) {
      at++;
    }
    return at;
  }

  private static boolean opens(Line line, int i) {
    Quotation q = line.quotation(i);
    return q != null
        && OPENING.contains(line.at(i))
        && line.word(i).span().start() == q.bounds().start();
  }

  /// From a position to the end of the zone; a quotation that begins there or in between is taken
  /// to its own end, even if that lies sentences away.
  private static @Nullable Spans contentFrom(Line line, int from) {
    Quotation own = line.quotation(from);
    if (own != null && opens(line, from)) {
      return isLong(own.spans().of(line.text())) ? own.spans() : wholeClause(line, from);
    }
    return wholeClause(line, from);
  }

  private static @Nullable Spans wholeClause(Line line, int from) {
    int end = line.endOfZone(from);
    if (line.quotation(from) != null && opens(line, from)) {
      end = line.trimmed(from, line.size());
    }
    if (end - from < FEWEST_WORDS && line.quotation(from) == null) {
      return null;
    }
    List<Span> pieces = new ArrayList<>();
    pieces.add(line.span(from, end));
    Quotation last = line.quotation(end - 1);
    if (last != null && (!last.equals(line.quotation(from)) || opens(line, from))) {
      last.spans().pieces().stream()
          .filter(piece -> piece.end() > pieces.getFirst().start())
          .forEach(pieces::add);
    }
    return Spans.joined(pieces);
  }

  /// Whether a quotation is a statement of its own and not a word or two in marks.
  private static boolean isLong(String quoted) {
    return quoted.split("\\s+", -1).length > 4;
  }

  /// ", adding that": the one who acts in the sentence, up to its first verb.
  private static @Nullable NounPhrase subjectOfSentence(Line line, int i) {
    for (int at = 1; at < i; at++) {
      if (!line.sameZone(at, i)) {
        continue;
      }
      boolean verb = FunctionWords.isAuxiliary(line.at(at)) || CueVerb.isPast(line.at(at));
      if (verb) {
        return NounPhrase.endingAt(line, at);
      }
    }
    return null;
  }
}
