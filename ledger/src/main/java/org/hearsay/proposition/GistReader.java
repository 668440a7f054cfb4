package org.hearsay.proposition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Word;
import org.hearsay.place.Place;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.time.TimeExpression;

/// Reduces a statement to what it is compared by.
///
/// Immutable; threads may share it.
final class GistReader {
  /// A statement of hostile length is told by its beginning.
  static final int MOST_WORDS = 120;

  private static final int MOST_NAMES = 40;

  private final AmountReader amountReader = new AmountReader();

  /// @param around the sentences in which the statement stands
  Gist gist(Assertion assertion, Findings findings, List<Sentence> around) {
    Spans content = assertion.content();
    List<Gist.Name> names = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (int index : assertion.mentions().stream().limit(MOST_NAMES).toList()) {
      Mention mention = findings.mentions().get(index);
      Mention.Type type = mention.type();
      names.add(
          new Gist.Name(
              mention.id(),
              type == null ? null : type.name().toLowerCase(Locale.ROOT),
              printed(mention.span(), around)));
      taken.add(mention.span());
    }
    List<Span> times =
        findings.timeExpressions().stream()
            .map(TimeExpression::span)
            .filter(content::overlaps)
            .toList();
    taken.addAll(times);
    List<Word> words =
        around.stream()
            .flatMap(sentence -> sentence.words().stream())
            .filter(word -> content.contains(word.span()) && !word.isMark())
            .limit(MOST_WORDS)
            .toList();
    List<AmountReader.Read> amounts = amountReader.amounts(words, times);
    amounts.forEach(amount -> taken.add(amount.span()));
    Spans gone = Spans.joined(taken);
    return new Gist(
        stems(words, gone),
        names,
        amounts.stream().map(AmountReader.Read::amount).toList(),
        spots(assertion, findings, around),
        assertion.time() == null ? null : Periods.of(assertion.time().edtf()).orElse(null));
  }

  private static List<String> stems(List<Word> words, Spans gone) {
    List<String> stems = new ArrayList<>();
    for (Word word : words) {
      String lower = word.lower().replaceAll("['’]s?$", "");
      if (!gone.overlaps(word.span()) && isContent(lower)) {
        stems.add(Stems.of(lower));
      }
    }
    return stems;
  }

  static boolean isContent(String lower) {
    return lower.length() > 1
        && !FunctionWords.isSmall(lower)
        && Character.isLetter(lower.codePointAt(0));
  }

  private static List<Gist.Spot> spots(
      Assertion assertion, Findings findings, List<Sentence> around) {
    Set<Gist.Spot> spots = new LinkedHashSet<>();
    for (int index : assertion.places()) {
      Place place = findings.places().get(index);
      Place.Identity identity = place.identity();
      if (identity != null) {
        String key =
            identity.geonames() == null
                ? org.hearsay.language.Slug.of(place.name())
                : "g" + identity.geonames();
        spots.add(
            new Gist.Spot(
                key,
                identity.country(),
                identity.precision().name().toLowerCase(Locale.ROOT),
                printed(place.span(), around),
                new Gist.Site(place.name(), identity.point())));
      }
    }
    return List.copyOf(spots);
  }

  /// The words of a span, put together from the words of its sentences.
  private static String printed(Span span, List<Sentence> around) {
    StringBuilder printed = new StringBuilder();
    int end = -1;
    for (Sentence sentence : around) {
      for (Word word : sentence.words()) {
        if (span.overlaps(word.span())) {
          printed.append(end >= 0 && word.span().start() > end ? " " : "").append(word.text());
          end = word.span().end();
        }
      }
    }
    return PropositionReader.cut(printed.toString(), 100);
  }
}
