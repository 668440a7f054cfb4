package org.hearsay.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The rules for names of accounts.
final class Names {
  private static final int LONGEST = 60;

  /// Longer text is no name; it is cut before anything is done with it.
  private static final int LONGEST_TYPED = 200;

  /// These are nobody's: the audit log calls those by them who have no account.
  private static final Set<String> RESERVED = Set.of("local", "reader");

  private Names() {}

  /// A name as it is kept: letters that look the same are written the same (NFKC).
  static String kept(String typed) {
    return Normalizer.normalize(Plain.line(typed, LONGEST_TYPED), Normalizer.Form.NFKC);
  }

  /// A name, or what was typed for one, as it is compared.
  static String folded(String typed) {
    return kept(typed).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /// Why this can be no name; empty if it can.
  static Optional<String> misfit(String typed) {
    String name = kept(typed);
    long length = name.codePoints().count();
    if (length < 1 || length > LONGEST) {
      return Optional.of("a name has 1 to " + LONGEST + " characters, this has " + length);
    }
    if (!name.codePoints().allMatch(Names::isAllowed)
        || !Character.isLetterOrDigit(name.codePointAt(0))) {
      return Optional.of(
          "a name is made of letters, digits, . _ and - and begins with a letter or digit: "
              + name);
    }
    if (RESERVED.contains(folded(name))) {
      return Optional.of("the audit log calls somebody without an account “" + name + "”");
    }
    return Optional.empty();
  }

  private static boolean isAllowed(int point) {
    return Character.isLetterOrDigit(point) || ".-_".indexOf(point) >= 0;
  }
}
