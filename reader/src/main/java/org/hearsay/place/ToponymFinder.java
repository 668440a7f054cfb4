package org.hearsay.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the toponyms of a text: the names that are of places; known places among the names whose
/// kind nothing shows, where the text speaks of them as of places; places in the names of bodies;
/// and countries by their names.
///
/// Immutable; threads may share it.
final class ToponymFinder {
  /// Words before a name that make it a place's, if it is known as one.
  private static final Set<String> BEFORE_PLACE =
      Set.of("in", "at", "near", "from", "to", "outside", "across", "around", "throughout", "of");

  /// The rule of the names that the network spots; countries found by rule are found here anew.
  private static final String SPOTTED = "model";

  /// A name of more words is no toponym that nothing shows as one.
  private static final int MOST_WORDS = 5;

  /// A town of so many people is meant by its name where "in" stands before it, and of so many
  /// wherever the name stands.
  private static final int TOWN = 1000;

  private static final int METROPOLIS = 1_000_000;

  private final NameReader nameReader;
  private final SpottedPlaces spottedPlaces;
  private final BodyPlaces bodyPlaces;
  private final CountryFinder countryFinder = new CountryFinder();

  ToponymFinder() {
    NameWords nameWords = new NameWords();
    nameReader = new NameReader(nameWords);
    bodyPlaces = new BodyPlaces(nameWords);
    spottedPlaces = new SpottedPlaces(nameWords, nameReader, bodyPlaces);
  }

  /// The toponyms in text order, none overlapping another.
  ///
  /// @param mentions the names of the text, in text order
  List<Toponym> toponyms(Sentences sentences, List<Mention> mentions, Atlas atlas) {
    String text = sentences.text();
    List<Toponym> found = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.type() == Mention.Type.PLACE && mention.rule().equals(SPOTTED)) {
        for (Toponym toponym : spottedPlaces.in(mention.span(), text, atlas)) {
          found.add(toponym);
          named.add(toponym.key());
        }
      }
    }
    for (Mention mention : mentions) {
      Toponym toponym = unlikely(mention, text, atlas, named);
      if (toponym != null) {
        found.add(toponym);
      }
    }
    List<Span> taken = new ArrayList<>(found.stream().map(Toponym::span).toList());
    mentions.stream().filter(ToponymFinder::isPerson).map(Mention::span).forEach(taken::add);
    taken.sort(null);
    for (Span country : beside(taken, countryFinder.spans(sentences))) {
      found.add(Toponym.of(country, text));
    }
    return apart(found);
  }

  private static boolean isPerson(Mention mention) {
    return mention.type() == Mention.Type.PERSON && mention.rule().equals(SPOTTED);
  }

  /// The toponym in a name that is not known to be of a place; null if there is none.
  private @Nullable Toponym unlikely(Mention mention, String text, Atlas atlas, Set<String> named) {
    Mention.Type type = mention.type();
    if (type == null) {
      return bare(mention.span(), text, atlas, named);
    }
    return switch (type) {
      case PLACE, PERSON, PRODUCT -> null;
      case BODY, OUTLET, EVENT -> {
        Toponym bare =
            mention.rule().equals(SPOTTED) ? null : bare(mention.span(), text, atlas, named);
        yield bare != null ? bare : bodyPlaces.in(mention.span(), text, atlas, named);
      }
    };
  }

  private @Nullable Toponym bare(Span span, String text, Atlas atlas, Set<String> named) {
    if (NameReader.words(span, text).size() > MOST_WORDS) {
      return null;
    }
    Toponym toponym = nameReader.known(span, text, atlas);
    if (toponym == null) {
      return null;
    }
    boolean isPlace =
        named.contains(toponym.key())
            || (BEFORE_PLACE.contains(wordBefore(toponym.span(), text))
                && atlas.isWellKnown(toponym.name(), TOWN))
            || atlas.isWellKnown(toponym.name(), METROPOLIS);
    return isPlace ? toponym : null;
  }

  private static String wordBefore(Span span, String text) {
    int end = span.start();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  /// The spans that overlap none of those taken; both in text order.
  private static List<Span> beside(List<Span> taken, List<Span> spans) {
    List<Span> beside = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      while (at < taken.size() && taken.get(at).end() <= span.start()) {
        at++;
      }
      if (at == taken.size() || !taken.get(at).overlaps(span)) {
        beside.add(span);
      }
    }
    return beside;
  }

  private static List<Toponym> apart(List<Toponym> found) {
    found.sort(Comparator.comparing(Toponym::span));
    List<Toponym> apart = new ArrayList<>();
    for (Toponym toponym : found) {
      if (apart.isEmpty() || apart.getLast().span().end() <= toponym.span().start()) {
        apart.add(toponym);
      }
    }
    return apart;
  }
}
