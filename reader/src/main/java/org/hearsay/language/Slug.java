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
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String joined = OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    int from = joined.startsWith("-") ? 1 : 0;
    int to = joined.length() - (joined.length() > from && joined.endsWith("-") ? 1 : 0);
    return joined.substring(from, to);
  }
}
