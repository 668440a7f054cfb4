package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Gender;
import org.hearsay.language.Mention;
import org.hearsay.language.PersonNouns;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Leads source spans to their holders within one article: names as they stand, surnames and "the
/// ministry" to the full name before them, pronouns and "the senator" to whom they mean, "his
/// campaign" to whose it is. What cannot be led back keeps the text's own words and is left open;
/// unnamed groups stay unnamed. Lives for one text.
final class HolderResolver {
  private final Sentences sentences;
  private final Names names;
  private final List<Affiliation> affiliations;
  private final Persons persons;
  private final Antecedents antecedents;
  private final Bodies bodies;
  private final OwnOutlet ownOutlet;
  private final Possessions possessions = new Possessions();

  /// @param outlet whose article it is, null where that is not known
  HolderResolver(
      Sentences sentences,
      List<Mention> mentions,
      List<Affiliation> affiliations,
      Quotations quotations,
      @Nullable String outlet) {
    this.sentences = sentences;
    this.names = new Names(mentions);
    this.affiliations = affiliations;
    this.bodies = new Bodies(sentences, mentions);
    this.ownOutlet = new OwnOutlet(outlet, mentions);
    this.persons = new Persons(sentences, mentions, affiliations);
    this.antecedents =
        new Antecedents(sentences.text(), persons, span -> !quotations.near(span).isEmpty());
  }

