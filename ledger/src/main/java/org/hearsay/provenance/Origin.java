package org.hearsay.provenance;

import java.util.List;
import org.hearsay.attribution.Access;
import org.jspecify.annotations.Nullable;

/// Where a way ends.
///
/// - `node`: the id of the node; of an outlet's own reporting and of what is not recorded, that of
///   the article
/// - `name`: what people read
/// - `access`: how the origin itself knows, where some article says so; null where none does
/// - `evidence`: the words that name it, and those that tell how it knows
public record Origin(
    String node,
    Kind kind,
    String name,
    Access.@Nullable Kind access,
    List<Edge.Evidence> evidence) {

  public Origin {
    evidence = List.copyOf(evidence);
  }

  /// What a way ends in.
  public enum Kind {
    NAMED("named"),
    UNNAMED("unnamed"),
    /// The outlet was there, or worked it out itself, and says so.
    OWN_REPORTING("own reporting"),
    /// The article states it and nothing says from where.
    NOT_RECORDED("not recorded");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// As people read it.
    public String label() {
      return label;
    }
  }
}
