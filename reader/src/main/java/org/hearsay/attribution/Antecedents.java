package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Gender;
import org.hearsay.language.Mention;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Who is meant by a pronoun: the nearest before it who can be, sentence by sentence backwards, who
/// spoke before who is only named, who acts before who is acted upon. What is said is no place to
/// look for who says it. Nobody within reach: nobody is guessed. Lives for one text.
final class Antecedents {
  /// So many sentences back somebody is looked for.
  private static final int REACH = 8;

  /// So many for those whom "they" and "it" mean.
  private static final int GROUP_REACH = 3;

  private final String text;
  private final Persons persons;
  private final Predicate<Span> quoted;

  /// By the sentence of their source, in the order in which they were resolved.
  private final Map<Integer, List<Holder>> spoken = new HashMap<>();

  /// @param quoted whether words stand inside quotation marks
  Antecedents(String text, Persons persons, Predicate<Span> quoted) {
    this.text = text;
    this.persons = persons;
    this.quoted = quoted;
  }

  /// From now on, `holder` is known to speak at `offset`.
  void spoke(int offset, Holder holder) {
    spoken.computeIfAbsent(persons.sentenceAt(offset), _ -> new ArrayList<>()).add(holder);
  }

  /// The person whom a pronoun at `at` means; null if nobody can be.
  ///
  /// @param content what the pronoun is the source of: whoever is named there is somebody else
  @Nullable Holder person(@Nullable Gender gender, Span at, Span content) {
    int here = persons.sentenceAt(at.start());
    boolean inQuote = quoted.test(at);
    for (int sentence = here; sentence >= Math.max(0, here - REACH); sentence--) {
      List<Mention> candidates = new ArrayList<>();
      for (Mention mention : persons.in(sentence)) {
        if (mention.span().end() <= at.start()
            && !content.contains(mention.span())
            && (inQuote || !quoted.test(mention.span()))
            && persons.canBe(mention.name(), gender)) {
          candidates.add(mention);
        }
      }
      Holder speaker = speaker(sentence, gender, candidates, sentence == here);
      if (speaker != null) {
        return speaker;
      }
      Mention best = best(candidates);
      if (best != null) {
        return new Holder(Holder.Type.PERSON, best.name(), true);
      }
    }
    return null;
  }

  /// The last who spoke in the sentence, if nobody else is named there as one who acts.
  private @Nullable Holder speaker(
      int sentence, @Nullable Gender gender, List<Mention> named, boolean here) {
    List<Holder> holders = spoken.getOrDefault(sentence, List.of());
    for (int i = holders.size() - 1; i >= 0; i--) {
      Holder holder = holders.get(i);
      boolean fits =
          holder.type() == Holder.Type.PERSON
              && holder.named()
              && holder.with().isEmpty()
              && persons.canBe(holder.name(), gender);
      boolean present = named.stream().anyMatch(mention -> mention.name().equals(holder.name()));
      if (fits && (!here || present || named.isEmpty())) {
        return holder;
      }
    }
    return null;
  }

  /// The first who is neither a genitive nor behind a preposition, else the first.
  private @Nullable Mention best(List<Mention> candidates) {
    for (Mention mention : candidates) {
      if (!isGenitive(mention) && !FunctionWords.isPreposition(wordBefore(mention))) {
        return mention;
      }
    }
    return candidates.isEmpty() ? null : candidates.getFirst();
  }

  private boolean isGenitive(Mention mention) {
    int end = mention.span().end();
    return text.startsWith("’", end) || text.startsWith("'", end);
  }

  private String wordBefore(Mention mention) {
    int end = mention.span().start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
  }

  /// Whom "they" means: the last group, body of many or pair that spoke within reach; null if none.
  @Nullable Holder several(int offset) {
    return last(
        offset,
        holder ->
            (holder.type() == Holder.Type.UNNAMED && isPlural(holder)) || !holder.with().isEmpty());
  }

  /// What "it" means: the last body, outlet or document that spoke within reach; null if none.
  @Nullable Holder thing(int offset) {
    return last(
        offset,
        holder ->
            Set.of(Holder.Type.BODY, Holder.Type.OUTLET, Holder.Type.DOCUMENT)
                .contains(type(holder)));
  }

  private static Holder.Type type(Holder holder) {
    return holder.type() == null ? Holder.Type.UNNAMED : holder.type();
  }

  private static boolean isPlural(Holder holder) {
    Holder.Group group = holder.group();
    return group == null || group.number() == null || group.number() > 1;
  }

  private @Nullable Holder last(int offset, Predicate<Holder> fits) {
    int here = persons.sentenceAt(offset);
    for (int sentence = here; sentence >= Math.max(0, here - GROUP_REACH); sentence--) {
      List<Holder> holders = spoken.getOrDefault(sentence, List.of());
      for (int i = holders.size() - 1; i >= 0; i--) {
        if (fits.test(holders.get(i))) {
          return holders.get(i);
        }
      }
    }
    return null;
  }
}
