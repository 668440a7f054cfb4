package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  /// In characters, before a name: "carries an exclusive interview with".
  private static final int LONGEST_LEAD = 60;

  /// So many for those whom "they" and "it" mean.
  private static final int GROUP_REACH = 3;

  /// So many for what sentences are about.
  private static final int SUBJECT_REACH = 2;

  /// "carries an interview with X": X is who speaks from now on.
  private static final Pattern INTERVIEWED =
      Pattern.compile(
          "(?:\\b(?:carri|publish|print|broadcast|record|conduct|air|ran|run|ha)\\p{L}*"
              + "\\s(?:an?|its|his|her|the)\\s(?:\\p{L}+\\s)?interview\\swith|\\binterviewed)\\s$");

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

  /// Who is interviewed, else the first who is neither a genitive nor behind a preposition, else
  /// the first.
  private @Nullable Mention best(List<Mention> candidates) {
    for (Mention mention : candidates) {
      int start = mention.span().start();
      if (INTERVIEWED.matcher(text).region(Math.max(0, start - LONGEST_LEAD), start).find()) {
        return mention;
      }
    }
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
    int here = persons.sentenceAt(offset);
    for (int sentence = here; sentence >= Math.max(0, here - GROUP_REACH); sentence--) {
      Holder last = last(sentence, Antecedents::areSeveral);
      if (last != null) {
        return last;
      }
    }
    return null;
  }

  /// What "it" means: the last body, outlet or document that spoke within reach, or the body that
  /// the sentence, or one right before it, is about; null if none.
  ///
  /// @param about the body that the sentence of this number is about, null if none
  /// @param speaksOfSome whether it speaks of any
  @Nullable Holder thing(
      int offset, IntFunction<@Nullable Holder> about, IntPredicate speaksOfSome) {
    int here = persons.sentenceAt(offset);
    boolean near = true;
    for (int sentence = here; sentence >= Math.max(0, here - GROUP_REACH); sentence--) {
      Holder spoke = last(sentence, Antecedents::isThing);
      Holder subject = spoke == null && near ? about.apply(sentence) : null;
      if (spoke != null || subject != null) {
        return spoke != null ? spoke : subject;
      }
      near = near && here - sentence < SUBJECT_REACH && !speaksOfSome.test(sentence);
    }
    return null;
  }

  private static boolean isThing(Holder holder) {
    return Set.of(Holder.Type.BODY, Holder.Type.OUTLET, Holder.Type.DOCUMENT)
        .contains(type(holder));
  }

  private static Holder.Type type(Holder holder) {
    return holder.type() == null ? Holder.Type.UNNAMED : holder.type();
  }

  private static boolean isPlural(Holder holder) {
    Holder.Group group = holder.group();
    return group == null || group.number() == null || group.number() > 1;
  }

  private static boolean areSeveral(Holder holder) {
    return (holder.type() == Holder.Type.UNNAMED && isPlural(holder)) || !holder.with().isEmpty();
  }

  /// The last one who spoke in the sentence and fits.
  private @Nullable Holder last(int sentence, Predicate<Holder> fits) {
    List<Holder> holders = spoken.getOrDefault(sentence, List.of());
    for (int i = holders.size() - 1; i >= 0; i--) {
      if (fits.test(holders.get(i))) {
        return holders.get(i);
      }
    }
    return null;
  }
}
