package org.hearsay.independence;

import java.util.regex.Pattern;
import org.hearsay.language.Countries;
import org.hearsay.language.Demonyms;
import org.hearsay.provenance.Node;
import org.hearsay.source.Kind;

/// Tells the sources that are states. To have a state in common says nothing of two bodies: half a
/// country does. A body is one if its name is
///
/// - the name of a country ("Belarus", "the U.S."), alone, with what its form of state is called
///   ("Republic of Belarus", "State of Qatar") or with its government ("Estonian government",
///   "Government of Estonia")
/// - "Republic of" or "Kingdom of" something else, for countries that the list does not have
/// - "the state", "the country", "the government" and no more
///
/// A name that is wrongly taken for a state turns "dependent" into "not established": that may
/// raise the most that there are, never the fewest.
final class States {
  private static final Countries COUNTRIES = new Countries();
  private static final Pattern BARE =
      Pattern.compile("(?i)(the )?(state|country|(national |federal )?government)");
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(the )?(?:[\\p{L}']+ ){0,3}(republic|kingdom|state|federation|commonwealth|union"
              + "|emirate|sultanate|principality|government) of ");
  private static final Pattern TAIL =
      Pattern.compile("(?i)(['’]s?)? (state|government|federation|republic|kingdom)$");

  private States() {}

  static boolean isState(Node node) {
    return node instanceof Node.Source source
        && source.kind() == Kind.BODY
        && isState(source.name().strip());
  }

  private static boolean isState(String name) {
    if (BARE.matcher(name).matches() || isCountry(name)) {
      return true;
    }
    var form = FORM.matcher(name);
    if (form.lookingAt()) {
      String kind = form.group(2);
      String rest = name.substring(form.end());
      return isCountry(rest)
          || kind.equalsIgnoreCase("republic")
          || kind.equalsIgnoreCase("kingdom");
    }
    var tail = TAIL.matcher(name);
    return tail.find() && isCountry(name.substring(0, tail.start()));
  }

  private static boolean isCountry(String name) {
    String bare = name.replaceFirst("^[Tt]he ", "");
    return COUNTRIES.isCountry(bare) || Demonyms.codeOf(bare) != null;
  }
}
