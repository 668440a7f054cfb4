package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Says how a source knows what it says, where the text tells it: who cites was told, who saw was
/// there, who estimates or concludes worked it out. The words are listed in `access-cues.txt`;
/// without one of them nothing is said, for most sources' access cannot be judged.
///
/// Immutable; threads may share it.
public final class AccessReader {
  /// What may stand before the verb that opens what is said: "he himself saw".
  private static final String PRONOUN =
      "(?:i|we|he|she|they)(?: (?:had|also|personally|himself|herself|themselves))?";

  private final Map<Where, List<Cue>> cues = new EnumMap<>(Where.class);

  /// Where the words stand that tell it; asked in this order.
  private enum Where {
    SOURCE,
    CUE,
    OPENING,
    AROUND
  }

  private record Cue(Access.Kind kind, Pattern words) {}

  public AccessReader() {
    Map<Where, Map<Access.Kind, List<String>>> phrases = new EnumMap<>(Where.class);
    for (String line : WordList.read(AccessReader.class, "access-cues.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      phrases
          .computeIfAbsent(
              Where.valueOf(parts[1].toUpperCase(Locale.ROOT)),
              _ -> new EnumMap<>(Access.Kind.class))
          .computeIfAbsent(
              Access.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
          .add(Pattern.quote(parts[2]));
    }
    phrases.forEach((where, kinds) ->
        cues.put(
            where,
            kinds.entrySet().stream()
                .map(entry -> new Cue(entry.getKey(), pattern(where, entry.getValue())))
                .toList()));
  }

  private static Pattern pattern(Where where, List<String> phrases) {
    String any = phrases.stream().collect(Collectors.joining("|", "(", ")"));
    String opening =
        where == Where.OPENING ? "^\\W{0,3}(?:that )?" + PRONOUN + " " : "(?<![\\p{L}-])";
    return Pattern.compile(opening + any + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);
  }

  /// How the source of the attribution knows; null where the text does not tell.
  public @Nullable Access access(Attribution attribution, Sentences sentences) {
    Attribution.Roles roles = attribution.roles();
    String text = sentences.text();
    for (Where where : Where.values()) {
      Access found =
          switch (where) {
            case SOURCE -> in(where, roles.source().pieces(), text);
            case CUE -> in(where, roles.cue().pieces(), text);
            case OPENING -> in(where, roles.content().pieces().subList(0, 1), text);
            case AROUND -> in(where, around(roles, sentences), text);
          };
      if (found != null && !isOnwards(found, roles)) {
        return found;
      }
    }
    return null;
  }

  /// "Citing the pilots": somebody was told by the pilots, not the pilots.
  private static boolean isOnwards(Access found, Attribution.Roles roles) {
    return roles.cue().overlaps(found.cue())
        && !roles.source().isEmpty()
        && found.kind() == Access.Kind.TOLD
        && roles.source().bounds().start() >= found.cue().end();
  }

  /// The sentence of the cue without what is said.
  private static List<Span> around(Attribution.Roles roles, Sentences sentences) {
    Sentence sentence = sentences.around(roles.cue().bounds());
    if (sentence == null) {
      return List.of();
    }
    List<Span> left = new ArrayList<>();
    int from = sentence.span().start();
    for (Span piece : roles.content().pieces()) {
      if (piece.start() > from && piece.start() <= sentence.span().end()) {
        left.add(new Span(from, piece.start()));
      }
      from = Math.max(from, piece.end());
    }
    if (from < sentence.span().end()) {
      left.add(new Span(from, sentence.span().end()));
    }
    return left;
  }

  private @Nullable Access in(Where where, List<Span> pieces, String text) {
    for (Cue cue : cues.getOrDefault(where, List.of())) {
      for (Span piece : pieces) {
        Matcher matcher = cue.words().matcher(text).region(piece.start(), piece.end());
        if (matcher.useTransparentBounds(true).find()) {
          return new Access(cue.kind(), new Span(matcher.start(1), matcher.end(1)));
        }
      }
    }
    return null;
  }
}
