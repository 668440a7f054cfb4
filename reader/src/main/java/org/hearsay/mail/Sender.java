package org.hearsay.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Outlet;
import org.jspecify.annotations.Nullable;

/// Who sends a newsletter, out of the name in `From`:
///
/// ```
/// "Ada Nkemi from Harbour Letters" <...>       author and outlet
/// "Ada Nkemi" <ada.nkemi@...>                  author: the address bears a part of the name
/// "The Harbour Post" <news@...>                outlet
/// ```
///
/// A sender without a name says nothing. Immutable.
record Sender(@Nullable Outlet outlet, List<String> authors) {
  private static final Sender NOBODY = new Sender(null, List.of());
  private static final int LONGEST = 100;
  private static final Pattern NAMED =
      Pattern.compile("^\\s*\"?([^<\"]{1,200}?)\"?\\s*<([^<>@\\s]{1,100})@[^<>\\s]{1,200}>");
  private static final Pattern BOTH =
      Pattern.compile("(.{2,60}?)\\s+(?:from|at|with|\\||·|–|—)\\s+(.{2,60})");
  private static final Pattern VIA = Pattern.compile("(.{2,60}?)\\s+(?:via|on)\\s+.{2,60}");

  Sender {
    authors = List.copyOf(authors);
  }

  /// @param from the field, encoded words decoded
  static Sender of(String from) {
    Matcher named = NAMED.matcher(from.replaceAll("\\s+", " "));
    if (!named.find()) {
      return NOBODY;
    }
    String name = named.group(1).strip();
    Matcher via = VIA.matcher(name);
    if (via.matches()) {
      name = via.group(1);
    }
    if (name.isBlank() || name.contains("@") || name.length() > LONGEST) {
      return NOBODY;
    }
    Matcher both = BOTH.matcher(name);
    if (both.matches()) {
      return new Sender(new Outlet(both.group(2)), List.of(both.group(1)));
    }
    return isPerson(name, named.group(2).toLowerCase(Locale.ROOT))
        ? new Sender(null, List.of(name))
        : new Sender(new Outlet(name), List.of());
  }

  /// Whether the name is of two or three words, and the local part of the address bears the last of
  /// them, or is the first.
  private static boolean isPerson(String name, String local) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+", -1);
    if (words.length < 2 || words.length > 3 || words[0].equals("the")) {
      return false;
    }
    String last = words[words.length - 1];
    return local.equals(words[0])
        || (last.length() > 2
            && local.contains(last)
            && local.startsWith(words[0].substring(0, 1)));
  }
}
