package org.hearsay.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sources of a ledger, and every decision that was taken about them. Derived: the same notices
/// in any order and the same events give the same register. Immutable; threads may share it.
public final class Register {
  private static final int CANDIDATES = 10;

  private final List<Source> sources;
  private final List<Entry> history;
  private final Map<String, Source> byId = new HashMap<>();
  private final Map<String, List<Source>> byName = new HashMap<>();
  private final Map<String, List<Source.Link>> children = new HashMap<>();

  /// A decision, and what became of it.
  ///
  /// - `undone`: a later one took it back
  /// - `orphan`: what it was about is in the register no more
  /// - `sources`: the ids of those that it is about now
  public record Entry(Event event, boolean undone, boolean orphan, List<String> sources) {

    public Entry {
      sources = List.copyOf(sources);
    }
  }

  Register(List<Source> sources, List<Entry> history) {
    this.sources = List.copyOf(sources);
    this.history = List.copyOf(history);
    for (Source source : sources) {
      byId.put(source.id(), source);
    }
    for (Source source : sources) {
      source.ground().formerIds().forEach(id -> name(id, source));
      name(slug(source.name()), source);
      source.names().forEach(form -> name(slug(form.text()), source));
      for (Source.Parent parent : source.parents()) {
        children.computeIfAbsent(parent.body().id(), _ -> new ArrayList<>()).add(source.link());
      }
    }
  }

  private void name(String slug, Source source) {
    List<Source> named = byName.computeIfAbsent(slug, _ -> new ArrayList<>());
    if (named.isEmpty() || !named.getLast().id().equals(source.id())) {
      named.add(source);
    }
  }

  private static String slug(String name) {
    return String.join("-", Letters.words(name));
  }

  /// All sources by id.
  public List<Source> sources() {
    return sources;
  }

  /// All decisions in the order in which they were taken.
  public List<Entry> history() {
    return history;
  }

  /// The decision of that number.
  public Optional<Entry> event(long number) {
    return history.stream().filter(entry -> entry.event().number() == number).findFirst();
  }

  /// The source of exactly that id.
  public Optional<Source> source(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The sources that belong to the one of that id.
  public List<Source.Link> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /// What somebody may mean who types this: the source of that id; else those that have it for a
  /// name or had it for an id; else those whose id begins so. At most ten.
  public List<Source> meant(String typed) {
    Source exact = byId.get(typed);
    if (exact != null) {
      return List.of(exact);
    }
    List<Source> named = byName.getOrDefault(slug(typed), List.of());
    if (!named.isEmpty()) {
      return named.stream().limit(CANDIDATES).toList();
    }
    return sources.stream()
        .filter(source -> !typed.isEmpty() && source.id().startsWith(typed))
        .limit(CANDIDATES)
        .toList();
  }

  /// Why it is not clear what somebody means who types this: a sentence with the candidates.
  public String unclear(String typed) {
    List<Source> meant = meant(typed);
    return meant.isEmpty()
        ? "no source is called " + typed + "; see: hearsay sources"
        : typed
            + " may be any of: "
            + meant.stream().map(Source::id).collect(Collectors.joining(", "));
  }

  /// The way from a source up to a body that it belongs to, over parents of parents; empty if there
  /// is none. Each step is a source and the parent that it takes.
  public List<Source.Parent> way(String from, String to) {
    Map<String, Source.Parent> step = new HashMap<>();
    Map<String, String> before = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !before.containsKey(to)) {
      String id = open.remove();
      Source source = byId.get(id);
      for (Source.Parent parent : source == null ? List.<Source.Parent>of() : source.parents()) {
        String next = parent.body().id();
        if (!next.equals(from) && before.putIfAbsent(next, id) == null) {
          step.put(next, parent);
          open.add(next);
        }
      }
    }
    List<Source.Parent> way = new ArrayList<>();
    String at = to;
    Source.Parent taken = step.get(at);
    while (taken != null) {
      way.addFirst(taken);
      at = before.getOrDefault(at, from);
      taken = step.get(at);
    }
    return way;
  }
}
