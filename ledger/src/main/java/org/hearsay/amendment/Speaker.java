package org.hearsay.amendment;

import org.hearsay.attribution.Holder;
import org.jspecify.annotations.Nullable;

/// Whom a person names as the source of something. Immutable.
///
/// - `type`: what kind of source; `UNNAMED` where `name` describes it only ("two officials")
/// - `name`: without white space at its ends, at most [#LONGEST] characters, with a letter or digit
/// - `words`: where the source stands in the same text, null where it does not or nobody said
public record Speaker(Holder.Type type, String name, @Nullable Anchor words) {
  /// A longer one is no name.
  public static final int LONGEST = 300;

  public Speaker {
    name = name.strip();
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a source's name has at most " + LONGEST + " characters, not " + name.length());
    }
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("no name of a source: “" + Cut.line(name, 40) + "”");
    }
    if (!name.equals(Cut.line(name, LONGEST))) {
      throw new IllegalArgumentException(
          "a source's name is one line of text: “" + Cut.line(name, 40) + "”");
    }
  }

  Holder holder() {
    return new Holder(type, name, type != Holder.Type.UNNAMED);
  }
}
