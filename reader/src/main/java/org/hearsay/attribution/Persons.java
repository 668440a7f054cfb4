package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.language.Gender;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.jspecify.annotations.Nullable;

/// The persons of a text: where they are named, sentence by sentence, which pronouns they can be,
/// and by which nouns the text describes them. Lives for one text.
final class Persons {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her", "him");

  private final Sentences sentences;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Map<String, Gender> genders = new HashMap<>();
  private final Map<String, Set<String>> byNoun = new HashMap<>();

  /// By name: the bodies and countries in which the text says they hold office.
  private final Map<String, Set<String>> bodies = new HashMap<>();

  /// @param mentions in text order
  Persons(Sentences sentences, List<Mention> mentions, List<Affiliation> affiliations) {
    this.sentences = sentences;
    for (Mention mention : mentions) {
      if (mention.type() == Mention.Type.PERSON) {
        int sentence = sentences.firstEndingBehind(mention.span().start());
        bySentence.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(mention);
        Gender gender = Gender.ofGivenName(mention.name());
        note(mention.name(), gender != null ? gender : beforeName(mention, sentence));
      }
    }
    byPronouns();
    for (Affiliation one : affiliations) {
      if (one.office() != null && one.member().type() == Mention.Type.PERSON) {
        String noun = one.office().noun();
        note(one.member().name(), Gender.ofWord(noun));
        byNoun.computeIfAbsent(noun, _ -> new HashSet<>()).add(one.member().name());
        if (one.body() != null) {
          bodies.computeIfAbsent(one.member().name(), _ -> new HashSet<>()).add(one.body().name());
        }
      }
    }
  }

  private void note(String name, @Nullable Gender gender) {
    if (gender != null) {
      genders.putIfAbsent(name, gender);
    }
  }

  /// Of whose name nothing is known: the pronouns of the sentences that name nobody else, if they
  /// are nearly all of one kind.
  private void byPronouns() {
    Map<String, Map<Gender, Integer>> votes = new HashMap<>();
    for (Map.Entry<Integer, List<Mention>> entry : bySentence.entrySet()) {
      Set<String> named = entry.getValue().stream().map(Mention::name).collect(Collectors.toSet());
      if (named.size() != 1 || entry.getKey() >= sentences.all().size()) {
        continue;
      }
      String name = entry.getValue().getFirst().name();
      for (Word word : sentences.all().get(entry.getKey()).words()) {
        Gender gender = PRONOUNS.contains(word.lower()) ? Gender.ofWord(word.lower()) : null;
        if (gender != null) {
          votes
              .computeIfAbsent(name, _ -> new EnumMap<>(Gender.class))
              .merge(gender, 1, Integer::sum);
        }
      }
    }
    votes.forEach((name, of) -> {
      int she = of.getOrDefault(Gender.SHE, 0);
      int he = of.getOrDefault(Gender.HE, 0);
      if (Math.max(she, he) > 3 * Math.min(she, he)) {
        note(name, she > he ? Gender.SHE : Gender.HE);
      }
    });
  }

  /// What "Mr." or "Congresswoman" right before a name shows.
  private @Nullable Gender beforeName(Mention mention, int sentence) {
    if (sentence >= sentences.all().size()) {
      return null;
    }
    Word last = null;
    for (Word word : sentences.all().get(sentence).words()) {
      if (word.span().start() >= mention.span().start()) {
        break;
      }
      last = word;
    }
    return last == null ? null : Gender.ofWord(last.lower());
  }

  /// The number of the sentence that holds the offset.
  int sentenceAt(int offset) {
    return sentences.firstEndingBehind(offset);
  }

  Sentence sentence(int number) {
    return sentences.all().get(number);
  }

  /// Those named in a sentence, in text order.
  List<Mention> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /// Whether a pronoun of this gender can be the person; any can be one of whom nothing is known.
  boolean canBe(String name, @Nullable Gender gender) {
    Gender known = genders.get(name);
    return gender == null || known == null || known == gender;
  }

  /// The names of those whom the text describes by this noun. With bodies or countries named beside
  /// it, only who holds office there, or the one of whom the text does not say where.
  ///
  /// @param of the names that stand with the noun, mostly none
  Set<String> described(String noun, Set<String> of) {
    Set<String> all = byNoun.getOrDefault(noun, Set.of());
    if (of.isEmpty()) {
      return all;
    }
    Set<String> there =
        all.stream()
            .filter(name -> !Collections.disjoint(bodies.getOrDefault(name, Set.of()), of))
            .collect(Collectors.toSet());
    if (!there.isEmpty()) {
      return there;
    }
    return all.size() == 1 && Collections.disjoint(all, bodies.keySet()) ? all : Set.of();
  }
}
