package org.hearsay.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.source.Register;
import org.hearsay.source.Source;

/// Prints what a source belongs to, upwards step by step with the words that say so, and what
/// belongs to it.
final class SourceParents {
  private static final int STEPS = 12;

  private final Terminal terminal;
  private final Indented lines;
  private final Register register;

  SourceParents(Terminal terminal, Register register) {
    this.terminal = terminal;
    this.lines = new Indented(terminal);
    this.register = register;
  }

  void print(Source source) {
    if (!source.parents().isEmpty()) {
      terminal.out().println(terminal.style().strong("belongs to"));
      parents(source, "  ", new HashSet<>(Set.of(source.id())), 1);
    }
    List<Source.Link> children = register.children(source.id());
    if (!children.isEmpty()) {
      terminal.out().println(terminal.style().strong("belong to it"));
      lines.line("  ", children.stream().map(Source.Link::id).collect(Collectors.joining(", ")));
    }
  }

  private void parents(Source source, String indent, Set<String> seen, int step) {
    for (Source.Parent parent : source.parents()) {
      Source.Link body = parent.body();
      lines.line(
          indent,
          "└─ "
              + parent.bond()
              + " "
              + Printable.line(body.name())
              + " ("
              + body.id()
              + ")"
              + (parent.event() == null ? "" : ", as event " + parent.event() + " says"));
      lines.quotes(indent + "   ", parent.quotes());
      if (!seen.add(body.id())) {
        lines.line(indent + "   ", "(shown above already)");
      } else if (step < STEPS) {
        register.source(body.id()).ifPresent(next -> parents(next, indent + "   ", seen, step + 1));
      }
    }
  }
}
