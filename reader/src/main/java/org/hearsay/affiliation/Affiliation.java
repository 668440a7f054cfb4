package org.hearsay.affiliation;

import org.hearsay.language.Mention;
import org.hearsay.language.Slug;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What the words of an article say about one source belonging to another.
///
/// - `member`: who belongs
/// - `body`: to what; null where the text names an office and no body ("the minister, Jan Berg")
/// - `office`: what a person is there; null between bodies, and where the text does not say what
/// - `span`: the words that say so, in UTF-16 units of the text
/// - `rule`: the name of the rule that found it
public record Affiliation(
    Kind kind,
    Party member,
    @Nullable Party body,
    @Nullable Office office,
    Span span,
    String rule) {

  Affiliation withBody(Party other) {
    return new Affiliation(kind, member, other, office, span, rule);
  }

  /// How a member belongs to its body.
  public enum Kind {
    /// A body is a piece of a larger one: "the ministry’s Harbour Unit".
    PART_OF,
    /// A body belongs to another, or is run by it: "state news agency", "operated by".
    CONTROLLED_BY,
    /// A person holds an office, "Defence Minister Jan Berg", or is of a body without one: "Jan
    /// Berg of the Harbour Board".
    OFFICE,
    /// A person speaks for a body: "a spokesman for the port, Jan Berg".
    SPEAKS_FOR
  }

  /// One end: the words that name it here, the longest form of its name in the article, its kind if
  /// the text settles it. A country stands under its English name whatever the words
  /// ("Belarusian").
  public record Party(Span span, String name, Mention.@Nullable Type type) {

    /// The same as that of a mention or holder of this name in the article.
    public String id() {
      return Slug.of(name);
    }
  }

  /// - `title`: in the text's words ("Defence Minister")
  /// - `former`: whether the text says that it is over
  /// - `edtf`: when it was held, in EDTF level 1, null where the text does not say
  public record Office(String title, boolean former, @Nullable String edtf) {

    /// The noun of the title in lower case, written out: "senator" for "Sen.", "secretary" for
    /// "secretary of state".
    public String noun() {
      String noun = "";
      for (String word : title.split(" ", -1)) {
        if (word.equals("of") || word.equals("for")) {
          break;
        }
        noun = Vocabulary.noun(word);
      }
      return noun;
    }
  }
}
