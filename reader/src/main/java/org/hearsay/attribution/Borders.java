package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Where two attributions of one sentence meet. A content that was taken to the end of its sentence
/// ends where a second speaker begins beside it ("A said X, but B said Y", "A said X, adding Y", "A
/// said X, according to B"); a content that begins with another's "A said" holds it as nested.
final class Borders {
  /// What stands between a content and a second attribution that is beside it, not inside.
  private static final Pattern BESIDE =
      Pattern.compile(
          "[,;–—]\\s*(?:but|while|whereas|and|although|though|yet)?\\s*", Pattern.CASE_INSENSITIVE);

  private Borders() {}

  static List<Candidate> settled(List<Candidate> found, String text) {
    List<Candidate> settled = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Candidate candidate = found.get(i);
      for (int k = i + 1; k < found.size(); k++) {
        Candidate next = found.get(k);
        if (next.roles().cue().bounds().start() >= candidate.roles().content().bounds().end()) {
          break;
        }
        candidate = cut(candidate, next, text);
      }
      settled.add(candidate);
    }
    return settled;
  }

  /// The candidate with its content ended before `next`, if that stands beside it.
  private static Candidate cut(Candidate candidate, Candidate next, String text) {
    Span content = candidate.roles().content().bounds();
    if (content.start() < candidate.roles().cue().bounds().end()) {
      return candidate;
    }
    boolean participle = next.trace().rule().equals("participle");
    boolean according = next.trace().rule().equals("according-to-behind");
    boolean postposed = next.trace().rule().equals("postposed");
    if (according || postposed) {
      return candidate;
    }
    int begin =
        participle || next.roles().source().isEmpty()
            ? next.roles().cue().bounds().start()
            : next.bounds().start();
    int border = borderBefore(text, content.start(), begin);
    if (border < 0 || (!participle && next.trace().rule().equals("handed-on"))) {
      return candidate;
    }
    Spans shortened =
        candidate.roles().content().within(new Span(content.start(), border).trim(text));
    return shortened.isEmpty() ? candidate : candidate.withContent(shortened);
  }

  /// The offset of the comma (with or without "but") that stands right before `begin`; -1 if none.
  private static int borderBefore(String text, int from, int begin) {
    for (int at = begin - 1; at > from && begin - at < 14; at--) {
      if (",;–—".indexOf(text.charAt(at)) >= 0) {
        return BESIDE.matcher(text.substring(at, begin)).matches() ? at : -1;
      }
    }
    return -1;
  }
}
