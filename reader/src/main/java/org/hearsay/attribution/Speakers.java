package org.hearsay.attribution;

import java.util.Set;
import org.hearsay.language.Mention;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;

/// Tells words that are somebody who can say something ("two officials", "the indictment",
/// "Reuters") from words that are a thing ("high winds"). Lives for one text.
final class Speakers {
  private static final Set<String> OFFICES =
      Set.copyOf(WordList.read(Speakers.class, "offices.txt").lines());

  private static final Set<String> ADJECTIVES =
      Set.of("familiar", "close", "briefed", "involved", "present", "aware");

  private final String text;
  private final Names names;

  Speakers(String text, Names names) {
    this.text = text;
    this.names = names;
  }

  /// Whether the words are a person, a body, an outlet or a document, by name or by noun.
  boolean canSpeak(Span words) {
    SourcePhrase phrase = phrase(words);
    Mention name = phrase.headName();
    if (name != null) {
      return name.type() == Mention.Type.PERSON
          || name.type() == Mention.Type.BODY
          || name.type() == Mention.Type.OUTLET;
    }
    return isSpeaking(phrase.headWord()) || isPeople(phrase);
  }

  private static boolean isSpeaking(String noun) {
    return NounKinds.isSource(noun) || OFFICES.contains(noun);
  }

  /// "People familiar with the matter": the noun stands before an adjective.
  private static boolean isPeople(SourcePhrase phrase) {
    return ADJECTIVES.contains(phrase.headWord()) && isSpeaking(phrase.wordBeforeLast());
  }

  SourcePhrase phrase(Span words) {
    return SourcePhrase.of(Spans.of(words), names.in(Spans.of(words)), text);
  }
}
