package org.hearsay.affiliation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.affiliation.Affiliation.Kind;
import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.jspecify.annotations.Nullable;

/// Gives an office that names no body the one that its title tells: "Interior Minister" the
/// "Interior Ministry" or "Ministry of the Interior" of the article, "Mayor" its "mayor’s office".
final class Portfolios {
  private static final Set<String> MINISTERS = Set.of("minister", "secretary");
  private static final Set<String> MINISTRIES = Set.of("ministry", "department");
  private static final Set<String> DEPUTIES = Set.of("deputy", "vice", "junior", "acting", "first");

  private final KnownBodies known;
  private final Set<String> offices;

  /// @param offices those that the text speaks of as bodies, in lower case
  Portfolios(KnownBodies known, Set<String> offices) {
    this.known = known;
    this.offices = offices;
  }

  /// The affiliations, in the same order.
  List<Affiliation> placed(List<Affiliation> found) {
    return found.stream()
        .map(one -> {
          String body = body(one, found);
          return body == null ? one : one.withBody(new Party(one.span(), body, Mention.Type.BODY));
        })
        .toList();
  }

  private @Nullable String body(Affiliation one, List<Affiliation> all) {
    if (one.kind() != Kind.OFFICE || one.body() != null || one.office() == null) {
      return null;
    }
    String title = one.office().title().toLowerCase(Locale.ROOT);
    if (offices.contains(title)) {
      return holders(title, all).size() == 1 ? title + "'s office" : null;
    }
    if (!MINISTERS.contains(one.office().noun())) {
      return null;
    }
    Set<String> subject = new HashSet<>();
    for (String word : title.split(" ", -1)) {
      boolean told = MINISTERS.contains(word) || DEPUTIES.contains(word);
      if (!told && !FunctionWords.isSmall(word)) {
        subject.add(BodyWords.spelled(word));
      }
    }
    return subject.isEmpty() ? null : known.exactly(MINISTRIES, subject);
  }

  private static Set<String> holders(String title, List<Affiliation> all) {
    return all.stream()
        .filter(one -> one.office() != null && one.office().title().equalsIgnoreCase(title))
        .map(one -> one.member().id())
        .collect(Collectors.toSet());
  }
}
