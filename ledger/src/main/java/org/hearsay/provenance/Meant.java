package org.hearsay.provenance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.NounKinds;
import org.hearsay.language.Slug;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Kind;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// Who is meant by words that name nobody: "the mayor", "the note", and in headlines, which are
/// short of names, "boffins". Never guesses between two. Lives for one graph.
final class Meant {
  private static final Set<Kind> BODIES = Set.of(Kind.BODY, Kind.OUTLET);
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:nobody|no one|none|neither|not one|no (?!fewer|less|more)\\w+)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE =
      Pattern.compile("(?:the|its|this|that) (\\p{L}+)", Pattern.CASE_INSENSITIVE);

  private final Told told;
  private final Aliases aliases;

  Meant(Told told, Aliases aliases) {
    this.told = told;
    this.aliases = aliases;
  }

  /// "Nobody on the staff said so" names nobody who did.
  static boolean isNobody(Proposition.Step step) {
    return !step.named() && NOBODY.matcher(step.name()).matches();
  }

  /// Of an office's name its one holder; of a document the body that spoke last; of whoever a
  /// headline has without a name the one who says it in the text. Else the speaker itself.
  Source by(Source speaker, Node.Article article, Proposition.Step step, Proposition proposition) {
    if (speaker.title().article() == null) {
      return speaker;
    }
    boolean unnamed = speaker.kind() == Kind.UNNAMED;
    List<Source> holding = unnamed ? told.holding(article.article(), step.name()) : List.of();
    if (holding.size() == 1) {
      return holding.getFirst();
    }
    if ((unnamed || speaker.kind() == Kind.DOCUMENT) && isDocument(step.name())) {
      Source body = lastBody(article, step);
      return body == null ? speaker : body;
    }
    return unnamed && proposition.at().inHeadline() ? inText(speaker, article) : speaker;
  }

  private static boolean isDocument(String name) {
    Matcher words = ARTICLE.matcher(name);
    return words.matches() && NounKinds.isDocument(Slug.of(words.group(1)));
  }

  /// The body that spoke last before in the article; null where none did.
  private @Nullable Source lastBody(Node.Article article, Proposition.Step step) {
    for (int i = step.attribution() - 1; i >= 0; i--) {
      for (Source before : told.speakers(article.article(), i)) {
        if (BODIES.contains(before.kind())) {
          return before;
        }
      }
    }
    return null;
  }

  /// The one named source on whose word the article's text has the claim.
  private Source inText(Source speaker, Node.Article article) {
    Map<String, Source> named = new TreeMap<>();
    for (Proposition says : article.says()) {
      if (!says.at().inHeadline() && !says.chain().isEmpty()) {
        told.speakers(article.article(), says.chain().getFirst().attribution()).stream()
            .map(aliases::of)
            .filter(source -> source.kind() != Kind.UNNAMED)
            .forEach(source -> named.put(source.id(), source));
      }
    }
    return named.size() == 1 ? named.values().iterator().next() : speaker;
  }

  /// A speaker that the register does not have.
  static Node unknown(Node.Article article, Proposition.Step step) {
    return new Node.Source(
        "u:" + article.article() + "/" + Slug.of(step.name()),
        step.name(),
        null,
        Kind.UNNAMED,
        false,
        article.article(),
        List.of());
  }
}
