package org.hearsay.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Mention;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Bodies that go by somebody's name: "Smith’s campaign", "the Smith campaign", "his campaign", and
/// "the campaign" once it is known whose. Lives for one text.
final class Possessions {
  private static final Set<String> NOUNS =
      Set.copyOf(WordList.read(Possessions.class, "possessions.txt").lines());

  /// By their noun: the last one spoken of.
  private final Map<String, Holder> last = new HashMap<>();

  /// Whether "the campaign" may be the body of a person.
  static boolean isOne(String noun) {
    return NOUNS.contains(noun);
  }

  /// The body `noun` of the person.
  Holder of(String person, String noun) {
    String surname = person.substring(person.lastIndexOf(' ') + 1);
    Holder holder = new Holder(Holder.Type.BODY, surname + " " + noun, true);
    last.put(noun, holder);
    return holder;
  }

  /// "Smith’s campaign", "the Smith campaign": the person right before the noun; null if there is
  /// none.
  static @Nullable Mention owner(SourcePhrase phrase) {
    Mention owner = null;
    for (Mention name : phrase.names()) {
      boolean person = name.type() == Mention.Type.PERSON;
      String between = phrase.betweenAndHead(name);
      if (person && between != null && isJoint(between)) {
        owner = name;
      }
    }
    return owner;
  }

  private static boolean isJoint(String between) {
    String bare = between.strip().toLowerCase(Locale.ROOT);
    return bare.isEmpty() || Set.of("’s", "'s", "’", "'").contains(bare);
  }

  /// "the campaign": the last one spoken of; null if none was.
  @Nullable Holder lastCalled(String noun) {
    return last.get(noun);
  }
}
