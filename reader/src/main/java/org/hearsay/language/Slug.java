package org.hearsay.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Ids out of names: letters and digits in lower case without accents, joined by hyphens.
public final class Slug {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Slug() {}

  /// "Viktor Khrenin" gives `viktor-khrenin`; empty if the name has no letter or digit.
  public static String of(String name) {
    return name.chars().allMatch(letter -> letter < 128) ? plain(name) : any(name);
  }

  /// The same as [#any] for names without accents, which nearly all are, in a tenth of the time.
  private static String plain(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean capital = letter >= 'A' && letter <= 'Z';
      boolean small = letter >= 'a' && letter <= 'z';
      boolean digit = letter >= '0' && letter <= '9';
      if (capital || small || digit) {
        slug.append(capital ? (char) (letter + 'a' - 'A') : letter);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  private static String any(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String joined = OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    int from = joined.startsWith("-") ? 1 : 0;
    int to = joined.length() - (joined.length() > from && joined.endsWith("-") ? 1 : 0);
    return joined.substring(from, to);
  }
}
