package org.hearsay.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chooses the name that an outlet goes by: of several that a page states the first, but rather
/// "The Vale Gazette" than "The Vale Gazette Media GmbH & Co. KG" or "The Vale Gazette - News for
/// the valley". Stateless.
final class Outlets {
  /// In units: a longer name is one with a motto.
  private static final int LONG = 40;

  private static final Pattern COMPANY =
      Pattern.compile(
          "\\b(?:Inc|Ltd|Limited|LLC|GmbH|AG|KG|Corp|Corporation|S\\.?A|S\\.?L|S\\.?r\\.?l|B\\.?V|Pty)\\b\\.?$"
              + "|株式会社");
  private static final Pattern MOTTO = Pattern.compile("\\s+[-–—|:·]\\s+|\\s*\\|\\s*");

  private Outlets() {}

  /// `stated` are the names, most trusted first; null where none is one.
  static @Nullable String choose(List<String> stated) {
    List<String> names = names(stated).stream().map(Outlets::withoutMotto).toList();
    if (names.isEmpty()) {
      return null;
    }
    String first = names.getFirst();
    boolean isCompany = COMPANY.matcher(first).find();
    for (String name : names) {
      boolean inside = name.length() < first.length() && first.startsWith(name);
      if (inside || (isCompany && !COMPANY.matcher(name).find())) {
        return name;
      }
    }
    return first;
  }

  /// What of the stated is a name and no address or handle.
  static List<String> names(List<String> stated) {
    return stated.stream()
        .filter(name -> !name.isBlank() && !name.startsWith("http") && !name.startsWith("@"))
        .toList();
  }

  private static String withoutMotto(String name) {
    String first = MOTTO.split(name, 2)[0].strip();
    return name.length() > LONG && !first.isEmpty() ? first : name.strip();
  }
}
