package org.hearsay.affiliation;

import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.Countries;
import org.hearsay.language.Demonyms;
import org.hearsay.language.Mention;
import org.jspecify.annotations.Nullable;

/// What may have members: bodies, outlets, places; a nationality stands for its country.
final class Bodies {
  private final Countries countries = new Countries();

  static boolean isBody(Mention mention) {
    return isOrganised(mention) || mention.type() == Mention.Type.PLACE;
  }

  /// A body or outlet, no place.
  static boolean isOrganised(Mention mention) {
    return mention.type() == Mention.Type.BODY || mention.type() == Mention.Type.OUTLET;
  }

  static Party party(Mention mention) {
    return new Party(mention.span(), mention.name(), mention.type());
  }

  /// The country whose nationality the word is, outside of any name or opening one; null if it is
  /// none.
  @Nullable Party nation(Line line, int i) {
    String code = Demonyms.codeOf(line.text(i));
    return code == null || (line.name(i) != null && !line.startsName(i))
        ? null
        : new Party(line.span(i, i + 1), countries.nameOf(code), Mention.Type.PLACE);
  }

  /// The country that the word or words from `from` to `to` name; null if they name none.
  @Nullable Party country(Line line, int from, int to) {
    if (from >= to) {
      return null;
    }
    return countries
        .codeOf(line.words(from, to))
        .map(code -> new Party(line.span(from, to), countries.nameOf(code), Mention.Type.PLACE))
        .orElse(null);
  }
}
