package org.hearsay.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.source.Source.Form;
import org.hearsay.source.Source.NameForm;

/// What a source is called: one name before all others, and every form in which it is printed.
final class Names {

  private Names() {}

  /// The name that a person gave it; else, of the full names, the one that most articles have.
  static String preferred(Cluster cluster) {
    String renamed = cluster.renamed();
    if (renamed != null) {
      return renamed;
    }
    Map<String, Integer> articles = new HashMap<>();
    List<Node> telling = telling(cluster);
    telling.forEach(node -> articles.merge(bare(node), 1, Integer::sum));
    return telling.stream()
        .map(Names::bare)
        .max(
            Comparator.comparing((String name) -> articles.getOrDefault(name, 0))
                .thenComparing(Comparator.<String>naturalOrder().reversed()))
        .orElseThrow();
  }

  /// The full name in the article that had one first.
  static String first(Cluster cluster) {
    return bare(telling(cluster).getFirst());
  }

  /// The parties with a full name, by time; all, if none has one.
  private static List<Node> telling(Cluster cluster) {
    List<Node> full = cluster.own().stream().filter(Names::isFull).toList();
    return full.isEmpty() ? cluster.own() : full;
  }

  private static boolean isFull(Node node) {
    Notice.Party party = node.party();
    return switch (party.kind()) {
      case PERSON -> PersonName.of(party.name()).isFull();
      case BODY -> !BodyName.isAbbreviation(party.name());
      case OUTLET, DOCUMENT, UNNAMED -> party.named();
    };
  }

  private static String bare(Node node) {
    String name = node.party().name();
    return node.party().kind() == Kind.PERSON ? PersonName.withoutTitles(name) : name;
  }

  /// All forms, the most frequent first.
  static List<NameForm> forms(Cluster cluster, String preferred) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, String> first = new HashMap<>();
    for (Node node : cluster.nodes()) {
      for (Notice.Form form : node.party().forms()) {
        times.merge(form.text(), form.times(), Integer::sum);
        first.putIfAbsent(form.text(), node.article());
      }
    }
    List<NameForm> forms = new ArrayList<>();
    times.forEach((text, count) ->
        forms.add(
            new NameForm(
                text, form(cluster.kind(), text, preferred), count, first.getOrDefault(text, ""))));
    forms.sort(Comparator.comparingInt(NameForm::times).reversed().thenComparing(NameForm::text));
    return forms;
  }

  private static Form form(Kind kind, String text, String preferred) {
    List<String> words = Letters.words(text);
    List<String> full = Letters.words(preferred);
    if (words.equals(full)) {
      return Form.FULL;
    }
    return switch (kind) {
      case PERSON -> {
        PersonName name = PersonName.of(text);
        boolean titled =
            !PersonName.withoutTitles(text).equals(text) || text.length() > 2 * preferred.length();
        if (titled) {
          yield Form.TITLED;
        }
        yield name.isFull() && !name.isInitial() ? Form.VARIANT : Form.SHORT;
      }
      case BODY, OUTLET -> {
        if (BodyName.isAbbreviation(text) && words.size() == 1) {
          yield Form.ABBREVIATION;
        }
        yield words.size() < full.size() && full.containsAll(words) ? Form.SHORT : Form.VARIANT;
      }
      case DOCUMENT, UNNAMED -> Form.VARIANT;
    };
  }
}
