package org.hearsay.provenance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.source.Quote;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// Draws what the sources of a claim belong to: bodies to larger bodies, persons to the bodies that
/// they speak for or hold an office in. Lives for one graph.
final class Belonging {
  private static final double TOLD = 0.9;
  private static final int MOST_QUOTES = 5;

  private final Register register;
  private final Aliases aliases;
  private final Drawing drawing;

  Belonging(Register register, Aliases aliases, Drawing drawing) {
    this.register = register;
    this.aliases = aliases;
    this.drawing = drawing;
  }

  void draw() {
    Deque<String> open = new ArrayDeque<>();
    for (Node node : drawing.nodes()) {
      if (node instanceof Node.Source source && source.source() != null) {
        open.add(source.source());
      }
    }
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String id = open.remove();
      if (seen.add(id)) {
        for (String alias : aliases.all(id)) {
          register.source(alias).ifPresent(source -> draw(id, source, open));
        }
      }
    }
  }

  private void draw(String id, Source source, Deque<String> open) {
    for (Source.Parent parent : source.parents()) {
      Long event = parent.event();
      String reason =
          source.name()
              + " is "
              + parent.bond()
              + " "
              + parent.body().name()
              + (event == null ? "." : ", as was decided (event " + event + ").");
      draw(id, parent.body(), reason, parent.quotes(), open);
    }
    for (Source.Office office : source.offices()) {
      Source.Link body = office.body();
      if (body != null && !office.former()) {
        String reason = source.name() + ", " + office.title() + ": " + body.name() + ".";
        draw(id, body, reason, office.quotes(), open);
      }
    }
  }

  private void draw(
      String id, Source.Link body, String reason, List<Quote> quotes, Deque<String> open) {
    Node larger = node(body);
    if (larger != null) {
      drawing.add(larger);
      drawing.add(
          new Edge(
              "s:" + id,
              larger.id(),
              Edge.Type.PART_OF,
              TOLD,
              false,
              reason,
              quotes.stream()
                  .limit(MOST_QUOTES)
                  .map(quote -> new Edge.Evidence(quote.article(), quote.passage(), quote.words()))
                  .toList()));
      open.add(larger.id().substring(2));
    }
  }

  private @Nullable Node node(Source.Link body) {
    return register.source(body.id()).map(aliases::node).orElse(null);
  }
}
