package org.hearsay.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Mention;
import org.jspecify.annotations.Nullable;

/// An article's own outlet as its article speaks of it: "this newspaper", "the Courier". Lives for
/// one text.
final class OwnOutlet {
  private static final Set<String> THIS = Set.of("this", "our");
  private static final Set<String> NOUNS =
      Set.of("newspaper", "paper", "magazine", "outlet", "publication", "website", "newsroom");

  private final @Nullable String outlet;
  private final List<Mention> mentions;

  /// @param outlet its name, null where it is not known
  OwnOutlet(@Nullable String outlet, List<Mention> mentions) {
    this.outlet = outlet == null ? null : outlet.strip();
    this.mentions = mentions;
  }

  /// The outlet, if the phrase means it; null if not, or if it is not known.
  @Nullable Holder holder(SourcePhrase phrase) {
    String name = outlet;
    if (name == null || phrase.headLength() == 0) {
      return null;
    }
    boolean ours =
        phrase.headLength() == 2
            && THIS.contains(phrase.firstWord())
            && NOUNS.contains(phrase.headWord());
    return ours || isNamed(phrase, name) ? new Holder(Holder.Type.OUTLET, name, true) : null;
  }

  /// By its name, or behind "the" by the last words of it, if no other outlet goes by them.
  private boolean isNamed(SourcePhrase phrase, String name) {
    Mention head = phrase.headName();
    if (head == null || head.type() == Mention.Type.PERSON) {
      return false;
    }
    String called = bare(head.name());
    String full = bare(name);
    return called.equals(full)
        || (phrase.firstWord().equals("the")
            && full.endsWith(" " + called)
            && mentions.stream()
                .map(mention -> bare(mention.name()))
                .noneMatch(other -> other.endsWith(" " + called) && !other.equals(full)));
  }

  private static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