  /// The attributions with their holders, in the same order.
  List<Attribution> resolved(List<Attribution> attributions) {
    List<Integer> inTextOrder =
        IntStream.range(0, attributions.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> start(attributions.get(i))))
            .toList();
    List<@Nullable Holder> holders = new ArrayList<>();
    attributions.forEach(_ -> holders.add(null));
    for (int i : inTextOrder) {
      Holder holder = holder(attributions.get(i));
      holders.set(i, holder);
      if (holder != null) {
        antecedents.spoke(start(attributions.get(i)), holder);
      }
    }
    return IntStream.range(0, attributions.size())
        .mapToObj(i -> attributions.get(i).withHolder(holders.get(i)))
        .toList();
  }

  private static int start(Attribution attribution) {
    Spans source = attribution.roles().source();
    return (source.isEmpty() ? attribution.roles().cue() : source).bounds().start();
  }

  private @Nullable Holder holder(Attribution attribution) {
    Spans source = attribution.roles().source();
    if (source.isEmpty()) {
      return attribution.trace().rule().equals(NounRule.NAME)
          ? new Holder(Holder.Type.UNNAMED, attribution.roles().cue().of(sentences.text()), false)
          : null;
    }
    SourcePhrase phrase = SourcePhrase.of(source, names.in(source), sentences.text());
    Holder referred = referred(phrase, attribution.roles().content().bounds());
    if (referred != null) {
      return referred;
    }
    Holder own = ownOutlet.holder(phrase);
    if (own != null) {
      return own;
    }
    Holder person = byPersons(phrase);
    if (person != null) {
      return person;
    }
    Mention name = phrase.headName();
    return name != null ? of(name) : ofCommonNoun(phrase, attribution.roles().content().bounds());
  }

  /// What a pronoun stands for; null if the phrase is none.
  private @Nullable Holder referred(SourcePhrase phrase, Span content) {
    String word = phrase.firstWord();
    boolean relative = word.equals("who") || word.equals("which") || word.equals("that");
    if (relative && phrase.headLength() <= 1) {
      return antecedent(phrase);
    }
    if (phrase.headLength() > 2 || !FunctionWords.isPronoun(word)) {
      return null;
    }
    if (phrase.headLength() == 2
        && (FunctionWords.isDeterminer(word) || !isReflexive(phrase.headWord()))) {
      return null;
    }
    Gender gender = Gender.ofWord(word);
    if (gender != null) {
      return orOpen(antecedents.person(gender, phrase.span(), content), phrase);
    }
    if (FunctionWords.isGroupPronoun(word)) {
      boolean one = word.startsWith("it");
      int at = phrase.span().start();
      return orOpen(one ? thing(at, content) : antecedents.several(at), phrase);
    }
    if (word.equals("those") || word.equals("you")) {
      return new Holder(Holder.Type.UNNAMED, phrase.words(), false);
    }
    return new Holder(null, phrase.words(), false);
  }

  private @Nullable Holder thing(int at, Span content) {
    return antecedents.thing(
        at,
        sentence -> bodies.subject(sentence, at, content, this::bodyOf),
        sentence -> bodies.speaksOfSome(sentence, at));
  }

  /// Whom "the agency" means there: by name where the text tells, else by its words.
  private Holder bodyOf(Span words, String noun) {
    Mention named = bodyCalled(phrase(words), noun);
    return named != null
        ? of(named)
        : new Holder(Holder.Type.BODY, words.of(sentences.text()), false);
  }

  private SourcePhrase phrase(Span words) {
    return SourcePhrase.of(Spans.of(words), names.in(Spans.of(words)), sentences.text());
  }

  /// "the ministry": the last named before it that is called so, or the one of which the text says
  /// that it is one; null if there is none.
  private @Nullable Mention bodyCalled(SourcePhrase phrase, String noun) {
    int at = phrase.span().start();
    Mention named = phrase.headLength() == 2 ? names.lastBodyCalled(noun, at) : null;
    return named != null ? named : bodies.called(phrase.headWithoutDeterminer(), at);
  }

  private static boolean isReflexive(String word) {
    return word.endsWith("self") || word.endsWith("selves");
  }

  private static Holder orOpen(@Nullable Holder found, SourcePhrase phrase) {
    return found != null ? found : new Holder(null, phrase.words(), false);
  }

  /// "who": the name right before it, or whom the words before it describe.
  private Holder antecedent(SourcePhrase phrase) {
    int at = phrase.span().start();
    Mention last = names.lastBefore(at);
    int sentence = persons.sentenceAt(at);
    if (last != null && at - last.span().end() <= 2) {
      // "a spokesman for the port, who": not the port.
      boolean another = phrase.firstWord().equals("who") && isNobody(last);
      return another ? new Holder(null, phrase.words(), false) : of(last);
    }
    int from =
        sentence < sentences.all().size() ? sentences.all().get(sentence).span().start() : at;
    String before = sentences.text().substring(Math.min(from, at), at).strip();
    String noun = before.replaceFirst(",$", "").replaceFirst("(?s)^.*[^\\p{L}-]", "");
    return PersonNouns.isPlural(noun.toLowerCase(Locale.ROOT)) || NounKinds.isUnnamed(noun)
        ? new Holder(Holder.Type.UNNAMED, noun, false)
        : new Holder(null, phrase.words(), false);
  }

  /// Whether the name is that of no person, as far as its kind is known.
  private static boolean isNobody(Mention name) {
    return name.type() != null && name.type() != Mention.Type.PERSON;
  }

  /// Sources by name: several joined, one behind an office ("secretary of state Jane Berg"), one in
  /// apposition ("the mayor, Jane Berg"); null if the head is none of these.
  private @Nullable Holder byPersons(SourcePhrase phrase) {
    List<Mention> joined = phrase.joined();
    if (joined.stream().anyMatch(name -> phrase.headIsIn(name.span()))) {
      return of(joined.getFirst())
          .withOthers(joined.stream().skip(1).map(HolderResolver::of).toList());
    }
    for (Affiliation one : affiliations) {
      boolean isHead =
          one.office() != null
              && phrase.span().contains(one.member().span())
              && phrase.headIsIn(one.span());
      if (isHead) {
        return new Holder(Holder.Type.PERSON, one.member().name(), true);
      }
    }
    Mention behind = phrase.personBehindHead();
    return behind != null && phrase.headName() == null
        ? new Holder(Holder.Type.PERSON, behind.name(), true)
        : null;
  }

  /// A source whose head is a common noun: an unnamed group, a document, a body by its noun.
  private Holder ofCommonNoun(SourcePhrase phrase, Span content) {
    String noun = phrase.headWord();
    boolean definite = phrase.firstWord().equals("the");
    boolean mayBeOwned = Possessions.isOne(noun) && !phrase.hasGenitiveNoun();
    Holder possessed = mayBeOwned ? possessed(phrase, noun, content) : null;
    if (possessed != null) {
      return possessed;
    }
    if (definite && PersonNouns.isSingular(noun)) {
      Holder described = described(phrase, noun);
      if (described != null) {
        return described;
      }
    }
    if (NounKinds.isUnnamed(phrase.headText())) {
      Mention body = NounKinds.speaksForBody(noun) ? bodyIn(phrase) : null;
      return body != null ? of(body) : unnamed(phrase);
    }
    if (NounKinds.isDocument(noun)) {
      Holder maker = maker(phrase, content);
      return maker != null
          ? maker
          : new Holder(Holder.Type.DOCUMENT, phrase.words(), !phrase.names().isEmpty());
    }
    if (definite) {
      Mention named = bodyCalled(phrase, noun);
      if (named != null) {
        return of(named);
      }
    }
    if (phrase.endsInName()) {
      return new Holder(Holder.Type.BODY, phrase.withoutDeterminer(), true);
    }
    // "Ukrainian intelligence" names a body well enough; "the company" does not say which.
    return NounKinds.isCollective(noun)
        ? new Holder(Holder.Type.BODY, phrase.words(), phrase.hasProperWord())
        : new Holder(null, phrase.words(), false);
  }

  /// The body that made the document; null where the phrase names none, or the text does not settle
  /// which it is.
  private @Nullable Holder maker(SourcePhrase phrase, Span content) {
    int at = phrase.span().start();
    int sentence = persons.sentenceAt(at);
    int end =
        sentence < sentences.all().size()
            ? sentences.all().get(sentence).span().end()
            : phrase.span().end();
    Span words = Makers.words(phrase, sentences.text(), end);
    if (words == null || words.isEmpty()) {
      return null;
    }
    SourcePhrase made = phrase(words);
    Mention spotted = made.headName();
    Mention name = spotted != null && Names.isProper(spotted) ? spotted : null;
    Holder own = ownOutlet.holder(made);
    Holder maker = own != null ? own : name != null ? of(name) : ofCommonNoun(made, content);
    boolean body = maker.type() == Holder.Type.BODY || maker.type() == Holder.Type.OUTLET;
    // "A report from Kestria" does not say who there made it.
    boolean place = name != null && !Bodies.isBody(name) && (name.type() != null || isFrom(words));
    return body && maker.named() && !place ? maker : null;
  }

  private boolean isFrom(Span words) {
    return sentences.text().startsWith("from ", Math.max(0, words.start() - 5));
  }

  private static Holder unnamed(SourcePhrase phrase) {
    String noun = phrase.headWord();
    String one = PersonNouns.singular(noun);
    Holder.Group group = new Holder.Group(one.isEmpty() ? noun : one, phrase.number());
    return new Holder(Holder.Type.UNNAMED, phrase.withoutRelative(), false, group, List.of());
  }

  /// "his campaign", "Berg’s campaign", "the campaign"; null where it is not known whose.
  private @Nullable Holder possessed(SourcePhrase phrase, String noun, Span content) {
    Mention owner = Possessions.owner(phrase);
    if (owner != null) {
      return possessions.of(owner.name(), noun);
    }
    Gender gender = Gender.ofWord(phrase.firstWord());
    if (gender != null) {
      Holder person = antecedents.person(gender, phrase.span(), content);
      return person == null ? null : possessions.of(person.name(), noun);
    }
    return phrase.firstWord().equals("the") && phrase.headLength() == 2
        ? possessions.lastCalled(noun)
        : null;
  }

  /// "the senator": the last one named before it whom the text calls so; null if nobody is, or if
  /// "the Greek minister" may be another than the one whom it calls so.
  private @Nullable Holder described(SourcePhrase phrase, String noun) {
    Set<String> called = persons.described(noun, phrase.bodies());
    Mention last = called.isEmpty() ? null : names.lastOf(called, phrase.span().start());
    return last == null ? null : new Holder(Holder.Type.PERSON, last.name(), true);
  }

  /// The body that "ISW analysts" or "researchers at the institute" speak for; null if it is not
  /// all of them ("some", "an").
  private static @Nullable Mention bodyIn(SourcePhrase phrase) {
    if (Set.of("a", "an", "some", "one").contains(phrase.firstWord())) {
      return null;
    }
    return phrase.names().stream()
        .filter(m -> m.type() == Mention.Type.BODY || m.type() == Mention.Type.OUTLET)
        .findFirst()
        .orElse(null);
  }

  private static Holder of(Mention mention) {
    Holder.Type type =
        switch (mention.type()) {
          case PERSON -> Holder.Type.PERSON;
          case OUTLET -> Holder.Type.OUTLET;
          case null, default -> Holder.Type.BODY;
        };
    return new Holder(type, mention.name(), true);
  }
}
