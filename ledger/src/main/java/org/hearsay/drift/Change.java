package org.hearsay.drift;

import java.util.List;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.jspecify.annotations.Nullable;

/// That a claim is told otherwise than where it was taken from, or otherwise in the headline or
/// lead than in the rest of the article.
///
/// - `before`: where it was taken from; inside one article, what the article says further down
/// - `after`: who retells it; inside one article, the headline or lead
/// - `edge`: on the way of which it happened, from the one who retells; null inside one article
/// - `sentence`: what changed, as a person can check it
public record Change(Kind kind, Side before, Side after, @Nullable Edge edge, String sentence) {

  /// What changes.
  public enum Kind {
    CERTAINTY_RAISED("certainty raised"),
    CERTAINTY_LOWERED("certainty lowered"),
    /// What was put on a source's word is stated flatly.
    ATTRIBUTION_DROPPED("attribution dropped"),
    NUMBER_CHANGED("number changed"),
    DATE_CHANGED("date changed"),
    PLACE_CHANGED("place changed"),
    ACTOR_CHANGED("actor changed"),
    /// What was planned has happened.
    TENSE_CHANGED("tense changed"),
    /// What was not so is so.
    NEGATION_LOST("negation lost");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// As people read it.
    public String label() {
      return label;
    }
  }

  /// One end of a change.
  ///
  /// - `node`: the id of the article in the graph
  /// - `words`: those that changed, else all of the statement
  public record Side(String node, Proposition proposition, String words) {

    /// Where the statement stands.
    public Edge.Evidence evidence() {
      Proposition.At at = proposition.at();
      return new Edge.Evidence(at.article(), at.passage(), proposition.text());
    }
  }

  /// The node that it was taken from.
  public String from() {
    return before.node();
  }

  /// The node that retells it; [#from] where the change is inside one article.
  public String to() {
    return after.node();
  }

  public boolean inside() {
    return from().equals(to());
  }

  /// Whether it is only a guess that the one was taken from the other.
  public boolean guessed() {
    return edge != null && edge.guessed();
  }

  /// The two statements.
  public List<Edge.Evidence> evidence() {
    return List.of(before.evidence(), after.evidence());
  }
}
