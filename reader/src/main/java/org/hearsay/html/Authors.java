package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Chooses an article's authors: whom the page states for machines, set right by whom it prints. A
/// person that is printed counts for more than a body that is stated; the outlet itself is named
/// only where the page says in so many words that it is the author, and nobody else is. Immutable.
final class Authors {
  private final Bylines bylines;

  /// @param outlets the names that the outlet goes by
  Authors(List<String> outlets) {
    this.bylines = new Bylines(outlets);
  }

  /// `statements` are what the page states, most trusted first.
  List<String> choose(List<List<String>> statements, Opening opening) {
    List<String> stated = stated(statements);
    List<String> printed = without(PrintedAuthors.around(opening));
    if (stated.isEmpty()) {
      printed = printed.isEmpty() ? without(PrintedAuthors.under(opening)) : printed;
      return printed.isEmpty() ? itself(statements, opening) : printed;
    }
    if (printed.isEmpty()) {
      return stated;
    }
    Set<String> machine = PersonNames.letters(stated);
    Set<String> people = PersonNames.letters(printed);
    boolean names = stated.stream().anyMatch(PersonNames::isOne);
    if (!names || (people.size() > machine.size() && people.containsAll(machine))) {
      return printed;
    }
    return people.equals(machine) ? printed : stated;
  }

  private List<String> stated(List<List<String>> statements) {
    List<String> bodies = List.of();
    for (List<String> statement : statements) {
      List<String> names = bylines.names(statement);
      if (names.stream().anyMatch(PersonNames::isOne)) {
        return names;
      }
      bodies = bodies.isEmpty() ? names : bodies;
    }
    return bodies;
  }

  private List<String> without(List<String> names) {
    List<String> known = new ArrayList<>();
    for (String name : names) {
      if (!bylines.isOutlet(name)) {
        known.add(name);
      }
    }
    return known;
  }

  /// The outlet, where its own name is stated and is what a byline prints.
  private List<String> itself(List<List<String>> statements, Opening opening) {
    for (List<String> statement : statements) {
      for (String stated : statement) {
        String name = stated.strip();
        if (bylines.isOutlet(name) && PrintedAuthors.isByline(opening, name)) {
          return List.of(name);
        }
      }
    }
    return List.of();
  }
}
