package org.hearsay.provenance;

import java.util.List;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;

/// That one took it from the other, or belongs to it. Points from who retells to where it was taken
/// from, from the part to the whole.
///
/// - `from`, `to`: ids of nodes
/// - `score`: how sure the rule is, from 0 to 1
/// - `guessed`: that it goes just there is concluded from circumstances, not from words; a guessed
///   edge is shown as guessed
/// - `reason`: a sentence that a person can check
/// - `evidence`: the words that it rests on; empty only where a person's decision is the reason
public record Edge(
    String from,
    String to,
    Type type,
    double score,
    boolean guessed,
    String reason,
    List<Evidence> evidence) {

  public Edge {
    evidence = List.copyOf(evidence);
  }

  /// What goes between two nodes.
  public enum Type {
    /// On whose word: an article names a source or another article's outlet, a source another one.
    CITES("cites"),
    LINKS_TO("links to"),
    /// Text reuse.
    COPIES("copies"),
    /// A body and its parent body, a person and the body that it speaks for.
    PART_OF("part of");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /// As people read it.
    public String label() {
      return label;
    }
  }

  /// Words of an article: where they stand there, null where they are no part of its text (an
  /// author's line, a feed), and the words themselves.
  public record Evidence(String article, Quote.@Nullable Passage passage, String words) {

    /// Whether it shares a character with a passage of its article.
    public boolean overlaps(Quote.Passage other) {
      return passage != null && passage.overlaps(other);
    }
  }
}
